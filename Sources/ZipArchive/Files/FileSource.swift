public import ByteStream
import Glibc

/// A file as a source of bytes.
@safe public struct FileSource: ~Copyable, ByteSource {
  private let descriptor: Int32

  /// Opens a file for reading.
  public init(path: String) throws(ZipError) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw ZipError(.system(SystemError(code: errno))) }
    descriptor = opened
  }

  /// Reads standard input.
  public init(standardInput: Void = ()) {
    descriptor = dup(0)
  }

  deinit { close(descriptor) }

  public mutating func read(into buffer: inout [UInt8]) throws(ZipError) -> Bool {
    while true {
      let count = unsafe buffer.refill(atMost: max(buffer.capacity, 1 << 16)) { base, capacity in
        unsafe Glibc.read(descriptor, base, capacity)
      }
      if count >= 0 { return count > 0 }
      if errno != EINTR { throw ZipError(.system(SystemError(code: errno))) }
    }
  }

  /// The whole contents, at most `limit` bytes.
  public consuming func contents(limit: Int) throws(ZipError) -> [UInt8] {
    var whole: [UInt8] = []
    var status = stat()
    // Of a pipe it is 0.
    if unsafe fstat(descriptor, &status) == 0 { whole.reserveCapacity(min(Int(status.st_size), limit)) }
    var buffer: [UInt8] = []
    while try read(into: &buffer) {
      guard whole.count + buffer.count <= limit else {
        throw ZipError(.limit(.fileBytes, limit))
      }
      whole.append(contentsOf: buffer)
    }
    return whole
  }

  /// The first bytes of a file, at most `count`.
  public static func start(ofFileAt path: String, count: Int) throws(ZipError) -> [UInt8] {
    var source = try FileSource(path: path)
    var whole: [UInt8] = []
    var buffer: [UInt8] = []
    while whole.count < count, try source.read(into: &buffer) { whole.append(contentsOf: buffer) }
    return Array(whole.prefix(count))
  }

  /// A file's size in bytes.
  static func size(ofFileAt path: String) throws(ZipError) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw ZipError(.system(SystemError(code: errno)))
    }
    return Int(status.st_size)
  }
}

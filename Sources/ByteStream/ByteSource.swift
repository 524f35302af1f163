/// Bytes that are pulled: an entry of a package, a file, memory.
public protocol ByteSource: ~Copyable {
  associatedtype Failure: Error
  /// Replaces the contents of `buffer` with the next bytes, at most its capacity (64 KiB where it has none).
  /// - Returns: false at the end; `buffer` is empty then.
  mutating func read(into buffer: inout [UInt8]) throws(Failure) -> Bool
}

/// Bytes in memory as a source.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private let chunk: Int

  /// - Parameter chunk: how many bytes a read gives at most; small ones serve tests.
  public init(_ bytes: [UInt8], chunk: Int = 1 << 16) {
    self.bytes = bytes
    self.chunk = chunk
  }

  public mutating func read(into buffer: inout [UInt8]) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    let end = min(bytes.count, position + chunk)
    buffer.append(contentsOf: bytes[position..<end])
    position = end
    return !buffer.isEmpty
  }
}

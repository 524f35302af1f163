/// A source that is pulled in a thread of its own once it has proved to be long: its next bytes are inflated while
/// those before them are being read. What comes, errors too, and in which order, stays the same.
package struct LongSource<Source: ByteSource & ~Copyable>: ~Copyable, ByteSource {
  private let source: Box
  private var ahead: PullingAhead<[UInt8]>?
  private var mayPullAhead = true
  private var count = 0

  /// A shorter source is not worth a thread.
  private static var long: Int { 1 << 20 }

  package init(_ source: consuming Source) {
    self.source = Box(source)
  }

  package mutating func read(into buffer: inout [UInt8]) throws -> Bool {
    if let ahead { return try ahead.read(into: &buffer) }
    guard try source.read(&buffer) else { return false }
    count += buffer.count
    if count >= Self.long, mayPullAhead {
      mayPullAhead = false
      let source = source
      ahead = PullingAhead(empty: { [] }, pulling: { buffer in try source.read(&buffer) })
    }
    return true
  }

  /// A closure cannot own a source that is not copyable.
  private final class Box {
    private var source: Source
    init(_ source: consuming Source) { self.source = source }
    func read(_ buffer: inout [UInt8]) throws -> Bool { try source.read(into: &buffer) }
  }
}

import Testing

@testable import ByteStream

/// A source that is pulled in another thread gives the same bytes and the same error.
@Suite struct LongSourceTests {
  private struct Broken: Error {}

  /// Numbers its chunks, and fails at the last one if it is told to.
  private struct Numbers: ByteSource {
    var next = 0
    let count: Int
    let isBroken: Bool

    mutating func read(into buffer: inout [UInt8]) throws(Broken) -> Bool {
      buffer.removeAll(keepingCapacity: true)
      guard next < count else {
        if isBroken { throw Broken() }
        return false
      }
      buffer.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: next), count: 1 << 16))
      next += 1
      return true
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 60], [false, true])
  func givesTheSame(_ count: Int, _ isBroken: Bool) throws {
    var source = LongSource(Numbers(count: count, isBroken: isBroken))
    var buffer: [UInt8] = []
    for number in 0..<count {
      let isMore = try source.read(into: &buffer)
      #expect(isMore && buffer.count == 1 << 16)
      #expect(buffer.first == UInt8(number) && buffer.last == UInt8(number))
    }
    if isBroken {
      #expect(throws: Broken.self) { try source.read(into: &buffer) }
    } else {
      let isMore = try source.read(into: &buffer)
      #expect(!isMore && buffer.isEmpty)
    }
  }

  @Test func mayBeDropped() throws {
    var source = LongSource(Numbers(count: 1_000, isBroken: false))
    var buffer: [UInt8] = []
    for _ in 0..<20 { _ = try source.read(into: &buffer) }
  }
}

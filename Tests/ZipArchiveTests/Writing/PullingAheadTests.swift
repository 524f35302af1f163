import Testing

@testable import ByteStream

/// A source that is pulled in another thread gives what it gives otherwise, and is left in peace when nobody wants more.
struct PullingAheadTests {
  private struct Broken: Error {}

  /// Gives buffers of one number each, then ends or fails.
  private func source(_ count: Int, fails: Bool = false) -> (inout [UInt8]) throws -> Bool {
    var next = 0
    return { buffer in
      if next == count, fails { throw Broken() }
      buffer = next < count ? [UInt8(truncatingIfNeeded: next), 7] : []
      next += 1
      return !buffer.isEmpty
    }
  }

  @Test(arguments: [0, 1, 3, 4, 5, 1_000])
  func allBuffersComeInOrder(_ count: Int) throws {
    let ahead = try #require(PullingAhead(empty: { [] }, pulling: source(count)))
    var buffer: [UInt8] = []
    for number in 0..<count {
      #expect(try ahead.read(into: &buffer))
      #expect(buffer == [UInt8(truncatingIfNeeded: number), 7])
    }
    for _ in 0..<2 { #expect(try !ahead.read(into: &buffer)) }
    #expect(buffer.isEmpty)
  }

  @Test(arguments: [0, 1, 9])
  func aFailureComesInItsPlace(_ count: Int) throws {
    let ahead = try #require(PullingAhead(empty: { [] }, pulling: source(count, fails: true)))
    var buffer: [UInt8] = []
    for _ in 0..<count { #expect(try ahead.read(into: &buffer)) }
    #expect(throws: Broken.self) { try ahead.read(into: &buffer) }
    #expect(try !ahead.read(into: &buffer))
  }

  @Test(arguments: [0, 1, 5])
  func nobodyWantsTheRest(_ taken: Int) throws {
    let ahead = try #require(PullingAhead(empty: { [] }, pulling: source(.max)))
    var buffer: [UInt8] = []
    for _ in 0..<taken { #expect(try ahead.read(into: &buffer)) }
  }
}

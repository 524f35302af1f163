import Foundation
import Testing

@testable import ByteStream
@testable import ZipArchive

/// A part that is deflated beforehand stands in an archive as one that libzip deflates while it writes.
struct DeflatedPartTests {
  private func archive(_ body: (inout ZipWriter) -> Void) throws -> Data {
    let folder = try TemporaryFolder()
    var writer = ZipWriter()
    body(&writer)
    try writer.write(to: folder.file("a.zip"), replacing: false)
    return try Data(contentsOf: URL(fileURLWithPath: folder.file("a.zip")))
  }

  @Test(arguments: [0, 1, 2, 100, 16_384, 16_385], [1, 2, 3, 6, 7, 8, 9])
  func theArchiveIsTheSame(_ length: Int, level: Int) throws {
    let part = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let pulled = try archive {
      $0.add("first", method: .stored, bytes: [1])
      $0.add("a", method: .deflated(level: level), size: .exactly(length), from: MemorySource(part))
      $0.add("last", method: .deflated(level: level), from: MemorySource(part))
    }
    // The first time it is deflated, then remembered.
    for _ in 0..<2 {
      let known = try archive {
        $0.add("first", method: .stored, bytes: [1])
        $0.add("a", method: .deflated(level: level), bytes: part)
        $0.add("last", method: .deflated(level: level), from: MemorySource(part))
      }
      // Not compared by the macro, which would tell two archives apart byte by byte.
      let isSame = known == pulled
      #expect(isSame)
    }
  }

  @Test func partsAreToldApartByBytesAndLevel() throws {
    let parts = DeflatedParts()
    for round in 0..<2 {
      for number in 0..<100 {
        let part = Array("<part number=\"\(number)\">\(String(repeating: "x", count: 300))</part>".utf8)
        for level in [1, 9] {
          let deflated = try #require(try parts.deflated(part, level: level))
          let fresh = try #require(try DeflatedPart(part, level: level))
          #expect(deflated.bytes == fresh.bytes && deflated.checksum == fresh.checksum, "\(round)")
          #expect(deflated.size == part.count)
        }
      }
    }
  }
}

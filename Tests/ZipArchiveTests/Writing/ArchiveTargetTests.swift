import Foundation
import Testing

@testable import ZipArchive

/// Archives longer and shorter than what is held in memory while they are written.
struct ArchiveTargetTests {
  @Test(arguments: [0, 1, 8_191, 100_000, 131_072, 400_000])
  func entriesOfAnyLengthAreReadBack(_ length: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let parts: [(name: String, bytes: [UInt8])] = [
      ("small", Array("<a/>".utf8)), ("noise", noise), ("between", Array(repeating: 7, count: 60_000)),
      ("noise again", noise), ("last", [1]),
    ]
    var writer = ZipWriter()
    for (place, part) in parts.enumerated() {
      writer.add(part.name, method: place == 3 ? .stored : .deflated(level: 6), bytes: part.bytes)
    }
    try writer.write(to: folder.file("a.zip"), replacing: false)
    #expect(folder.contents == ["a.zip"])
    let archive = try ZipReader(path: folder.file("a.zip"))
    #expect(archive.isConsistent)
    #expect(archive.entries.map(\.name) == parts.map(\.name))
    for (entry, part) in zip(archive.entries, parts) {
      #expect(try archive.contents(of: entry, limit: 1 << 20) == part.bytes)
    }
  }
}

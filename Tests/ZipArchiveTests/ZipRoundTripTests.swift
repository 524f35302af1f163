import ByteStream
import Foundation
import Testing

@testable import ZipArchive

/// A folder of its own for a test, removed at the end.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "perechen-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  var contents: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

@Suite struct ZipRoundTripTests {
  @Test func readsWhatItWrites() throws {
    let folder = try TemporaryFolder()
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    var writer = ZipWriter()
    writer.add("mimetype", method: .stored, bytes: Array("text/x".utf8))
    writer.add("папка/длинный.bin", size: .under4GiB, from: MemorySource(long, chunk: 777))
    try writer.write(to: folder.file("a.zip"), replacing: false)

    let reader = try ZipReader(path: folder.file("a.zip"))
    #expect(reader.entries.map(\.name) == ["mimetype", "папка/длинный.bin"])
    #expect(try reader.contents(of: reader.entries[0], limit: 100) == Array("text/x".utf8))
    #expect(try reader.contents(of: reader.entries[1], limit: 1 << 20) == long)
    #expect(folder.contents == ["a.zip"])
  }

  @Test func copiesCompressedBytesAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    var first = ZipWriter()
    first.add("mimetype", method: .stored, bytes: Array("text/x".utf8))
    first.add("длинный.bin", method: .deflated(level: 1), bytes: long)
    first.add("пусто", bytes: [])
    try first.write(to: folder.file("a.zip"), replacing: false)
    let reader = try ZipReader(path: folder.file("a.zip"))
    var second = ZipWriter()
    for entry in reader.entries { second.add(copyOf: entry, from: reader) }
    second.add("новый", bytes: long)
    try second.write(to: folder.file("b.zip"), replacing: false)
    let copy = try ZipReader(path: folder.file("b.zip"))
    #expect(copy.entries.dropLast().map(\.name) == reader.entries.map(\.name))
    #expect(copy.entries.dropLast().map(\.packedSize) == reader.entries.map(\.packedSize))
    for entry in copy.entries.dropLast() {
      let original = try #require(reader.entry(named: entry.name))
      #expect(try copy.contents(of: entry, limit: 1 << 20) == reader.contents(of: original, limit: 1 << 20))
    }
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.file("a.zip"))))
    let copied = try [UInt8](Data(contentsOf: URL(filePath: folder.file("b.zip"))))
    // The first entry begins both archives: a stored one stays stored.
    #expect(copied.prefix(44).elementsEqual(bytes.prefix(44)))
  }

  @Test func entriesFromSourcesThatAreNotCopyable() throws {
    let folder = try TemporaryFolder()
    var first = ZipWriter()
    first.add("a", bytes: Array("текст".utf8))
    try first.write(to: folder.file("a.zip"), replacing: false)
    let reader = try ZipReader(path: folder.file("a.zip"))

    var second = ZipWriter()
    second.add("b", from: try reader.open(reader.entries[0]))
    try second.write(to: folder.file("b.zip"), replacing: false)
    let copy = try ZipReader(path: folder.file("b.zip"))
    #expect(try copy.contents(of: copy.entries[0], limit: 100) == Array("текст".utf8))
  }

  @Test func entriesOfUnknownLengthUseNoZIP64WhereTheyAreSmall() throws {
    let folder = try TemporaryFolder()
    var writer = ZipWriter()
    writer.add("a", from: MemorySource(Array("abc".utf8)))
    try writer.write(to: folder.file("a.zip"), replacing: false)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.zip")))
    // Version needed to extract, in the local header: 4.5 would be ZIP64.
    #expect(bytes[4] < 45)
  }

  @Test func theSameEntriesGiveTheSameBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["a.zip", "b.zip"] {
      var writer = ZipWriter()
      writer.add("x", from: MemorySource(Array("abc".utf8)))
      try writer.write(to: folder.file(name), replacing: false)
    }
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.file("a.zip")))
        == Data(contentsOf: URL(fileURLWithPath: folder.file("b.zip"))))
  }

  @Test func aFailingSourceLeavesNothing() throws {
    struct Failing: ByteSource {
      func read(into buffer: inout [UInt8]) throws(ZipError) -> Bool { throw ZipError(.encrypted) }
    }
    let folder = try TemporaryFolder()
    #expect(throws: ZipError.self) {
      var writer = ZipWriter()
      writer.add("x", from: Failing())
      try writer.write(to: folder.file("a.zip"), replacing: false)
    }
    #expect(folder.contents == [])
  }

  @Test func anExistingFileIsReplacedOnlyWhenAsked() throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("a.zip")))
    func write(replacing: Bool) throws {
      var writer = ZipWriter()
      writer.add("x", bytes: [1])
      try writer.write(to: folder.file("a.zip"), replacing: replacing)
    }
    #expect(throws: ZipError(.system(SystemError(code: EEXIST)))) { try write(replacing: false) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.zip"))) == Data("old".utf8))
    try write(replacing: true)
    #expect(try ZipReader(path: folder.file("a.zip")).entries.count == 1)
    #expect(folder.contents == ["a.zip"])
  }
}

@Suite struct OutputFileTests {
  @Test func isWholeOrNotThere() throws {
    let folder = try TemporaryFolder()
    do {
      var dropped = try OutputFile(at: folder.file("a.txt"), replacing: false)
      try dropped.write(Array("half".utf8))
    }
    #expect(folder.contents == [])
    var file = try OutputFile(at: folder.file("a.txt"), replacing: false)
    try file.write(Array("whole".utf8))
    try file.commit()
    #expect(folder.contents == ["a.txt"])
    #expect(try String(contentsOfFile: folder.file("a.txt"), encoding: .utf8) == "whole")
  }

  @Test func aFileThatComesMeanwhileIsNotReplaced() throws {
    let folder = try TemporaryFolder()
    var file = try OutputFile(at: folder.file("a.txt"), replacing: false)
    try file.write(Array("mine".utf8))
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: folder.file("a.txt")))
    var code: Int32 = 0
    do { try file.commit() } catch { code = error.code }
    #expect(code == EEXIST)
    #expect(try String(contentsOfFile: folder.file("a.txt"), encoding: .utf8) == "theirs")
    #expect(folder.contents == ["a.txt"])
  }

  @Test func aMissingFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    var code: Int32 = 0
    do { _ = try OutputFile(at: folder.file("none/a.txt"), replacing: false) } catch { code = error.code }
    #expect(code == ENOENT)
  }
}

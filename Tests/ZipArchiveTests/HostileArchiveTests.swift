import ByteStream
import Foundation
import Testing

@testable import ZipArchive

@Suite struct HostileArchiveTests {
  /// A package of stored entries, built by hand so that it can lie.
  static func archive(_ entries: [(name: [UInt8], contents: [UInt8])], crc: UInt32? = nil) -> [UInt8] {
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for (name, contents) in entries {
      let offset = out.count
      let checksum = crc ?? Self.crc32(contents)
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
        + number(Int(checksum), 4) + number(contents.count, 4) + number(contents.count, 4)
        + number(name.count, 2) + number(0, 2)
      out += number(0x0403_4B50, 4) + common + name + contents
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
        + number(0, 4) + number(offset, 4) + name
    }
    let start = out.count
    out += directory
    out +=
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(start, 4) + number(0, 2)
    return out
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  @Test func readsAPlainOne() throws {
    let reader = try ZipReader(bytes: Self.archive([(Array("a.xml".utf8), Array("<a/>".utf8))]))
    let entry = try #require(reader.entry(named: "A.XML"))
    #expect(try reader.contents(of: entry, limit: 10) == Array("<a/>".utf8))
  }

  @Test(arguments: ["../x", "a/../../x", "a/..", "..\\x"])
  func refusesNamesThatLeadOut(_ name: String) {
    #expect(throws: ZipError(.unsafeName, entry: name)) {
      _ = try ZipReader(bytes: Self.archive([(Array(name.utf8), [])]))
    }
  }

  @Test func readsNamesOfWindowsPrograms() throws {
    // «Отчёт.xlsx» in CP866, a back slash for the folder.
    let raw: [UInt8] = [0x8E, 0xE2, 0xE7, 0xF1, 0xE2, 0x5C, 0x61]
    let reader = try ZipReader(bytes: Self.archive([(raw, [1])]))
    #expect(reader.entries.map(\.name) == ["Отчёт/a"])
  }

  @Test func refusesTwoEntriesOfOneName() {
    let twice = [(Array("a".utf8), [UInt8(1)]), (Array("a".utf8), [UInt8(2)])]
    #expect(throws: ZipError(.duplicateName, entry: "a")) { _ = try ZipReader(bytes: Self.archive(twice)) }
  }

  @Test func aWrongChecksumIsAnError() throws {
    let reader = try ZipReader(bytes: Self.archive([(Array("a".utf8), [1, 2, 3])], crc: 7))
    #expect(throws: ZipError.self) { try reader.contents(of: reader.entries[0], limit: 100) }
  }

  @Test func noArchiveIsAnError() {
    for bytes in [Array("hello".utf8), Array("PK\u{3}\u{4}".utf8)] as [[UInt8]] {
      #expect(throws: ZipError.self) { _ = try ZipReader(bytes: bytes) }
    }
  }

  @Test func countsWhatIsReallyInflated() throws {
    let folder = try TemporaryFolder()
    var writer = ZipWriter()
    writer.add("bomb", bytes: [UInt8](repeating: 0, count: 3 << 20))
    try writer.write(to: folder.file("a.zip"), replacing: false)
    func failure(_ change: (inout ZipLimits) -> Void) throws -> ZipError? {
      var limits = ZipLimits()
      change(&limits)
      do throws(ZipError) {
        let reader = try ZipReader(path: folder.file("a.zip"), limits: limits)
        _ = try reader.contents(of: reader.entries[0], limit: .max)
        return nil
      } catch { return error }
    }
    #expect(try failure { _ in } == nil)
    #expect(try failure { $0.entryBytes = 1000 } == ZipError(.limit(.entryBytes, 1000), entry: "bomb"))
    #expect(try failure { $0.totalBytes = 1000 } == ZipError(.limit(.totalBytes, 1000), entry: "bomb"))
    #expect(try failure { $0.ratioFloor = 1 << 20 } == ZipError(.limit(.ratio, 200), entry: "bomb"))
    #expect(try failure { $0.entries = 0 } == ZipError(.limit(.entries, 0)))
    #expect(try failure { $0.nameLength = 3 } == ZipError(.limit(.nameLength, 3)))
  }

  @Test func noBytesAreNoArchive() {
    #expect(throws: ZipError(.notAnArchive("Not a zip archive"))) { _ = try ZipReader(bytes: []) }
  }
}

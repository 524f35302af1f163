import Foundation
import Spreadsheet
import SpreadsheetPackage
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

/// A name damaged in the archive's directory hides a part: where cells could come out other for it, they are refused.
@Suite struct DamagedDirectoryTests {
  static let dates = Fixture(
    rows: "<row><c t=\"inlineStr\"><is><t>а</t></is></c><c s=\"1\"><v>45000</v></c></row>", formats: ["yyyy"])

  /// The package with the last letter of a name changed in the directory; the entry's own header keeps the name.
  static func package(_ fixture: Fixture, damagedNameOf part: String) throws -> [UInt8] {
    var bytes = try fixture.bytes()
    let name = Array(part.utf8)
    let place = try #require(bytes.indices.last { bytes[$0...].starts(with: name) })
    bytes[place + name.count - 1] ^= 1
    return bytes
  }

  @Test func withLostStylesNumbersAreRefused() throws {
    let bytes = try Self.package(Self.dates, damagedNameOf: "xl/styles.xml")
    let sheet = try XLSXWorkbook(ZipReader(bytes: bytes)).openSheet(at: 0)
    let error = #expect(throws: SpreadsheetError.self) { while try sheet.nextRow() != nil {} }
    #expect(error?.problem == .partMissing && error?.part == "xl/styles.xml" && error?.cell == "B1")
  }

  /// Texts mean the same with and without styles.
  @Test func withLostStylesTextsAreRead() throws {
    let texts = Fixture(rows: "<row><c t=\"inlineStr\"><is><t>а</t></is></c></row>", formats: ["yyyy"])
    let bytes = try Self.package(texts, damagedNameOf: "xl/styles.xml")
    #expect(try XLSXWorkbook(ZipReader(bytes: bytes)).sheet(at: 0).listing == ["A1='а'"])
  }

  /// The usual names of parts could be those of other sheets.
  @Test func aWorkbookWithLostRelationshipsIsRefused() throws {
    let bytes = try Self.package(Self.dates, damagedNameOf: "xl/_rels/workbook.xml.rels")
    let error = #expect(throws: SpreadsheetError.self) { try XLSXWorkbook(ZipReader(bytes: bytes)) }
    #expect(error?.problem == .partMissing && error?.part == "xl/_rels/workbook.xml.rels")
  }

  /// A directory that differs from the entries' headers in something else hides nothing.
  @Test func aPackageThatOnlyDisagreesIsRead() throws {
    let bytes = try Self.package(Self.dates, damagedNameOf: "[Content_Types].xml")
    let archive = try ZipReader(bytes: bytes)
    #expect(!archive.isConsistent)
    #expect(try XLSXWorkbook(archive).sheet(at: 0).listing == ["A1='а'", "B1=2023-03-15"])
    #expect(try ZipReader(bytes: Self.dates.bytes()).isConsistent)
  }

  @Test func aFileIsLookedAtAsItsBytesAre() throws {
    let folder = try TemporaryFolder()
    let bytes = try Self.package(Self.dates, damagedNameOf: "xl/styles.xml")
    try write(bytes, to: folder.file("damaged.xlsx"))
    try write(Self.dates.bytes(), to: folder.file("whole.xlsx"))
    #expect(try !ZipReader(path: folder.file("damaged.xlsx")).isConsistent)
    #expect(try ZipReader(path: folder.file("whole.xlsx")).isConsistent)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }
}

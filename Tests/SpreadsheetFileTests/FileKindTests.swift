import Spreadsheet
import Testing

@testable import SpreadsheetFile

@Suite struct FileKindTests {
  @Test(arguments: [
    ("", FileKind.empty),
    (
      "<?xml version='1.0'?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"",
      .workbook(.fods)
    ),
    (
      "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\"",
      .other(.openDocumentText)
    ),
    (
      "<?xml version='1.0'?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      .other(.excelXML2003)
    ),
    ("  \n<!DOCTYPE html><html>", .other(.html)),
    ("<table><tr>", .other(.html)),
    ("<svg/>", .other(.xml)),
    ("%PDF-1.7", .other(.pdf)),
    ("{\\rtf1", .other(.richText)),
    ("{\"format\": 1}", .json),
    ("N;Направление\r\n", .text),
    ("\u{FEFF}N;Направление\r\n", .text),
    ("a\u{0}b", .unknown),
    ("PK\u{3}\u{4}", .archive),
    ("Rar!\u{1A}\u{7}", .other(.rar)),
    ("MOXCEL\u{0}", .other(.table1C)),
    ("[InternetShortcut]\r\nURL=https://example.org", .other(.shortcut)),
    ("{\"url\": \"https://example.org\", \"doc_id\": \"1\"}", .other(.shortcut)),
    ("\u{0}\u{0}\u{0}", .other(.zeros)),
  ])
  func isToldByTheFirstBytes(_ text: String, kind: FileKind) {
    #expect(FileKind(start: Array(text.utf8)) == kind)
  }

  @Test func readsMarkupInUTF16() {
    let text = "\u{FEFF}<html>"
    #expect(FileKind(start: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .other(.html))
    #expect(FileKind(start: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == .other(.html))
    #expect(
      FileKind(start: text.utf16.dropFirst().flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .other(.html))
  }

  /// A compound file with a directory entry of a name, at the place where its first sector would stand.
  static func compoundFile(_ name: String) -> [UInt8] {
    var bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 2040)
    for (place, unit) in name.utf16.enumerated() {
      bytes[1024 + 128 + 2 * place] = UInt8(unit & 0xFF)
      bytes[1024 + 128 + 2 * place + 1] = UInt8(unit >> 8)
    }
    return bytes
  }

  @Test(arguments: [
    ("EncryptedPackage", SpreadsheetError.OtherFormat.encryptedXLSX), ("Workbook", .xls), ("Book", .xls),
    ("WordDocument", .word), ("Notebook", .oleOther),
  ])
  func aCompoundFileIsToldByItsStreams(_ name: String, format: SpreadsheetError.OtherFormat) throws {
    let bytes = Self.compoundFile(name)
    #expect(try SpreadsheetFile.kind(of: .bytes(bytes)) == .other(format))
    #expect(throws: SpreadsheetError(.otherFormat(format))) { try SpreadsheetFile.open(.bytes(bytes)) }
  }

  @Test func aTextUnderAnotherNameIsRefused() {
    #expect(throws: SpreadsheetError(.otherFormat(.text))) {
      try SpreadsheetFile.open(.bytes(Array("просто текст".utf8)), allowsText: false)
    }
  }

  @Test func aMissingFileIsAnError() {
    #expect {
      try SpreadsheetFile.open(.path("no/such/file.xlsx"))
    } throws: { error in
      if case .system(code: 2, _)? = (error as? SpreadsheetError)?.problem { true } else { false }
    }
  }
}

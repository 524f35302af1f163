import Foundation
import Spreadsheet
import SpreadsheetODS
import Testing
import ZipArchive

/// ODF 1.3 part 2: packages as programs really write them.
@Suite struct PackageTests {
  private let content = Fixture.row("<table:table-cell><text:p>да</text:p></table:table-cell>")
    .replacing("office:document ", with: "office:document-content ")
    .replacing("</office:document>", with: "</office:document-content>")

  private func open(_ entries: [(String, String)]) throws -> ODSWorkbook {
    let folder = try TemporaryFolder()
    let path = folder.file("book.ods")
    var writer = ZipWriter()
    for (name, text) in entries { writer.add(name, bytes: Array(text.utf8)) }
    try writer.write(to: path, replacing: true)
    return try ODSWorkbook(ZipReader(path: path))
  }

  @Test func withoutMimetypeAndManifest() throws {
    let book = try open([("content.xml", content)])
    #expect(book.kind == .ods)
    #expect(try book.sheet(at: 0).lines == ["A1 'да'"])
  }

  @Test func lateOrOddMimetypeAndBrokenManifest() throws {
    let book = try open([
      ("content.xml", content), ("META-INF/manifest.xml", "<manifest"), ("mimetype", "application/x-odd"),
    ])
    #expect(try book.sheet(at: 0).lines == ["A1 'да'"])
  }

  /// Part 2, 4.6.
  @Test func encrypted() {
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      <m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>
      """
    #expect(throws: SpreadsheetError(.otherFormat(.encryptedODS))) {
      try open([("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}\u{2}")])
    }
    #expect(throws: SpreadsheetError(.otherFormat(.encryptedODS))) {
      try open([("META-INF/manifest.xml", manifest), ("encrypted-package", "\u{1}\u{2}")])
    }
  }

  @Test func withoutContent() {
    #expect(throws: SpreadsheetError(.partMissing, part: "content.xml")) {
      try open([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])
    }
  }

  @Test(arguments: ["Basic/Standard/Module1.xml", "Scripts/python/a.py"])
  func macros(_ name: String) throws {
    #expect(try open([("content.xml", content), (name, "x")]).features == [.macros])
    #expect(try open([("content.xml", content)]).features == [])
  }

  @Test func textDocument() {
    let text = content.replacing("office:spreadsheet", with: "office:text")
    #expect(throws: SpreadsheetError(.otherFormat(.openDocumentText), part: "content.xml")) {
      try open([("content.xml", text)])
    }
  }
}

import Foundation
import TextDocument
import ZipArchive

/// A document as a file that has been written, and its parts.
struct WrittenDocument {
  let bytes: [UInt8]
  let archive: ZipReader

  init(_ document: PrintDocument, as kind: PrintKind) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "perechen-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try document.write(as: kind, to: path, replacing: false)
    bytes = Array(try Data(contentsOf: URL(filePath: path)))
    archive = try ZipReader(bytes: bytes)
  }

  func part(_ name: String) throws -> String {
    guard let entry = archive.entry(named: name) else { return "" }
    return String(decoding: try archive.contents(of: entry, limit: 1 << 24), as: UTF8.self)
  }
}

enum PrintSamples {
  static let register = PrintDocument(
    title: "Перечень",
    paragraphs: [
      PrintParagraph("Проект", .mark), PrintParagraph("УТВЕРЖДЁН\nприказом", .stamp),
      PrintParagraph("Перечень\nточек", .title),
    ],
    table: PrintTable(
      columns: [
        PrintColumn("N", width: 10, isCentred: true), PrintColumn("Процесс", width: 100),
        PrintColumn("Точка", width: 157),
      ],
      rows: [
        [.text("1.", rows: 2), .text("Выдача справок", rows: 2), .text("Сайт\nhttps://example.ru")],
        [.covered, .covered, .text("Телефон")],
        [.text("2."), .text("Приём"), .text("")],
      ]))

  static func text(_ text: String) -> PrintDocument {
    PrintDocument(
      title: text,
      paragraphs: [PrintParagraph(text, .mark), PrintParagraph(text, .stamp), PrintParagraph(text, .title)],
      table: PrintTable(columns: [PrintColumn(text, width: 267)], rows: [[.text(text)]]))
  }

  /// Texts that try to leave their place, or that XML cannot hold.
  static let attacks: [String] = [
    "</w:t></w:r></w:p><w:p>", "\"><text:p>", "]]>", "<![CDATA[", "&amp;&#0;", "a\u{0}b\u{1}\u{1B}[31m",
    "\u{FFFE}\u{FFFF}", "\u{202E}gnp.exe", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>&a;",
    " два  пробела ", "\t\ttab\t", "\r\n\r\n", "строка\u{2028}строка", "{ PAGE }", "",
    String(repeating: "Ы", count: 40_000), String(repeating: "\n", count: 500), "e\u{301}\n\u{301}",
  ]
}

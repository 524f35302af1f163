import Foundation
import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

/// Marks a package, and looks into what comes out.
struct MarkedFixture {
  let archive: ZipReader
  let bytes: [UInt8]
  let outcome: MarkingOutcome

  /// - Returns: nil where there was nothing to do.
  init?(_ package: [UInt8], _ marks: [CellMark]) throws {
    guard let marking = try XLSXMarking(ZipReader(bytes: package), marks, words: Self.words) else {
      return nil
    }
    let folder = try TemporaryFolder()
    outcome = try marking.write(to: folder.file("a.xlsx"), replacing: false)
    bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.file("a.xlsx"))))
    archive = try ZipReader(bytes: bytes)
  }

  static func mark(_ package: [UInt8], _ marks: [CellMark]) throws -> MarkedFixture {
    try #require(try MarkedFixture(package, marks))
  }

  static let words = {
    var words = MarkingWords()
    words.title = "Замечания"
    words.captions = ["Важность", "Лист", "Ячейка", "Что", "Сделать", "Правило", "Пункт", "Отметка"]
    return words
  }()

  var names: [String] { archive.entries.map(\.name) }

  /// The text of a part.
  subscript(name: String) -> String {
    get throws {
      let entry = try #require(archive.entry(named: name), "\(name)")
      return String(decoding: try archive.contents(of: entry, limit: 1 << 24), as: UTF8.self)
    }
  }

  /// The cells of a sheet as `A1=value`.
  func cells(_ sheet: Int) throws -> [String] { try XLSXWorkbook(archive).sheet(at: sheet).listing }
  var sheets: [String] { get throws { try XLSXWorkbook(archive).sheets.map(\.name) } }
}

/// A mark on the first sheet of a fixture.
func mark(
  _ cell: String?, _ severity: MarkSeverity = .error, _ message: String = "Что не так.",
  sheet: String = "Лист1"
) -> CellMark {
  CellMark(
    sheet: sheet, cell: cell.flatMap { CellAddress($0.utf8) }, severity: severity, label: "ошибка",
    message: message, suggestion: "Исправьте.", rule: "TP301", clause: "п. 3.7")
}

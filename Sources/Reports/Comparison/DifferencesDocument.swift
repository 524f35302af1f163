public import DiagnosticTexts
import Diagnostics
public import Spreadsheet
import TouchpointRegister

/// The differences of two editions as a workbook, fit for the annex of an order: the sheet «Изменения» with old and
/// new side by side, the sheet «Сводка» with counts by trigger of п. 5.3 and direction.
public func differencesDocument(_ report: DifferenceReport, in language: Language) -> WorkbookDocument {
  let words = ChangeWords(language: language)
  let title = words.pick("Изменения перечня точек взаимодействия", "Changes of the register of touchpoints")
  return WorkbookDocument(
    sheets: [
      ChangesSheet(report: report, words: words, title: title).sheet,
      SummarySheet(report: report, words: words, title: title).sheet,
    ],
    styles: DifferenceStyle.all,
    properties: DocumentProperties(title: title, language: language.pick(ru: "ru-RU", en: "en-US")))
}

/// The styles of the workbook, and their places in it.
enum DifferenceStyle: Int, CaseIterable {
  /// The default of the book.
  case plain
  case title, lead, caption, heading, cell, number, label, count, total

  static var all: [CellStyle] { allCases.map(\.style) }

  private var style: CellStyle {
    CellStyle { style in
      switch self {
      case .plain: break
      case .title:
        style.fontSize = 14
        style.isBold = true
        style.horizontal = .center
        style.vertical = .center
        style.wrapsText = true
      case .lead:
        style.wrapsText = true
        style.isText = true
      case .caption:
        style.isBold = true
        style.horizontal = .center
        style.vertical = .center
        style.wrapsText = true
        style.hasBorder = true
        style.fillColor = 0xE7ECF3
      case .heading:
        style.isBold = true
        style.vertical = .center
        style.hasBorder = true
        style.fillColor = 0xF3F5F8
      case .cell, .label:
        style.horizontal = .left
        style.wrapsText = true
        style.hasBorder = true
        style.isText = true
      case .number:
        style.horizontal = .center
        style.hasBorder = true
      case .count, .total:
        style.horizontal = .center
        style.vertical = .center
        style.hasBorder = true
        style.isBold = self == .total
      }
    }
  }
}

extension OutputCell {
  init(_ column: Int, _ text: String?, _ style: DifferenceStyle) {
    self.init(column: column, value: text.map { .string(Self.fitting($0)) }, style: style.rawValue)
  }

  init(_ column: Int, _ number: Int, _ style: DifferenceStyle) {
    self.init(column: column, value: .number(Double(number)), style: style.rawValue)
  }

  /// Office programs keep at most 32,767 UTF-16 units of text in a cell.
  private static func fitting(_ text: String) -> String {
    guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(16_000))) + "…"
  }
}

/// Heights of rows by the text in them: not every office program fits them when it opens a book.
enum RowHeight {
  /// Points of a line of the table's type.
  private static let line = 13.8
  private static let padding = 3.0
  /// A row is at most 409 points high.
  private static let mostLines = 29

  /// - Parameters:
  ///   - texts: a row's, with the widths of their columns in characters.
  static func points(of texts: some Sequence<(text: String, width: Double)>) -> Double {
    let lines = texts.reduce(1) { max($0, self.lines($1.text, width: $1.width)) }
    return Double(min(lines, mostLines)) * line + padding
  }

  /// How many lines a text takes in a column, wrapped at spaces.
  private static func lines(_ text: String, width: Double) -> Int {
    let room = max(4, Int(width))
    var total = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var lines = 1
      var used = 0
      for word in line.split(separator: " ") {
        let length = word.unicodeScalars.count
        if used > 0, used + 1 + length <= room {
          used += 1 + length
        } else {
          if used > 0 { lines += 1 }
          lines += max(0, length - 1) / room
          used = length <= room ? length : length % room
        }
      }
      total += lines
      if total > mostLines { return mostLines }
    }
    return total
  }
}

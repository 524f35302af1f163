import Spreadsheet

/// The styles of the reports' workbooks, and their places in them.
enum TableStyle: Int, CaseIterable {
  /// The default of the book.
  case plain
  case title, lead, caption, heading, cell, number, label, count, total, answer

  static var all: [CellStyle] { allCases.map(\.style) }

  private var style: CellStyle {
    CellStyle { style in
      switch self {
      case .plain: break
      case .title: style = .tableTitle
      case .lead:
        style.wrapsText = true
        style.isText = true
      case .caption: style = .tableCaption
      case .heading:
        style.isBold = true
        style.vertical = .center
        style.hasBorder = true
        style.fillColor = 0xF3F5F8
      case .cell, .label: style = .tableText
      case .answer:
        style = .tableText
        style.isBold = true
        style.fillColor = 0xFFF7D6
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
  init(_ column: Int, _ text: String?, _ style: TableStyle) {
    self.init(column: column, value: text.map { .string(Self.fitting($0)) }, style: style.rawValue)
  }

  init(_ column: Int, _ number: Int, _ style: TableStyle) {
    self.init(column: column, value: .number(Double(number)), style: style.rawValue)
  }

  /// Office programs keep at most 32,767 UTF-16 units of text in a cell.
  private static func fitting(_ text: String) -> String {
    guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(16_000))) + "…"
  }
}

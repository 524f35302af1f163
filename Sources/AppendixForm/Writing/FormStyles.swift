import Spreadsheet

/// The styles of the form's workbooks, and their places in a document.
enum FormStyle: Int, CaseIterable {
  /// The default of the book.
  case plain
  case stamp, title, caption, numbering, number, direction, cell
  case label, value, heading, hint, dateValue
  /// Of rows below the table, where it may grow.
  case spare

  static var all: [CellStyle] { allCases.map(\.style) }

  private var style: CellStyle {
    CellStyle { style in
      switch self {
      case .plain: style.wrapsText = false
      case .stamp: style.wrapsText = true
      case .title: style = .tableTitle
      case .caption: style = .tableCaption
      case .numbering:
        style.fontSize = 9
        style.horizontal = .center
        style.hasBorder = true
      case .number:
        style.horizontal = .center
        style.hasBorder = true
        style.isText = true
      case .direction, .cell: style = .tableText
      case .spare:
        style.horizontal = .left
        style.wrapsText = true
        style.isText = true
      case .label:
        style.isBold = true
        style.vertical = .center
        style.wrapsText = true
        style.hasBorder = true
        style.fillColor = 0xF3F5F8
      case .value:
        style.vertical = .center
        style.wrapsText = true
        style.hasBorder = true
        style.isText = true
      case .heading:
        style.fontSize = 13
        style.isBold = true
        style.vertical = .bottom
        style.wrapsText = true
      case .hint:
        style.isItalic = true
        style.fontSize = 10
        style.fontColor = 0x555555
        style.wrapsText = true
      case .dateValue:
        style.vertical = .center
        style.horizontal = .left
        style.hasBorder = true
        style.isDate = true
      }
    }
  }
}

extension OutputCell {
  init(_ column: Int, _ text: String?, _ style: FormStyle) {
    self.init(column: column, value: text.map { .string($0) }, style: style.rawValue)
  }
}

/// The widths of the form's six columns, in characters: together they fill the text field of a landscape A4 page.
enum FormWidths {
  static let columns: [Double] = [5, 19, 25, 28, 32, 31]
}

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
      case .title:
        style.fontSize = 14
        style.isBold = true
        style.horizontal = .center
        style.vertical = .center
        style.wrapsText = true
      case .caption:
        style.isBold = true
        style.horizontal = .center
        style.vertical = .center
        style.wrapsText = true
        style.hasBorder = true
        style.fillColor = 0xE7ECF3
      case .numbering:
        style.fontSize = 9
        style.horizontal = .center
        style.hasBorder = true
      case .number:
        style.horizontal = .center
        style.hasBorder = true
        style.isText = true
      case .direction, .cell:
        style.horizontal = .left
        style.wrapsText = true
        style.hasBorder = true
        style.isText = true
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

/// Heights of rows by the text in them: office programs fit the height of a row only where no cell is merged.
enum TextHeight {
  /// Points of a line of the table's type.
  static let line = 13.8
  static let padding = 3.0

  static func points(lines: Int) -> Double { Double(max(lines, 1)) * line + padding }

  /// How many lines a text takes in a column, wrapped at spaces.
  /// - Parameter width: in characters.
  static func lines(_ text: String, width: Double) -> Int {
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

  /// A row is at most 409 points high (ISO 29500-1, 18.3.1.73 as office programs keep it).
  static let mostLines = 27
}

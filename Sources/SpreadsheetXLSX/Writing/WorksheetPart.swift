import Spreadsheet
import XMLStream

/// Writes a worksheet part (ISO 29500-1, 18.3.1.99), some rows at a time.
final class WorksheetPart {
  private let sheet: SheetDocument
  private let isFirst: Bool
  private let names: SheetNames
  private let styles: StyleSheet
  private let strings: SharedStringTable
  private var row = 0
  /// The names of the columns that there were cells in, from the first.
  private var letters: [String] = []

  init(
    _ sheet: SheetDocument, isFirst: Bool, names: SheetNames, styles: StyleSheet, strings: SharedStringTable
  ) {
    self.sheet = sheet
    self.isFirst = isFirst
    self.names = names
    self.styles = styles
    self.strings = strings
  }

  func step(_ writer: inout XMLWriter) -> Bool {
    if row == 0 {
      writer.sheetHead(sheet, isFirst: isFirst)
      row = 1
    }
    let end = min(sheet.rowCount, CellAddress.maximumRow)
    if row <= end {
      write(sheet.row(row), to: &writer)
      row += 1
      return true
    }
    writer.end()
    writer.sheetTail(sheet, names: names, styles: styles)
    return false
  }

  private func write(_ row: OutputRow, to writer: inout XMLWriter) {
    guard !row.cells.isEmpty || row.height != nil else { return }
    writer.start("row")
    writer.attribute("r", self.row)
    if let height = row.height {
      writer.attribute("ht", decimal(min(max(height, 1), 409)))
      if !row.growsWithText { writer.attribute("customHeight", literal: "1") }
    }
    for cell in row.cells where (1...CellAddress.maximumColumn).contains(cell.column) {
      write(cell, to: &writer)
    }
    writer.end()
  }

  private func write(_ cell: OutputCell, to writer: inout XMLWriter) {
    writer.start("c")
    writer.attribute("r", letters(of: cell.column), row)
    let value = cell.value.map { WrittenValue($0) }
    let format = styles.format(of: cell.style, as: value?.look ?? .plain)
    if format != 0 { writer.attribute("s", format) }
    switch value {
    case .text(let text)?: write(text, to: &writer)
    case .number(let number, _)?: writer.element("v", text: number)
    case .boolean(let truth)?:
      writer.attribute("t", literal: "b")
      writer.element("v", text: truth ? "1" : "0")
    case .error(let error)?:
      writer.attribute("t", literal: "e")
      writer.element("v", text: error)
    case .nothing?, nil: break
    }
    writer.end()
  }

  private func letters(of column: Int) -> String {
    while letters.count < column { letters.append(CellAddress.letters(ofColumn: letters.count + 1)) }
    return letters[column - 1]
  }

  private func write(_ text: String, to writer: inout XMLWriter) {
    if let number = strings.number(of: text) {
      writer.attribute("t", literal: "s")
      writer.element("v", number)
    } else {
      writer.attribute("t", literal: "inlineStr")
      writer.start("is")
      writer.stringText(text.utf8Span.span)
      writer.end()
    }
  }
}

/// A cell's value as the format holds it.
enum WrittenValue {
  case text(String)
  case number(String, StyleSheet.Look)
  case boolean(Bool)
  case error(String)
  case nothing

  /// Excel keeps so many UTF-16 units of a text.
  static let longestText = 32_767

  init(_ value: CellValue) {
    switch value {
    case .string(let text): self = .text(prefix(of: text, utf16: Self.longestText))
    case .number(let number): self = number.isFinite ? .number(decimal(number), .plain) : .error("#NUM!")
    case .boolean(let truth): self = .boolean(truth)
    case .date(let date):
      if let serial = DateBase.serial(date) {
        self = .number(decimal(serial), date.millisecondOfDay == 0 ? .date : .dateAndTime)
      } else {
        self = .text(Self.text(of: date))
      }
    case .duration(let milliseconds): self = .number(decimal(Double(milliseconds) / 86_400_000), .duration)
    case .error(let error): self = Self.errors.contains(error) ? .error(error) : .text(error)
    case .formulaWithoutValue: self = .nothing
    }
  }

  var look: StyleSheet.Look {
    if case .number(_, let look) = self { look } else { .plain }
  }

  /// A date that the format has no number for, as people write it.
  private static func text(of date: SheetDate) -> String {
    func padded(_ value: Int, _ count: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return "\(padded(date.day, 2)).\(padded(date.month, 2)).\(padded(date.year, 4))"
  }

  /// ISO 29500-1, 18.18.11 and 18.17.3.
  private static let errors: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
  ]
}

/// The shortest decimal that reads back as the same number.
func decimal(_ number: Double) -> String {
  if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
  return "\(number)"
}

/// A row whose texts are ranges of bytes, for those who write them on as they are: a string for each cell would be made,
/// counted and given back for nothing. One value serves for all rows of a sheet.
package struct UTF8Row {
  /// A cell that is not empty.
  @usableFromInline package struct Cell {
    /// Counted from 1.
    @usableFromInline package var column: Int
    @usableFromInline package var value: Value

    @inlinable package init(column: Int, value: Value) {
      self.column = column
      self.value = value
    }
  }

  /// Numbers alone: nothing in it is counted or given back.
  @usableFromInline package enum Value {
    /// A text, as a range of `texts`.
    case text(Range<Int>)
    /// Any value, a text too, as the place of its cell in `others`.
    case value(Int)
  }

  /// Counted from 1.
  package var number = 0
  /// By ascending column.
  package var cells: [Cell] = []
  /// UTF-8; others than the row's own may be among them.
  package var texts: [UInt8] = []
  /// Cells that are not told by a range.
  package var others: [Spreadsheet.Cell] = []

  package init() {}

  package mutating func removeCells() {
    cells.removeAll(keepingCapacity: true)
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
  }

  package mutating func append(_ value: CellValue, column: Int) {
    cells.append(Cell(column: column, value: .value(others.count)))
    others.append(Spreadsheet.Cell(column: column, value: value))
  }
}

/// A reader that can give rows without making a string for each text.
package protocol UTF8SheetReader: SheetReader {
  /// Replaces a row by the next one: the same that `nextRow()` would give.
  /// - Returns: false at the end; the row means nothing then.
  func nextRow(into row: inout UTF8Row) throws(SpreadsheetError) -> Bool
}

/// The rows of any reader in the same form, their texts as strings.
package final class AnyUTF8SheetReader: UTF8SheetReader {
  private let reader: any SheetReader

  package init(_ reader: any SheetReader) {
    self.reader = reader
  }

  package var merges: [CellRange] { reader.merges }

  package func nextRow() throws(SpreadsheetError) -> Row? { try reader.nextRow() }

  package func nextRow(into row: inout UTF8Row) throws(SpreadsheetError) -> Bool {
    guard let next = try reader.nextRow() else { return false }
    row.number = next.number
    row.others = next.cells
    row.cells.removeAll(keepingCapacity: true)
    for place in next.cells.indices {
      row.cells.append(UTF8Row.Cell(column: next.cells[place].column, value: .value(place)))
    }
    return true
  }
}

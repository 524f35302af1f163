import Spreadsheet
import XMLStream

extension XMLWriter {
  /// Whether a row has a cell in each of its columns, in their order, and merges that stand side by side: so are nearly
  /// all rows of a form. `fullRow` writes it.
  static func isFullRow(_ cells: [OutputCell], below merges: [CellRange]) -> Bool {
    var column = 0
    for cell in cells {
      column += 1
      if cell.column != column { return false }
    }
    var last = 0
    for merge in merges {
      if merge.first.column <= last { return false }
      last = merge.last.column
    }
    return last <= column
  }

  /// Writes the cells of such a row as `TableRows` writes those of any row, without laying them out beforehand.
  mutating func fullRow(_ cells: [OutputCell], number: Int, below merges: [CellRange]) {
    var next = 0
    for cell in cells {
      while next < merges.count, merges[next].last.column < cell.column { next += 1 }
      let merge = next < merges.count && merges[next].first.column <= cell.column ? merges[next] : nil
      let begins = merge?.first == CellAddress(row: number, column: cell.column)
      start(merge == nil || begins ? "table:table-cell" : "table:covered-table-cell")
      attribute("table:style-name", "ce", cell.style)
      if let merge, begins {
        attribute("table:number-columns-spanned", merge.last.column - merge.first.column + 1)
        attribute("table:number-rows-spanned", merge.last.row - merge.first.row + 1)
      }
      if let value = cell.value { cellValue(value) }
      end()
    }
  }
}

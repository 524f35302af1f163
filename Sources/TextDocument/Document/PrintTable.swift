/// The table of a document for print. Its captions are repeated on each page, its rows are not split across pages.
package struct PrintTable: Sendable {
  package var columns: [PrintColumn]
  /// Below the captions, a row that numbers the columns; repeated with them.
  package var numbersColumns = true
  package var rows: [PrintRow]

  package init(columns: [PrintColumn], rows: [PrintRow] = []) {
    self.columns = columns
    self.rows = rows
  }
}

package struct PrintColumn: Sendable, Hashable {
  package var caption: String
  /// In millimetres.
  package var width: Double
  /// Whether its cells are set in the middle; otherwise at the left.
  package var isCentred: Bool

  package init(_ caption: String, width: Double, isCentred: Bool = false) {
    self.caption = caption
    self.width = width
    self.isCentred = isCentred
  }
}

/// The cells of a row, from the first column on; a column without a cell here gets an empty one.
package typealias PrintRow = [PrintCell]

package enum PrintCell: Sendable, Hashable {
  /// A text, each of whose lines becomes a paragraph; the cell covers that many rows, this one included.
  case text(String, rows: Int = 1)
  /// Covered by a cell above it. Where none covers it, it is an empty cell.
  case covered
}

/// A row's cells as a table really has them: a cell covers no more rows than there are, and what lies below it is
/// covered, whatever the row itself says.
struct CellLayout {
  private let columns: Int
  private var rowsLeft: Int
  /// How many more rows are covered, by column.
  private var covering: [Int]

  enum Cell: Equatable {
    case text(String, rows: Int)
    case covered
  }

  init(_ table: PrintTable) {
    columns = table.columns.count
    rowsLeft = table.rows.count
    covering = Array(repeating: 0, count: columns)
  }

  /// The cells of the next row, one for each column.
  mutating func cells(of row: PrintRow) -> [Cell] {
    let below = max(0, rowsLeft - 1)
    rowsLeft = below
    return (0..<columns).map { column in
      if covering[column] > 0 {
        covering[column] -= 1
        return .covered
      }
      guard column < row.count, case .text(let text, let rows) = row[column] else {
        return .text("", rows: 1)
      }
      let covered = min(max(rows, 1) - 1, below)
      covering[column] = covered
      return .text(text, rows: covered + 1)
    }
  }
}

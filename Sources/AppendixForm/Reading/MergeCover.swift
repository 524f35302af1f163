import Spreadsheet

/// The merged ranges of a sheet by the row they start in, and a sweep that tells what covers the cells of some
/// columns, row by row.
struct MergeCover {
  private let byFirstRow: [Int: [CellRange]]

  init(_ merges: [CellRange]) {
    byFirstRow = Dictionary(grouping: merges.lazy.filter { $0.first != $0.last }, by: \.first.row)
  }

  /// The ranges that start in a row, in the order of the workbook.
  func starting(in row: Int) -> [CellRange] { byFirstRow[row] ?? [] }

  /// Whether a range that starts in the row covers the cell from another cell.
  func covers(row: Int, column: Int) -> Bool {
    starting(in: row).contains { $0.first.column < column && column <= $0.last.column }
  }

  /// A sweep over ascending rows for some columns.
  func sweep(columns: [Int]) -> Sweep { Sweep(cover: self, columns: columns) }

  struct Sweep {
    private let columns: [Int]
    private let rows: [Int]
    private let cover: MergeCover
    private var next = 0
    private var active: [CellRange?]

    fileprivate init(cover: MergeCover, columns: [Int]) {
      self.cover = cover
      self.columns = columns
      rows = cover.byFirstRow.keys.sorted()
      active = Array(repeating: nil, count: columns.count)
    }

    /// Moves to a row; rows may only ascend.
    mutating func move(to row: Int) {
      while next < rows.count, rows[next] <= row {
        for range in cover.starting(in: rows[next]) where range.last.row >= row {
          for (slot, column) in columns.enumerated()
          where range.first.column <= column && column <= range.last.column {
            // Ranges that overlap are no valid workbook; the first one holds.
            if let old = active[slot], old.last.row >= range.first.row { continue }
            active[slot] = range
          }
        }
        next += 1
      }
      for slot in active.indices {
        if let range = active[slot], range.last.row < row { active[slot] = nil }
      }
    }

    /// The range that holds the cell of a column (by its place in the sweep's columns) in the row moved to.
    func range(at slot: Int) -> CellRange? { active[slot] }

    /// The last row that is covered from here on without a break by a range already begun.
    var coveredThrough: Int { active.reduce(0) { max($0, $1?.last.row ?? 0) } }
  }
}

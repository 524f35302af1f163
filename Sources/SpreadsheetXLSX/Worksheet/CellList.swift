import Spreadsheet

/// The cells of a worksheet as its part holds them, row behind row in one list: two numbers for a cell that refers to a
/// shared string, no memory of its own for a row or a text.
struct CellList {
  /// What a cell holds: of a shared string only its number.
  enum Value {
    case shared(Int)
    case value(CellValue)
  }

  /// More columns, strings or values than numbers of half a word tell would not fit the memory.
  private struct Entry {
    var column: Int32
    /// The number of a shared string; below 0 the complement of a place in `values`.
    var value: Int32

    init(column: Int, value: Int) {
      self.column = Int32(clamping: column)
      self.value = Int32(clamping: value)
    }
  }

  private struct RowPlace {
    var number: Int
    var first: Int
  }

  private var entries: [Entry] = []
  private var values: [CellValue] = []
  private var rows: [RowPlace] = []
  /// Whether the columns of the last row ascend.
  private var isAscending = true

  /// Pieces of rows, once they are `sort`ed rows.
  var count: Int { rows.count }
  var cellCount: Int { entries.count }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  func number(at row: Int) -> Int { rows[row].number }
  func firstColumn(at row: Int) -> Int { Int(entries[rows[row].first].column) }

  // MARK: Collecting

  mutating func reserveCapacity(_ cells: Int) { entries.reserveCapacity(cells) }

  mutating func beginRow(_ number: Int) {
    rows.append(RowPlace(number: number, first: entries.count))
    isAscending = true
  }

  /// Puts a cell into the row that was begun last.
  mutating func append(_ value: Value, column: Int) {
    guard let first = rows.last?.first else { return }
    if entries.count > first, Int(entries[entries.count - 1].column) >= column { isAscending = false }
    switch value {
    case .shared(let index): entries.append(Entry(column: column, value: index))
    case .value(let value):
      entries.append(Entry(column: column, value: ~values.count))
      values.append(value)
    }
    // More cells than columns are the same ones again and again.
    if entries.count - first > 2 * CellAddress.maximumColumn { endRow() }
  }

  /// Brings the cells of the last row into the order of their columns; of several in one column the last counts.
  mutating func endRow() {
    guard !isAscending, let first = rows.last?.first else { return }
    let order = (first..<entries.count).sorted { (entries[$0].column, $0) < (entries[$1].column, $1) }
    var ordered: [Entry] = []
    for place in order {
      if ordered.last?.column == entries[place].column { ordered.removeLast() }
      ordered.append(entries[place])
    }
    entries.replaceSubrange(first..., with: ordered)
    isAscending = true
  }

  /// Brings the pieces of rows into the order of their numbers, those of one row into one: the later one wins.
  mutating func sort() {
    // By place too: sorting is not stable by promise.
    let order = rows.indices.sorted { (rows[$0].number, $0) < (rows[$1].number, $1) }
    var sorted = CellList()
    sorted.entries.reserveCapacity(entries.count)
    for place in order {
      if sorted.rows.last?.number != rows[place].number {
        sorted.endRow()
        sorted.beginRow(rows[place].number)
      } else {
        sorted.isAscending = false
      }
      sorted.entries += entries[range(of: place)]
    }
    sorted.endRow()
    sorted.values = values
    self = sorted
  }

  // MARK: Giving

  func row(at place: Int, _ strings: SharedStrings) -> Row {
    let range = range(of: place)
    var row = Row(number: rows[place].number, cells: [])
    row.cells.reserveCapacity(range.count)
    for entry in entries[range] {
      let value =
        entry.value < 0 ? values[Int(~entry.value)] : .string(strings.string(at: Int(entry.value)))
      row.cells.append(Cell(column: Int(entry.column), value: value))
    }
    return row
  }

  func copyRow(at place: Int, _ strings: SharedStrings, into row: inout UTF8Row) {
    row.removeCells()
    row.number = rows[place].number
    row.texts = strings.bytes
    for entry in entries[range(of: place)] {
      if entry.value < 0 {
        row.append(values[Int(~entry.value)], column: Int(entry.column))
      } else {
        let range = strings.range(at: Int(entry.value))
        row.cells.append(UTF8Row.Cell(column: Int(entry.column), value: .text(range)))
      }
    }
  }

  private func range(of row: Int) -> Range<Int> {
    rows[row].first..<(row + 1 < rows.count ? rows[row + 1].first : entries.count)
  }
}

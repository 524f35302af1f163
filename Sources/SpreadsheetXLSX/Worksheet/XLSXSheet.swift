public import Spreadsheet
import XMLStream
import ZipArchive

/// The rows of one worksheet, pulled one by one.
///
/// The format asks for rows in ascending order, but some programs write them in another one, or one row in
/// several pieces. A sheet of moderate size is therefore read whole and sorted where needed; a larger one is
/// streamed, and ends in an error (limit `unordered-bytes`) where its rows do not ascend.
public final class XLSXSheet: SheetReader {
  public var merges: [CellRange] { cells.merges }

  private var cells: WorksheetCells
  private let part: String
  private let limits: SpreadsheetLimits
  private let isSmall: Bool
  /// The rows of a small sheet that were not given yet, the next one last.
  private var waiting: [Row]?
  private var lastNumber = 0

  init(_ entry: ZipEntry, of archive: ZipReader, workbook: WorkbookContents) throws(SpreadsheetError) {
    cells = try WorksheetCells(entry, of: archive, workbook: workbook)
    part = entry.name
    limits = workbook.limits
    isSmall = entry.declaredSize <= limits.unorderedBytes
  }

  public func nextRow() throws(SpreadsheetError) -> Row? {
    if isSmall {
      if waiting == nil { waiting = try allRows() }
      return waiting?.popLast()
    }
    guard let row = try cells.nextRow() else { return nil }
    guard row.number > lastNumber else { throw unorderedRow(row) }
    lastNumber = row.number
    return row
  }

  /// All rows of the sheet, the last one first.
  private func allRows() throws(SpreadsheetError) -> [Row] {
    var rows: [Row] = []
    var isAscending = true
    var count = 0
    while let row = try cells.nextRow() {
      if row.number <= lastNumber { isAscending = false }
      lastNumber = row.number
      count += row.cells.count
      // No cell is shorter than `<c><f/></c>`: more of them than fit show that the archive lies about the size.
      guard count <= limits.unorderedBytes / 11 else { throw unorderedRow(row) }
      rows.append(row)
    }
    if !isAscending { rows = Self.sorted(rows) }
    rows.reverse()
    return rows
  }

  private static func sorted(_ pieces: [Row]) -> [Row] {
    // By place too: sorting is not stable by promise, and the later piece of a row wins.
    let order = pieces.indices.sorted { (pieces[$0].number, $0) < (pieces[$1].number, $1) }
    var rows: [Row] = []
    rows.reserveCapacity(pieces.count)
    var isWhole = true
    for index in order {
      if let last = rows.indices.last, rows[last].number == pieces[index].number {
        rows[last].cells += pieces[index].cells
        isWhole = false
      } else {
        if !isWhole, let last = rows.indices.last { rows[last] = rows[last].sortedCells() }
        isWhole = true
        rows.append(pieces[index])
      }
    }
    if !isWhole, let last = rows.indices.last { rows[last] = rows[last].sortedCells() }
    return rows
  }

  private func unorderedRow(_ row: Row) -> SpreadsheetError {
    SpreadsheetError(
      .limit(.unorderedBytes, limits.unorderedBytes), part: part,
      cell: row.cells.first.map { CellAddress(row: row.number, column: $0.column).description })
  }
}

extension Row {
  /// The same cells by ascending column; of several in one column the last counts.
  func sortedCells() -> Row {
    var byColumn: [Int: CellValue] = [:]
    for cell in cells { byColumn[cell.column] = cell.value }
    let columns = byColumn.keys.sorted()
    return Row(
      number: number,
      cells: columns.compactMap { column in byColumn[column].map { Cell(column: column, value: $0) } })
  }
}

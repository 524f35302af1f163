public import Spreadsheet
import XMLStream
import ZipArchive

/// The rows of one worksheet, pulled one by one.
///
/// The format asks for rows in ascending order, but some programs write them in another one, or one row in
/// several pieces. A sheet of moderate size is therefore read whole and sorted where needed; a larger one is
/// streamed, and ends in an error (limit `unordered-bytes`) where its rows do not ascend.
public final class XLSXSheet: UTF8SheetReader {
  public var merges: [CellRange] { cells.merges }

  private var cells: WorksheetCells
  private let strings: SharedStrings
  private let part: String
  private let limits: SpreadsheetLimits
  private let declaredSize: Int
  private var isSmall: Bool { declaredSize <= limits.unorderedBytes }
  /// The rows of a small sheet, once they are read; the one row of a larger one.
  private var list = CellList()
  /// The place in `list` of the row to give next; of a larger sheet always the first.
  private var next = 0
  private var isRead = false
  private var lastNumber = 0

  init(_ entry: ZipEntry, of archive: ZipReader, workbook: WorkbookContents) throws(SpreadsheetError) {
    cells = try WorksheetCells(entry, of: archive, workbook: workbook)
    strings = workbook.strings
    part = entry.name
    limits = workbook.limits
    declaredSize = entry.declaredSize
  }

  public func nextRow() throws(SpreadsheetError) -> Row? {
    guard let place = try nextPlace() else { return nil }
    return list.row(at: place, strings)
  }

  package func nextRow(into row: inout UTF8Row) throws(SpreadsheetError) -> Bool {
    guard let place = try nextPlace() else { return false }
    list.copyRow(at: place, strings, into: &row)
    return true
  }

  /// The place in the list of the next row.
  private func nextPlace() throws(SpreadsheetError) -> Int? {
    guard isSmall else {
      list.removeAll()
      guard try cells.nextRow(into: &list) else { return nil }
      guard list.number(at: 0) > lastNumber else { throw unorderedRow(list) }
      lastNumber = list.number(at: 0)
      return 0
    }
    if !isRead {
      list = try allRows()
      isRead = true
    }
    guard next < list.count else { return nil }
    next += 1
    return next - 1
  }

  /// Of the markup, with a reference and a short value.
  private static let bytesOfCell = 32

  private func allRows() throws(SpreadsheetError) -> CellList {
    var list = CellList()
    list.reserveCapacity(declaredSize / Self.bytesOfCell)
    var isAscending = true
    while try cells.nextRow(into: &list) {
      let number = list.number(at: list.count - 1)
      if number <= lastNumber { isAscending = false }
      lastNumber = number
      // No cell is shorter than `<c><f/></c>`: more of them than fit show that the archive lies about the size.
      guard list.cellCount <= limits.unorderedBytes / 11 else { throw unorderedRow(list) }
    }
    if !isAscending { list.sort() }
    return list
  }

  /// - Parameter list: its last row is the one that is told.
  private func unorderedRow(_ list: CellList) -> SpreadsheetError {
    let row = list.count - 1
    return SpreadsheetError(
      .limit(.unorderedBytes, limits.unorderedBytes), part: part,
      cell: CellAddress(row: list.number(at: row), column: list.firstColumn(at: row)).description)
  }
}

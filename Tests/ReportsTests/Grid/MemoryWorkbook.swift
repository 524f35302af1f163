import Spreadsheet

/// A workbook in memory, which can break at a row.
final class MemoryWorkbook: WorkbookReader, Sendable {
  let kind = WorkbookKind.xlsx
  let contents: [Sheet]
  let failsAtRow: Int?
  let features: Set<WorkbookFeature> = []
  var sheets: [SheetInfo] { contents.map { SheetInfo(name: $0.name, isHidden: $0.isHidden) } }

  init(_ contents: [Sheet], failsAtRow: Int? = nil) {
    self.contents = contents
    self.failsAtRow = failsAtRow
  }

  func openSheet(at index: Int) throws(SpreadsheetError) -> any SheetReader {
    Reader(rows: contents[index].rows, merges: contents[index].merges, failsAtRow: failsAtRow)
  }

  private final class Reader: SheetReader {
    var rows: ArraySlice<Row>
    let merges: [CellRange]
    let failsAtRow: Int?

    init(rows: [Row], merges: [CellRange], failsAtRow: Int?) {
      self.rows = rows[...]
      self.merges = merges
      self.failsAtRow = failsAtRow
    }

    func nextRow() throws(SpreadsheetError) -> Row? {
      let row = rows.popFirst()
      if let row, row.number == failsAtRow { throw SpreadsheetError(.malformedXML("broken")) }
      return row
    }
  }
}

import Spreadsheet

/// A workbook in memory, which can break at a row, and can give its texts as bytes.
final class MemoryWorkbook: WorkbookReader, Sendable {
  let kind = WorkbookKind.xlsx
  let contents: [Sheet]
  let failsAtRow: Int?
  let givesBytes: Bool
  let features: Set<WorkbookFeature> = []
  var sheets: [SheetInfo] { contents.map { SheetInfo(name: $0.name, isHidden: $0.isHidden) } }

  init(_ contents: [Sheet], failsAtRow: Int? = nil, givesBytes: Bool = false) {
    self.contents = contents
    self.failsAtRow = failsAtRow
    self.givesBytes = givesBytes
  }

  func openSheet(at index: Int) throws(SpreadsheetError) -> any SheetReader {
    let (rows, merges) = (contents[index].rows, contents[index].merges)
    return givesBytes
      ? BytesReader(rows: rows, merges: merges, failsAtRow: failsAtRow)
      : Reader(rows: rows, merges: merges, failsAtRow: failsAtRow)
  }

  private final class BytesReader: Reader, UTF8SheetReader {
    func nextRow(into row: inout UTF8Row) throws(SpreadsheetError) -> Bool {
      guard let next = try nextRow() else { return false }
      row.removeCells()
      row.number = next.number
      // Not all of the bytes belong to the row.
      row.texts = Array("\",\n".utf8)
      for cell in next.cells {
        guard case .string(let text) = cell.value else {
          row.append(cell.value, column: cell.column)
          continue
        }
        let start = row.texts.count
        row.texts += text.utf8
        row.cells.append(UTF8Row.Cell(column: cell.column, value: .text(start..<row.texts.count)))
      }
      row.texts += "\"".utf8
      return true
    }
  }

  private class Reader: SheetReader {
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

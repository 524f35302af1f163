package import Spreadsheet
import TouchpointRegister

/// The raw grid of a workbook as JSON (contract, section 6).
///
/// The merges stand before the cells, and are known only at a sheet's end: one sheet at a time is held in memory.
/// - Parameters:
///   - file: the path as the user gave it.
///   - indices: places in `workbook.sheets`; nil for all.
///   - sink: takes the UTF-8 text in parts.
package func writeGridJSON<E>(
  of workbook: any WorkbookReader, file: String, sheets indices: [Int]? = nil,
  to sink: ([UInt8]) throws(E) -> Void
) throws(GridReportError<E>) {
  var json = JSONWriter()
  try json.object { json throws(GridReportError<E>) in
    json.member("file", file)
    json.member("kind", workbook.kind.rawValue)
    json.key("sheets")
    try json.array { json throws(GridReportError<E>) in
      for index in indices ?? Array(workbook.sheets.indices) where workbook.sheets.indices.contains(index) {
        let sheet: Sheet
        do throws(SpreadsheetError) {
          sheet = try workbook.sheet(at: index)
        } catch {
          throw .reading(error)
        }
        try json.object { json throws(GridReportError<E>) in
          try write(sheet, to: &json, flushing: sink)
        }
      }
    }
  }
  json.endLine()
  do throws(E) { try sink(json.takeBytes()) } catch { throw .writing(error) }
}

private func write<E>(
  _ sheet: Sheet, to json: inout JSONWriter, flushing sink: ([UInt8]) throws(E) -> Void
) throws(GridReportError<E>) {
  json.member("name", sheet.name)
  json.member("hidden", sheet.isHidden)
  json.member("merges", sheet.merges.map(\.description))
  json.key("cells")
  try json.array { json throws(GridReportError<E>) in
    for row in sheet.rows {
      for cell in row.cells { write(cell, row: row.number, to: &json) }
      guard json.count >= gridChunk else { continue }
      do throws(E) { try sink(json.takeBytes()) } catch { throw .writing(error) }
    }
  }
}

private func write(_ cell: Cell, row: Int, to json: inout JSONWriter) {
  // A formula without a value has nothing to show.
  if cell.value == .formulaWithoutValue { return }
  json.object(inline: true) { json in
    json.member("ref", CellAddress(row: row, column: cell.column).description)
    switch cell.value {
    case .string(let text):
      json.member("type", "string")
      json.member("value", text)
    case .number(let number):
      json.member("type", "number")
      json.key("value")
      json.value(number)
    case .boolean(let flag):
      json.member("type", "boolean")
      json.member("value", flag)
    case .date(let date):
      json.member("type", "date")
      json.member("value", date.isoText)
    case .duration(let milliseconds):
      json.member("type", "duration")
      json.member("value", durationText(milliseconds: milliseconds))
    case .error(let text):
      json.member("type", "error")
      json.member("value", text)
    case .formulaWithoutValue: break
    }
  }
}

import Spreadsheet

/// A workbook in memory, for tests: no file, no format.
final class GridWorkbook: WorkbookReader {
  let kind: WorkbookKind
  let features: Set<WorkbookFeature>
  private let contents: [Sheet]

  var sheets: [SheetInfo] { contents.map { SheetInfo(name: $0.name, isHidden: $0.isHidden) } }

  /// The names of sheets with a picture on them.
  private let pictures: Set<String>

  init(
    _ sheets: [Sheet], kind: WorkbookKind = .xlsx, features: Set<WorkbookFeature> = [],
    pictures: Set<String> = []
  ) {
    contents = sheets
    self.pictures = pictures
    self.kind = kind
    self.features = features
  }

  func holdsPicture(onSheetAt index: Int) -> Bool { pictures.contains(contents[index].name) }

  func openSheet(at index: Int) throws(SpreadsheetError) -> any SheetReader { GridRows(contents[index]) }
}

private final class GridRows: SheetReader {
  let merges: [CellRange]
  private var rows: ArraySlice<Row>

  init(_ sheet: Sheet) {
    merges = sheet.merges
    rows = sheet.rows[...]
  }

  func nextRow() throws(SpreadsheetError) -> Row? { rows.popFirst() }
}

/// A sheet from a drawing: a line a row, `|` between the cells, nothing for an empty cell, `\n` for a line break.
///
/// - Parameters:
///   - values: cells that are no text, by address.
///   - merges: in A1 style.
func sheet(
  _ drawing: String, name: String = "Перечень", isHidden: Bool = false, values: [String: CellValue] = [:],
  merges: [String] = []
) -> Sheet {
  var rows: [Row] = []
  for (number, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var cells: [Int: CellValue] = [:]
    for (place, text) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      if !trimmed.isEmpty { cells[place + 1] = .string(String(trimmed).replacing("\\n", with: "\n")) }
    }
    for (address, value) in values {
      if let cell = CellAddress(address.utf8), cell.row == number + 1 { cells[cell.column] = value }
    }
    if !cells.isEmpty {
      rows.append(
        Row(
          number: number + 1,
          cells: cells.sorted { $0.key < $1.key }.map { Cell(column: $0.key, value: $0.value) }))
    }
  }
  return Sheet(
    name: name, isHidden: isHidden, rows: rows,
    merges: merges.compactMap { text in
      let ends = text.split(separator: ":").compactMap { CellAddress($0.utf8) }
      return ends.count == 2 ? CellRange(ends[0], ends[1]) : nil
    })
}

/// The form's header in one line of a drawing.
let header =
  "N|Направление деятельности органа власти|Наименование конкретного процесса|Точка взаимодействия|Осуществляемое взаимодействие с клиентом|Особенности взаимодействия с клиентом"

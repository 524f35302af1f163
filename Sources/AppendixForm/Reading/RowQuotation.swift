package import Diagnostics
package import Spreadsheet
import TouchpointRegister

/// Quotes the rows of a workbook that findings stand in.
package struct RowQuotation: Sendable {
  /// How many rows of a file are quoted at most, those of the gravest findings first.
  package static let rowLimit = 200
  /// How long a quoted text may be, in Unicode scalars; the rest is left out with «…».
  package static let textLimit = 2_000
  /// How much text of a file is quoted at most, in bytes of UTF-8.
  static let byteLimit = 256 << 10

  package init() {}

  /// Reads a workbook once more, the sheets with findings only: what is kept is a few rows.
  /// - Parameter diagnostics: those that reading this workbook and checking it gave.
  /// - Returns: in the order of the sheets and rows.
  package func rows(
    around diagnostics: [Diagnostic], in workbook: any WorkbookReader
  ) throws(SpreadsheetError) -> [QuotedRow] {
    let wanted = self.wanted(diagnostics)
    guard !wanted.isEmpty else { return [] }
    var texts = CellTexts(recognizer: .standard)
    var quoted: [QuotedRow] = []
    var room = Self.byteLimit
    for (index, info) in workbook.sheets.enumerated() {
      let name = workbook.kind == .csv ? nil : info.name
      guard let numbers = wanted[name] else { continue }
      let sheet = try workbook.sheet(at: index)
      for row in SheetQuotation(sheet, rows: numbers.sorted(), &texts).rows(named: name) {
        room -= row.cells.reduce(0) { $0 + $1.text.utf8.count }
        if room < 0 { return quoted }
        quoted.append(row)
      }
    }
    return quoted
  }

  /// Row numbers by the sheets' names.
  private func wanted(_ diagnostics: [Diagnostic]) -> [String?: Set<Int>] {
    var wanted: [String?: Set<Int>] = [:]
    var count = 0
    for severity in Severity.allCases.sorted(by: >) {
      for diagnostic in diagnostics where diagnostic.severity == severity {
        guard count < Self.rowLimit, let cell = diagnostic.location.cell else { continue }
        if wanted[diagnostic.location.sheet, default: []].insert(cell.row).inserted { count += 1 }
      }
    }
    return wanted
  }
}

/// The rows of one sheet under its headers.
private struct SheetQuotation {
  private let sheet: Sheet
  private let merges: MergeCover
  private let headers: [FormHeader]
  private let numbers: [Int]

  /// - Parameter numbers: of the rows that are to be quoted, ascending.
  init(_ sheet: Sheet, rows numbers: [Int], _ texts: inout CellTexts) {
    self.sheet = sheet
    self.numbers = numbers
    merges = MergeCover(sheet.merges)
    let last = numbers.last ?? 0
    let rows = Array(sheet.rows.prefix { $0.number <= last })
    let ids = texts.ids(of: rows)
    headers = HeaderFinder(rows: rows, ids: ids, texts: texts, merges: merges).headers()
  }

  func rows(named name: String?) -> [QuotedRow] {
    var sweep: (header: FormHeader, columns: [(form: FormColumn, sheet: Int)], MergeCover.Sweep)?
    return numbers.map { number in
      // A header repeated on a later page may stand over other columns.
      let header = headers.last { $0.rows.lowerBound <= number }
      guard let header, number > header.rows.upperBound else {
        return QuotedRow(sheet: name, row: number, cells: loose(number))
      }
      if sweep?.header != header {
        let columns = FormColumn.allCases.compactMap { column in header.columns[column].map { (column, $0) } }
        sweep = (header, columns, merges.sweep(columns: columns.map(\.1)))
      }
      sweep?.2.move(to: number)
      let cells = (sweep?.columns ?? []).enumerated().map { slot, column in
        let place =
          sweep?.2.range(at: slot)?.first ?? CellAddress(row: number, column: column.sheet)
        return QuotedCell(
          column: column.sheet, formColumn: column.form.rawValue,
          text: text(row(place.row)?[place.column]))
      }
      return QuotedRow(sheet: name, row: number, cells: cells)
    }
  }

  /// The cells of a row that stands in no table.
  private func loose(_ number: Int) -> [QuotedCell] {
    (row(number)?.cells ?? []).prefix(Self.looseLimit).compactMap { cell in
      let text = text(cell.value)
      return text.isEmpty ? nil : QuotedCell(column: cell.column, text: text)
    }
  }

  private static let looseLimit = 12

  private func row(_ number: Int) -> Row? {
    var (low, high) = (0, sheet.rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if sheet.rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < sheet.rows.count && sheet.rows[low].number == number ? sheet.rows[low] : nil
  }

  private func text(_ value: CellValue?) -> String {
    guard let value else { return "" }
    if case .error(let text) = value { return shortened(text) }
    return shortened(shownText(value) ?? "")
  }

  private func shortened(_ text: String) -> String {
    guard text.utf8.count > RowQuotation.textLimit else { return text }
    let scalars = text.unicodeScalars.prefix(RowQuotation.textLimit)
    return scalars.endIndex == text.endIndex ? text : String(String.UnicodeScalarView(scalars)) + "…"
  }
}

import Repetitions
import Spreadsheet
import Testing
import XMLStream

@testable import SpreadsheetODS

/// Rows with a cell in each column are written as if they were laid out first.
struct FullRowTests {
  private func markup(_ sheet: SheetDocument, takesFullRows: Bool) -> String {
    let plan = DocumentPlan(WorkbookDocument(sheets: [sheet], styles: [CellStyle(), CellStyle()]))
    let rows = TableRows(plan.sheets[0], plan, takesFullRows: takesFullRows)
    var writer = XMLWriter(declaration: false)
    rows.begin(&writer)
    while rows.step(&writer) {}
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test func bothWaysAgree() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    var full = 0
    for _ in 0..<Repetitions.of(500) {
      let sheet = sheet(using: &random)
      full += sheet.merges.isEmpty ? 0 : 1
      #expect(markup(sheet, takesFullRows: true) == markup(sheet, takesFullRows: false), "seed \(seed)")
    }
    #expect(full > 0)
  }

  /// Mostly full rows, with merges that stand side by side, one below another, or over each other.
  private func sheet(using random: inout SplitMix) -> SheetDocument {
    let values: [CellValue?] = [
      nil, .string(""), .string("да & нет"), .string("a\nb"), .number(7), .boolean(true),
    ]
    let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      var cells = (1...6).map { column in
        OutputCell(
          column: column, value: values.randomElement(using: &random) ?? nil,
          style: Int.random(in: 0...1, using: &random))
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        cells.remove(at: Int.random(in: 0..<6, using: &random))
      }
      if Int.random(in: 0..<8, using: &random) == 0 { cells.shuffle(using: &random) }
      return OutputRow(cells)
    }
    var sheet = SheetDocument(name: "A", rows: rows)
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let row = Int.random(in: 1...8, using: &random)
      let column = Int.random(in: 1...6, using: &random)
      sheet.merges.append(
        CellRange(
          rows: row...row + Int.random(in: 0...3, using: &random),
          columns: column...column + Int.random(in: 0...1, using: &random)))
    }
    return sheet
  }
}

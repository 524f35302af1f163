import DiagnosticTexts
import Diagnostics
import Spreadsheet
import TouchpointRegister

/// The sheet «Сводка»: how many changes of each trigger each direction has.
struct SummarySheet {
  let report: DifferenceReport
  let words: ChangeWords
  let title: String

  private static let widths: [Double] = [18, 46, 8, 8, 8, 8, 8, 8, 10]
  private static let columns = 1...9

  var sheet: SheetDocument {
    var rows: [OutputRow] = []
    var merges: [CellRange] = []
    func addWide(_ text: String, _ style: TableStyle, height: Double) {
      rows.append(
        OutputRow(Self.columns.map { OutputCell($0, $0 == 1 ? text : nil, style) }, height: height))
      merges.append(CellRange(rows: rows.count...rows.count, columns: Self.columns))
    }
    addWide(title, .title, height: 30)
    let summary = report.summary(in: words.language)
    addWide(
      summary, .lead, height: RowHeight.points(of: [(summary, Self.widths.reduce(0, +))]) + 5)
    let captions =
      [words.pick("Основание", "Trigger"), words.pick("Что изменилось", "What changed")]
      + Direction.allCases.map { String($0.rawValue) } + [words.pick("Всего", "All")]
    rows.append(
      OutputRow(captions.enumerated().map { OutputCell($0.offset + 1, $0.element, .caption) }, height: 24))
    for line in SummaryTable(of: report.comparison.changes, words: words).lines {
      rows.append(
        OutputRow(
          [OutputCell(1, words.clause(of: line.rule), .label), OutputCell(2, line.label, .label)]
            + line.counts.enumerated().map { OutputCell($0.offset + 3, $0.element, .count) }
            + [OutputCell(9, line.all, .total)]))
    }
    rows.append(OutputRow())
    addWide(
      words.pick("Направления деятельности по столбцам:", "The directions by column:"), .lead, height: 18)
    for direction in Direction.allCases { addWide(words.direction(direction), .lead, height: 16) }
    var sheet = SheetDocument(name: words.pick("Сводка", "Summary"), rows: rows)
    sheet.columnWidths = Self.widths
    sheet.merges = merges
    return sheet
  }
}

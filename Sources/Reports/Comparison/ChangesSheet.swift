import DiagnosticTexts
import Diagnostics
import Spreadsheet
import TouchpointRegister

/// The sheet «Изменения»: a row for each change, under its trigger.
struct ChangesSheet {
  let report: DifferenceReport
  let words: ChangeWords
  let title: String

  private static let widths: [Double] = [5, 18, 23, 23, 16, 31, 31]
  private static let columns = 1...7

  private var captions: [String] {
    [
      words.pick("N п/п", "No."), words.pick("Направление деятельности", "Direction"),
      words.pick("Процесс", "Process"), words.pick("Точка взаимодействия", "Touchpoint"),
      words.pick("Изменение", "Change"), words.pick("Было", "Old"), words.pick("Стало", "New"),
    ]
  }

  var sheet: SheetDocument {
    var rows: [OutputRow] = []
    var merges: [CellRange] = []
    func addWide(_ text: String, _ style: TableStyle, height: Double) {
      rows.append(
        OutputRow(
          Self.columns.map { OutputCell($0, $0 == 1 ? text : nil, style) }, height: height))
      merges.append(CellRange(rows: rows.count...rows.count, columns: Self.columns))
    }
    addWide(title, .title, height: 30)
    for (label, edition) in [
      (words.pick("Было: ", "Old: "), report.old), (words.pick("Стало: ", "New: "), report.new),
    ] {
      addWide(label + edition.name(in: words.language), .lead, height: 18)
    }
    let summary = report.summary(in: words.language)
    addWide(
      summary, .lead, height: RowHeight.points(of: [(summary, Self.widths.reduce(0, +))]) + 5)
    rows.append(
      OutputRow(captions.enumerated().map { OutputCell($0.offset + 1, $0.element, .caption) }, height: 34))
    let headerRow = rows.count
    var number = 0
    for trigger in report.triggers {
      addWide(words.heading(of: trigger.rule), .heading, height: 20)
      for change in trigger.changes {
        number += 1
        for (index, row) in change.rows(in: words).enumerated() {
          rows.append(self.row(row, of: change, number: index == 0 ? number : nil))
        }
      }
    }
    var sheet = SheetDocument(name: words.pick("Изменения", "Changes"), rows: rows)
    sheet.columnWidths = Self.widths
    sheet.merges = merges
    sheet.frozenRows = headerRow
    sheet.printTitleRows = headerRow...headerRow
    return sheet
  }

  private func row(_ row: DifferenceRow, of change: RegisterChange, number: Int?) -> OutputRow {
    let texts = [
      words.direction(change.direction), change.process, row.touchpoint ?? "", row.deed, row.before.text,
      row.after.text,
    ]
    let cells = texts.enumerated().map {
      OutputCell($0.offset + 2, $0.element.isEmpty ? nil : $0.element, .cell)
    }
    return OutputRow(
      [
        OutputCell(
          column: 1, value: number.map { .number(Double($0)) }, style: TableStyle.number.rawValue)
      ]
        + cells,
      height: RowHeight.points(of: zip(texts, Self.widths.dropFirst()).map { (text: $0, width: $1) }))
  }
}

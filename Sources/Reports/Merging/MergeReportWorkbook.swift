public import DiagnosticTexts
import Diagnostics
public import Spreadsheet
public import TouchpointRegister

/// What a merge did with its inputs as a workbook: the sum check and the files, what became of each touchpoint, the
/// entries with their origins, the questions and decisions.
public func mergeReportDocument(_ result: MergeResult, in language: Language) -> WorkbookDocument {
  let words = MergeReportWords(language: language)
  let report = result.report
  var sheets: [SheetDocument] = []

  var summary: [[String]] = report.inputs.map { input in
    let sums = input.sums
    return [
      input.file, input.isBase ? words.base : input.unit ?? words.unnamed, input.date ?? "",
      String(input.touchpoints), String(sums.taken), String(sums.left),
    ]
  }
  let balance = report.balance(with: result.register)
  summary.append([
    words.verdict(balance), "", "", String(balance.given), String(balance.taken), String(balance.left),
  ])
  sheets.append(
    sheet(
      words.files, [words.file, words.unit, words.date, words.given, words.taken, words.left], summary,
      widths: [50, 40, 12, 12, 12, 12]))

  let outcomes = report.inputs.flatMap { input in
    input.outcomes.map { outcome in
      [
        input.file, outcome.location.sheet ?? "", outcome.location.cell?.description ?? "",
        String(outcome.entry.direction.rawValue), outcome.entry.process, outcome.entry.touchpoint ?? "",
        words.text(outcome.fate, from: outcome.entry),
      ]
    }
  }
  sheets.append(
    sheet(
      words.given,
      [words.file, words.sheet, words.cell, words.direction, words.process, words.touchpoint, words.fate],
      outcomes, widths: [40, 14, 8, 8, 44, 44, 50]))

  let entries = report.entries.map { entry in
    [
      String(entry.entry.direction.rawValue), entry.entry.process, entry.entry.touchpoint ?? "",
      Vocabulary.channel(entry.channel.rawValue, in: language),
      cut(entry.parts.map { words.text($0) }.joined(separator: "\n")),
      entry.decisions.joined(separator: "\n"),
    ]
  }
  sheets.append(
    sheet(
      words.entries,
      [words.direction, words.process, words.touchpoint, words.channel, words.origins, words.decisions],
      entries, widths: [8, 44, 44, 22, 60, 26]))

  let questions = result.decisions.questions.map { recorded in
    [
      recorded.question.id, text(of: recorded.question.subject, in: language).question,
      cut(
        recorded.question.variants.enumerated().map {
          words.text($1, place: $0, recorded.question.subject.kind)
        }.joined(separator: "\n")), recorded.choice ?? "", words.text(recorded.state),
    ]
  }
  sheets.append(
    sheet(
      words.questions, ["TP7", words.question, words.variants, words.choice, words.state], questions,
      widths: [26, 50, 60, 30, 16]))
  if !report.kept.isEmpty { sheets.append(list(words.kept, report.kept, words)) }
  if !report.withdrawalsWithoutEntry.isEmpty {
    sheets.append(list(words.unmet, report.withdrawalsWithoutEntry, words))
  }
  return WorkbookDocument(
    sheets: sheets, styles: styles, properties: DocumentProperties(title: words.title))
}

private let styles: [CellStyle] = [
  CellStyle {
    $0.wrapsText = true
    $0.hasBorder = true
    $0.isText = true
  },
  CellStyle {
    $0.wrapsText = true
    $0.hasBorder = true
    $0.isBold = true
    $0.fillColor = 0xE7ECF4
  },
]

private func list(_ name: String, _ entries: [MergeReport.Entry], _ words: MergeReportWords) -> SheetDocument
{
  sheet(
    name, [words.direction, words.process, words.touchpoint],
    entries.map { [String($0.direction.rawValue), $0.process, $0.touchpoint ?? ""] }, widths: [8, 60, 60])
}

private func sheet(
  _ name: String, _ captions: [String], _ rows: [[String]], widths: [Double]
) -> SheetDocument {
  @Sendable func row(_ texts: [String], _ style: Int) -> OutputRow {
    OutputRow(
      texts.enumerated().map { place, text in
        OutputCell(column: place + 1, value: text.isEmpty ? nil : .string(text), style: style)
      })
  }
  // A sheet's name holds 31 characters.
  var sheet = SheetDocument(name: String(name.prefix(31)), rowCount: rows.count + 1) { number in
    number == 1 ? row(captions, 1) : row(rows[number - 2], 0)
  }
  sheet.columnWidths = widths
  sheet.frozenRows = 1
  sheet.printTitleRows = 1...1
  return sheet
}

/// A cell holds 32,767 UTF-16 code units.
private func cut(_ text: String) -> String {
  text.utf16.count <= 32_000 ? text : String(text.prefix(16_000)) + "…"
}

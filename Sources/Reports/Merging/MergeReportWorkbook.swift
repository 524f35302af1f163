package import DiagnosticTexts
import Diagnostics
package import Spreadsheet
package import TouchpointRegister

/// What a merge did with its inputs as a workbook: the sum check and the files, what became of each touchpoint, the
/// entries with their origins, the questions and decisions.
package func mergeReportDocument(_ result: MergeResult, in language: Language) -> WorkbookDocument {
  let words = MergeReportWords(language: language)
  let report = result.report
  var sheets: [SheetDocument] = []

  let files: [[String]] = report.inputs.map { input in
    let sums = input.sums
    return [
      input.file, input.isBase ? words.base : input.unit ?? words.unnamed,
      input.date.map { shownDate($0, in: language) } ?? "", String(input.touchpoints), String(sums.taken),
      String(sums.left),
    ]
  }
  sheets.append(
    sheet(
      words.files, [words.file, words.unit, words.date, words.given, words.taken, words.left], files,
      widths: [50, 40, 12, 12, 12, 12], numbers: [4, 5, 6],
      lead: words.verdict(report.balance(with: result.register))
        + (report.comparedAllNames ? "" : " " + words.namesNotCompared)))

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
      words.rows,
      [words.file, words.sheet, words.cell, words.direction, words.process, words.touchpoint, words.fate],
      outcomes, widths: [40, 14, 9, 14, 44, 44, 50], numbers: [4]))

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
      entries, widths: [14, 44, 44, 22, 60, 26], numbers: [1]))

  let questions = result.decisions.questions.map { recorded in
    [
      recorded.question.id, text(of: recorded.question.subject, in: language).question,
      cut(
        recorded.question.variants.enumerated().map {
          words.text($1, place: $0, recorded.question.subject.kind)
        }.joined(separator: "\n")), words.choice(recorded) ?? "", words.text(recorded.state),
    ]
  }
  sheets.append(
    sheet(
      words.questions, [words.questionID, words.question, words.variants, words.choice, words.state],
      questions,
      widths: [26, 50, 60, 30, 16]))
  if !report.kept.isEmpty { sheets.append(list(words.kept, report.kept, words)) }
  if !report.withdrawalsWithoutEntry.isEmpty {
    sheets.append(list(words.unmet, report.withdrawalsWithoutEntry, words))
  }
  return WorkbookDocument(
    sheets: sheets, styles: TableStyle.all, properties: DocumentProperties(title: words.title))
}

private func list(_ name: String, _ entries: [MergeReport.Entry], _ words: MergeReportWords) -> SheetDocument
{
  sheet(
    name, [words.direction, words.process, words.touchpoint],
    entries.map { [String($0.direction.rawValue), $0.process, $0.touchpoint ?? ""] }, widths: [14, 60, 60],
    numbers: [1])
}

/// - Parameters:
///   - numbers: the columns that hold numbers.
///   - lead: stands above the table.
private func sheet(
  _ name: String, _ captions: [String], _ rows: [[String]], widths: [Double], numbers: Set<Int> = [],
  lead: String? = nil
) -> SheetDocument {
  @Sendable func height(_ texts: [String]) -> Double {
    RowHeight.points(of: zip(texts, widths).map { (text: $0, width: $1) })
  }
  @Sendable func row(_ texts: [String]) -> OutputRow {
    OutputRow(
      texts.enumerated().map { place, text in
        guard numbers.contains(place + 1), let number = Int(text) else {
          return OutputCell(place + 1, text.isEmpty ? nil : text, .cell)
        }
        return OutputCell(place + 1, number, .number)
      }, height: height(texts))
  }
  let columns = 1...captions.count
  var top: [OutputRow] = []
  if let lead {
    top.append(
      OutputRow(
        columns.map { OutputCell($0, $0 == 1 ? lead : nil, .lead) },
        height: RowHeight.points(of: [(text: lead, width: widths.reduce(0, +))]) + 5))
  }
  top.append(
    OutputRow(captions.enumerated().map { OutputCell($0.offset + 1, $0.element, .caption) }, height: 34))
  // A sheet's name holds 31 characters.
  var sheet = SheetDocument(name: String(name.prefix(31)), rowCount: rows.count + top.count) {
    [top] number in
    number <= top.count ? top[number - 1] : row(rows[number - 1 - top.count])
  }
  if lead != nil { sheet.merges = [CellRange(rows: 1...1, columns: columns)] }
  sheet.columnWidths = widths
  sheet.frozenRows = top.count
  sheet.printTitleRows = top.count...top.count
  return sheet
}

/// A cell holds 32,767 UTF-16 code units.
private func cut(_ text: String) -> String {
  text.utf16.count <= 32_000 ? text : String(text.prefix(16_000)) + "…"
}

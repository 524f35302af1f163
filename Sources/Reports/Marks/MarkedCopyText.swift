package import DiagnosticTexts
package import Diagnostics
package import Spreadsheet

/// Findings as marks of a workbook, in their order.
package func cellMarks(_ diagnostics: [Diagnostic], in language: Language) -> [CellMark] {
  diagnostics.map { diagnostic in
    let words = text(of: diagnostic, in: language)
    let location = diagnostic.location
    return CellMark(
      sheet: location.sheet, cell: location.cell.map { CellAddress(row: $0.row, column: $0.column) },
      severity: MarkSeverity(diagnostic.severity), label: diagnostic.severity.name(in: language),
      message: words.message, suggestion: words.suggestion, rule: diagnostic.rule.id,
      clause: diagnostic.rule.clauseLabel(in: language) ?? "")
  }
}

/// The words of a marked copy. The sheet's name is Russian in either language: by it the program passes the sheet over.
package func markingWords(for diagnostics: [Diagnostic], in language: Language) -> MarkingWords {
  var words = MarkingWords()
  let counts = FindingCounts(of: diagnostics).phrase(in: language) ?? ""
  words.title = language.pick(ru: "Замечания к форме: \(counts)", en: "Findings: \(counts)")
  words.explanation = language.pick(
    ru: "Исправьте отмеченные ячейки прямо в этом файле и пришлите его снова. Этот лист, цвет и примечания "
      + "удалять не нужно: перечнем они не считаются.",
    en:
      "Correct the marked cells in this file and send it again. This sheet, the colours and the comments may stay: "
      + "they are not read as content.")
  words.captions = language.pick(
    ru: [
      "Важность", "Лист", "Ячейка", "Что не так", "Что сделать", "Правило", "Пункт Порядка",
      "Отметка на листе",
    ],
    en: ["Severity", "Sheet", "Cell", "What is wrong", "What to do", "Rule", "Clause", "Mark on the sheet"])
  for obstacle in MarkObstacle.allCases { words.obstacles[obstacle] = text(of: obstacle, in: language) }
  return words
}

/// Why a mark is not at its cell.
private func text(of obstacle: MarkObstacle, in language: Language) -> String {
  switch obstacle {
  case .protectedSheet: language.pick(ru: "нет: лист защищён", en: "none: the sheet is protected")
  case .threadedComment:
    language.pick(
      ru: "только цвет: в ячейке идёт обсуждение", en: "the colour only: the cell has a discussion")
  case .unreadableDrawing:
    language.pick(
      ru: "только цвет: рисунки примечаний листа не читаются",
      en: "the colour only: the sheet's drawing of comments cannot be read")
  case .tooMany: language.pick(ru: "нет: отметок слишком много", en: "none: too many marks")
  case .noSuchCell: language.pick(ru: "нет: такой ячейки нет", en: "none: there is no such cell")
  }
}

/// What a marking came to, in words: «отметок на листах: 12; только на листе «Замечания»: 2 (нет: лист защищён)».
package func markingSummary(_ outcome: MarkingOutcome, in language: Language) -> String {
  var parts: [String] = []
  if outcome.placed > 0 {
    let count = grouped(outcome.placed, in: language)
    parts.append(language.pick(ru: "отметок на листах: \(count)", en: "marks on the sheets: \(count)"))
  }
  for (reason, count) in outcome.obstacles {
    let count = grouped(count, in: language)
    let why = text(of: reason, in: language)
    parts.append(
      language.pick(
        ru: "только на листе «Замечания»: \(count) (\(why))",
        en: "on the sheet «Замечания» only: \(count) (\(why))"))
  }
  if outcome.lostSignature {
    parts.append(
      language.pick(
        ru: "электронная подпись не перенесена: отметки сделали бы её недействительной",
        en: "the digital signature was left out: the marks would have broken it"))
  }
  return parts.joined(separator: "; ")
}

extension MarkSeverity {
  fileprivate init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

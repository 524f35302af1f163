package import DiagnosticTexts
import Diagnostics
package import TouchpointRegister

/// What a merge has to tell beside its findings, for the terminal: the state of the questions, answers that no longer
/// apply, entries that stayed of the base, withdrawals that met nothing, the sum check. Empty where there is nothing.
/// - Parameters:
///   - file: of the decisions; nil where none is named.
///   - isPartial: whether a later merge asks the questions.
package func mergeNotes(
  of result: MergeResult, decisions file: String?, isPartial: Bool = false, in language: Language
) -> String {
  let words = MergeReportWords(language: language)
  var text = ""
  func tell(_ heading: String, _ lines: [String], of count: Int? = nil, most: Int = 10) {
    guard !lines.isEmpty else { return }
    text += "\n" + heading + " (" + grouped(count ?? lines.count, in: language) + "):\n"
    let shown = lines.count == most + 1 ? lines.count : min(lines.count, most)
    for line in lines.prefix(shown) { text += "  " + singleLine(line) + "\n" }
    if lines.count > shown {
      text += language.pick(ru: "  и ещё \(lines.count - shown)\n", en: "  and \(lines.count - shown) more\n")
    }
  }
  let report = result.report
  tell(words.kept, words.byProcess(report.kept), of: report.kept.count)
  tell(words.unmet, report.withdrawalsWithoutEntry.map { words.name($0) })
  let decisions = result.decisions
  if let file, !isPartial {
    func line(_ recorded: MergeDecisions.Question, _ choice: String?) -> String {
      recorded.question.id + "  " + DiagnosticTexts.text(of: recorded.question.subject, in: language).question
        + (choice.map { " — " + language.quoted($0, limit: 40) } ?? "")
    }
    tell(
      language.pick(
        ru: "Ответы не применены, варианты стали другими",
        en: "Answers not applied, the variants are others now"),
      decisions.outdated.map { line($0, $0.earlier) })
    tell(
      language.pick(
        ru: "Вопросы, которых больше нет; ответы на них сохранены",
        en: "Questions that are no longer raised; their answers are kept"),
      decisions.unused.map { line($0, $0.choice) })
    let counts = MergeDecisions.State.allCases.map { decisions.count($0) }
    text += language.pick(
      ru: "\nВопросы: открыто \(counts[0]), решено \(counts[1]) (\(singleLine(file)))\n",
      en: "\nQuestions: \(counts[0]) open, \(counts[1]) settled (\(singleLine(file)))\n")
  } else if !isPartial, decisions.count(.open) > 0 {
    let open = grouped(decisions.count(.open), in: language)
    text += language.pick(
      ru: "\nВопросы: открыто \(open). Записать их, чтобы ответить: --decisions решения.yaml (или .xlsx).\n",
      en:
        "\nQuestions: \(open) open. To have them written and answer: --decisions decisions.yaml (or .xlsx).\n"
    )
  }
  if !report.comparedAllNames { text += "\n" + words.namesNotCompared + "\n" }
  let balance = report.balance(with: result.register)
  if !balance.holds { text += "\n" + words.verdict(balance) + "\n" }
  return text
}

package import DiagnosticTexts
import Diagnostics

/// The rule catalogue for a terminal: by family, each rule with its explanation and examples, and the clauses that no
/// rule can check.
package func rulesText(in language: Language, style: TerminalStyle) -> String {
  RuleList(language: language, style: style).text
}

private struct RuleList {
  let language: Language
  let style: TerminalStyle
  private let labelWidth: Int
  private let clauseWidth: Int

  init(language: Language, style: TerminalStyle) {
    self.language = language
    self.style = style
    labelWidth = Severity.allCases.map { $0.name(in: language).count }.max() ?? 0
    clauseWidth = Rule.allCases.compactMap { $0.clauseLabel(in: language)?.count }.max() ?? 0
  }

  var text: String {
    var result = lines(
      language.pick(
        ru: "Знаком ! отмечены правила, которые нельзя ни выключить, ни смягчить. Строки одного примера "
          + "относятся к одному процессу.",
        en: "Rules marked ! can be neither switched off nor lowered. The rows of an example belong to one "
          + "process."), indent: 0)
    for family in RuleFamily.allCases {
      result += "\n" + style.paint("TP\(family.rawValue)  \(family.title(in: language))", .bold) + "\n"
      for rule in family.rules { result += "\n" + entry(rule) }
    }
    return result + "\n" + unchecked
  }

  private func entry(_ rule: Rule) -> String {
    let words = DiagnosticTexts.text(of: rule, in: language)
    let examples = DiagnosticTexts.examples(of: rule)
    let severity = padded(rule.severity.name(in: language), to: labelWidth)
    let clause = padded(rule.clauseLabel(in: language) ?? "", to: clauseWidth)
    let indent = Self.bodyIndent + labelWidth + 2 + clauseWidth + 2
    let title = style.wrapped(words.title, indent: indent).map { style.paint($0, .bold) }
    return "  " + style.paint(rule.id, .bold) + (rule.isLocked ? "!" : " ") + " "
      + style.paint(severity, rule.severity) + "  " + clause + "  "
      + title.joined(separator: "\n" + spaces(indent)) + "\n"
      + lines(words.explanation, indent: Self.bodyIndent)
      + example(examples.breaks, ExampleWords.breaks(in: language))
      + example(examples.keeps, ExampleWords.keeps(in: language))
  }

  private func example(_ example: RuleExample, _ label: String) -> String {
    let labels = [ExampleWords.breaks(in: language), ExampleWords.keeps(in: language)]
    let width = (labels.map(\.count).max() ?? 0) + 2
    let indent = Self.bodyIndent + width
    let text = example.lines(in: language).map { lines($0, indent: indent) }.joined()
    return spaces(Self.bodyIndent) + style.paint(padded(label + ":", to: width), .faint)
      + text.dropFirst(indent)
  }

  private var unchecked: String {
    let clauses = UncheckedClause.all(in: language).map { ($0, clauseLabel($0.clause, in: language)) }
    let width = clauses.map(\.1.count).max() ?? 0
    let indent = 2 + width + 2
    var result = style.paint(ExampleWords.unchecked(in: language), .bold) + "\n"
    for (clause, label) in clauses {
      result += "\n  " + padded(label, to: width) + "  "
      result += lines(clause.requirement, indent: indent).dropFirst(indent)
      result += lines(clause.reason, indent: indent)
    }
    return result
  }

  /// A text wrapped behind an indent, each line with its end.
  private func lines(_ text: String, indent: Int) -> String {
    style.wrapped(text, indent: indent).map { spaces(indent) + $0 + "\n" }.joined()
  }

  /// Behind two spaces, the id, its mark and a space.
  private static let bodyIndent = 9
}

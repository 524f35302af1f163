package import DiagnosticTexts
import Diagnostics

/// The rule catalogue as a chapter in Markdown: what the severities mean, a table of all rules, each rule with its
/// explanation and examples, the clauses that no rule can check. Each rule has an anchor, `tp301`.
package func rulesMarkdown(in language: Language) -> String {
  RuleChapter(language: language).text
}

private struct RuleChapter {
  let language: Language

  var text: String {
    var blocks = [heading, introduction]
    for family in RuleFamily.allCases {
      blocks.append("## TP\(family.rawValue). \(family.title(in: language))")
      blocks.append(table(of: family))
      blocks += family.rules.flatMap { entry($0) }
    }
    blocks.append("## " + ExampleWords.unchecked(in: language))
    blocks.append(unchecked)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    language.pick(
      ru: """
        <!-- Напечатано командой «perechen rules --format markdown --lang ru»; здесь не правится. -->

        # Правила проверки
        """,
      en: """
        <!-- Printed by `perechen rules --format markdown --lang en`; not to be edited here. -->

        # The rules
        """)
  }

  private var introduction: String {
    language.pick(
      ru: """
        По этим правилам программа проверяет формы подразделений и Перечень. Номер правила стоит у каждого замечания и
        никогда не меняет своего значения. Пункты указаны по Порядку, «прил.» — приложение к нему, форма Перечня.

        - **Ошибка** — нарушено требование, которое нужно выполнить; программа завершается с кодом 1.
        - **Предупреждение** — скорее всего, сведения нужно исправить; решает тот, кто за них отвечает.
        - **Примечание** — то, о чём полезно знать.

        Строгость правила меняют в файле настроек (`severity`, образец — `examples/perechen.yaml`), там же правило
        выключают. Знаком **!** отмечены правила, которые нельзя ни выключить, ни смягчить.

        В примерах названы только графы, от которых зависит замечание. Строки одного примера относятся к одному
        процессу.
        """,
      en: """
        By these rules the program checks the units' forms and the register. A rule's number stands at each finding and
        never changes its meaning. Clauses are those of the order; “appendix” is the form in its appendix.

        - **Error**: something that the order demands is not met; the program ends with exit code 1.
        - **Warning**: the data probably needs to be corrected; whoever is in charge of it decides.
        - **Note**: something that is good to know.

        A configuration file changes a rule's severity, or switches the rule off (`severity`, as in
        `examples/perechen.yaml`). Rules marked **!** can be neither switched off nor lowered.

        Examples name only the columns that matter. The rows of an example belong to one process. The form's words are
        Russian, as in the form.
        """)
  }

  private func table(of family: RuleFamily) -> String {
    let head = language.pick(
      ru: ["Правило", "Строгость", "Пункт", "О чём"], en: ["Rule", "Severity", "Clause", "What it is about"])
    let rows = family.rules.map { rule in
      [
        "[\(rule.id)](#\(rule.id.lowercased()))" + (rule.isLocked ? " **!**" : ""),
        rule.severity.name(in: language), rule.clauseLabel(in: language) ?? "—",
        escaped(DiagnosticTexts.text(of: rule, in: language).title),
      ]
    }
    return table(head, rows)
  }

  private func entry(_ rule: Rule) -> [String] {
    let words = DiagnosticTexts.text(of: rule, in: language)
    let examples = DiagnosticTexts.examples(of: rule)
    var facts = [rule.severity.name(in: language)]
    if let clause = rule.clauseLabel(in: language) { facts.append(clause) }
    if rule.isLocked {
      facts.append(language.pick(ru: "нельзя выключить", en: "cannot be switched off"))
    }
    return [
      "### <a id=\"\(rule.id.lowercased())\"></a>\(rule.id). \(escaped(words.title))",
      "*" + facts.joined(separator: " · ") + "*",
      escaped(words.explanation),
      example(examples.breaks, ExampleWords.breaks(in: language)) + "\n"
        + example(examples.keeps, ExampleWords.keeps(in: language)),
    ]
  }

  private func example(_ example: RuleExample, _ label: String) -> String {
    let lines = example.lines(in: language).map { escaped($0) }
    guard lines.count > 1 else { return "- **\(label).** " + lines.joined() }
    return "- **\(label).**\n" + lines.map { "  - " + $0 }.joined(separator: "\n")
  }

  private var unchecked: String {
    table(
      language.pick(
        ru: ["Пункт", "Что требуется", "Почему не проверяется"],
        en: ["Clause", "What is asked", "Why it is not checked"]),
      UncheckedClause.all(in: language).map { clause in
        [
          clauseLabel(clause.clause, in: language), escaped(clause.requirement), escaped(clause.reason),
        ]
      })
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// A text that no sign of it changes the markup.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, sign in
      if "\\`*_<>[]|".contains(sign) { result.append("\\") }
      result.append(sign)
    }
  }
}

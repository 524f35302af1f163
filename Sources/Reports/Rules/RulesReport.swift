public import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// The rule catalogue for a terminal: by family, and the clauses that no rule can check.
public func rulesText(in language: Language, style: TerminalStyle) -> String {
  let labels = Severity.allCases.map { $0.name(in: language) }
  let labelWidth = labels.map(\.count).max() ?? 0
  var result = ""
  for family in RuleFamily.allCases {
    result += style.paint("TP\(family.rawValue)  \(family.title(in: language))", .bold) + "\n"
    for rule in family.rules {
      let words = text(of: rule, in: language)
      let severity = rule.severity.name(in: language)
      let clause = rule.clauseLabel(in: language).map { " (\($0))" } ?? ""
      let lock = rule.isLocked ? "!" : " "
      let head = "  \(rule.id)\(lock) \(padded(severity, to: labelWidth))  "
      let lines = style.wrapped(words.title + clause, indent: head.count)
      result += head + lines.joined(separator: "\n" + spaces(head.count)) + "\n"
      for line in style.wrapped(words.explanation, indent: head.count) {
        result += spaces(head.count) + style.paint(line, .faint) + "\n"
      }
    }
    result += "\n"
  }
  result += language.pick(
    ru: "! — правило нельзя ни отключить, ни смягчить.\n\n",
    en: "! marks a rule that can be neither switched off nor lowered.\n\n")
  return result + uncheckedText(in: language, style: style)
}

private func uncheckedText(in language: Language, style: TerminalStyle) -> String {
  let title = language.pick(ru: "Чего проверить нельзя", en: "What cannot be checked")
  let clauses = UncheckedClause.all(in: language).map { ($0, clauseLabel($0.clause, in: language)) }
  let labelWidth = clauses.map(\.1.count).max() ?? 0
  var result = style.paint(title, .bold) + "\n"
  for (clause, label) in clauses {
    let head = "  \(padded(label, to: labelWidth))  "
    let lines = style.wrapped(clause.requirement + " " + clause.reason, indent: head.count)
    result += head + lines.joined(separator: "\n" + spaces(head.count)) + "\n"
  }
  return result
}

/// The rule catalogue as a JSON array, by rule id.
public func rulesJSON(in language: Language) -> [UInt8] {
  var json = JSONWriter()
  json.array { json in
    for rule in Rule.allCases {
      let words = text(of: rule, in: language)
      json.object { json in
        json.member("rule", rule.id)
        json.member("severity", rule.severity.rawValue)
        json.member("clause", ifPresent: rule.clause)
        json.member("title", words.title)
        json.member("explanation", words.explanation)
        json.member("locked", rule.isLocked)
      }
    }
  }
  json.endLine()
  return json.takeBytes()
}

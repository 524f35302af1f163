package import Diagnostics

extension Severity {
  /// In the nominative, with a small letter.
  package func name(in language: Language) -> String {
    switch self {
    case .error: language.pick(ru: "ошибка", en: "error")
    case .warning: language.pick(ru: "предупреждение", en: "warning")
    case .note: language.pick(ru: "примечание", en: "note")
    }
  }
}

extension Rule {
  /// The clause as people cite it: «п. 3.7», «прил.», «152-ФЗ»; nil where the rule has none.
  package func clauseLabel(in language: Language) -> String? {
    clause.map { DiagnosticTexts.clauseLabel($0, in: language) }
  }
}

/// A clause of the order as people cite it: «п. 3.7», «прил.»; another act by its own name.
package func clauseLabel(_ clause: String, in language: Language) -> String {
  if clause == "прил." { return language.pick(ru: "прил.", en: "appendix") }
  if clause.hasSuffix("-ФЗ") { return clause }
  return language.pick(ru: "п.\u{A0}", en: "cl.\u{A0}") + clause
}

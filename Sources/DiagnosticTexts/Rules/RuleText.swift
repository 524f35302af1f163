public import Diagnostics

/// A rule of the catalogue in words.
public struct RuleText: Sendable, Hashable {
  /// A few words, without a full stop.
  public var title: String
  /// One sentence: when the rule fires.
  public var explanation: String
}

/// The words for a rule of the catalogue.
public func text(of rule: Rule, in language: Language) -> RuleText {
  switch language {
  case .ru: RuleText(title: rule.russianTitle, explanation: rule.russianExplanation)
  case .en: RuleText(title: rule.englishTitle, explanation: rule.englishExplanation)
  }
}

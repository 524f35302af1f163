/// The severities that an authority gives to rules, and the rules that it switches off.
public struct SeverityChanges: Sendable, Hashable {
  private var changes: [Rule: Choice] = [:]

  /// A severity, or none.
  public enum Choice: String, Sendable, Hashable, CaseIterable {
    /// The rule's findings are errors.
    case error
    /// The rule's findings are warnings.
    case warning
    /// The rule's findings are notes.
    case note
    /// The rule finds nothing.
    case off

    /// nil for a rule that is switched off.
    public var severity: Severity? { Severity(rawValue: rawValue) }
  }

  /// Changes nothing: every rule keeps its own severity.
  public init() {}

  /// What was chosen for a rule; nil where it keeps its own severity.
  public subscript(rule: Rule) -> Choice? { changes[rule] }

  /// Gives a rule a severity. A locked rule keeps its own: it can be neither lowered nor switched off.
  ///
  /// - Returns: false where the rule is locked and the choice is below its own severity.
  @discardableResult
  public mutating func set(_ rule: Rule, to choice: Choice) -> Bool {
    if rule.isLocked, choice.severity.map({ $0 < rule.severity }) ?? true { return false }
    changes[rule] = choice
    return true
  }

  /// Takes a rule's change back.
  public mutating func reset(_ rule: Rule) { changes[rule] = nil }

  /// The findings with the severities in force, without those of rules that are off.
  ///
  /// A finding that its rule itself makes milder than others (a process without touchpoints that the template brought)
  /// is never made graver by the rule's severity.
  public func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !changes.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let choice = changes[diagnostic.rule] else { return diagnostic }
      guard let severity = choice.severity else { return nil }
      var changed = diagnostic
      let isMild = diagnostic.severity < diagnostic.rule.severity
      changed.severity = isMild ? min(severity, diagnostic.severity) : severity
      return changed
    }
  }
}

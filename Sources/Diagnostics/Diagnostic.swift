/// A finding at its place: what `validate` prints a line for.
///
/// It holds no words: `DiagnosticTexts` turns it into Russian or English at the edge.
public struct Diagnostic: Sendable, Hashable {
  public var finding: Finding
  /// The severity in force: the rule's own, unless a rule or the configuration says otherwise.
  public var severity: Severity
  public var location: SourceLocation

  public init(_ finding: Finding, at location: SourceLocation, severity: Severity? = nil) {
    self.finding = finding
    self.severity = severity ?? finding.rule.severity
    self.location = location
  }

  public var rule: Rule { finding.rule }
  /// The clause of the order, nil where the rule has none.
  public var clause: String? { rule.clause }
}

/// A finding at its place: what `validate` prints a line for.
///
/// It holds no words: `DiagnosticTexts` turns it into Russian or English at the edge.
public struct Diagnostic: Sendable, Hashable {
  /// What was found, with the facts of its message.
  public var finding: Finding
  /// The severity in force: the rule's own, unless a rule or the configuration says otherwise.
  public var severity: Severity
  /// Where the user has to change something: the file, and where there is one the cell.
  public var location: SourceLocation

  /// - Parameters:
  ///   - finding: what was found.
  ///   - location: where.
  ///   - severity: nil for the rule's own.
  public init(_ finding: Finding, at location: SourceLocation, severity: Severity? = nil) {
    self.finding = finding
    self.severity = severity ?? finding.rule.severity
    self.location = location
  }

  /// The rule of the catalogue that the finding belongs to; its id is what machine formats tell.
  public var rule: Rule { finding.rule }
  /// The clause of the order, nil where the rule has none.
  public var clause: String? { rule.clause }
}

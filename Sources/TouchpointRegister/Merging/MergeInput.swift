/// A file to be merged: a unit's submission, or a register merged earlier.
public struct MergeInput: Sendable, Hashable {
  /// The path as the user gave it: it stands in findings and never decides anything.
  public var file: String
  public var register: Register
  public var facts: FormFacts

  public init(file: String, register: Register, facts: FormFacts = FormFacts()) {
    self.file = file
    self.register = register
    self.facts = facts
  }
}

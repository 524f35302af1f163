/// A file that is checked or merged: a unit's submission or an earlier register, with what its reader knows beside it.
public struct RegisterInput: Sendable, Hashable {
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

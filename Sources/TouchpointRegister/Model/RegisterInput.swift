/// A file that is checked or merged: a unit's submission or an earlier register, with what its reader knows beside it.
public struct RegisterInput: Sendable, Hashable {
  /// The path as the user gave it: it stands in findings and never decides anything.
  public var file: String
  /// What the file says.
  public var register: Register
  /// What it says beside the register; empty for a file that is no form.
  public var facts: FormFacts

  /// - Parameters:
  ///   - file: what findings call it.
  ///   - register: what it says.
  ///   - facts: what it says beside the register.
  public init(file: String, register: Register, facts: FormFacts = FormFacts()) {
    self.file = file
    self.register = register
    self.facts = facts
  }
}

public import Diagnostics
public import TouchpointRegister

/// What a workbook says as a form.
public struct FormReading: Sendable, Hashable {
  public var register: Register
  /// What rules and merging need beside the register.
  public var facts: FormFacts
  /// What reading found, each at its cell, in the order of the workbook.
  public var diagnostics: [Diagnostic]
  /// Whether a sheet has the form's header; TP101 is among the findings where none has.
  public var hasForm: Bool
}

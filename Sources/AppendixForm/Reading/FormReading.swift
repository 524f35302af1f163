package import Diagnostics
package import TouchpointRegister

/// What a workbook says as a form.
package struct FormReading: Sendable, Hashable {
  package var register: Register
  /// What rules and merging need beside the register.
  package var facts: FormFacts
  /// What reading found, each at its cell, in the order of the workbook.
  package var diagnostics: [Diagnostic]
  /// Whether a sheet has the form's header; TP101 is among the findings where none has.
  package var hasForm: Bool
  /// What became of the sheets, in the workbook's order.
  package var sheets: [ReadSheet]
}

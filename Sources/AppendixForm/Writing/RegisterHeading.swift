package import TouchpointRegister

/// What stands above the table of a register that is written.
package struct RegisterHeading: Sendable, Hashable {
  /// «Проект», over a register that is not approved yet.
  package var mark: String?
  /// The approval stamp (п. 5.1), in lines; nil where the edition has neither date nor number.
  package var stamp: String?
  /// The caption of the table.
  package var title: String

  /// - Parameter isDraft: leaves the order's date and number blank, whatever edition the register names.
  package init(of register: Register, isDraft: Bool = false) {
    title = register.title ?? RegisterCaption.text(authority: register.authority)
    if isDraft {
      mark = "Проект"
      stamp = StampText.blank(authority: register.authority)
    } else {
      stamp = register.edition.flatMap { StampText.text($0, authority: register.authority) }
    }
  }
}

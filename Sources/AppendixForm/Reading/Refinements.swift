import TouchpointRegister

/// What «Сведения» says of a table that was written by the program: where a text is to be read otherwise than it
/// would be read by itself.
///
/// Everything is bound to the words as they were written. Where a user changes them, the refinement falls away and
/// the new words count.
struct Refinements: Sendable, Hashable {
  struct TouchpointName: Sendable, Hashable {
    var direction: Direction
    var process: String
    var touchpoint: String
  }

  struct Needs: Sendable, Hashable {
    var interaction: String
    var named: [CustomerNeed]
    var others: [String]
  }

  struct Caption: Sendable, Hashable {
    var written: String
    var authority: String?
    var title: String?
  }

  struct Stamp: Sendable, Hashable {
    var written: String
    /// nil where what is written names no edition.
    var edition: Edition?
  }

  /// Texts of columns 3-6 that mean themselves though they look like a sign, a placeholder or several touchpoints.
  var literals: [FormColumn: Set<String>] = [:]
  var channels: [TouchpointName: Channel] = [:]
  var needs: [TouchpointName: Needs] = [:]
  var caption: Caption?
  var stamp: Stamp?

  func isLiteral(_ text: String, in column: FormColumn) -> Bool {
    guard let literals = literals[column] else { return false }
    return literals.contains(text)
  }

  func needs(of name: TouchpointName, interaction: String) -> Needs? {
    guard let needs = needs[name], needs.interaction == interaction else { return nil }
    return needs
  }

  var isEmpty: Bool {
    literals.isEmpty && channels.isEmpty && needs.isEmpty && caption == nil && stamp == nil
  }
}

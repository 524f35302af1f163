import TouchpointRegister

extension CellTexts {
  /// Whether a text, written into a cell of a column, would be read as something else than itself.
  mutating func isMistakable(_ text: String, in column: FormColumn) -> Bool {
    let key: RegisterKey
    if let known = UnderstoodText.known(text) {
      // It was read just now.
      guard known.text.isWritten(as: text), known.meaning == .text else { return true }
      key = known.registerKey
    } else {
      // Not known by a number, as texts that are read: of the long columns hardly any text is written twice.
      guard CleanedText(text).text.isWritten(as: text) else { return true }
      key = RegisterKey(text)
      guard CellMeaning(of: text, key: key) == .text else { return true }
    }
    switch column {
    case .number, .direction, .interaction: return false
    case .process: return Self.placeholders.contains(key)
    case .touchpoint: return TouchpointCell.mayHoldSeveral(text) && touchpoints(in: id(of: text)).count > 1
    case .particularities: return key == Self.exclusion
    }
  }

  private static let exclusion = RegisterKey("исключить")
  private static let placeholders = Set(Direction.allCases.flatMap(\.placeholders).map { RegisterKey($0) })
}

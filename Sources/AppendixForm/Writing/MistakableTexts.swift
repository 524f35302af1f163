import TouchpointRegister

extension CellTexts {
  /// Whether a text, written into a cell of a column, would be read as something else than itself.
  mutating func isMistakable(_ text: String, in column: FormColumn) -> Bool {
    if column == .particularities, Self.isPlainAndLong(text) { return Self.isExclusion(text) }
    return isMistakable(any: text, in: column)
  }

  mutating func isMistakable(any text: String, in column: FormColumn) -> Bool {
    let id = id(of: text)
    guard self[id].meaning == .text, ExactText(self[id].text) == ExactText(text) else { return true }
    switch column {
    case .number, .direction, .interaction: return false
    case .process: return Self.placeholders.contains(RegisterKey(text))
    case .touchpoint: return touchpoints(in: id).count > 1
    case .particularities: return Self.isExclusion(text)
    }
  }

  /// A text that means itself by its length alone, and that cleaning leaves as it is: it need not be known by a number.
  /// Nearly every text of column 6 is such, and no other row has it.
  private static func isPlainAndLong(_ text: String) -> Bool {
    text.utf8.count > CellMeaning.longestSign && text.unicodeScalars.count > CellMeaning.longestSign
      && ExactText(CleanedText(text).text) == ExactText(text)
  }

  private static func isExclusion(_ text: String) -> Bool { RegisterKey(text) == exclusion }

  private static let exclusion = RegisterKey("исключить")
  private static let placeholders = Set(Direction.allCases.flatMap(\.placeholders).map { RegisterKey($0) })
}

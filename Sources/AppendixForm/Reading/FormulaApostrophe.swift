import TouchpointRegister

/// The apostrophe before a text that would run as a formula where a CSV is opened (contract, section 4, "CSV").
///
/// `adding` and `removing` are each other's inverse for every text.
enum FormulaApostrophe {
  /// - Parameter isSign: whether a text means something else than itself to the form's reader; it is marked as well,
  ///   so that a touchpoint that is really called «то же» survives.
  static func adding(to text: String, isSign: (String) -> Bool) -> String {
    isMarkable(text, isSign) ? "'" + text : text
  }

  /// - Returns: the text without its mark, and whether it had one.
  static func removing(from text: String, isSign: (String) -> Bool) -> (text: String, wasMarked: Bool) {
    guard text.utf8.first == UInt8(ascii: "'") else { return (text, false) }
    let rest = String(text.dropFirst())
    return isMarkable(rest, isSign) ? (rest, true) : (text, false)
  }

  private static func isMarkable(_ text: String, _ isSign: (String) -> Bool) -> Bool {
    let bare = text.drop { $0 == "'" }
    return FormulaText.runs(bare) || isSign(String(bare))
  }
}

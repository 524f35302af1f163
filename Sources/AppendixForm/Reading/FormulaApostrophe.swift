/// The apostrophe before a text that would run as a formula where a CSV is opened (contract, section 4, "CSV").
///
/// `adding` and `removing` are each other's inverse for every text.
package enum FormulaApostrophe {
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
    return runsAsFormula(bare) || isSign(String(bare))
  }

  /// `=`, `+`, `-`, `@`, tab or CR first; not a phone number, an enumeration dash or a lone dash (TP603).
  package static func runsAsFormula(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r": return true
    case "+":
      // A phone number: no letter, no operator and no call behind the plus.
      return !scalars.dropFirst().allSatisfy { "0123456789 ()-\u{A0}".unicodeScalars.contains($0) }
        || scalars.count == 1
    case "-":
      guard let second = scalars.dropFirst().first else { return false }
      return second != " " && second != "\u{A0}" && second != "-"
    default: return false
    }
  }
}

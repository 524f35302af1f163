/// Tells a text that a spreadsheet program would run as a formula where it is opened from a CSV (TP603).
package enum FormulaText {
  /// `=`, `+`, `-`, `@`, tab or CR first; not a phone number, an enumeration dash or a lone dash.
  package static func runs(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r": return true
    case "+":
      // A phone number: no letter, no operator and no call behind the plus.
      return !scalars.dropFirst().allSatisfy { "0123456789 ()-\u{A0}".unicodeScalars.contains($0) }
        || scalars.count == 1
    case "-":
      // Dashes before a space or before nothing; `--1` counts as well as `-1` does.
      guard let next = scalars.first(where: { $0 != "-" }) else { return false }
      return next != " " && next != "\u{A0}"
    default: return false
    }
  }
}

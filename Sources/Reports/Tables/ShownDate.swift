package import DiagnosticTexts
import TouchpointRegister

/// A date of the register (YYYY-MM-DD) as people write it: «27.03.2024»; what is no date stays as it is, on one line.
package func shownDate(_ date: String, in language: Language) -> String {
  guard language == .ru, CalendarDay(date) != nil else { return singleLine(date) }
  return date.split(separator: "-").reversed().joined(separator: ".")
}

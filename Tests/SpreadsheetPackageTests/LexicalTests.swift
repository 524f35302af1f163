import Testing

@testable import SpreadsheetPackage

@Suite struct LexicalTests {
  @Test(arguments: [
    ("12", 12), (" 12\n", 12), ("-3", -3), ("+4", 4), ("9223372036854775807", Int.max),
    ("9223372036854775808", nil), ("", nil), (" ", nil), ("1 2", nil), ("1.0", nil), ("-", nil), ("1-", nil),
  ])
  func integers(_ text: String, value: Int?) {
    #expect(Lexical.integer(Array(text.utf8)) == value)
  }

  @Test(arguments: [
    ("1", 1.0), (" 2.50\n", 2.5), ("-1e3", -1000), ("1E-2", 0.01), (".5", 0.5), ("", nil), ("x", nil),
    ("INF", nil), ("NaN", nil), ("1e999", nil), ("1 2", nil),
  ])
  func doubles(_ text: String, value: Double?) {
    #expect(Lexical.double(Array(text.utf8)) == value)
  }

  @Test(arguments: [("1", true), (" true ", true), ("on", true), ("0", false), ("false", false), ("x", nil)])
  func booleans(_ text: String, value: Bool?) {
    #expect(Lexical.boolean(Array(text.utf8)) == value)
  }
}

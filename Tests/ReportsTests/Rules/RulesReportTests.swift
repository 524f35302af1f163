import DiagnosticTexts
import Diagnostics
import Reports
import Testing
import TouchpointRegister

@Suite struct RulesReportTests {
  @Test(arguments: Language.allCases)
  func everyRuleIsTold(language: Language) {
    let text = rulesText(in: language, style: TerminalStyle(width: 80))
    for rule in Rule.allCases { #expect(text.contains("  \(rule.id)")) }
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(text.contains("4.2(5)б"))
  }

  @Test func theCatalogueIsAnArrayInJSON() throws {
    let catalogue = try JSONNode.read(rulesJSON(in: .ru))
    guard case .array(let rules) = catalogue.content else {
      Issue.record("no array")
      return
    }
    #expect(rules.count == Rule.allCases.count)
    let text = String(decoding: rulesJSON(in: .ru), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        [
          {
            "rule": "TP101",
            "severity": "error",
            "clause": "прил.",
            "title": "Нет формы Перечня",
            "explanation": "Ни на одном листе книги нет шапки формы.",
            "locked": true
          },

        """))
  }
}

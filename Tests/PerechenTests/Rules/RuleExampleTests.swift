import AppendixForm
import DiagnosticTexts
import Diagnostics
import SpreadsheetFile
import Testing
import TouchpointRegister

/// The examples of the catalogue, read as forms.
@Suite struct RuleExampleTests {
  /// What the program finds in a form of these rows, in a row each under the header.
  private func findings(in rows: [FormRow]) throws -> [Diagnostic] {
    let lines = [FormColumn.allCases.map(\.caption)] + rows.map(\.texts)
    let csv = lines.map { line in
      line.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\r\n"
    }.joined()
    let workbook = try SpreadsheetFile.open(.bytes(Array(csv.utf8)))
    let reading = try FormReader().read(workbook, file: "example.csv")
    let input = RegisterInput(file: "example.csv", register: reading.register, facts: reading.facts)
    return reading.diagnostics + RegisterRules().check(input)
  }

  static let shown = Rule.allCases.filter { !examples(of: $0).breaks.rows.isEmpty }

  @Test(arguments: shown)
  func whatBreaksARuleIsFound(rule: Rule) throws {
    let found = try findings(in: examples(of: rule).breaks.rows)
    #expect(found.contains { $0.rule == rule }, "\(found.map(\.rule.id))")
  }

  @Test(arguments: shown)
  func whatKeepsARuleIsNot(rule: Rule) throws {
    let keeps = examples(of: rule).keeps
    #expect(!keeps.rows.isEmpty)
    let found = try findings(in: keeps.rows)
    #expect(!found.contains { $0.rule == rule })
    // Nor does it teach another mistake.
    #expect(!found.contains { $0.severity == .error }, "\(found.map(\.rule.id))")
  }

  /// Rules that look at a form's texts show what they mean in rows; only those of files, of several forms and of
  /// editions are told in words.
  @Test func rulesOfTextsAreShownInRows() {
    let told = Rule.allCases.filter { !Self.shown.contains($0) }.map(\.id)
    #expect(
      told.filter { $0 < "TP7" } == [
        "TP101", "TP102", "TP103", "TP104", "TP107", "TP108", "TP109", "TP110", "TP111", "TP112", "TP113",
        "TP114", "TP202", "TP209", "TP210", "TP211",
      ])
  }
}

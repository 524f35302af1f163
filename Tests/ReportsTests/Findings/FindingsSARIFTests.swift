import DiagnosticTexts
import Diagnostics
import Reports
import Testing
import TouchpointRegister

@Suite struct FindingsSARIFTests {
  private func sarif(_ reports: [FileReport], unreached: Int = 0, in language: Language = .ru) -> String {
    var bytes: [UInt8] = []
    writeFindingsSARIF(reports, version: "1.2.3", unreached: unreached, in: language) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aResultSaysRuleLevelWordsAndPlace() {
    let finding = Diagnostic(.errorValue(value: "#REF!"), at: ReportSamples.place(7), severity: .warning)
    let text = sarif([FileReport(file: "отделы/архив.xlsx", diagnostics: [finding])])
    #expect(
      text.contains(
        #"""
                {
                  "ruleId": "TP108",
                  "ruleIndex": 7,
                  "level": "warning",
                  "message": {"text": "Вместо текста в ячейке ошибка формулы «#REF!». Исправьте формулу или впишите вместо неё текст."},
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {"uri": "%D0%BE%D1%82%D0%B4%D0%B5%D0%BB%D1%8B/%D0%B0%D1%80%D1%85%D0%B8%D0%B2.xlsx"}
                      },
                      "logicalLocations": [
                        {
                          "name": "D7",
                          "fullyQualifiedName": "Перечень!D7",
                          "kind": "cell"
                        }
                      ]
                    }
                  ],
                  "properties": {
                    "suggestion": "Исправьте формулу или впишите вместо неё текст."
                  }
                }
        """#))
  }

  @Test func theWholeCatalogueIsTold() throws {
    let text = sarif([])
    for rule in Rule.allCases { #expect(text.contains("\"id\": \"\(rule.id)\",")) }
    #expect(text.contains("\"name\": \"TouchpointRepeated\""))
    #expect(text.contains("\"results\": []"))
    #expect(text.contains("\"executionSuccessful\": true"))
    _ = try JSONNode.read(Array(text.utf8))
  }

  @Test func filesThatCouldNotBeReadAreNotifications() {
    let text = sarif([FileReport(file: "a b.xls", failure: Failure(.empty))])
    #expect(text.contains("\"executionSuccessful\": false"))
    #expect(text.contains("\"toolExecutionNotifications\""))
    #expect(text.contains("\"artifactLocation\": {\"uri\": \"a%20b.xls\"}"))
    #expect(!text.contains("ruleIndex\": -1"))
  }

  @Test func aBrokenOffRunSaysSo() {
    let text = sarif([FileReport(file: "a.xlsx", diagnostics: [])], unreached: 4)
    #expect(text.contains("\"executionSuccessful\": false"))
    #expect(text.contains("Прервано: обработано 1 из 5\u{A0}файлов."))
  }

  @Test func aTextOutOfATableMakesNoLink() {
    let finding = Diagnostic(.errorValue(value: "[a](https://example.org)"), at: ReportSamples.place(7))
    #expect(!sarif([FileReport(file: "a", diagnostics: [finding])]).contains("]("))
  }

  @Test func findingsOfTheWholeFileAndOfAllFilesHaveAsMuchPlaceAsThereIs() {
    let whole = Diagnostic(.submissionUnitMissing, at: ReportSamples.place(nil, sheet: nil))
    let sheet = Diagnostic(.sheetHidden(name: "Л"), at: ReportSamples.place(nil, sheet: "Л"))
    let all = Diagnostic(.unitSilent(unit: "Отдел"), at: Diagnostics.SourceLocation(file: ""))
    func text(_ finding: Diagnostic) -> String { sarif([FileReport(file: "", diagnostics: [finding])]) }
    #expect(text(whole).contains("physicalLocation") && !text(whole).contains("logicalLocations"))
    #expect(
      text(sheet).contains("\"fullyQualifiedName\": \"Л\"") && text(sheet).contains("\"kind\": \"sheet\""))
    #expect(!text(all).contains("\"locations\""))
  }
}

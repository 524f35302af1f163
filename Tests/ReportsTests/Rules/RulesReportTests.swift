import DiagnosticTexts
import Diagnostics
import Reports
import Testing
import TouchpointRegister

@Suite struct RulesReportTests {
  @Test(arguments: Language.allCases)
  func everyRuleIsTold(language: Language) {
    let text = rulesText(in: language, style: TerminalStyle(width: 80))
    for rule in Rule.allCases { #expect(text.contains("\n  \(rule.id)" + (rule.isLocked ? "!" : " "))) }
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for clause in UncheckedClause.all(in: language) { #expect(text.contains(clause.clause)) }
  }

  @Test func aRuleIsToldWithItsExamples() {
    let text = rulesText(in: .ru, style: TerminalStyle(width: 80)).replacing("\u{A0}", with: " ")
    #expect(
      text.contains(
        """

          TP541  ошибка          п. 4.2(5)г   Ожидание дольше 15 минут
                 Ожидание при личном приёме дольше 15 минут.
                 С замечанием:  Графа 4: «Личный приём, каб. 12»; графа 6: «Время
                                ожидания в очереди — до 30 минут»
                 Без замечания: Графа 4: «Личный приём, каб. 12»; графа 6: «Время
                                ожидания в очереди — не более 15 минут»

        """))
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
            "breaks": "На листах книги служебная записка и список телефонов, таблицы из шести граф нет.",
            "keeps": "
        """))
    #expect(text.contains("\"locked\": true"))
  }

  @Test(arguments: Language.allCases)
  func theChapterHasAnAnchorForEachRule(language: Language) {
    let chapter = rulesMarkdown(in: language)
    for rule in Rule.allCases {
      let anchor = rule.id.lowercased()
      #expect(chapter.contains("\n### <a id=\"\(anchor)\"></a>\(rule.id). "))
      #expect(chapter.contains("[\(rule.id)](#\(anchor))"))
    }
    for clause in UncheckedClause.all(in: language) { #expect(chapter.contains(clause.clause + " |")) }
    #expect(chapter.hasSuffix("|\n"))
  }
}

import DiagnosticTexts
import Diagnostics
import Testing

@Suite struct RuleTextTests {
  @Test(arguments: Rule.allCases)
  func everyRuleIsExplained(rule: Rule) {
    for language in Language.allCases {
      let words = text(of: rule, in: language)
      #expect(!words.title.isEmpty && !words.title.hasSuffix("."))
      #expect(words.explanation.hasSuffix(".") && !words.explanation.hasSuffix(".."))
      #expect(words.title.unicodeScalars.count <= 60)
    }
  }

  @Test(arguments: Language.allCases)
  func titlesAreDistinct(language: Language) {
    let titles = Rule.allCases.map { text(of: $0, in: language).title }
    #expect(Set(titles).count == titles.count)
  }

  @Test func russianIsRussianAndEnglishIsEnglish() {
    for rule in Rule.allCases {
      let english = text(of: rule, in: .en)
      let foreign = (english.title + english.explanation).replacing("СНИЛС", with: "").replacing(
        "ИНН", with: "")
      #expect(!foreign.unicodeScalars.contains { ("а"..."я").contains($0) || ("А"..."Я").contains($0) })
      #expect(text(of: rule, in: .ru).title.unicodeScalars.contains { ("а"..."я").contains($0) })
    }
  }

  @Test func clausesThatNoRuleCanCheckAreToldWithWhy() {
    let clauses = UncheckedClause.all(in: .ru)
    #expect(
      clauses.map(\.clause) == [
        "3.6", "3.8(1)", "3.8(4)", "4.2(2)б", "4.2(2)г", "4.2(3)б", "4.2(3)в", "4.2(3)г", "4.2(4)б",
        "4.2(4)в",
        "4.2(4)г", "4.2(5)а", "4.2(5)б",
      ])
    for clause in clauses + UncheckedClause.all(in: .en) {
      #expect(clause.requirement.hasSuffix(".") && clause.reason.hasSuffix("."))
    }
  }
}

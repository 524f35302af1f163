import DiagnosticTexts
import Diagnostics
import Testing

@Suite struct RuleExampleTextTests {
  @Test(arguments: Rule.allCases)
  func whatBreaksAndWhatKeepsDiffer(rule: Rule) {
    let examples = examples(of: rule)
    for language in Language.allCases {
      let (breaks, keeps) = (examples.breaks.lines(in: language), examples.keeps.lines(in: language))
      #expect(!breaks.isEmpty && !keeps.isEmpty)
      #expect(breaks != keeps)
      for line in breaks + keeps {
        #expect(!line.contains("\n") && line.first?.isUppercase == true, "\(line)")
        #expect(line.count <= 200, "\(line)")
      }
    }
    #expect(examples.breaks.rows.isEmpty == examples.keeps.rows.isEmpty)
  }

  @Test func rowsNameTheColumnsThatMatter() {
    let rule = Rule.touchpointRepeated
    #expect(
      examples(of: rule).breaks.lines(in: .ru) == [
        "Строка 1, графа\u{A0}4: «Телефон +7 (555) 220-16-10»; графа\u{A0}5: «Получение информации»",
        "Строка 2, графа\u{A0}4: «Телефон +7 (555) 220-16-10»; графа\u{A0}5: «Получение консультации»",
      ])
    #expect(
      examples(of: .particularitiesMissing).breaks.lines(in: .en) == [
        "Column\u{A0}4: “Личный приём, каб. 12”; column\u{A0}6: empty"
      ])
  }

  @Test func signsThatCannotBeSeenAreNamed() {
    #expect(
      examples(of: .invisibleCharacters).breaks.lines(in: .ru) == [
        "Графа\u{A0}4: «Личный при[мягкий перенос]ём, каб. 12»"
      ])
  }
}

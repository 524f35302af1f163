import Testing

@testable import TouchpointRegister

@Suite struct RussianStemmerTests {
  @Test(arguments: [
    ["информация", "информации", "информацией", "информацию"],
    ["заявление", "заявления", "заявлений", "заявлениями"],
    ["подать", "подаёт", "подаётся", "подают"],
    ["электронная", "электронной", "электронные", "электронного"],
    ["готовность", "готовности"],
  ])
  func formsMeet(words: [String]) {
    let stems = words.map { word in
      let letters = Letters.codes(word.unicodeScalars)
      return Array(letters.prefix(RussianStemmer.stemLength(letters)))
    }
    #expect(Set(stems).count == 1)
  }

  @Test func vocabularyKnowsStrayForms() {
    let table = PhraseTable(
      [(label: 1, pattern: "портал")], vocabulary: Vocabulary(lexicon: [], irregular: []))
    for form in ["портал", "портала", "порталу", "порталом", "портале", "порталы", "порталов", "порталах"] {
      let text = TokenizedText(form, vocabulary: table.vocabulary)
      var found: [PhraseTable<Int>.Match] = []
      table.matches(in: PlainRun(tokens: text.tokens), at: 0, into: &found)
      #expect(found.count == 1, "\(form)")
    }
  }
}

import DiagnosticTexts
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    (0, "файлов"), (1, "файл"), (2, "файла"), (4, "файла"), (5, "файлов"), (11, "файлов"), (12, "файлов"),
    (14, "файлов"), (21, "файл"), (22, "файла"), (25, "файлов"), (101, "файл"), (111, "файлов"),
    (112, "файлов"), (1_001, "файл"), (-1, "файл"), (-3, "файла"),
  ])
  func russianPlurals(count: Int, form: String) {
    #expect(CountedNoun.files.form(for: count, in: .ru) == form)
  }

  @Test func englishPlurals() {
    #expect(CountedNoun.processes.counted(0, in: .en) == "0\u{A0}processes")
    #expect(CountedNoun.processes.counted(1, in: .en) == "1\u{A0}process")
    #expect(CountedNoun.processes.counted(1_200, in: .en) == "1,200\u{A0}processes")
  }

  @Test func thousandsAreGroupedAsTheLanguageDoes() {
    #expect(grouped(2_000, in: .ru) == "2000")
    #expect(grouped(32_767, in: .ru) == "32\u{A0}767")
    #expect(grouped(1_048_576, in: .ru) == "1\u{A0}048\u{A0}576")
    #expect(grouped(-12_345, in: .en) == "-12,345")
    #expect(grouped(Int.min, in: .en) == "-9,223,372,036,854,775,808")
  }

  @Test func longTextsAreCutAtAWord() {
    #expect(Language.ru.quoted("один два три четыре", limit: 14) == "«один два три…»")
    #expect(Language.ru.quoted("Одноневероятнодлинноеслово", limit: 10) == "«Одноневер…»")
    #expect(Language.ru.quoted("ровно", limit: 5) == "«ровно»")
  }

  @Test func innerQuotesBecomeTheSecondKind() {
    #expect(Language.ru.quoted("ГКУ «Центр»") == "«ГКУ „Центр“»")
    #expect(Language.en.quoted("the “Centre”") == "“the ‘Centre’”")
    #expect(Language.ru.quoted("") == "«»")
  }

  @Test func listsAreCounted() {
    #expect(Language.ru.quotedList(["а", "б"]) == "«а», «б»")
    #expect(Language.ru.quotedList(["а", "б", "в", "г", "д", "е"]) == "«а», «б», «в», «г», «д», «е»")
    #expect(Language.ru.quotedList(["а", "б", "в", "г", "д", "е", "ж"]) == "«а», «б», «в», «г», «д» и ещё 2")
  }

  @Test func everyColumnHasItsCaption() {
    #expect(Vocabulary.caption(ofColumn: 4) == "Точка взаимодействия")
    #expect(Vocabulary.caption(ofColumn: 0).isEmpty && Vocabulary.caption(ofColumn: 7).isEmpty)
  }
}

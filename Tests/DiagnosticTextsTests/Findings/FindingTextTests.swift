import DiagnosticTexts
import Diagnostics
import Testing

@Suite struct FindingTextTests {
  @Test(arguments: Language.allCases)
  func everyTextIsOneFullSentenceOrMore(language: Language) {
    for finding in FindingSamples.all {
      let words = text(of: finding, at: FindingSamples.here, in: language)
      for sentence in [words.message] + [words.suggestion].compactMap({ $0 }) {
        #expect(sentence.hasSuffix("."), "\(sentence)")
        #expect(
          !sentence.contains("  ") && !sentence.contains("..") && !sentence.hasSuffix(" ."), "\(sentence)")
        #expect(sentence.first.map { $0.isUppercase || "«“".contains($0) } == true, "\(sentence)")
        // It quotes a sign without its other half.
        if case .signUnpaired = finding { continue }
        #expect(sentence.filter { $0 == "«" }.count == sentence.filter { $0 == "»" }.count, "\(sentence)")
        #expect(sentence.filter { $0 == "(" }.count == sentence.filter { $0 == ")" }.count, "\(sentence)")
      }
    }
  }

  @Test func suggestionsAreOfferedSaveWhereNothingNeedsDoing() {
    for finding in FindingSamples.all where text(of: finding, in: .ru).suggestion == nil {
      #expect(
        [.invisibleCharacters, .entriesJoined, .unitSentTwice].contains(finding.rule), "\(finding)")
    }
  }

  @Test func wordsOfTheUserAreQuoted() {
    for finding in FindingSamples.completeness + FindingSamples.touchpoints + FindingSamples.requirements {
      guard ![.submissionUnnamed].contains(finding.rule) else { continue }
      if case .rowWithoutDirection("") = finding { continue }
      if case .processMissing("") = finding { continue }
      #expect(text(of: finding, in: .ru).message.contains("«"), "\(finding)")
      #expect(text(of: finding, in: .en).message.contains("“"), "\(finding)")
    }
  }

  @Test func placesAreToldAsSeenFromTheFinding() {
    func message(_ first: Diagnostics.SourceLocation, at here: Diagnostics.SourceLocation?) -> String {
      text(of: .touchpointRepeated(touchpoint: "Сайт", first: first), at: here, in: .ru).message
    }
    let (here, above, elsewhere) = (FindingSamples.here, FindingSamples.above, FindingSamples.elsewhere)
    #expect(message(above, at: here) == "Точка «Сайт» уже указана у этого процесса: D7.")
    #expect(
      message(elsewhere, at: here)
        == "Точка «Сайт» уже указана у этого процесса: отделы/кадры.ods, лист «Лист1», D9.")
    var sibling = above
    sibling.sheet = "Услуги"
    #expect(message(sibling, at: here) == "Точка «Сайт» уже указана у этого процесса: лист «Услуги», D7.")
  }

  @Test func lettersThatLookAlikeAreNamed() {
    let words = text(of: .mixedScripts(original: "Пoлучeние", corrected: "Получение"), in: .ru)
    #expect(words.message.contains("(латинские: o, e)"))
    let latin = text(of: .mixedScripts(original: "Telegrаm", corrected: "Telegram"), in: .ru)
    #expect(latin.message.contains("(русские: а)"))
  }

  @Test func numbersAgreeWithNouns() {
    func message(_ parts: Int) -> String {
      text(of: .cellSplit(parts: (0..<parts).map { "т\($0)" }), in: .ru).message
    }
    #expect(message(2).contains("как 2\u{A0}отдельные точки:"))
    #expect(message(5).contains("как 5\u{A0}отдельных точек:"))
    #expect(message(21).contains("как 21\u{A0}отдельная точка:"))
    #expect(message(21).contains("и ещё 16"))
    func joined(_ count: Int) -> String {
      text(of: .entriesJoined(touchpoint: "Сайт", units: (0..<count).map { "О\($0)" }), in: .ru).message
    }
    #expect(joined(2).contains("представили 2\u{A0}подразделения"))
    #expect(joined(5).contains("представили 5\u{A0}подразделений"))
    #expect(joined(21).contains("представило 21\u{A0}подразделение"))
  }

  @Test func limitsAgreeWithTheirNouns() {
    func message(_ finding: Finding) -> String { text(of: finding, in: .ru).message }
    #expect(
      message(.waitingTooLong(phrase: "ожидание 30 мин.", minutes: 15)).contains("не более 15\u{A0}минут."))
    #expect(
      message(.waitingTooLong(phrase: "ожидание 30 мин.", minutes: 21)).contains("не более 21\u{A0}минуты."))
    #expect(
      message(.waitingTooLong(phrase: "ожидание 2 часа", minutes: 60)).contains("не более 1\u{A0}часа."))
    #expect(
      message(.tooManyTransfers(phrase: "три перевода", limit: 2)).contains("не более 2\u{A0}переключений "))
    #expect(
      message(.tooManyTransfers(phrase: "три перевода", limit: 1)).contains("не более 1\u{A0}переключения "))
  }

  @Test(arguments: Language.allCases)
  func hostileWordsStayInTheirQuotes(language: Language) {
    let hostile =
      "a\u{1B}[31m\r\n\tb\u{202E}«c»\u{0}<script>“d”\u{7F}" + String(repeating: "я", count: 40_000)
    for finding: Finding in [
      .needMissing(touchpoint: hostile), .errorValue(value: hostile), .sheetHidden(name: hostile),
      .channelConflict(
        touchpoint: hostile, variants: [FindingVariant(unit: hostile, text: hostile, location: nil)]),
      .cellSplit(parts: Array(repeating: hostile, count: 100)),
      .notHeldByFormat(format: hostile, what: .title),
    ] {
      let message = text(of: finding, in: language).message
      #expect(!message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x202E })
      #expect(message.contains("a[31m b") || message.contains("A[31M B"))
    }
  }
}

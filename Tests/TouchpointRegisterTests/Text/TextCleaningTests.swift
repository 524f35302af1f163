import Repetitions
import Testing

@testable import TouchpointRegister

@Suite struct TextCleaningTests {
  @Test(arguments: [
    ("Получение информации", "Получение информации"),
    ("", ""),
    ("   \n \t ", ""),
    ("  Личный   приём \n  каб.  5  ", "Личный приём\nкаб. 5"),
    (
      "первая\r\nвторая\rтретья\u{0B}четвёртая\u{85}пятая\u{2028}шестая",
      "первая\nвторая\nтретья\nчетвёртая\nпятая\nшестая"
    ),
    ("\n\nа\n\nб\n\n", "а\n\nб"),
    ("г.\u{A0}Севастополь,\u{202F}ул.\u{2009}Ленина", "г. Севастополь, ул. Ленина"),
    ("доку\u{AD}мент\u{200B}ы\u{FEFF}", "документы"),
    ("\u{FEFF}Текст\u{2060}", "Текст"),
    ("е\u{0308}лка", "ёлка"),
    ("и\u{200D}\u{0306}од", "йод"),
    ("таб\tуляция", "таб уляция"),
  ])
  func cleansSpacesAndInvisibleCharacters(raw: String, clean: String) {
    let cleaned = CleanedText(raw)
    #expect(Array(cleaned.text.unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(arguments: [
    ("  два  пробела  ", false), ("строка\r\nстрока", false), ("а\u{A0}б", true), ("а\u{AD}б", true),
    ("таб\tуляция", true), ("чистый текст", false), ("е\u{0308}лка", false), ("\u{FEFF}а", true),
  ])
  func tellsOddSpacesAlone(raw: String, isOdd: Bool) {
    #expect(CleanedText(raw).hadInvisibleCharacters == isOdd)
  }

  @Test(arguments: [
    // Latin letters in Cyrillic words, and the other way round.
    ("Пoлучение инфopмации", "Получение информации", 2),
    ("канал в Теlеgrаm", "канал в Telegram", 1),
    ("приëм", "приём", 1),
    ("Vіber", "Viber", 1),
    // Words of look-alikes alone.
    ("сведения o порядке", "сведения о порядке", 1),
    ("заседание COP в Севастополе", "заседание СОР в Севастополе", 1),
    ("по 1C и каб. 12A", "по 1С и каб. 12А", 2),
    ("Telegram c новостями", "Telegram с новостями", 1),
    ("Telegram-канал c новостями", "Telegram-канал с новостями", 1),
    ("COP", "COP", 0),
    ("cОP", "сОР", 1),
    // Left alone.
    ("канал в MAX", "канал в MAX", 0),
    ("канал в МАX", "канал в MAX", 1),
    ("Telegram, ВК, Rutube", "Telegram, ВК, Rutube", 0),
    ("Telegram ВК Rutube", "Telegram ВК Rutube", 0),
    ("IT-отдел, QR-код, e-mail, SMS и PDF по API", "IT-отдел, QR-код, e-mail, SMS и PDF по API", 0),
    ("по е-mail", "по e-mail", 1),
    ("формат A4, глава XX", "формат A4, глава XX", 0),
    ("Rutubeканал", "Rutubeканал", 0),
    (
      "сайт:https://sеv.gov.ru/oтдел и почта oтдел@sev.gov.ru",
      "сайт:https://sеv.gov.ru/oтдел и почта oтдел@sev.gov.ru", 0
    ),
    ("портал госуcлуги.рф", "портал госуcлуги.рф", 0),
  ])
  func setsMixedWordsToOneScript(raw: String, clean: String, count: Int) {
    let cleaned = CleanedText(raw)
    #expect(cleaned.text == clean)
    #expect(cleaned.correctedWords.count == count)
  }

  @Test func namesWhatItCorrected() {
    let words = CleanedText("Пoлучение").correctedWords
    #expect(words == [.init(original: "Пoлучение", corrected: "Получение")])
  }

  @Test func isIdempotent() {
    let pieces = [
      "a", "о", "O", "С", "Я", "z", " ", "  ", "\u{A0}", "\n", "\r\n", "\t", "-", ".", "@", "ru", "://",
      "\u{AD}",
      "\u{0306}", "и", "e", "\u{0308}", "MAX", "1", "й", "\u{200B}", "x", "В", "К", "«", "»", ",", "і", "λ",
    ]
    var generator = SeededGenerator(seed: 20_260_301)
    for _ in 0..<Repetitions.of(20_000) {
      let raw = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      let once = CleanedText(raw)
      let twice = CleanedText(once.text)
      #expect(
        Array(twice.text.unicodeScalars) == Array(once.text.unicodeScalars),
        "\(raw.unicodeScalars.map(\.value))")
      #expect(twice.correctedWords.isEmpty, "\(raw.unicodeScalars.map(\.value))")
      #expect(!twice.hadInvisibleCharacters)
    }
  }
}

/// A small reproducible source of randomness (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

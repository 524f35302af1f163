import Testing

@testable import TouchpointRegister

@Suite struct RegisterKeyTests {
  @Test(arguments: [
    ("Личный приём", "личный  ПРИЕМ"),
    ("СЭД «Дело»", "СЭД \"Дело\""),
    ("СЭД «Дело»", "сэд „Дело“."),
    ("Понедельник – пятница", "понедельник - пятница"),
    ("Чат-бот", "чат‑бот;"),
    ("Личный приём\nкаб. 5", "Личный приём каб. 5"),
    ("Выдача справок ...", "Выдача справок"),
    ("приём", "прие\u{0308}м"),
  ])
  func equatesSpellings(a: String, b: String) {
    #expect(RegisterKey(a) == RegisterKey(b))
    #expect(RegisterKey(a).hashValue == RegisterKey(b).hashValue)
  }

  @Test(arguments: [
    ("каб. 5", "каб. 6"), ("Приём (МФЦ)", "Приём МФЦ"), ("9-18", "9 - 18"), ("канал в MAX", "канал в Max 2"),
  ])
  func keepsApart(a: String, b: String) {
    #expect(RegisterKey(a) != RegisterKey(b))
  }

  @Test func ordersByCodePoints() {
    let names = ["яблоко", "api", "Август", "Zoom", "1С", "ещё", "жук"]
    #expect(
      names.map(RegisterKey.init).sorted().map(\.description) == [
        "1с", "api", "zoom", "август", "еще", "жук", "яблоко",
      ])
  }

  /// What is made in one pass over the bytes is what the scalars make.
  @Test func plainTextsHaveTheKeyOfAnyText() {
    let signs = Array(
      "аяАЯёЁйЙѐЀџЏЪ aZ09 .,;:!?…\"'`«»„“”‚‘’‛‐–—―-−№§·\u{A0}\u{AD}\t\n\r\u{B}\u{7F}\u{301}()%/@+_ѣ"
        .unicodeScalars)
    var generator = SeededGenerator(seed: 41)
    var plain = 0
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        text.append(signs[Int.random(in: 0..<signs.count, using: &generator)])
      }
      let name = String(text)
      guard let key = RegisterKey.plainKey(name.utf8.span) else { continue }
      plain += 1
      #expect(key == RegisterKey.key(of: name), "\(name.debugDescription)")
    }
    #expect(plain > 5_000)
  }
}

import Repetitions
import Testing

@testable import WebPage

@Suite struct LinkedTextTests {
  private func links(_ text: String) -> [String] {
    LinkedText.parts(of: text).compactMap { part in
      if case .link(let shown, let link) = part { "\(shown) → \(link.address)" } else { nil }
    }
  }

  @Test(arguments: [
    (
      "Сайт https://archive.example.ru/a?b=1&c=2.",
      "https://archive.example.ru/a?b=1&c=2 → https://archive.example.ru/a?b=1&c=2"
    ),
    ("Сайт (sev.gov.ru), раздел", "sev.gov.ru → https://sev.gov.ru"),
    ("www.gosuslugi.ru/600", "www.gosuslugi.ru/600 → https://www.gosuslugi.ru/600"),
    ("госуслуги.рф", "госуслуги.рф → https://госуслуги.рф"),
    ("почта: archive@example.ru;", "archive@example.ru → mailto:archive@example.ru"),
    ("тел. +7 (555) 220-14-00, доб. 12", "+7 (555) 220-14-00 → tel:+75552201400"),
    ("8-800-555-00-00", "8-800-555-00-00 → tel:+78005550000"),
    ("8 (8692) 54-00-00", "8 (8692) 54-00-00 → tel:+78692540000"),
    ("(https://a.example.ru/x_(1))", "https://a.example.ru/x_(1) → https://a.example.ru/x_(1)"),
  ])
  func addressesBecomeLinks(text: String, expected: String) {
    #expect(links(text) == [expected])
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "https://a.ru@evil.ru/", "file:///etc/passwd", "8.30 – 17.30",
    "п. 4.2",
    "окно 8", "88005550000000", "+7 555", "каб. 8, 1 этаж", "от 27.03.2024 № 19", "и т.д.", "a@b", "т.е.ru",
    "mailto:a@b.ru?bcc=c@d.ru", "ftp://a.ru", "1.ru", "https://", "@", "8", "+",
  ])
  func otherTextsDoNot(text: String) {
    #expect(links(text) == [])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "javascript:alert(1)//https://a.ru", "https://a.ru/\"onmouseover=alert(1)",
    "\u{202E}https://a.ru\u{202C}", "", "a", "Приём 8 (555) 220-14-01 и archive.example.ru.",
  ])
  func thePartsAreTheText(text: String) {
    let joined = LinkedText.parts(of: text).map { part in
      switch part {
      case .plain(let text), .link(let text, _): text
      }
    }.joined()
    #expect(joined == text)
  }

  @Test func theCheapLookPassesNoLinkOver() {
    var generator = SystemRandomNumberGenerator()
    let pieces = [
      "a", "я", "8", "800", "+7", "555", "220", "1", " ", "-", "(", ")", ".", "ru", "@", ":", "//", "http",
      "https://",
      "sev", ",", "\n", "«", "»", "www.",
    ]
    var links = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      let parts = LinkedText.parts(ofAny: text)
      if parts.count > 1 { links += 1 }
      #expect(LinkedText.parts(of: text) == parts, "\(text.debugDescription)")
    }
    #expect(links > 500)
  }

  @Test func longTextsAreReadInTime() {
    let text = String(repeating: "(a(8+7@", count: 5_000)
    let elapsed = ContinuousClock().measure { _ = LinkedText.parts(of: text) }
    #expect(elapsed < .seconds(20) * Repetitions.slowness)
  }
}

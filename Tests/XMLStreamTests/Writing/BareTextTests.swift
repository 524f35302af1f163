import Repetitions
import Testing

@testable import XMLStream

/// What is taken for bare by its bytes is written as it stands, and keeps its white space.
struct BareTextTests {
  private func isBare(_ text: String) -> Bool { BareText.holds(text.utf8Span.span) }

  /// What is said of the text by looking at each of its bytes.
  private func staysAsItIs(_ text: String) -> Bool {
    var writer = XMLWriter(declaration: false)
    writer.text(text)
    return writer.take() == Array(text.utf8) && PlainText.holds(text.utf8Span.span)
  }

  @Test func textsOfATableAreBare() {
    for text in ["", "7", "Телефон", "Личный приём, кабинет 104, «Почта» — № 7 \"да\"", "\"", "a b"] {
      #expect(isBare(text), "\(text)")
    }
  }

  @Test func oneSignAnywhereIsSeen() {
    for sign in ["\u{0}", "\u{1F}", "\n", "\t", "\r", "&", "<", ">", "  ", "\u{FFFE}", "\u{FFFF}"] {
      for length in 0...40 {
        for place in 0...length {
          let text =
            String(repeating: "д", count: place) + sign + String(repeating: "x", count: length - place)
          #expect(!isBare(text), "\(length) \(place)")
        }
      }
    }
    for length in 1...40 {
      #expect(!isBare(" " + String(repeating: "x", count: length)))
      #expect(!isBare(String(repeating: "x", count: length) + " "))
    }
  }

  @Test func whatIsBareStaysAsItIs() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    let pieces = [
      "x", "Я", " ", "7", "№", "!", "\"", "'", "=", "?", "<", ">", "&", "\n", "\u{F8FF}", "\u{7F}", "я",
    ]
    var bare = 0
    for _ in 0..<Repetitions.of(20_000) {
      let usual = Int.random(in: 1...pieces.count, using: &random)
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        pieces.prefix(usual).randomElement(using: &random) ?? ""
      }.joined()
      guard isBare(text) else { continue }
      bare += 1
      #expect(staysAsItIs(text), "\(text), seed \(seed)")
    }
    #expect(bare > 0)
  }
}

import Testing

@testable import Spreadsheet

@Suite struct PlainTextLinesTests {
  @Test func aPassOverTheBytesCountsWhatCharactersCount() {
    var generator = SystemRandomNumberGenerator()
    let signs: [Unicode.Scalar] = [
      "а", "Я", "ё", "z", "1", " ", " ", "\n", "\r", "-", "–", "…", "«", "»", "№", "\u{A0}", "\u{AD}",
      "\u{301}",
      "\u{200D}", "\u{200B}", "\t", "\u{2028}", "é", "漢", "🏛", "\u{E2}", "\u{D0}",
    ]
    var plain = 0
    for _ in 0..<20_000 {
      // Half the texts of the first signs alone, so that many are plain.
      let known = Bool.random(using: &generator) ? 8 : signs.count
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        text.append(signs[Int.random(in: 0..<known, using: &generator)])
      }
      let (said, room) = (String(text), Int.random(in: 4...12, using: &generator))
      let limit = Int.random(in: 1...27, using: &generator)
      guard let lines = PlainTextLines.count(said.utf8.span, room: room, limit: limit) else { continue }
      plain += 1
      #expect(
        lines == TextHeight.lines(ofAny: said, room: room, limit: limit), "\(said.debugDescription) \(room)")
    }
    #expect(plain > 5_000)
  }

  @Test(arguments: [("", 1), ("а б", 1), ("абвгд", 2), ("аб\n\nв", 3), ("абвг абвг", 2), ("абвгд\r\nа", 2)])
  func linesEndAtSpacesAndLineFeeds(text: String, lines: Int) {
    #expect(TextHeight.lines(text, width: 4) == lines)
  }
}

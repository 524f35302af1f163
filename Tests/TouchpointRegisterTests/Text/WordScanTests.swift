import Repetitions
import Testing

@testable import TouchpointRegister

struct WordScanTests {
  private static let lists = [["истори", "личн"], ["граждан", "посетител", "по"], ["рожд", "г.", "д."]]
  private let scan = WordScan(lists)

  @Test(arguments: [
    ("История обращений", 1), ("личный приём ГРАЖДАН", 3), ("предистория", 0), ("", 0), ("г. р. 1980", 4),
    ("год рождения", 4), ("город", 0), ("г", 4), ("д", 4), ("«Лич»ный", 1), ("лич-ный", 0), ("лич1ный", 0),
    ("по", 2), ("опо по", 2), ("abпо", 0), ("Г.Р.", 4), ("№ по", 2), ("a\u{A0}по", 2), ("то — по", 2),
    ("Ёпо ё", 0),
  ])
  func listsOfText(text: String, expected: UInt8) { #expect(scan.lists(in: text.utf8.span) == expected) }

  /// What it does not know it leaves to those who look closely.
  @Test(arguments: ["é", "e\u{301}", "по\u{AD}", "日本", "\u{1}", "ѣ", "a\u{200B}b", "…", "½"])
  func oddTextsMayHoldAnything(text: String) { #expect(scan.lists(in: text.utf8.span) == 0xFF) }

  /// A list that has a beginning of a word of the key is always among those that are told; no other one is, where the
  /// text is plain.
  @Test func agreesWithTheWordsOfTheKey() {
    let pieces = [
      "истори", "История", "личн", "лич", "граждан", "по", "По", "рожд", "РОЖД", "г", "д", "Г", " ", " ", ".",
      "-", "«",
      "»", "'", "1", "№", "\n", "ё", "x", "–", "\u{A0}", "é", "ый",
    ]
    var generator = SeededGenerator(seed: 20_261_130)
    for _ in 0..<Repetitions.of(5_000) {
      let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      .joined()
      let words = KeyWords(RegisterKey(text)).words.map { String(decoding: $0, as: UTF8.self) }
      var expected: UInt8 = 0
      for (place, list) in Self.lists.enumerated()
      where words.contains(where: { word in
        list.contains { $0.hasSuffix(".") ? word == $0.dropLast() : word.hasPrefix($0) }
      }) {
        expected |= 1 << UInt8(place)
      }
      let told = scan.lists(in: text.utf8.span)
      #expect(
        told == (told == 0xFF ? told : expected) && told & expected == expected, "\(text.debugDescription)")
    }
  }
}

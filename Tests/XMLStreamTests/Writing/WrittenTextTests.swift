import Testing

@testable import XMLStream

/// What the writer makes of texts of any length: its memory grows, and texts are looked at in blocks.
struct WrittenTextTests {
  private func written(_ text: String, pieces: Int = 1) -> String {
    var writer = XMLWriter(declaration: false)
    writer.start("a")
    for _ in 0..<pieces { writer.text(text) }
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 64, 100, 81_919, 81_920, 300_000])
  func textsOfAnyLengthComeWhole(_ length: Int) {
    let text = String(repeating: "я", count: length / 2) + (length % 2 == 0 ? "" : "x")
    #expect(written(text) == (length == 0 ? "<a></a>" : "<a>\(text)</a>"))
  }

  @Test func manyPiecesOutgrowTheMemory() {
    let piece = String(repeating: "слово ", count: 50)
    #expect(written(piece, pieces: 2_000) == "<a>" + String(repeating: piece, count: 2_000) + "</a>")
  }

  @Test(arguments: 0..<70)
  func everyPlaceIsEscaped(_ place: Int) {
    let before = String(repeating: "b", count: place)
    let after = String(repeating: "c", count: 69 - place)
    #expect(written("\(before)<\(after)") == "<a>\(before)&lt;\(after)</a>")
    #expect(written("\(before)\u{FFFE}\(after)") == "<a>\(before)\u{FFFD}\(after)</a>")
    #expect(written("\(before)\u{FB01}\"\(after)") == "<a>\(before)\u{FB01}\"\(after)</a>")
  }

  @Test(arguments: [0, 7, 9, 10, 99, 100, -1, -120, Int.max, Int.min])
  func numbers(_ number: Int) {
    var writer = XMLWriter(declaration: false)
    writer.start("a")
    writer.attribute("n", number)
    writer.attribute("r", "AB", number)
    writer.end()
    #expect(String(decoding: writer.take(), as: UTF8.self) == "<a n=\"\(number)\" r=\"AB\(number)\"/>")
  }
}

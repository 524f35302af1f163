import Testing

@testable import TextDocument

@Suite struct TextPiecesTests {
  @Test(arguments: [
    ("", [""]), ("а", ["а"]), ("а\nб", ["а", "б"]), ("а\r\nб\rв", ["а", "б", "в"]), ("\n", ["", ""]),
    ("а\u{2028}б\u{2029}", ["а", "б", ""]), ("\r\n\r\n", ["", "", ""]), ("а\n\u{301}б", ["а", "\u{301}б"]),
  ])
  func everyKindOfLineEndIsOne(_ text: String, expected: [String]) {
    #expect(lines(of: text).map(String.init) == expected)
  }

  @Test(arguments: [
    ("", [TextPiece]()), ("а б", [.text("а б")]), (" ", [.spaces(1)]), ("   ", [.spaces(3)]),
    (" а  б ", [.spaces(1), .text("а"), .spaces(2), .text("б"), .spaces(1)]),
    ("а\tб", [.text("а"), .tab, .text("б")]),
    ("а \t б", [.text("а"), .spaces(1), .tab, .spaces(1), .text("б")]),
    ("\t\t", [.tab, .tab]), ("а\u{A0} б", [.text("а\u{A0} б")]),
  ])
  func whiteSpaceThatAReaderWouldFoldIsTold(_ line: String, expected: [TextPiece]) {
    #expect(pieces(of: Substring(line)) == expected)
  }
}

import Testing

@testable import Reports

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("По приказу от 14.03.2025 № 42", 27, ["По приказу от 14.03.2025", "№ 42"]),
    ("Впишите название точки в графу 4", 31, ["Впишите название точки в", "графу 4"]),
    ("The text of the cell in column 5", 31, ["The text of the cell in", "column 5"]),
    ("Не указаны особенности (графа 6). (прил.)", 31, ["Не указаны особенности", "(графа 6). (прил.)"]),
    ("Проверено 40 файлов", 20, ["Проверено 40 файлов"]),
  ])
  func aNumberStaysWithItsWord(text: String, width: Int, lines: [String]) {
    #expect(TerminalStyle(width: width).wrapped(text, indent: 0) == lines)
  }

  @Test func aLongWordStandsAlone() {
    let address = "https://example.org/a/very/long/address/of/a/page"
    #expect(
      TerminalStyle(width: 24).wrapped("Адрес \(address) есть", indent: 0) == ["Адрес", address, "есть"])
  }
}

import Testing

@testable import TouchpointRegister

struct TextBytesTests {
  @Test(arguments: [
    ("телефон", "тел", true), ("тел", "тел", true), ("те", "тел", false), ("стел", "тел", false),
    ("", "", true),
    ("a", "", true), ("", "a", false), ("теплый", "тел", false),
    ("кабинет для приёма граждан", "кабинет для", true),
  ])
  func beginsWith(text: String, beginning: String, expected: Bool) {
    #expect(text.begins(with: beginning) == expected)
    #expect(text.hasPrefix(beginning) == expected)
  }
}

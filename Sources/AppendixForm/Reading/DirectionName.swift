import ByteStream
import TouchpointRegister

/// A direction's name as it stands in column 2, in a row of its own or on a sheet's tab: with a number or the word
/// «Направление» before it, or cut off at the length that a tab can have.
struct DirectionName: Sendable {
  /// Without what stands before the name.
  let name: String
  /// The number before the name, or the text's only word.
  let number: Int?
  /// The text calls itself a direction.
  let isLabelled: Bool

  private static let memo = TextMemo<DirectionName>(capacity: 1_024)

  /// What was found out of a text before, or now.
  static func of(_ text: String) -> DirectionName { memo.value(of: text) { DirectionName($0) } }

  init(_ text: String) {
    var rest = text[...]
    var number: Int?
    var isLabelled = false
    for label in ["направление деятельности", "направление", "раздел"]
    where rest.lowercased().hasPrefix(label) {
      rest = rest.dropFirst(label.count)
      isLabelled = true
      break
    }
    rest = Self.withoutMarks(rest)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if (1...3).contains(digits.count) {
      let behind = rest.dropFirst(digits.count)
      if behind.isEmpty || !(behind.first?.isLetter ?? false) {
        number = Int(digits)
        rest = Self.withoutMarks(behind)
      }
    } else if let roman = Self.roman(rest.prefix { !$0.isWhitespace }) {
      number = roman.value
      rest = Self.withoutMarks(rest.dropFirst(roman.length))
    }
    if isLabelled { rest = Self.withoutQuotes(rest) }
    name = String(rest)
    self.number = number
    self.isLabelled = isLabelled
  }

  func direction(_ recognizer: Recognizer) -> Direction? {
    guard !name.isEmpty else { return isLabelled ? number.flatMap(Direction.init(rawValue:)) : nil }
    if let known = recognizer.direction(named: name) { return known }
    // A sheet's name holds 31 characters.
    let key = RegisterKey(name).description
    guard key.unicodeScalars.count >= 12 else { return nil }
    return Direction.allCases.first {
      RegisterKey($0.name).description.hasPrefix(key) || RegisterKey($0.clauseName).description.hasPrefix(key)
    }
  }

  private static func withoutMarks(_ text: Substring) -> Substring {
    text.drop { $0.isWhitespace || ".):№-–—,".contains($0) }
  }

  private static func withoutQuotes(_ text: Substring) -> Substring {
    guard text.first == "«", text.last == "»" else { return text }
    return text.dropFirst().dropLast()
  }

  private static func roman(_ word: Substring) -> (value: Int, length: Int)? {
    let values: [String: Int] = [
      "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "І": 1, "ІІ": 2, "ІІІ": 3, "ІV": 4, "VІ": 6,
    ]
    let bare = word.prefix { $0 != "." && $0 != ")" }
    guard let value = values[String(bare)] else { return nil }
    return (value, word.count)
  }
}

import Diagnostics

/// TP408: 41-ФЗ of 01.04.2025 forbids authorities to use foreign messengers with customers.
struct ForeignMessengerRule: RegisterRule {
  func check(_ touchpoint: Touchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    // «Телеграммой» is a letter.
    guard touchpoint.channel != .letter,
      let messenger = Self.messenger(in: touchpoint.name, of: context.settings.foreignMessengers)
    else { return }
    report.addOnce(
      .foreignMessenger(touchpoint: touchpoint.name, messenger: messenger), at: context.place(of: touchpoint),
      about: messenger)
  }

  /// The words of a text that name one of the messengers, in any of its forms; nil where none is named, or only said
  /// not to be used.
  private static func messenger(in text: String, of names: [String]) -> String? {
    let written = text.split { !$0.isLetter && !$0.isNumber }
    let words = written.map { RegisterKey(String($0)).description }
    for name in names {
      let parts = RegisterKey(name).description.split(separator: " ").map { String($0) }
      guard !parts.isEmpty, words.count >= parts.count else { continue }
      for start in 0...(words.count - parts.count) {
        let matches = parts.indices.allSatisfy { isForm(words[start + $0], of: parts[$0]) }
        guard matches, !isDenied(words, start, start + parts.count) else { continue }
        return written[start..<(start + parts.count)].joined(separator: " ")
      }
    }
    return nil
  }

  private static func isForm(_ word: String, of name: String) -> Bool {
    guard word.hasPrefix(name) else { return false }
    let ending = word.dropFirst(name.count)
    return ending.isEmpty
      || ["а", "у", "е", "ом", "ы", "и", "ам", "ами", "ах", "бот", "чат"].contains(ending)
  }

  private static func isDenied(_ words: [String], _ start: Int, _ end: Int) -> Bool {
    let before = words[max(0, start - 3)..<start]
    if before.contains(where: { ["кроме", "вместо", "взамен", "без", "исключая", "не"].contains($0) }) {
      return true
    }
    let after = words[end..<min(words.count, end + 3)]
    return zip(after, after.dropFirst()).contains {
      $0 == "не" && ["использу", "применя"].contains(where: $1.hasPrefix)
    }
  }
}

import ByteStream
import Diagnostics

/// TP408: 41-ФЗ of 01.04.2025 forbids authorities to use foreign messengers with customers.
struct ForeignMessengerRule: TouchpointRule {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    // «Телеграммой» is a letter.
    guard touchpoint.channel != .letter, let messenger = context.messengers.named(in: touchpoint.entry.name)
    else {
      return
    }
    report.addOnce(
      .foreignMessenger(touchpoint: touchpoint.entry.name, messenger: messenger),
      at: context.place(of: touchpoint.entry),
      about: messenger)
  }
}

/// The names of messengers, ready to be looked for.
final class MessengerNames: Sendable {
  /// The words of each name, as keys.
  private let names: [[String]]
  private let firsts: WordBeginnings
  private let memo = TextMemo<String?>()

  init(_ names: [String]) {
    self.names = names.map { RegisterKey($0).description.split(separator: " ").map { String($0) } }
      .filter { !$0.isEmpty }
    firsts = WordBeginnings(self.names.map { $0[0] })
  }

  /// The words of a text that name one of the messengers, in any of its forms; nil where none is named, or only said
  /// not to be used.
  func named(in text: String) -> String? { memo.value(of: text) { find($0) } }

  private func find(_ text: String) -> String? {
    // Most texts name none.
    guard KeyWords(RegisterKey(text), .lettersAndDigits).words.contains(where: firsts.contains) else {
      return nil
    }
    let written = text.split { !$0.isLetter && !$0.isNumber }
    let keys = written.map { RegisterKey(String($0)).description }
    for parts in names where keys.count >= parts.count {
      for start in 0...(keys.count - parts.count) {
        let matches = parts.indices.allSatisfy { Self.isForm(keys[start + $0], of: parts[$0]) }
        guard matches, !Self.isDenied(keys, start, start + parts.count) else { continue }
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

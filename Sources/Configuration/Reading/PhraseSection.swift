import Diagnostics
import TouchpointRegister

/// An authority's own phrase, as it is written and in the words that it is looked for by.
private struct OwnPhrase<Code> {
  var text: String
  var pattern: String
  var code: Code
  var mark: SourceMark
}

extension ValueReader {
  private enum PhraseKey: String, CaseIterable { case channels, needs }

  static let mostPhrases = 500
  static let mostWords = 12

  /// A recognizer with the authority's own phrases; nil where there are none.
  mutating func recognizer(_ node: YAMLNode) -> Recognizer? {
    var channels: [OwnPhrase<Channel>] = []
    var needs: [OwnPhrase<CustomerNeed>] = []
    for (key, value) in members(of: node, PhraseKey.self) {
      switch key {
      case .channels: channels = phrases(value)
      case .needs: needs = phrases(value)
      }
    }
    guard !channels.isEmpty || !needs.isEmpty else { return nil }
    guard channels.count + needs.count <= Self.mostPhrases else {
      report(.tooManyItems(limit: Self.mostPhrases), at: node.mark)
      return nil
    }
    let recognizer = Recognizer(
      channelPhrases: channels.map { ($0.pattern, $0.code) }, needPhrases: needs.map { ($0.pattern, $0.code) }
    )
    // A phrase that does not even find itself would only seem to be of use.
    for phrase in channels where recognizer.channel(of: phrase.text).channel != phrase.code {
      report(.phraseNotUnderstood(phrase.text), at: phrase.mark)
    }
    for phrase in needs where !recognizer.needs(in: phrase.text).needs.contains(phrase.code) {
      report(.phraseNotUnderstood(phrase.text), at: phrase.mark)
    }
    return recognizer
  }

  /// Lists of phrases by the code that they stand for.
  private mutating func phrases<Code>(_ node: YAMLNode) -> [OwnPhrase<Code>]
  where Code: RawRepresentable<String> & CaseIterable {
    var phrases: [OwnPhrase<Code>] = []
    var lines: [String: Int] = [:]
    for (code, value) in members(of: node, Code.self) {
      for item in items(of: value) {
        guard let text = text(item), let pattern = pattern(of: text, at: item.mark) else { continue }
        if let line = lines[pattern] {
          report(.phraseRepeated(text, line: line), at: item.mark)
        } else {
          lines[pattern] = item.mark.line
          phrases.append(OwnPhrase(text: text, pattern: pattern, code: code, mark: item.mark))
        }
      }
    }
    return phrases
  }

  /// The phrase in the recognizer's syntax, of which a plain phrase has nothing but words, numbers and hosts.
  private mutating func pattern(of phrase: String, at mark: SourceMark) -> String? {
    var words: [String] = []
    for part in phrase.split(separator: " ") {
      if part.isHost {
        words.append("=" + part.lowercased())
        continue
      }
      for scalar in part.unicodeScalars where !scalar.isOfWord && !scalar.isPassedOver {
        report(.phraseSign(String(Character(scalar))), at: mark)
        return nil
      }
      for word in part.unicodeScalars.split(whereSeparator: { !$0.isOfWord }) {
        let isNumber = word.first.map { ("0"..."9").contains($0) } ?? false
        words.append((isNumber ? "=" : "") + String(Substring(word)).lowercased())
      }
    }
    guard words.count <= Self.mostWords else {
      report(.phraseLong(words: Self.mostWords), at: mark)
      return nil
    }
    // A letter alone would be found everywhere.
    guard words.contains(where: { $0.utf8.count > 2 }) else {
      report(.phraseNotUnderstood(phrase), at: mark)
      return nil
    }
    return words.joined(separator: " ")
  }
}

extension Substring {
  /// `sferum.ru`.
  fileprivate var isHost: Bool {
    utf8.allSatisfy { $0 < 0x80 } && contains(".") && first?.isLetter == true && last?.isLetter == true
      && allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }

  /// Signs that stand between words or around them and say nothing.
  fileprivate var isPassedOver: Bool {
    switch self {
    case "-", "‑", "–", "—", "«", "»", "\"", "„", "“", "”", "№", ".": true
    default: false
    }
  }
}

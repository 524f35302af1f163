/// A phrase of a table, as it is written there.
///
/// Words stand in any form («получение информации» is found as «получением информации» too). Besides words:
/// `@name` any word of a list of the lexicon, `a|b` either, `=word` the word in that very form, `~` up to eight
/// other words in between, `#` a number, `^` an adjective, a `?` behind an element that may be absent;
/// `<web>`, `<email>` and `<phone>` are addresses and telephone numbers.
struct PhraseSyntax {
  enum Alternative: Hashable {
    case word(String)
    case form(String)
    case list(String)
    case kind(Token.Kind)
    case adjective
  }

  struct Element {
    var alternatives: [Alternative]
    /// As the phrase has them.
    var source: String
    var isOptional = false
    /// Other words may stand before it.
    var followsGap = false
  }

  private(set) var elements: [Element] = []

  init(_ line: some StringProtocol) {
    var followsGap = false
    for part in line.spacedWords {
      if part == "~" {
        followsGap = true
        continue
      }
      let isOptional = part.utf8.count > 1 && part.utf8.last == UInt8(ascii: "?")
      let source = isOptional ? part.dropLast() : part
      let written = String(source)
      // Most elements are one word.
      let alternatives =
        written.holdsByte(UInt8(ascii: "|"))
        ? written.utf8.split(separator: UInt8(ascii: "|")).map { Self.alternative(String(Substring($0))) }
        : [Self.alternative(written)]
      guard !alternatives.isEmpty else { continue }
      elements.append(
        Element(
          alternatives: alternatives, source: written, isOptional: isOptional, followsGap: followsGap))
      followsGap = false
    }
  }

  private static func alternative(_ text: String) -> Alternative {
    guard let first = text.utf8.first, first < 0x80 else { return .word(text) }
    switch text {
    case "#": return .kind(.number)
    case "^": return .adjective
    case "<web>": return .kind(.web)
    case "<email>": return .kind(.email)
    case "<phone>": return .kind(.phone)
    default: break
    }
    switch first {
    case UInt8(ascii: "="): return .form(String(text.dropFirst()))
    case UInt8(ascii: "@"): return .list(String(text.dropFirst()))
    default: return .word(text)
    }
  }
}

extension StringProtocol {
  /// The parts between spaces and line breaks.
  var spacedWords: [Substring] {
    utf8.split { $0 <= 0x20 }.map { Substring(decoding: $0, as: UTF8.self) }
  }

  /// The lines that hold anything.
  var spacedLines: [Substring] {
    utf8.split(separator: 0x0A).map { Substring(decoding: $0, as: UTF8.self) }
  }
}

/// Named lists of words that phrases refer to: a name, and its words in their dictionary form.
typealias Lexicon = [(name: String, words: String)]

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
    var isOptional = false
    /// Other words may stand before it.
    var followsGap = false
  }

  private(set) var elements: [Element] = []

  init(_ line: some StringProtocol) {
    var followsGap = false
    for part in line.split(separator: " ") {
      if part == "~" {
        followsGap = true
        continue
      }
      let isOptional = part.count > 1 && part.hasSuffix("?")
      let alternatives = (isOptional ? part.dropLast() : part[...]).split(separator: "|").map {
        Self.alternative(String($0))
      }
      guard !alternatives.isEmpty else { continue }
      elements.append(Element(alternatives: alternatives, isOptional: isOptional, followsGap: followsGap))
      followsGap = false
    }
  }

  private static func alternative(_ text: String) -> Alternative {
    switch text {
    case "#": .kind(.number)
    case "^": .adjective
    case "<web>": .kind(.web)
    case "<email>": .kind(.email)
    case "<phone>": .kind(.phone)
    default:
      switch text.first {
      case "=": .form(String(text.dropFirst()))
      case "@": .list(String(text.dropFirst()))
      default: .word(text)
      }
    }
  }
}

/// Named lists of words that phrases refer to: a name, and its words in their dictionary form.
typealias Lexicon = [(name: String, words: String)]

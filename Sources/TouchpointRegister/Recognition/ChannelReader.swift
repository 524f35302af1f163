/// Tells the channel of a touchpoint from its name.
final class ChannelReader: Sendable {
  struct Label: Sendable {
    var channel: Channel?
    var strength: ChannelPhrases.Strength
    var outranksAddress = false
  }

  private let table: PhraseTable<Label>
  private let furtherPhrases: Int
  /// The phrases of one plain word, to offer for a misspelled one.
  private let singleWords: [(word: String, letters: [Unicode.Scalar])]

  /// - Parameter extra: phrases beside those of the program, in the syntax of `PhraseSyntax`.
  init(extra: [(phrase: String, channel: Channel)]) {
    var lines: [(label: Label, pattern: String)] = []
    for (phrase, channel) in extra {
      lines.append((Label(channel: channel, strength: .firm), phrase))
    }
    for group in ChannelPhrases.groups {
      for line in group.lines.spacedLines {
        let label = Label(
          channel: group.channel, strength: group.strength, outranksAddress: group.outranksAddress)
        lines.append((label, String(line)))
      }
    }
    singleWords = lines.compactMap { label, pattern in
      guard label.channel != nil, label.channel != .other else { return nil }
      let letters = pattern.scalars
      guard letters.count >= 4, letters.allSatisfy({ $0.isWordScalar && !$0.isASCIIDigit }) else {
        return nil
      }
      return (pattern, letters)
    }
    furtherPhrases = extra.count
    table = PhraseTable(
      lines, vocabulary: Vocabulary(lexicon: ChannelPhrases.lexicon, irregular: ChannelPhrases.irregular))
  }

  func channel(of text: String) -> ChannelRecognition {
    let tokenized = TokenizedText(text, vocabulary: table.vocabulary)
    var outside: [Token] = []
    var inside: [Token] = []
    var addresses: [Token] = []
    var depth = 0
    for token in tokenized.tokens {
      switch token.kind {
      case .openBracket: depth += 1
      case .closeBracket: depth = max(0, depth - 1)
      case .web where depth > 0, .email where depth > 0: addresses.append(token)
      default:
        if depth > 0 { inside.append(token) } else { outside.append(token) }
      }
    }
    let named = found(in: outside) + found(in: addresses)
    for strength in [ChannelPhrases.Strength.firm, .soft] {
      if let channel = first(named, strength) { return ChannelRecognition(channel: channel, nearest: nil) }
    }
    let bracketed = found(in: inside)
    for finds in [bracketed, named] {
      for strength in [ChannelPhrases.Strength.firm, .soft, .faint] {
        if let channel = first(finds, strength) { return ChannelRecognition(channel: channel, nearest: nil) }
      }
    }
    let isKnown = !named.isEmpty || !bracketed.isEmpty
    return ChannelRecognition(channel: .other, nearest: isKnown ? nil : nearestWord(to: tokenized))
  }

  /// The word of the table that a misspelled word of the text comes nearest.
  private func nearestWord(to text: TokenizedText) -> String? {
    var best: (word: String, distance: Int)?
    for token in text.tokens where token.kind == .word && token.range.count >= 4 {
      let letters = text.scalars[token.range].map(\.lowercased)
      for word in singleWords {
        let bound = min(word.letters.count, letters.count) >= 6 ? 2 : 1
        guard let distance = editDistance(word.letters, letters, bound: bound) else { continue }
        if distance < best?.distance ?? .max { best = (word.word, distance) }
      }
    }
    return best?.word
  }

  private struct Find {
    var channel: Channel
    var strength: ChannelPhrases.Strength
    var position: Int
    /// Known by nothing but a web address.
    var isAddress: Bool
    var outranksAddress: Bool
  }

  private func found(in tokens: [Token]) -> [Find] {
    let run = PlainRun(tokens: tokens)
    var matches: [PhraseTable<Label>.Match] = []
    for start in tokens.indices { table.matches(in: run, at: start, into: &matches) }
    return matches.undisplaced { $0.covers($1, furtherPhrases: furtherPhrases) }.compactMap { match in
      let label = table.phrases[match.phrase].label
      guard let channel = label.channel, let position = match.positions.first else { return nil }
      let isAddress = match.positions.count == 1 && tokens[position].kind == .web && channel == .website
      return Find(
        channel: channel, strength: label.strength, position: position, isAddress: isAddress,
        outranksAddress: label.outranksAddress)
    }
  }

  /// The first of the contract's table, but of reception, telephone and letter the one that is named first.
  private func first(_ finds: [Find], _ strength: ChannelPhrases.Strength) -> Channel? {
    var finds = finds.filter { $0.strength == strength }
    if finds.contains(where: \.outranksAddress) { finds.removeAll { $0.isAddress } }
    for channel in Channel.allCases where finds.contains(where: { $0.channel == channel }) {
      guard channel == .inPerson || channel == .phone || channel == .letter else { return channel }
      let offline = finds.filter { $0.channel == .inPerson || $0.channel == .phone || $0.channel == .letter }
      return offline.min { $0.position < $1.position }?.channel
    }
    return nil
  }
}

/// Tokens in which a phrase's words must follow each other but for its gaps.
struct PlainRun: TokenRun {
  var tokens: [Token]
  var count: Int { tokens.count }
  func token(at position: Int) -> Token { tokens[position] }
  func mayPass(_ position: Int) -> Bool {
    switch tokens[position].kind {
    case .semicolon, .lineBreak, .sentenceEnd, .enumerator: false
    default: true
    }
  }
  func mayMatch(at position: Int, after positions: [Int]) -> Bool { true }
}

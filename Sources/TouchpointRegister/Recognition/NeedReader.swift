/// Tells the needs that an interaction meets.
final class NeedReader: Sendable {
  struct Label: Sendable {
    var need: CustomerNeed?
    var strength: NeedPhrases.Strength = .firm
    /// A phrase about the way in which something is done.
    var isManner = false
  }

  private let table: PhraseTable<Label>
  private let splitter: NeedSplitter
  private let furtherPhrases: Int

  /// - Parameter extra: phrases beside those of the program, in the syntax of `PhraseSyntax`.
  init(extra: [(phrase: String, need: CustomerNeed)]) {
    var lines: [(label: Label, pattern: String)] = extra.map { (Label(need: $0.need), $0.phrase) }
    for group in NeedPhrases.groups {
      for line in group.lines.spacedLines {
        lines.append((Label(need: group.need, strength: group.strength), String(line)))
      }
    }
    for line in NeedLexicon.manner.spacedLines {
      lines.append((Label(isManner: true), String(line)))
    }
    furtherPhrases = extra.count
    table = PhraseTable(
      lines,
      vocabulary: Vocabulary(
        lexicon: NeedLexicon.lexicon + NeedSplitter.lexicon, irregular: NeedLexicon.irregular))
    splitter = NeedSplitter(table.vocabulary)
  }

  func needs(in text: String) -> NeedRecognition {
    let tokenized = TokenizedText(text, vocabulary: table.vocabulary)
    var findings = Findings()
    var carried: [Token] = []
    for segment in segments(of: tokenized.tokens) {
      let continues =
        segment.first.map {
          splitter.isAbout($0) || !splitter.isHead($0) && !$0.shape.contains(.startsWithCapital)
        } ?? false
      if !continues { carried = [] }
      read(carried, segment, tokenized, &findings)
      if segment.last?.kind == .colon { carried = segment.dropLast() }
    }
    return findings.recognition
  }

  // MARK: Segments

  /// The parts between line breaks, semicolons, ends of sentences and signs of enumerations.
  private func segments(of tokens: [Token]) -> [[Token]] {
    var segments: [[Token]] = []
    var segment: [Token] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .openBracket: depth += 1
      case .closeBracket: depth = max(0, depth - 1)
      default: break
      }
      let isBreak: Bool
      switch token.kind {
      case .semicolon, .sentenceEnd, .enumerator: isBreak = depth == 0
      // A line that goes on with «о порядке …» is no item of its own.
      case .lineBreak:
        isBreak =
          !(index + 1 < tokens.count && splitter.isAbout(tokens[index + 1]) && segment.last?.kind != .colon)
      default: isBreak = false
      }
      if isBreak {
        if !segment.isEmpty { segments.append(segment) }
        segment = []
        if token.kind == .lineBreak { depth = 0 }
      } else if token.kind != .lineBreak {
        segment.append(token)
      }
    }
    if !segment.isEmpty { segments.append(segment) }
    return segments
  }

  /// - Parameter carried: the words before a colon that the segment goes on with («Получение: информации»).
  private func read(_ carried: [Token], _ segment: [Token], _ text: TokenizedText, _ findings: inout Findings)
  {
    var outside = carried
    var inside: [[Token]] = []
    var depth = 0
    for token in segment {
      switch token.kind {
      case .openBracket:
        if depth == 0 { inside.append([]) }
        depth += 1
      case .closeBracket: depth = max(0, depth - 1)
      default:
        if depth == 0 { outside.append(token) } else { inside[inside.count - 1].append(token) }
      }
    }
    guard let first = segment.first, let last = segment.last else { return }
    let whole = text.trimmed(first.range.lowerBound..<last.range.upperBound)
    let readings = readings(of: outside, text)
    if readings.contains(where: { $0.isUnderstood }) || readings.contains(where: \.isNegated) {
      findings.add(readings, goesOn: !carried.isEmpty, whole: whole)
      return
    }
    let bracketed = inside.flatMap { self.readings(of: $0, text) }
    if bracketed.contains(where: { $0.isUnderstood }) {
      findings.add(bracketed, goesOn: false, whole: whole)
    } else if segment.last?.kind != .colon, segment.contains(where: splitter.mayNameAction) {
      findings.addOther(whole)
    }
  }

  // MARK: Phrases

  /// What one phrase tells.
  struct Reading {
    var needs: [CustomerNeed] = []
    var text: String
    var hasHead: Bool
    var isNegated: Bool
    /// An action that is none of the eight, said in so many words or left over with words of its own.
    var isOther = false
    var isUnderstood: Bool { !needs.isEmpty || isOther }
  }

  private func readings(of tokens: [Token], _ text: TokenizedText) -> [Reading] {
    let phrases = splitter.phrases(of: withoutManner(tokens))
    return phrases.enumerated().compactMap { index, phrase in
      guard let range = phrase.range else { return nil }
      var reading = Reading(text: text.trimmed(range), hasHead: phrase.hasHead, isNegated: phrase.isNegated)
      // «Без выдачи справок»: nothing is left beside what is excepted.
      reading.isNegated = reading.isNegated || phrase.isExcepted
      if reading.isNegated { return reading }
      var found = needs(in: phrase)
      if found.isEmpty {
        var phrase = phrase
        phrase.readsPurpose = true
        found = needs(in: phrase)
      }
      reading.isOther = found.contains(.other)
      reading.needs = found.filter { $0 != .other }
      if found.isEmpty, index > 0, phrase.hasHead, !phrase.isCoordinated, phrase.wordCount > 1 {
        reading.isOther = phrases[..<index].allSatisfy { !$0.isNegated }
      }
      return reading
    }
  }

  private func withoutManner(_ tokens: [Token]) -> [Token] {
    let run = PlainRun(tokens: tokens)
    var kept: [Token] = []
    var position = 0
    while position < tokens.count {
      var matches: [PhraseTable<Label>.Match] = []
      table.matches(in: run, at: position, into: &matches) { $0.isManner }
      if let end = matches.compactMap(\.positions.last).max() {
        position = end + 1
      } else if splitter.isPossessive(tokens[position]) {
        position += 1
      } else {
        kept.append(tokens[position])
        position += 1
      }
    }
    return kept
  }

  private func needs(in phrase: NeedRun) -> [CustomerNeed] {
    var matches: [PhraseTable<Label>.Match] = []
    for start in phrase.entries.indices {
      let entry = phrase.entries[start]
      if entry.scope == .except { continue }
      let isOpen = phrase.isOpen(entry)
      let isAtHead = isOpen && phrase.isAtHead(start)
      table.matches(in: phrase, at: start, into: &matches) { label in
        switch label.strength {
        case _ where label.isManner: false
        case .evenAbout: true
        case .head: isAtHead
        case .firm, .weak: isOpen
        }
      }
    }
    let best = standing(matches, phrase)
    let firm = Set(
      best.filter { table.phrases[$0.phrase].label.strength != .weak }.compactMap { label($0).need })
    if !firm.isEmpty { return CustomerNeed.allCases.filter(firm.contains) }
    let starts = best.filter { label($0).strength == .weak }.compactMap(\.positions.first)
    let firstAction = phrase.entries.indices.first { phrase.entries[$0].isAction && !starts.contains($0) }
    let weak = best.filter {
      guard label($0).strength == .weak, let start = $0.positions.first, start <= firstAction ?? start else {
        return false
      }
      return phrase.entries[start].isJoined || phrase.isAtHead(start)
    }
    let needs = Set(weak.compactMap { label($0).need })
    return CustomerNeed.allCases.filter(needs.contains)
  }

  /// The matches that no longer one displaces: one that holds all their words, or that shares a word which does not
  /// begin both.
  ///
  /// «Информация о порядке, о ходе рассмотрения» tells two needs: a match that runs over another «о» displaces none.
  private func standing(
    _ matches: [PhraseTable<Label>.Match], _ phrase: NeedRun
  ) -> [PhraseTable<Label>.Match] {
    func displaces(_ match: PhraseTable<Label>.Match) -> Bool {
      guard let first = match.positions.first, let last = match.positions.last else { return false }
      return !(first...last).contains { phrase.entries[$0].isAbout && !match.positions.contains($0) }
    }
    return matches.undisplaced { other, match in
      if other.covers(match, furtherPhrases: furtherPhrases) { return displaces(other) }
      guard other.positions.count > match.positions.count else { return false }
      let isSameStart = other.positions.first == match.positions.first
      return match.positions.dropFirst(isSameStart ? 1 : 0).contains(where: other.positions.contains)
        && displaces(other)
    }
  }

  private func label(_ match: PhraseTable<Label>.Match) -> Label { table.phrases[match.phrase].label }

  // MARK: The whole text

  private struct Findings {
    private var phrasesByNeed: [CustomerNeed: [String]] = [:]
    private var others: [String] = []
    private var otherKeys: Set<RegisterKey> = []
    /// More phrases of one need than a person would look at are not kept.
    private static let mostPhrases = 32

    /// - Parameter goesOn: the readings are of an item that goes on with words before a colon; what these tell
    ///   already is no repetition.
    mutating func add(_ readings: [Reading], goesOn: Bool, whole: String) {
      var told = goesOn ? Set(phrasesByNeed.keys) : []
      for reading in readings {
        let text = goesOn ? whole : reading.text
        for need in reading.needs where !told.contains(need) || (reading.hasHead && !goesOn) {
          told.insert(need)
          let known = phrasesByNeed[need] ?? []
          if known.count < Self.mostPhrases, !known.contains(text) { phrasesByNeed[need] = known + [text] }
        }
        if reading.isOther { addOther(text) }
      }
    }

    mutating func addOther(_ text: String) {
      if !text.isEmpty, otherKeys.insert(RegisterKey(text)).inserted { others.append(text) }
    }

    var recognition: NeedRecognition {
      var needs = CustomerNeed.allCases.filter { phrasesByNeed[$0] != nil }
      if !others.isEmpty { needs.append(.other) }
      let repeated = needs.compactMap { need -> NeedRecognition.RepeatedNeed? in
        guard let phrases = phrasesByNeed[need], phrases.count > 1 else { return nil }
        return .init(need: need, phrases: phrases)
      }
      return NeedRecognition(needs: needs, others: others, repeated: repeated)
    }
  }
}

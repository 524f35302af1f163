/// Tells which of the things that п. 4.2 asks for a text names.
///
/// What is refused («запись не требуется», «без уведомления») is spoken of, not named.
final class RequirementReader: Sendable {
  static let standard = RequirementReader()

  private let table: PhraseTable<RequirementFeature?>
  private let before: SymbolSet
  private let behind: SymbolSet
  private let not: SymbolSet
  private let milder: SymbolSet
  private let again: SymbolSet
  private let possible: SymbolSet

  init() {
    let lines = RequirementPhrases.groups.flatMap { group in
      group.lines.spacedLines.map { (label: group.feature, pattern: String($0)) }
    }
    let table = PhraseTable(
      lines,
      vocabulary: Vocabulary(lexicon: RequirementPhrases.lexicon, irregular: RequirementPhrases.irregular))
    func symbols(_ list: String) -> SymbolSet { SymbolSet(table.vocabulary.symbols(ofList: list)) }
    self.table = table
    before = symbols("before")
    behind = symbols("behind")
    not = symbols("not")
    milder = symbols("milder")
    again = symbols("again")
    possible = symbols("possible")
  }

  struct Reading: Sendable, Hashable {
    /// Said to be there.
    var named: Set<RequirementFeature> = []
    /// Named or refused.
    var spokenOf: Set<RequirementFeature> = []
  }

  func features(in text: String) -> Reading {
    let run = PlainRun(tokens: TokenizedText(text, vocabulary: table.vocabulary).tokens)
    var matches: [PhraseTable<RequirementFeature?>.Match] = []
    for start in run.tokens.indices { table.matches(in: run, at: start, into: &matches) }
    // Words taken out of sight take with them the phrases that they cover; features do not displace each other.
    let hidden = matches.filter { table.phrases[$0.phrase].label == nil }
    var reading = Reading()
    var next = 0
    for match in matches {
      guard let feature = table.phrases[match.phrase].label else { continue }
      if reading.named.contains(feature) { continue }
      let start = match.positions.first ?? 0
      while next < hidden.count, (hidden[next].positions.last ?? 0) < start { next += 1 }
      let isHidden = hidden[next...].prefix(4).contains { match.positions.allSatisfy($0.positions.contains) }
      if isHidden { continue }
      reading.spokenOf.insert(feature)
      if !isRefused(match.positions, run) { reading.named.insert(feature) }
    }
    return reading
  }

  // MARK: Refusals

  private func isRefused(_ positions: [Int], _ run: PlainRun) -> Bool {
    guard let first = positions.first, let last = positions.last else { return false }
    return (isRefusedBefore(first, run) || isRefusedBehind(last, run)) && !isOfferedAgain(behind: last, run)
  }

  private func isIn(_ set: SymbolSet, _ token: Token) -> Bool {
    set.contains(token.form) || set.contains(token.stem)
  }

  /// «без записи», «без предварительной записи», «не распознаёт речь»
  private func isRefusedBefore(_ first: Int, _ run: PlainRun) -> Bool {
    var index = first - 1
    while index >= 0, first - index <= 3, run.tokens[index].kind == .word {
      if isIn(before, run.tokens[index]) { return !isIn(milder, run.tokens[index + 1]) }
      guard run.tokens[index].shape.contains(.adjective) || run.tokens[index].shape.contains(.finiteVerb)
      else {
        break
      }
      index -= 1
    }
    return false
  }

  /// «запись не требуется», «распознавание речи не поддерживается», «пандус отсутствует»
  private func isRefusedBehind(_ last: Int, _ run: PlainRun) -> Bool {
    var index = last + 1
    while index < run.count, index - last <= 5, run.tokens[index].isWord || run.tokens[index].kind == .dash {
      let token = run.tokens[index]
      if isIn(behind, token) { return true }
      if isIn(not, token) { return index + 1 >= run.count || !isIn(milder, run.tokens[index + 1]) }
      index += 1
    }
    return false
  }

  /// «запись не требуется, но возможна по телефону»
  private func isOfferedAgain(behind last: Int, _ run: PlainRun) -> Bool {
    var index = last + 1
    var isTurned = false
    while index < run.count, index - last <= 12, run.mayPass(index) {
      if isIn(again, run.tokens[index]) { isTurned = true }
      if isTurned, isIn(possible, run.tokens[index]) { return true }
      index += 1
    }
    return false
  }
}

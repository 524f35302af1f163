/// Tells the direction that a text names.
struct DirectionReader: Sendable {

  private let vocabulary: Vocabulary
  private let table: PhraseTable<Direction>
  private let allowed: [Direction: Set<Int32>]
  private let keys: [Direction: Set<Int32>]
  private let ignored: Set<Int32>
  private let tails: Set<Int32>

  init() {
    table = PhraseTable(
      DirectionPhrases.lines.map { ($0.direction, $0.pattern) },
      vocabulary: Vocabulary(lexicon: DirectionPhrases.lexicon, irregular: []))
    let vocabulary = table.vocabulary
    self.vocabulary = vocabulary
    allowed = Dictionary(
      uniqueKeysWithValues: Direction.allCases.map {
        ($0, Set(vocabulary.symbols(ofList: "words\($0.rawValue)")))
      })
    keys = Dictionary(
      uniqueKeysWithValues: Direction.allCases.map {
        ($0, Set(vocabulary.symbols(ofList: "key\($0.rawValue)")))
      })
    ignored = Set(vocabulary.symbols(ofList: "ignored"))
    tails = Set(vocabulary.symbols(ofList: "tail"))
  }

  func direction(named text: String) -> Direction? {
    let tokens = words(of: text)
    if let direction = numbered(tokens) { return direction }
    let words = tokens.filter { $0.kind == .word && !ignored.contains($0.form) }
    let named = found(words).filter { names(words, $0) }
    return named.count == 1 ? named.first : nil
  }

  /// Whether no word is foreign to a direction's names.
  private func names(_ words: [Token], _ direction: Direction) -> Bool {
    let known = allowed[direction] ?? []
    for word in words {
      if tails.contains(word.stem) { return true }
      if !known.contains(word.stem), !known.contains(word.form) { return false }
    }
    return true
  }

  func nearest(to text: String) -> Direction? {
    if let exact = direction(named: text) { return exact }
    let words = words(of: text).filter { $0.kind == .word && !ignored.contains($0.form) }
    let named = found(words)
    if named.count == 1 { return named.first }
    // A word that one direction alone has in its names.
    let told = words.reduce(into: Set<Direction>()) { told, word in
      let owners = Direction.allCases.filter { keys[$0]?.contains(word.stem) == true }
      if owners.count == 1 { told.formUnion(owners) }
    }
    if told.count == 1 { return told.first }
    let letters = Array(text.unicodeScalars.prefix(120)).map(\.lowercased)
    var best: (direction: Direction, distance: Int)?
    for direction in Direction.allCases {
      for name in [direction.name, direction.clauseName] {
        let name = name.unicodeScalars.map(\.lowercased)
        guard let distance = editDistance(name, letters, bound: name.count / 3) else { continue }
        if distance < best?.distance ?? .max { best = (direction, distance) }
      }
    }
    return best?.direction
  }

  private func words(of text: String) -> [Token] {
    TokenizedText(text, vocabulary: vocabulary).tokens.filter { $0.isWord || $0.kind == .enumerator }
  }

  /// «Направление 2» names no more than the number.
  private func numbered(_ tokens: [Token]) -> Direction? {
    guard tokens.count == 2, tokens[0].kind == .word, tokens[1].kind == .number,
      ignored.contains(tokens[0].form)
    else { return nil }
    return DirectionPhrases.digits.first { vocabulary.form(hash: $0.hash) == tokens[1].form }?.direction
  }

  private func found(_ words: [Token]) -> [Direction] {
    let run = PlainRun(tokens: words)
    var matches: [PhraseTable<Direction>.Match] = []
    for start in words.indices { table.matches(in: run, at: start, into: &matches) }
    let named = Set(
      matches.undisplaced { $0.covers($1, furtherPhrases: 0) }.map { table.phrases[$0.phrase].label })
    return Direction.allCases.filter(named.contains)
  }
}

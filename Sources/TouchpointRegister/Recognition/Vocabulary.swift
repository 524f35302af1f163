import ByteStream

/// The words that a phrase table knows, numbered, and which elements of its phrases each can stand for.
struct Vocabulary {
  /// Numbers 0…6 stand for tokens by their kind or shape.
  enum Reserved {
    static let number: Int32 = 0
    static let web: Int32 = 1
    static let email: Int32 = 2
    static let phone: Int32 = 3
    static let adjective: Int32 = 4
    static let count = 5

    static func symbol(for kind: Token.Kind) -> Int32 {
      switch kind {
      case .web: web
      case .email: email
      case .phone: phone
      default: number
      }
    }
  }

  private var stems = HashTable<Int32>()
  private var forms = HashTable<Int32>()
  private var stemLetters: [Int32: [UInt8]] = [:]
  private var nextSymbol = Int32(Reserved.count)
  private let irregular: HashTable<UInt64>
  /// Case forms whose stem is not that of the dictionary form («отзыв», «отзывов»).
  private var strayForms = HashTable<UInt64>()
  private var lists: [String: [Int32]] = [:]
  /// Stems, whole and with one letter left out, to find misspelled ones: the first of those with a hash in `chains`.
  private var shortened = HashTable<Int32>()
  private var chains: [(symbol: Int32, next: Int32)] = []

  /// - Parameter irregular: forms that the stemming rules lead astray, each with a form that they do not
  ///   («писем» → «письмо»).
  /// - Parameter shortestMisspelled: the letters that a stem must have for a misspelling to be taken for it.
  init(lexicon: Lexicon, irregular: [(form: String, regular: String)], shortestMisspelled: Int = 6) {
    self.shortestMisspelled = shortestMisspelled
    var table = HashTable<UInt64>()
    for (form, regular) in irregular {
      let letters = Letters.codes(regular.unicodeScalars)
      table[Letters.hash(Letters.codes(form.unicodeScalars))] =
        Letters.hash(letters.prefix(RussianStemmer.stemLength(letters)))
    }
    self.irregular = table
    for (name, words) in lexicon {
      var symbols: [Int32] = []
      for word in words.spacedWords {
        switch word.utf8.first {
        case UInt8(ascii: "@"):
          symbols += lists[String(word.dropFirst())] ?? []
        case UInt8(ascii: "="): symbols.append(formSymbol(word.dropFirst()))
        default: symbols.append(stemSymbol(word))
        }
      }
      lists[name] = symbols
    }
  }

  /// The symbols that an alternative of a phrase stands for; words that are new become known.
  mutating func symbols(of alternative: PhraseSyntax.Alternative) -> [Int32] {
    switch alternative {
    case .word(let word): [stemSymbol(word)]
    case .form(let form): [formSymbol(form)]
    case .list(let name): lists[name] ?? []
    case .kind(let kind): [Reserved.symbol(for: kind)]
    case .adjective: [Reserved.adjective]
    }
  }

  func symbols(ofList name: String) -> [Int32] { lists[name] ?? [] }

  var symbolCount: Int { Int(nextSymbol) }

  private mutating func stemSymbol(_ word: some StringProtocol) -> Int32 {
    let letters = Letters.codes(word.unicodeScalars)
    let whole = Letters.hash(letters)
    let stem = letters.prefix(RussianStemmer.stemLength(letters))
    let hash = irregular[whole] ?? Letters.hash(stem)
    if let known = stems[hash] { return known }
    defer { nextSymbol += 1 }
    stems[hash] = nextSymbol
    if irregular[whole] == nil {
      remember(Array(letters.prefix(RussianStemmer.lengthWithoutEnding(letters))), nextSymbol)
      for form in NounForms.forms(of: letters) {
        let formStem = Letters.hash(form.prefix(RussianStemmer.stemLength(form)))
        if formStem != hash { strayForms[Letters.hash(form)] = hash }
      }
    }
    return nextSymbol
  }

  private mutating func formSymbol(_ word: some StringProtocol) -> Int32 {
    let hash = Letters.hash(Letters.codes(word.unicodeScalars))
    if let known = forms[hash] { return known }
    defer { nextSymbol += 1 }
    forms[hash] = nextSymbol
    return nextSymbol
  }

  // MARK: Looking words up

  /// The number of a word's stem; a long word that is one letter away from a known stem counts as that one.
  private func stem(of letters: [UInt8], hash: UInt64) -> Int32 {
    if let regular = irregular[hash] ?? strayForms[hash] { return stems[regular] ?? -1 }
    let length = RussianStemmer.stemLength(letters)
    if let known = stems[Letters.hash(letters.prefix(length))] { return known }
    guard length >= shortestMisspelled else { return -1 }
    return misspelled(Array(letters.prefix(RussianStemmer.lengthWithoutEnding(letters)))) ?? -1
  }

  func form(hash: UInt64) -> Int32 { forms[hash] ?? -1 }

  /// All that a word tells by its spelling; a word that was met before is remembered.
  ///
  /// - Parameters:
  ///   - written: the word's UTF-8.
  ///   - scalars: the same word, asked for where it is new.
  func word(
    _ written: borrowing Span<UInt8>, _ scalars: () -> ArraySlice<Unicode.Scalar>
  ) -> KnownWord {
    let hash = KeyedHash.shared.value(of: written)
    if let known = memo.word(written, hash: hash) { return known }
    let found = word(Letters.codes(scalars()))
    memo.remember(found, of: written, hash: hash)
    return found
  }

  /// - Parameter letters: as `Letters` codes them, in one script.
  func word(_ letters: [UInt8]) -> KnownWord {
    let hash = Letters.hash(letters)
    return KnownWord(
      stem: stem(of: letters, hash: hash), form: form(hash: hash), shape: WordShape(of: letters))
  }

  private let memo = WordMemo()

  private let shortestMisspelled: Int
  private var longestStem = 0

  private mutating func remember(_ stem: [UInt8], _ symbol: Int32) {
    stemLetters[symbol] = stem
    guard stem.count >= shortestMisspelled else { return }
    longestStem = max(longestStem, stem.count)
    append(symbol, at: Letters.hash(stem))
    for index in stem.indices { append(symbol, at: Letters.hash(stem, without: index)) }
  }

  private mutating func append(_ symbol: Int32, at hash: UInt64) {
    chains.append((symbol, shortened[hash] ?? -1))
    shortened[hash] = Int32(chains.count - 1)
  }

  private func misspelled(_ stem: [UInt8]) -> Int32? {
    // One letter too many at most; a word without end would take the square of its length.
    guard stem.count <= longestStem + 1 else { return nil }
    if let symbol = near(stem, Letters.hash(stem)) { return symbol }
    for index in stem.indices {
      if let symbol = near(stem, Letters.hash(stem, without: index)) { return symbol }
    }
    return nil
  }

  /// Of the stems with a hash the one that was learnt first and is a letter away at most.
  private func near(_ stem: [UInt8], _ hash: UInt64) -> Int32? {
    var found: Int32?
    var place = shortened[hash] ?? -1
    while place >= 0 {
      let (symbol, next) = chains[Int(place)]
      if let known = stemLetters[symbol],
        editDistance(known.map(Self.scalar), stem.map(Self.scalar), bound: 1) != nil
      {
        found = symbol
      }
      place = next
    }
    return found
  }

  private static func scalar(_ code: UInt8) -> Unicode.Scalar { Unicode.Scalar(code) }
}

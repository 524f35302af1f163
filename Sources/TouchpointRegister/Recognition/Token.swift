/// A piece of a text as the phrase tables see it.
struct Token {
  enum Kind: UInt8 {
    case word, number, web, email, phone
    case comma, colon, dash, slash
    case openBracket, closeBracket
    /// The sign of an enumeration: «1)», «2.», «а)», a bullet.
    case enumerator
    case semicolon, lineBreak, sentenceEnd
  }

  var kind: Kind
  /// In the scalars of the text.
  var range: Range<Int>
  /// The word without its ending, as the vocabulary numbers it; -1 where no phrase knows it.
  var stem: Int32 = -1
  /// The word as it is spelled, where a phrase asks for that very form; else -1.
  var form: Int32 = -1
  var shape: WordShape = []

  var isWord: Bool { kind == .word || kind == .number }
}

/// What the spelling of a word tells of its grammar.
struct WordShape: OptionSet, Sendable {
  let rawValue: UInt8
  /// «получение», «принятие»: a verbal noun in the nominative (or accusative).
  static let verbalNoun = WordShape(rawValue: 1)
  /// «получить», «записаться».
  static let infinitive = WordShape(rawValue: 2)
  /// «подаётся», «получает», «принимают».
  static let finiteVerb = WordShape(rawValue: 4)
  static let adjective = WordShape(rawValue: 8)
  /// An action named in another case than the nominative: «рассмотрения», «оплате».
  static let obliqueVerbalNoun = WordShape(rawValue: 16)
  static let startsWithCapital = WordShape(rawValue: 32)
  /// «предоставляются», «осуществляются»: speaks of several things.
  static let pluralVerb = WordShape(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of word: [UInt8]) {
    var shape: WordShape = []
    for length in stride(from: min(5, word.count - 1), through: 2, by: -1) where word.count >= 4 {
      if let known = Self.endings[Letters.hash(word.suffix(length))] {
        shape = known
        break
      }
    }
    if word.count < 6 { shape.subtract([.verbalNoun, .obliqueVerbalNoun]) }
    self = shape
  }

  private static let endings: HashTable<WordShape> = {
    let lists: [(WordShape, String)] = [
      (.verbalNoun, "ние тие вка чка рка зка"),
      (
        .obliqueVerbalNoun,
        "ния нию нием нии ний ниям ниями ниях тия тию тием тии циям циях вки вку вке вкой ции цию ций"
      ),
      (.verbalNoun, "ция"),
      (.infinitive, "ать ять ить еть уть аться яться иться еться оться йти"),
      (.finiteVerb, "ает яет ует ится ется аете уйте ите айте яйте ейте"),
      ([.finiteVerb, .pluralVerb], "ают яют уют ются атся ятся"),
      (
        .adjective,
        "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ую юю ых их ыми ими ной ном том ском щем щей"
      ),
    ]
    var table = HashTable<WordShape>()
    for (shape, list) in lists {
      for ending in list.spacedWords {
        table[Letters.hash(Letters.codes(ending.unicodeScalars))] = shape
      }
    }
    return table
  }()
}

/// Takes the endings off a Russian word by rule, so that its forms meet: «заявления», «заявлению» → «заявлен».
///
/// The rules are those of the Snowball project's Russian stemmer: an ending counts only behind the word's first
/// vowel; verbs' endings of the first group only behind «а» or «я».
enum RussianStemmer {
  /// The length of the stem of a word given in `Letters` codes. Words of other scripts are their own stems.
  static func stemLength(_ word: [UInt8]) -> Int {
    guard word.count > 2, word.allSatisfy(Letters.isCyrillic),
      let vowel = word.firstIndex(where: Letters.isVowel)
    else { return word.count }
    let region = vowel + 1
    var end = word.count

    if let gerund = ending(word, region, end, .gerund) {
      end -= gerund
    } else {
      if let reflexive = ending(word, region, end, .reflexive) { end -= reflexive }
      if let adjective = ending(word, region, end, .adjective) {
        end -= adjective
        if let participle = ending(word, region, end, .participle) { end -= participle }
      } else if let verb = ending(word, region, end, .verb) {
        end -= verb
      } else if let noun = ending(word, region, end, .noun) {
        end -= noun
      }
    }
    if end > region, word[end - 1] == i { end -= 1 }
    if let quality = ending(word, region, end, .quality), end - quality > region + 1 { end -= quality }
    if let superlative = ending(word, region, end, .superlative) { end -= superlative }
    if end - 1 > region, word[end - 1] == n, word[end - 2] == n {
      end -= 1
    } else if end > region, word[end - 1] == softSign {
      end -= 1
    }
    return end
  }

  private static let i: UInt8 = 9
  private static let n: UInt8 = 14
  private static let softSign: UInt8 = 29
  private static let a: UInt8 = 1
  private static let ja: UInt8 = 32

  private struct Kinds: OptionSet {
    let rawValue: UInt16
    static let gerund = Kinds(rawValue: 1)
    static let reflexive = Kinds(rawValue: 2)
    static let adjective = Kinds(rawValue: 4)
    static let participle = Kinds(rawValue: 8)
    static let verb = Kinds(rawValue: 16)
    static let noun = Kinds(rawValue: 32)
    static let superlative = Kinds(rawValue: 64)
    static let quality = Kinds(rawValue: 128)
    /// Only behind «а» or «я».
    static let gerundBehindA = Kinds(rawValue: 256)
    static let participleBehindA = Kinds(rawValue: 512)
    static let verbBehindA = Kinds(rawValue: 1024)

    var behindA: Kinds {
      switch self {
      case .gerund: .gerundBehindA
      case .participle: .participleBehindA
      case .verb: .verbBehindA
      default: []
      }
    }
  }

  /// The length of the longest ending of a kind.
  private static func ending(_ word: [UInt8], _ region: Int, _ end: Int, _ kind: Kinds) -> Int? {
    var length = min(6, end - region)
    while length > 0 {
      if let kinds = endings[packed(word[(end - length)..<end])] {
        if !kinds.isDisjoint(with: kind) { return length }
        if !kinds.isDisjoint(with: kind.behindA), end - length > region {
          let before = word[end - length - 1]
          if before == a || before == ja { return length }
        }
      }
      length -= 1
    }
    return nil
  }

  private static func packed(_ codes: some Sequence<UInt8>) -> UInt64 {
    codes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let endings: [UInt64: Kinds] = {
    let lists: [(Kinds, String)] = [
      (.gerundBehindA, "в вши вшись"),
      (.gerund, "ив ивши ившись ыв ывши ывшись"),
      (.reflexive, "ся сь"),
      (
        .adjective,
        "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"
      ),
      (.participleBehindA, "ем нн вш ющ щ"),
      (.participle, "ивш ывш ующ"),
      (.verbBehindA, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
      (
        .verb,
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"
      ),
      (
        .noun,
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я"
      ),
      (.superlative, "ейш ейше"),
      (.quality, "ост ость"),
    ]
    var table: [UInt64: Kinds] = [:]
    for (kind, list) in lists {
      for ending in list.split(separator: " ") {
        table[packed(ending.unicodeScalars.map(Letters.code)), default: []].formUnion(kind)
      }
    }
    return table
  }()
}

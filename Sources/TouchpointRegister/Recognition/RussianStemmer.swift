/// Takes the endings off a Russian word by rule, so that its forms meet: «заявления», «заявлению» → «заявлен».
///
/// The rules are those of the Snowball project's Russian stemmer: an ending counts only behind the word's first
/// vowel; verbs' endings of the first group only behind «а» or «я». Beyond them verbs in «-ировать» meet in «-ир».
enum RussianStemmer {
  /// The length of the stem of a word given in `Letters` codes. Words of other scripts are their own stems.
  static func stemLength(_ word: [UInt8]) -> Int {
    let length = lengthWithoutEnding(word)
    return length - verbSuffixLength(word[..<length])
  }

  /// The length of a word without its ending; the suffix of verbs stays.
  static func lengthWithoutEnding(_ word: [UInt8]) -> Int {
    guard word.count > 2, word.allSatisfy(Letters.isCyrillic),
      let vowel = word.firstIndex(where: Letters.isVowel)
    else { return word.count }
    let region = vowel + 1
    var end = word.count

    var found = Endings(word, region, end)
    if let gerund = found[.gerund] {
      end -= gerund
    } else {
      if let reflexive = found[.reflexive] {
        end -= reflexive
        found = Endings(word, region, end)
      }
      if let adjective = found[.adjective] {
        end -= adjective
        if let participle = Endings(word, region, end)[.participle] { end -= participle }
      } else if let ending = found[.verb] ?? found[.noun] {
        end -= ending
      }
    }
    if end > region, word[end - 1] == i { end -= 1 }
    if end > region, isLastOfRareEndings(word[end - 1]) {
      if let quality = Endings(word, region, end)[.quality], end - quality > region + 1 { end -= quality }
      if let superlative = Endings(word, region, end)[.superlative] { end -= superlative }
    }
    if end - 1 > region, word[end - 1] == n, word[end - 2] == n {
      end -= 1
    } else if end > region, word[end - 1] == softSign {
      end -= 1
    }
    return end
  }

  /// What is left of «-ировать» differs from form to form: «консультирова-», «консультиру-», «консультирован-».
  private static func verbSuffixLength(_ stem: ArraySlice<UInt8>) -> Int {
    for suffix in verbSuffixes
    where stem.count > suffix.count + 2 && stem.suffix(suffix.count).elementsEqual(suffix) {
      return suffix.count - 2
    }
    return 0
  }

  private static let verbSuffixes: [[UInt8]] = ["ирован", "ирова", "иру"].map {
    Letters.codes($0.unicodeScalars)
  }

  /// «ост», «ость», «ейш», «ейше».
  private static func isLastOfRareEndings(_ code: UInt8) -> Bool {
    code == 19 || code == softSign || code == 25 || code == 6
  }

  private static let i: UInt8 = 9
  private static let n: UInt8 = 14
  private static let softSign: UInt8 = 29
  private static let a: UInt8 = 1
  private static let ja: UInt8 = 32

  private struct Kinds: OptionSet, Sendable {
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

    /// The kinds that an ending behind «а» or «я» is of.
    var plain: Kinds {
      var kinds: Kinds = []
      if contains(.gerundBehindA) { kinds.insert(.gerund) }
      if contains(.participleBehindA) { kinds.insert(.participle) }
      if contains(.verbBehindA) { kinds.insert(.verb) }
      return kinds
    }
  }

  /// The longest ending of each kind that a word has at a place.
  private struct Endings {
    /// By length, from one letter; nothing where no such ending is known.
    private var kinds: (Kinds, Kinds, Kinds, Kinds, Kinds, Kinds) = ([], [], [], [], [], [])

    init(_ word: [UInt8], _ region: Int, _ end: Int) {
      var packed: UInt64 = 0
      let longest = min(6, end - region)
      for length in stride(from: 1, through: longest, by: 1) {
        packed |= UInt64(word[end - length]) << UInt64(8 * (length - 1))
        guard let known = RussianStemmer.endings[packed] else { continue }
        let isBehindA = end - length > region && (word[end - length - 1] == a || word[end - length - 1] == ja)
        let kinds = isBehindA ? known.union(known.plain) : known
        switch length {
        case 1: self.kinds.0 = kinds
        case 2: self.kinds.1 = kinds
        case 3: self.kinds.2 = kinds
        case 4: self.kinds.3 = kinds
        case 5: self.kinds.4 = kinds
        default: self.kinds.5 = kinds
        }
      }
    }

    subscript(kind: Kinds) -> Int? {
      if kinds.5.contains(kind) { return 6 }
      if kinds.4.contains(kind) { return 5 }
      if kinds.3.contains(kind) { return 4 }
      if kinds.2.contains(kind) { return 3 }
      if kinds.1.contains(kind) { return 2 }
      if kinds.0.contains(kind) { return 1 }
      return nil
    }
  }

  private static let endings: HashTable<Kinds> = {
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
    var table = HashTable<Kinds>()
    for (kind, list) in lists {
      for ending in list.spacedWords {
        let key = ending.unicodeScalars.reduce(0) { $0 << 8 | UInt64(Letters.code($1)) }
        table[key] = (table[key] ?? []).union(kind)
      }
    }
    return table
  }()
}

/// The words of a name by their stems, without numbers and short words: what of it stays when it is worded anew.
struct NameWords {
  private var stems: Set<[UInt8]> = []
  private var first: [UInt8] = []

  /// Longer names have more words than tell anything.
  private static let limit = 100

  init(_ key: RegisterKey) {
    var word: [UInt8] = []
    func finished() -> [UInt8]? {
      word.count > 2 ? Array(word.prefix(RussianStemmer.stemLength(word))) : nil
    }
    for scalar in key.description.unicodeScalars {
      let code = Letters.code(scalar)
      if Letters.isCyrillic(code) || Letters.isLatin(code) {
        word.append(code)
      } else if !word.isEmpty {
        if let stem = finished() { add(stem) }
        word = []
        if stems.count >= Self.limit { return }
      }
    }
    if let stem = finished() { add(stem) }
  }

  private mutating func add(_ stem: [UInt8]) {
    if stems.isEmpty { first = stem }
    stems.insert(stem)
  }

  /// Whether two names share half of their words, or one has all words of the other and both more than one.
  ///
  /// That alone makes no name another: it takes what stands under the names beside it.
  func areLike(_ other: NameWords) -> Bool {
    let (smaller, larger) = stems.count < other.stems.count ? (stems, other.stems) : (other.stems, stems)
    let shared = smaller.count { larger.contains($0) }
    return shared > 0 && (2 * shared >= larger.count || shared == smaller.count && shared > 1)
  }

  /// Whether two names may be one process's: they share two words of three, or one has all words of the other, and
  /// what they do not share neither denies a word of the other nor names another action.
  func mayNameOneProcess(_ other: NameWords) -> Bool {
    let (own, others) = (stems.subtracting(other.stems), other.stems.subtracting(stems))
    let shared = stems.count - own.count
    guard shared > 1 || own.isEmpty && others.isEmpty && shared > 0 else { return false }
    guard own.isEmpty || others.isEmpty || 3 * shared >= 2 * max(stems.count, other.stems.count) else {
      return false
    }
    guard !own.contains(where: { Self.denies($0, others) }), !others.contains(where: { Self.denies($0, own) })
    else { return false }
    return stems.contains(other.first) || other.stems.contains(first)
      || Self.givings.contains(first) && Self.givings.contains(other.first)
  }

  private static func denies(_ word: [UInt8], _ words: Set<[UInt8]>) -> Bool {
    denials.contains { word.starts(with: $0) && words.contains(Array(word.dropFirst($0.count))) }
  }

  private static let denials: [[UInt8]] = ["не", "без", "бес", "вне"].map { Letters.codes($0.unicodeScalars) }

  /// Words that say no more than that a service is given: one may stand for another.
  private static let givings: Set<[UInt8]> = Set(
    [
      "выдача", "предоставление", "оказание", "оформление", "осуществление", "проведение", "обеспечение",
      "организация", "направление", "представление",
    ].map { word in
      let codes = Letters.codes(word.unicodeScalars)
      return Array(codes.prefix(RussianStemmer.stemLength(codes)))
    })
}

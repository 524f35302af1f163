/// The case forms that a Russian noun has by its last letter, fleeting vowels left aside.
///
/// The stemmer goes astray on nouns that end like verbs do («портал», «кредит»): a vocabulary checks these forms of
/// each word that it learns.
enum NounForms {
  static func forms(of word: [UInt8]) -> [[UInt8]] {
    guard let last = word.last, word.count > 3, word.allSatisfy(Letters.isCyrillic) else { return [] }
    let base = word.dropLast()
    switch last {
    case a: return feminine.map { base + $0 }
    case softSign, ja, o, je: return []
    default: return Letters.isVowel(last) || last == shortI ? [] : masculine.map { word + $0 }
    }
  }

  private static let a: UInt8 = 1
  private static let je: UInt8 = 6
  private static let shortI: UInt8 = 10
  private static let o: UInt8 = 15
  private static let softSign: UInt8 = 29
  private static let ja: UInt8 = 32

  private static let masculine: [[UInt8]] = endings("а у ом е ы и ов ам ами ах")
  private static let feminine: [[UInt8]] = endings("ы и е у ой ам ами ах")

  private static func endings(_ list: String) -> [[UInt8]] {
    list.spacedWords.map { $0.unicodeScalars.map(Letters.code) }
  }
}

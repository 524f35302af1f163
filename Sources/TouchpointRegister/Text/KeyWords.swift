/// The words of a name, small and without quotes as its key has them, as UTF-8: what looks for words by their
/// beginnings works on bytes.
package struct KeyWords: Sendable {
  package let words: [ArraySlice<UInt8>]

  /// What else than letters belongs to a word.
  package enum Extent: Sendable {
    case letters
    case lettersAndDigits
    /// Digits, «№» and «#».
    case lettersAndNumbers
  }

  package init(_ key: RegisterKey, _ extent: Extent = .letters) {
    words = Self.plainWords(of: key.bytes, extent) ?? Self.words(of: key.description, extent)
  }

  /// Of a key in ASCII and Russian letters; nil where it has others.
  static func plainWords(of key: [UInt8], _ extent: Extent) -> [ArraySlice<UInt8>]? {
    var words: [ArraySlice<UInt8>] = []
    var start = 0
    for (position, byte) in key.enumerated() {
      let belongs: Bool
      switch byte {
      case 0x61...0x7A, 0x80...0xBF, 0xD0, 0xD1: continue
      case 0x30...0x39: belongs = extent != .letters
      case 0x23: belongs = extent == .lettersAndNumbers
      case 0x00...0x7F: belongs = false
      default: return nil
      }
      if belongs { continue }
      if start < position { words.append(key[start..<position]) }
      start = position + 1
    }
    if start < key.count { words.append(key[start...]) }
    return words
  }

  /// Of any key.
  static func words(of key: String, _ extent: Extent) -> [ArraySlice<UInt8>] {
    key.split { character in
      switch extent {
      case .letters: !character.isLetter
      case .lettersAndDigits: !(character.isLetter || character.isNumber)
      case .lettersAndNumbers:
        !(character.isLetter || character.isNumber || character == "№" || character == "#")
      }
    }.map { Array($0.utf8)[...] }
  }
}

/// Beginnings of words, to be looked for in many words: only those with the word's first letter are compared.
package struct WordBeginnings: Sendable {
  private let beginnings: [[UInt8]]
  /// By the last byte of the first letter.
  private let byLetter: [[Int]]

  package init(_ beginnings: [String]) {
    self.beginnings = beginnings.map { Array($0.utf8) }
    var byLetter = [[Int]](repeating: [], count: 256)
    for (place, beginning) in self.beginnings.enumerated() {
      byLetter[Self.letter(beginning[...])].append(place)
    }
    self.byLetter = byLetter
  }

  /// The places in the list of the beginnings that a word has.
  package func places(in word: ArraySlice<UInt8>) -> [Int] {
    let candidates = byLetter[Self.letter(word)]
    return candidates.isEmpty ? candidates : candidates.filter { word.starts(with: beginnings[$0]) }
  }

  package func contains(_ word: ArraySlice<UInt8>) -> Bool {
    byLetter[Self.letter(word)].contains { word.starts(with: beginnings[$0]) }
  }

  private static func letter(_ word: ArraySlice<UInt8>) -> Int {
    guard let first = word.first else { return 0 }
    return Int(first < 0x80 ? first : word.dropFirst().first ?? 0)
  }
}

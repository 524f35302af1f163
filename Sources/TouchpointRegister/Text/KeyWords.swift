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
    return forEachPlainWord(of: key.span, extent) { words.append(key[$0]) } ? words : nil
  }

  /// Hands over where the words of such a key are; false where it has other letters, and not all words were found.
  package static func forEachPlainWord(
    of key: Span<UInt8>, _ extent: Extent, _ body: (Range<Int>) -> Void
  ) -> Bool {
    var start = 0
    for position in key.indices {
      let belongs: Bool
      switch key[position] {
      case 0x61...0x7A, 0x80...0xBF, 0xD0, 0xD1: continue
      case 0x30...0x39: belongs = extent != .letters
      case 0x23: belongs = extent == .lettersAndNumbers
      case 0x00...0x7F: belongs = false
      default: return false
      }
      if belongs { continue }
      if start < position { body(start..<position) }
      start = position + 1
    }
    if start < key.count { body(start..<key.count) }
    return true
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
  /// One behind the other, by their letters.
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// The first entry of each letter, and behind the last one their number.
  private let starts: [UInt16]

  private struct Entry {
    /// In the list that was given.
    var place: Int
    var lower: Int
    var upper: Int
  }

  package init(_ beginnings: [String]) {
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    var starts: [UInt16] = []
    let all = beginnings.map { Array($0.utf8) }
    for letter in 0..<256 {
      starts.append(UInt16(entries.count))
      for (place, beginning) in all.enumerated() where Self.letter(beginning[...]) == letter {
        entries.append(Entry(place: place, lower: bytes.count, upper: bytes.count + beginning.count))
        bytes += beginning
      }
    }
    starts.append(UInt16(entries.count))
    (self.bytes, self.entries, self.starts) = (bytes, entries, starts)
  }

  /// The places in the list of the beginnings that a word has.
  package func places(in word: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    for index in candidates(word) where begins(word, with: entries[index]) {
      places.append(entries[index].place)
    }
    return places
  }

  package func contains(_ word: ArraySlice<UInt8>) -> Bool {
    for index in candidates(word) where begins(word, with: entries[index]) { return true }
    return false
  }

  private func candidates(_ word: ArraySlice<UInt8>) -> Range<Int> {
    let letter = Self.letter(word)
    return Int(starts[letter])..<Int(starts[letter + 1])
  }

  private func begins(_ word: ArraySlice<UInt8>, with entry: Entry) -> Bool {
    guard word.count >= entry.upper - entry.lower else { return false }
    for place in entry.lower..<entry.upper
    where word[word.startIndex + place - entry.lower] != bytes[place] { return false }
    return true
  }

  /// The last byte of the first letter.
  private static func letter(_ word: ArraySlice<UInt8>) -> Int {
    guard let first = word.first else { return 0 }
    if first < 0x80 { return Int(first) }
    return word.count > 1 ? Int(word[word.startIndex + 1]) : 0
  }
}

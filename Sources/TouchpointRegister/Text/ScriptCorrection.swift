/// Sets words of mixed Latin and Cyrillic look-alike letters to one script (contract, section 4, "Text").
///
/// Parts of a hyphenated word are words («IT-отдел»); web and e-mail addresses are passed over. A word of
/// look-alikes alone takes the script of its compound, else of the nearest unmistakable words before and behind it
/// on its line, where these agree.
struct ScriptCorrection {
  private(set) var corrected: [CleanedText.CorrectedWord] = []
  private var words: [Word] = []

  private enum Script { case latin, cyrillic }

  private struct Word {
    var range: Range<Int>
    var line: Int
    /// Follows the word before it with nothing but a hyphen between.
    var isHyphenated: Bool
    /// The script of the unmistakable letters; nil where there are none.
    var script: Script?
    /// Unmistakable letters of both scripts, or of a third one.
    var isForeign = false
    var ambiguousLatin = 0
    var ambiguousCyrillic = 0
    /// Separated from the word before it by one space.
    var isAdjacent = false
  }

  init(_ text: inout [Unicode.Scalar]) {
    findWords(in: text)
    for index in words.indices {
      guard let target = target(of: index, in: text) else { continue }
      let range = words[index].range
      let original = text.text(range)
      var changed = false
      for position in range {
        let scalar = text[position]
        let replacement =
          target == .cyrillic ? LookAlikeLetters.cyrillic(for: scalar) : LookAlikeLetters.latin(for: scalar)
        guard let replacement else { continue }
        text[position] = replacement
        changed = true
      }
      if changed { corrected.append(.init(original: original, corrected: text.text(range))) }
    }
  }

  private mutating func findWords(in text: [Unicode.Scalar]) {
    var line = 0
    var position = 0
    var addresses = WebAddressFinder()
    var previousEnd = -2
    while position < text.count {
      let scalar = text[position]
      guard scalar.isWordScalar else {
        if scalar == "\n" { line += 1 }
        position += 1
        continue
      }
      if let address = addresses.address(in: text, at: position) {
        position = address.end
        continue
      }
      var word = Word(range: position..<position, line: line, isHyphenated: false)
      var hasLetter = false
      while position < text.count, text[position].isWordScalar {
        hasLetter = Self.count(text[position], in: &word) || hasLetter
        position += 1
      }
      guard hasLetter else { continue }
      let gap = word.range.lowerBound - previousEnd
      word.isHyphenated = gap == 1 && text[word.range.lowerBound - 1] == "-"
      word.isAdjacent = gap == 1 && text[word.range.lowerBound - 1] == " "
      word.range = word.range.lowerBound..<position
      previousEnd = position
      words.append(word)
    }
  }

  /// Counts a scalar of a word; false for digits and marks.
  private static func count(_ scalar: Unicode.Scalar, in word: inout Word) -> Bool {
    if scalar.isASCIIDigit || (0x0300...0x036F).contains(scalar.value) { return false }
    let script: Script
    if scalar.isCyrillicLetter {
      if LookAlikeLetters.latin(for: scalar) != nil {
        word.ambiguousCyrillic += 1
        return true
      }
      script = .cyrillic
    } else if scalar.isLatinLetter {
      if LookAlikeLetters.cyrillic(for: scalar) != nil {
        word.ambiguousLatin += 1
        return true
      }
      script = .latin
    } else {
      word.isForeign = true
      return true
    }
    if let known = word.script, known != script { word.isForeign = true }
    word.script = script
    return true
  }

  /// The script that a word is to be set to; nil where it is left alone.
  private func target(of index: Int, in text: [Unicode.Scalar]) -> Script? {
    let word = words[index]
    if word.isForeign { return nil }
    if let script = word.script {
      return (script == .latin ? word.ambiguousCyrillic : word.ambiguousLatin) > 0 ? script : nil
    }
    // «і» alone is no misspelled «i»: set to Latin it would tell the script of its neighbours.
    if text[word.range].contains(where: { LookAlikeLetters.isLatinAloneWhenSet($0) }) { return nil }
    let spelled = text.text(word.range)
    if LookAlikeLetters.latinNames.contains(spelled) || LookAlikeLetters.cyrillicNames.contains(spelled) {
      return nil
    }
    if word.ambiguousLatin > 0, word.ambiguousCyrillic > 0,
      LookAlikeLetters.latinNames.contains(Self.latinSpelling(of: text[word.range]))
    {
      return .latin
    }
    if let script = compoundScript(of: index) { return script }
    let before = nearestScript(from: index, step: -1)
    let behind = nearestScript(from: index, step: 1)
    let around = before == behind || behind == nil ? before : before == nil ? behind : nil
    if word.ambiguousLatin > 0, word.ambiguousCyrillic > 0 { return around ?? .cyrillic }
    if word.ambiguousLatin > 0 {
      if around == .cyrillic { return .cyrillic }
      // «Telegram c новостями»: one small letter is a Russian preposition or conjunction.
      let isDisputed = before != nil && behind != nil && before != behind
      let isSmallLetter = word.range.count == 1 && text[word.range.lowerBound].properties.isLowercase
      return isDisputed && isSmallLetter ? .cyrillic : nil
    }
    // Pure Cyrillic in a Russian form is seldom wrong: only right between two Latin words.
    let isBetween =
      word.isAdjacent && index + 1 < words.count && words[index + 1].isAdjacent
      && words[index - 1].script == .latin && words[index + 1].script == .latin
    return isBetween ? .latin : nil
  }

  private static func latinSpelling(of word: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in word { view.append(LookAlikeLetters.latin(for: scalar) ?? scalar) }
    return String(view)
  }

  /// The script of the other parts of a hyphenated word, the nearest first.
  private func compoundScript(of index: Int) -> Script? {
    var next = index + 1
    while next < words.count, next - index <= Self.reach, words[next].isHyphenated {
      if let script = decided(next) { return script }
      next += 1
    }
    var part = index
    while part > 0, index - part <= Self.reach, words[part].isHyphenated {
      part -= 1
      if let script = decided(part) { return script }
    }
    return nil
  }

  /// Words further away are not «around».
  private static let reach = 64

  private func nearestScript(from index: Int, step: Int) -> Script? {
    var other = index + step
    while words.indices.contains(other), abs(other - index) <= Self.reach,
      words[other].line == words[index].line
    {
      if let script = decided(other) { return script }
      other += step
    }
    return nil
  }

  private func decided(_ index: Int) -> Script? { words[index].isForeign ? nil : words[index].script }
}

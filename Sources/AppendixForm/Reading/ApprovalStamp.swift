import TouchpointRegister

/// The approval stamp above a form, «УТВЕРЖДЕН приказом … от 27.03.2024 N 19»: the edition.
enum ApprovalStamp {
  /// The edition that the texts above a table name, read one after another; nil where none is dated or numbered,
  /// as in a draft («от ______ N ____»).
  static func edition(in texts: [String]) -> Edition? {
    var words: [(word: String, written: String)] = []
    for text in texts {
      for piece in text.split(whereSeparator: \.isWhitespace) {
        for word in WrittenDate.words(of: String(piece)) { words.append((word, String(piece))) }
      }
      guard words.count < 2_000 else { break }
    }
    for index in words.indices where words[index].word == "от" {
      var rest = words[(index + 1)...].map(\.word)[...]
      guard let date = WrittenDate.take(from: &rest) else { continue }
      let next = index + 1 + (words.count - index - 1 - rest.count)
      return Edition(date: date.iso, number: number(words[next...]))
    }
    return nil
  }

  /// «N 19», «№19», «N 19-п».
  private static func number(_ words: ArraySlice<(word: String, written: String)>) -> String? {
    guard let first = words.first else { return nil }
    for sign in ["№", "no", "n", "#"] where first.word.hasPrefix(sign) {
      let glued = first.word.dropFirst(sign.count)
      if glued.isEmpty { return words.dropFirst().first.flatMap { numberText($0.written) } }
      guard let start = glued.unicodeScalars.first, ("0"..."9").contains(start) else { continue }
      return numberText(String(first.written.drop { !$0.isNumber }))
    }
    return nil
  }

  private static func numberText(_ written: String) -> String? {
    var text = written[...]
    while let last = text.last, ",.;:»\")".contains(last) { text.removeLast() }
    while let first = text.first, "«\"(".contains(first) { text.removeFirst() }
    guard text.contains(where: { $0.isNumber || $0.isLetter }) else { return nil }
    return String(text)
  }
}

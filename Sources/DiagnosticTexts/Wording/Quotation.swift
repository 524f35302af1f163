extension Language {
  /// The user's own words in quotation marks, fit for one line of a message: line breaks become spaces, control
  /// and direction marks are dropped, a long text is cut at a word, inner marks become the second kind.
  /// - Parameter limit: the most characters that are shown.
  package func quoted(_ text: String, limit: Int = 90) -> String {
    if let line = plainLine(text, limit: limit) {
      return pick(ru: "«", en: "“") + line + pick(ru: "»", en: "”")
    }
    let (open, close): (Unicode.Scalar, Unicode.Scalar) = pick(ru: ("«", "»"), en: ("“", "”"))
    let (innerOpen, innerClose): (Unicode.Scalar, Unicode.Scalar) = pick(ru: ("„", "“"), en: ("‘", "’"))
    // No need to look at the whole of a cell of 32,767 characters to show its beginning.
    let head = text.unicodeScalars.prefix(limit * 16)
    var line = shortened(singleLine(String(head)), to: limit)
    if head.endIndex < text.unicodeScalars.endIndex, line.last != "…" { line += "…" }
    var result = String.UnicodeScalarView([open])
    for scalar in line.unicodeScalars {
      result.append(scalar == open ? innerOpen : scalar == close ? innerClose : scalar)
    }
    result.append(close)
    return String(result)
  }

  /// The text where it can be shown as it is: short, on one line, without marks of quotation.
  private func plainLine(_ text: String, limit: Int) -> String? {
    let bytes = text.utf8.span
    guard bytes.count <= limit * 2, isPlainLine(bytes, allowsQuotes: false) else { return nil }
    var scalars = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars <= limit ? text : nil
  }

  /// Several quoted texts, the first of them in full and the rest as a count: «А», «Б» и ещё 3.
  package func quotedList(_ texts: [String], most: Int = 5, limit: Int = 60) -> String {
    let shown = texts.prefix(texts.count == most + 1 ? most + 1 : most).map { quoted($0, limit: limit) }
    let joined = shown.joined(separator: ", ")
    let rest = texts.count - shown.count
    return rest > 0 ? joined + pick(ru: " и ещё \(rest)", en: " and \(rest) more") : joined
  }
}

/// A text on one line that nothing in it can leave: every run of white space becomes one space; control
/// characters (a terminal would obey them), direction marks and other format characters are dropped.
package func singleLine(_ text: String) -> String {
  if isPlainLine(text.utf8.span, allowsQuotes: true) { return text }
  var result = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      pendingSpace = true
      continue
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: continue
    default: break
    }
    if pendingSpace, !result.isEmpty { result.append(" ") }
    pendingSpace = false
    result.append(scalar)
  }
  return String(result)
}

/// Whether a text is a line as it stands: ASCII, Russian letters, «» and №, single spaces between words. Most are.
private func isPlainLine(_ text: Span<UInt8>, allowsQuotes: Bool) -> Bool {
  var previous: UInt8 = 0x20
  for index in text.indices {
    let byte = text[index]
    switch byte {
    case 0x20: if previous == 0x20 { return false }
    case 0x21...0x7E, 0x80...0xBF, 0xD0, 0xD1: break
    case 0xC2:
      guard allowsQuotes, index + 1 < text.count, text[index + 1] == 0xAB || text[index + 1] == 0xBB else {
        return false
      }
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x84, text[index + 2] == 0x96 else { return false }
    default: return false
    }
    previous = byte
  }
  return previous != 0x20
}

/// At most `limit` characters of a text, cut at the end of a word where one is near, with «…» for the rest.
func shortened(_ text: String, to limit: Int) -> String {
  // The bytes bound the characters: most texts are short, and need no counting.
  guard text.utf8.count > limit, text.count > limit else { return text }
  var head = text.prefix(max(limit - 1, 1))
  if let space = head.lastIndex(of: " "), head.distance(from: head.startIndex, to: space) > limit / 2 {
    head = head[..<space]
  }
  while let last = head.last, last == " " || last == "," || last == ";" { head.removeLast() }
  // A single grapheme may carry thousands of marks.
  var scalars = String.UnicodeScalarView(head.unicodeScalars.prefix(limit * 4))
  scalars.append("…")
  return String(scalars)
}

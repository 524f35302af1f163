/// A text cut at the addresses and telephone numbers in it.
package enum LinkedText {
  package enum Part: Sendable, Hashable {
    case plain(String)
    case link(String, SafeLink)
  }

  /// The parts, in order; together they are the text.
  package static func parts(of text: String) -> [Part] {
    // Most texts have neither; they cost one look.
    guard mayHoldLink(text) else { return text.isEmpty ? [] : [.plain(text)] }
    return parts(ofAny: text)
  }

  static func parts(ofAny text: String) -> [Part] {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var plainStart = 0
    var position = 0
    while position < scalars.count {
      guard isWordStart(scalars, position), let (end, link) = link(in: scalars, at: position) else {
        position += 1
        continue
      }
      if plainStart < position { parts.append(.plain(string(scalars[plainStart..<position]))) }
      parts.append(.link(string(scalars[position..<end]), link))
      position = end
      plainStart = end
    }
    if plainStart < scalars.count { parts.append(.plain(string(scalars[plainStart...]))) }
    return parts
  }

  /// A cheap look: false where there is surely nothing to link. A telephone number has eleven digits; an address has
  /// `@`, `://`, or a full stop with something behind it.
  package static func mayHoldLink(_ text: String) -> Bool {
    let text = text.utf8.span
    var digits = 0
    for place in text.indices {
      switch text[place] {
      case 0x30...0x39: digits += 1
      case 0x40: return true
      case 0x3A: if place + 1 < text.count, text[place + 1] == 0x2F { return true }
      case 0x2E: if place + 1 < text.count, text[place + 1] > 0x20 { return true }
      default: break
      }
    }
    return digits >= 11
  }

  private static func link(in text: [Unicode.Scalar], at start: Int) -> (end: Int, link: SafeLink)? {
    if text[start] == "+" || text[start] == "8" { return phone(in: text, at: start) }
    var end = start
    while end < text.count, end - start < 500, isAddressScalar(text[end]) { end += 1 }
    end = withoutClosing(text, start, end)
    guard end - start > 3 else { return nil }
    let word = string(text[start..<end])
    if let link = SafeLink(web: word) { return (end, link) }
    if word.contains("://") { return nil }
    if text[start..<end].contains("@") { return SafeLink(email: word).map { (end, $0) } }
    let hostEnd = text[start..<end].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? end
    guard isHost(text[start..<hostEnd]) else { return nil }
    return SafeLink(web: "https://" + word).map { (end, $0) }
  }

  /// Ten digits behind +7 or 8, divided by spaces, dashes and brackets.
  private static func phone(in text: [Unicode.Scalar], at start: Int) -> (end: Int, link: SafeLink)? {
    var digits = ""
    var end = start
    var position = start
    if text[start] == "+" {
      guard start + 1 < text.count, text[start + 1] == "7" else { return nil }
      position = start + 2
    } else {
      position = start + 1
    }
    while position < text.count, position - start < 26 {
      let scalar = text[position]
      if isDigit(scalar) {
        guard digits.utf8.count < 10 else { return nil }
        digits.unicodeScalars.append(scalar)
        end = position + 1
      } else if !" \u{A0}\u{202F}-‐‑–()".unicodeScalars.contains(scalar) || digits.utf8.count == 10 {
        break
      }
      position += 1
    }
    guard digits.utf8.count == 10 else { return nil }
    if end < text.count, isDigit(text[end]) || isAlphabetic(text[end]) { return nil }
    return SafeLink(phone: "+7" + digits).map { (end, $0) }
  }

  /// Last labels of hosts that official texts write without a scheme.
  private static let topLevelDomains: Set<String> = [
    "ru", "рф", "рус", "su", "com", "org", "net", "info", "gov",
  ]

  private static func isHost(_ host: ArraySlice<Unicode.Scalar>) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last else { return false }
    for label in labels {
      guard !label.isEmpty, label.first != "-", label.last != "-" else { return false }
      guard label.allSatisfy({ $0 == "-" || isDigit($0) || isAlphabetic($0) }) else { return false }
    }
    return topLevelDomains.contains(string(last).lowercased())
      && labels.dropLast().contains { label in
        label.contains { isAlphabetic($0) } && label.count > 1
      }
  }

  private static func isWordStart(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    guard isDigit(text[position]) || text[position] == "+" || isAlphabetic(text[position]) else {
      return false
    }
    guard position > 0 else { return true }
    switch text[position - 1] {
    case ".", "_", "-", "@", "/", ":", "+", "%", "&", "=", "#", "~": return false
    case let before: return !isDigit(before) && !isAlphabetic(before)
    }
  }

  private static func isAddressScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "«", "»", "“", "”", "„", ",", ";": false
    case "!"..."~", "Ѐ"..."ћ": true
    default:
      scalar.value > 0x20 && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
        && scalar.properties.generalCategory != .control
    }
  }

  /// Letters of everyday print are known without a look at Unicode's tables.
  private static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "Ѐ"..."ћ": true
    case "\u{0}"..."\u{7F}": false
    default: scalar.properties.isAlphabetic
    }
  }

  /// Leaves out punctuation that closes the sentence, and a bracket that was not opened inside.
  private static func withoutClosing(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      switch text[end - 1] {
      case ".", ":", "!", "?", "…", "'", "’": end -= 1
      case ")" where isUnopened("(", ")", text[start..<end]): end -= 1
      case "]" where isUnopened("[", "]", text[start..<end]): end -= 1
      default: return end
      }
    }
    return end
  }

  private static func isUnopened(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    text.count { $0 == close } > text.count { $0 == open }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

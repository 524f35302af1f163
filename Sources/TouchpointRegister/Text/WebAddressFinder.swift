import ByteStream

/// Finds web and e-mail addresses in a text, by their shape alone, from its start to its end.
struct WebAddressFinder {
  enum Kind { case web, email }

  /// Up to here runs of host letters were looked at: a run that is no address has none in its later parts.
  private var scannedEnd = 0

  /// A cheap look: false where a text holds no address.
  static func mayFind(in text: String) -> Bool {
    let bytes = text.utf8.span
    return bytes.place(of: UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: ":"), from: 0) < bytes.count
  }

  /// The address that begins at a position, which should be the start of a word.
  ///
  /// - Returns: its kind and the position behind it, punctuation that closes a sentence left out.
  mutating func address(in text: [Unicode.Scalar], at start: Int) -> (kind: Kind, end: Int)? {
    for scheme in Self.schemes where Self.hasPrefix(text, at: start, scheme.prefix) {
      let end = Self.tailEnd(text, from: start + scheme.prefix.count)
      return end > start + scheme.prefix.count ? (scheme.kind, end) : nil
    }
    guard start >= scannedEnd else { return nil }
    var end = start
    var at: Int?
    var hasDot = false
    while end < text.count, Self.isHostScalar(text[end]) || text[end] == "@" {
      if text[end] == "@" { at = at ?? end }
      if text[end] == "." { hasDot = true }
      end += 1
    }
    scannedEnd = end
    guard hasDot || at != nil else { return nil }
    while end > start, !text[end - 1].isWordScalar { end -= 1 }
    if let at { return at > start && at + 1 < end ? (.email, end) : nil }
    guard Self.isHost(text, start..<end) else { return nil }
    if end < text.count, text[end] == "/" { end = Self.tailEnd(text, from: end) }
    return (.web, end)
  }

  private static let schemes: [(prefix: [Unicode.Scalar], kind: Kind)] = [
    (Array("https://".unicodeScalars), .web), (Array("http://".unicodeScalars), .web),
    (Array("ftp://".unicodeScalars), .web), (Array("mailto:".unicodeScalars), .email),
    (Array("www.".unicodeScalars), .web),
  ]

  /// Last labels of hosts that are met without a scheme; a word behind a full stop is no host.
  static let topLevelDomains: Set<[Unicode.Scalar]> = Set(
    [
      "ru", "рф", "рус", "su", "com", "org", "net", "info", "me", "gov", "edu", "io", "tv", "app", "biz",
      "by", "kz",
    ]
    .map { Array($0.unicodeScalars) })

  private static func isHost(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let labels = text[range].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return false }
    return topLevelDomains.contains(last.map(\.lowercased))
      && labels[labels.count - 2].contains { !$0.isASCIIDigit }
  }

  private static func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "-" || scalar == "_" || scalar == "+" || scalar.isWordScalar
  }

  private static func hasPrefix(_ text: [Unicode.Scalar], at start: Int, _ prefix: [Unicode.Scalar]) -> Bool {
    guard start + prefix.count <= text.count else { return false }
    for (offset, scalar) in prefix.enumerated() where text[start + offset].lowercased != scalar {
      return false
    }
    return true
  }

  private static func tailEnd(_ text: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < text.count {
      switch text[end] {
      case " ", "\n", "\"", "<", ">", "«", "»", "(", ")", "[", "]", "“", "”", "„":
        return closed(text, start, end)
      default: end += 1
      }
    }
    return closed(text, start, end)
  }

  private static func closed(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      switch text[end - 1] {
      case ".", ",", ";", ":", "!", "?", "…": end -= 1
      default: return end
      }
    }
    return end
  }
}

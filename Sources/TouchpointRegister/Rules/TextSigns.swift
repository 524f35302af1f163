/// What one pass over the bytes of a text tells: most texts have nothing of what the dear looks are for.
struct TextSigns {
  private(set) var digits = 0
  private(set) var hasPairedSigns = false
  private(set) var mayHoldContact = false

  /// A phone number without a plus begins with an 8, and has at least that many digits, be it cut.
  private static let fewestDigits = 7

  init(_ text: Span<UInt8>) {
    var hasEight = false
    for index in text.indices {
      let byte = text[index]
      // Most bytes are of Russian letters.
      if byte >= 0x80 {
        if byte == 0xC2 || byte == 0xE2 { hasPairedSigns = true }
        continue
      }
      switch byte {
      case 0x30...0x39:
        digits += 1
        if byte == 0x38 { hasEight = true }
      case UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "w"), UInt8(ascii: "W"),
        UInt8(ascii: "t"), UInt8(ascii: "T"):
        mayHoldContact = true
      case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        hasPairedSigns = true
      default: break
      }
    }
    if hasEight, digits >= Self.fewestDigits { mayHoldContact = true }
  }
}

/// What the words of a text may speak of, by their beginnings alone: most texts speak of none of it, and their words are
/// never put together.
struct TextTopics: OptionSet {
  let rawValue: WordScan.Lists
  /// TP405.
  static let history = Self(rawValue: 1)
  /// External customers (п. 2.2).
  static let customers = Self(rawValue: 2)
  /// Somebody's date of birth (TP604).
  static let birth = Self(rawValue: 4)

  private static let scan = WordScan([
    HistoryRule.beginnings, CustomerAudience.beginnings, BirthDate.beginnings,
  ])

  init(rawValue: WordScan.Lists) { self.rawValue = rawValue & 7 }

  init(_ text: Span<UInt8>) { self.init(rawValue: Self.scan.lists(in: text)) }
}

import Diagnostics

/// What the rules look for in a text of columns 3-6 whatever it is about, found once for each distinct text.
final class TextTraits: Sendable {
  /// Whether it would run as a formula in a spreadsheet (TP603).
  let runsAsFormula: Bool
  /// TP604.
  let personalData: [Finding.PersonalDataKind]
  /// TP605.
  let unpairedSign: PairedSigns.Unpaired?
  /// The last words of a text that is cut off (TP605).
  let cutEnding: String?
  /// TP407, and the same where a host needs no dot.
  let malformedContacts: [MalformedContact]
  let malformedInternalContacts: [MalformedContact]
  /// Whether it says where the customer finds what was dealt with before (TP405).
  let showsHistory: Bool
  /// Whether it names external customers (п. 2.2).
  let namesCustomers: Bool

  private static let memo = TextMemo<TextTraits>()

  static func of(_ text: String) -> TextTraits { memo.value(of: text) { TextTraits($0) } }

  private init(_ text: String) {
    let signs = TextSigns(text.utf8.span)
    runsAsFormula = FormulaText.runs(text[...])
    unpairedSign = signs.hasPairedSigns ? PairedSigns.unpaired(in: text) : nil
    cutEnding = CutText.ending(of: text)
    malformedContacts =
      signs.mayHoldContact ? MalformedContact.all(in: text, allowsShortHosts: false) : []
    malformedInternalContacts =
      malformedContacts.isEmpty ? [] : MalformedContact.all(in: text, allowsShortHosts: true)
    let words = KeyWords(RegisterKey(text))
    personalData = PersonalData.kinds(in: text, digits: signs.digits, words)
    showsHistory = HistoryRule.isShown(in: words)
    namesCustomers = CustomerAudience.isNamed(in: words)
  }
}

/// What one pass over the bytes of a text tells: most texts have nothing of what the dear looks are for.
private struct TextSigns {
  private(set) var digits = 0
  private(set) var hasPairedSigns = false
  private(set) var mayHoldContact = false

  /// A phone number without a plus begins with an 8, and has at least that many digits, be it cut.
  private static let fewestDigits = 7

  init(_ text: Span<UInt8>) {
    var hasEight = false
    for index in text.indices {
      switch text[index] {
      case 0x30...0x39:
        digits += 1
        if text[index] == 0x38 { hasEight = true }
      case UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "w"), UInt8(ascii: "W"),
        UInt8(ascii: "t"), UInt8(ascii: "T"):
        mayHoldContact = true
      case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), 0xC2, 0xE2:
        hasPairedSigns = true
      default: break
      }
    }
    if hasEight, digits >= Self.fewestDigits { mayHoldContact = true }
  }
}

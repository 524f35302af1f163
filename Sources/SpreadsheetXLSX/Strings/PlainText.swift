import XMLStream

extension PlainText {
  /// Whether a text certainly needs neither `xml:space` nor an escape `_xHHHH_`; where it may need one, false.
  static func holdsWithoutEscapes(_ text: borrowing Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return true }
    guard holds(text), !mayBeSpace(text[0]), !mayBeSpace(text[lastScalar(of: text)]) else { return false }
    var odd: UInt8 = 0
    for place in text.indices { odd |= text[place] == UInt8(ascii: "_") || text[place] == 0xEF ? 1 : 0 }
    return odd == 0
  }

  /// Whether a scalar that begins so may be white space beyond ASCII: U+0085, U+00A0, U+1680, U+2000 and on, U+3000.
  private static func mayBeSpace(_ byte: UInt8) -> Bool {
    byte == 0xC2 || (0xE1...0xE3).contains(byte)
  }

  private static func lastScalar(of text: borrowing Span<UInt8>) -> Int {
    var place = text.count - 1
    while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}

/// A code page of eight bits in which names of files are written.
public enum CodePage: Sendable, CaseIterable {
  /// Windows of Russian locale in archives, and the archivers before it.
  case dos866
  /// The same elsewhere.
  case dos437
  /// Windows of Russian locale outside archives, and programs that take no notice of the difference.
  case windows1251

  /// The text of bytes; none is without a sign.
  public func text(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map(scalar)))
  }

  /// The page in which names look most like words; 866 where several do.
  public static func likeliest(for names: [[UInt8]]) -> CodePage {
    let doubts = allCases.map { page in (page, names.reduce(0) { $0 + page.doubts(of: $1) }) }
    return doubts.min { $0.1 < $1.1 }?.0 ?? .dos866
  }

  /// How many signs a name would have in this page that no word has there: a frame, a letter of another alphabet than
  /// the one beside it, a capital after a small letter.
  func doubts(of name: [UInt8]) -> Int {
    var count = 0
    var previous: Kind = .other
    for byte in name {
      let kind = Kind(scalar(byte))
      switch (previous, kind) {
      case (_, .odd): count += 1
      case (.latin, .cyrillic), (.latin, .capitalCyrillic), (.cyrillic, .latin), (.capitalCyrillic, .latin),
        (.cyrillic, .capitalCyrillic):
        count += 1
      default: break
      }
      previous = kind
    }
    return count
  }

  private enum Kind {
    case latin, cyrillic, capitalCyrillic, odd, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: self = .latin
      case 0x410...0x42F, 0x401: self = .capitalCyrillic
      case 0x430...0x44F, 0x451: self = .cyrillic
      // Signs of names that have all pages.
      case 0..<0x80, 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2116: self = .other
      default: self = .odd
      }
    }
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    return table[Int(byte) - 0x80]
  }

  private var table: [Unicode.Scalar] {
    switch self {
    case .dos866: Self.table866
    case .dos437: Self.table437
    case .windows1251: Self.table1251
    }
  }

  private static let frames = "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
  private static let table866 = Array(
    ("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп" + frames
      + "рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{A0}").unicodeScalars)
  private static let table437 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»" + frames
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
  private static let table1251 = Array(
    ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars)
}

/// The lines of everyday Russian text, counted in one pass over its bytes: cutting a text into characters costs far
/// more than everything else that is done to a row which is written.
enum PlainTextLines {
  /// - Returns: what `TextHeight.lines(ofAny:)` says; nil where the text holds anything but ASCII, Russian letters and
  ///   the signs of everyday print. In such text every scalar is a character of its own.
  static func count(_ text: Span<UInt8>, room: Int, limit: Int) -> Int? {
    var total = 0
    var line = WrappedLine(room: room)
    var word = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case 0x20, 0x0A:
        if word > 0 { line.add(word: word) }
        word = 0
        guard byte == 0x0A else { continue }
        total += line.lines
        if total > limit { return limit }
        line = WrappedLine(room: room)
      // CR and LF together are one character.
      case 0x0D: return nil
      case 0x00...0x7F: word += 1
      case 0xC2, 0xD0, 0xD1:
        position += 1
        word += 1
      case 0xE2 where position + 1 < text.count && isPunctuation(text[position], text[position + 1]):
        position += 2
        word += 1
      default: return nil
      }
    }
    if word > 0 { line.add(word: word) }
    total += line.lines
    return min(total, limit)
  }

  /// Dashes, quotation marks, bullets, the ellipsis, № : E2 and these two bytes.
  private static func isPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x90...0xA6).contains(third)
    case 0x84: third == 0x96
    default: false
    }
  }
}

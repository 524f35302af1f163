/// Tells the texts whose white space survives as it stands; nearly all of a table's texts are such.
public enum PlainText {
  /// Whether a text has no control characters, line breaks among them, no two spaces together, and no space at its
  /// ends. It looks at ASCII alone.
  public static func holds(_ text: borrowing Span<UInt8>) -> Bool {
    // A loop without a way out becomes vector instructions.
    var odd: UInt8 = 0
    var previous: UInt8 = 0x20
    for place in text.indices {
      let byte = text[place]
      odd |= byte < 0x20 ? 1 : 0
      odd |= byte == 0x20 && previous == 0x20 ? 1 : 0
      previous = byte
    }
    return odd == 0 && (previous != 0x20 || text.isEmpty)
  }
}

/// The characters that do not stand for themselves in written markup, and what stands for them.
enum Escaping {
  /// Bytes that are looked at closer: control characters, `"`, `&`, `<`, `>`, and what U+FFFE and U+FFFF begin with.
  @inline(__always)
  static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF
  }

  /// The place of the next suspect byte, or the text's end.
  ///
  /// Almost all of a text is none, so blocks are looked at as a whole: a loop without a way out becomes a few vector
  /// instructions.
  static func nextSuspect(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    var index = start
    while index &+ 32 <= text.count {
      let block = unsafe base + index
      var found: UInt8 = 0
      for place in 0..<32 { found |= unsafe isSuspect(block[place]) ? 1 : 0 }
      if found != 0 { break }
      index &+= 32
    }
    while index < text.count, !isSuspect(unsafe base[index]) { index &+= 1 }
    return index
  }

  /// What a suspect byte is replaced with, and how many bytes it takes the place of; nil where it stands for itself.
  static func replacement(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
  ) -> (StaticString, Int)? {
    switch unsafe text[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): inAttribute ? ("&quot;", 1) : nil
    case 0x0A: inAttribute ? ("&#10;", 1) : nil
    case 0x09: inAttribute ? ("&#9;", 1) : nil
    case 0x0D: ("&#13;", 1)
    case 0..<0x20: ("\u{FFFD}", 1)
    // U+FFFE and U+FFFF: EF BF BE, EF BF BF.
    case 0xEF where unsafe index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      ("\u{FFFD}", 3)
    default: nil
    }
  }
}

extension [UInt8] {
  /// Appends UTF-8 text with the characters replaced that mean markup, and those that XML cannot hold.
  mutating func appendEscaped(_ span: borrowing Span<UInt8>, inAttribute: Bool) {
    unsafe span.withUnsafeBufferPointer { text in
      var clean = 0
      var index = unsafe Escaping.nextSuspect(text, from: 0)
      while index < text.count {
        if let (replacement, length) = unsafe Escaping.replacement(text, at: index, inAttribute: inAttribute)
        {
          unsafe append(contentsOf: text[clean..<index])
          replacement.withUTF8Buffer { buffer in unsafe append(contentsOf: buffer) }
          index += length
          clean = index
        } else {
          index += 1
        }
        index = unsafe Escaping.nextSuspect(text, from: index)
      }
      if clean < text.count { unsafe append(contentsOf: text[clean...]) }
    }
  }
}

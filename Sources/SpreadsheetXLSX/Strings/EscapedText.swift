/// The escapes `_xHHHH_` of texts: a UTF-16 unit that XML cannot hold, or an underscore that would begin one
/// (ISO 29500-1, 22.9.2.19, ST_Xstring).
enum EscapedText {
  /// Replaces the escapes in a buffer's UTF-8, from an offset on.
  static func decode(_ buffer: inout [UInt8], from start: Int = 0) {
    guard var read = nextEscape(in: buffer, from: start) else { return }
    var write = read
    while read < buffer.count {
      if let unit = escape(in: buffer, at: read) {
        read += 7
        let scalar: Unicode.Scalar
        if UTF16.isLeadSurrogate(unit), let second = escape(in: buffer, at: read),
          UTF16.isTrailSurrogate(second)
        {
          read += 7
          scalar = UTF16.decode(UTF16.EncodedScalar([unit, second]))
        } else {
          scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
        }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[write] = byte
          write += 1
        }
      } else {
        buffer[write] = buffer[read]
        read += 1
        write += 1
      }
    }
    buffer.removeSubrange(write...)
  }

  /// A text with all escaped that XML cannot hold, or that would be read as an escape.
  static func encode(_ text: String) -> String {
    guard needsEncoding(text) else { return text }
    let source = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 16)
    var index = 0
    while index < source.count {
      let byte = source[index]
      switch byte {
      case 0x09, 0x0A: result.append(byte)
      // A bare carriage return would be read as a line feed.
      case 0..<0x20: append(UInt16(byte), to: &result)
      case UInt8(ascii: "_") where escape(in: source, at: index) != nil: append(0x5F, to: &result)
      // U+FFFE and U+FFFF (XML 1.0, 2.2): EF BF BE, EF BF BF.
      case 0xEF where index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE:
        append(0xFFFE + UInt16(source[index + 2] - 0xBE), to: &result)
        index += 2
      default: result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a text may have anything to escape; most have not.
  private static func needsEncoding(_ text: String) -> Bool {
    text.utf8.contains { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A) || $0 == UInt8(ascii: "_") || $0 == 0xEF }
  }

  private static func append(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes.append(contentsOf: [UInt8(ascii: "_"), UInt8(ascii: "x")])
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    bytes.append(UInt8(ascii: "_"))
  }

  private static func nextEscape(in bytes: [UInt8], from start: Int) -> Int? {
    guard holdsUnderscore(bytes.span.extracting(start..<bytes.count)) else { return nil }
    var index = start
    while index + 7 <= bytes.count {
      if bytes[index] == UInt8(ascii: "_"), escape(in: bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// Most texts hold none; without a way out the loop goes over many bytes at a time.
  private static func holdsUnderscore(_ text: borrowing Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices { found |= text[index] == UInt8(ascii: "_") ? 1 : 0 }
    return found != 0
  }

  private static func escape(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[index + 2..<index + 6] {
      guard let value = hexadecimal(digit) else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }
}

/// References to characters and to the five entities that every document has (XML 1.0, 4.1 and 4.6).
enum Reference {
  /// The scalar that a reference stands for, and the place behind it.
  case scalar(Unicode.Scalar, end: Int)
  /// The bytes end before the reference does.
  case incomplete
  /// None of those, or an odd one.
  case unsure

  /// No reference of those read here is longer.
  private static let longest = 12

  /// Reads the reference whose `&` stands at a place.
  static func read(_ bytes: borrowing Span<UInt8>, at place: Int) -> Reference {
    var end = place + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ";") {
      guard end - place < longest else { return .unsure }
      end += 1
    }
    guard end < bytes.count else { return end - place < longest ? .incomplete : .unsure }
    let first = place + 1
    guard end > first else { return .unsure }
    let scalar =
      bytes[first] == UInt8(ascii: "#") ? numbered(bytes, first + 1, end) : named(bytes, first, end)
    return scalar.map { .scalar($0, end: end + 1) } ?? .unsure
  }

  private static func named(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
    switch (bytes.word(at: start, length: end - start), end - start) {
    case (0x746C, 2): "<"
    case (0x7467, 2): ">"
    case (0x70_6D61, 3): "&"
    case (0x746F_7571, 4): "\""
    case (0x736F_7061, 4): "'"
    default: nil
    }
  }

  private static func numbered(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
    let isHexadecimal = start < end && bytes[start] == UInt8(ascii: "x")
    let digits = isHexadecimal ? start + 1 : start
    guard digits < end else { return nil }
    var value: UInt32 = 0
    for place in digits..<end {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal,
        UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal:
        value = value * 16 + UInt32(byte & 0x0F) + 9
      default: return nil
      }
      guard value <= 0x10_FFFF else { return nil }
    }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: return Unicode.Scalar(value)
    default: return nil
    }
  }
}

extension [UInt8] {
  mutating func append(utf8 scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}

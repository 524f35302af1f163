/// Values as XML Schema writes them, read from UTF-8 without a detour over `String`.
///
/// Inlinable: they are called for each cell, and compiled for the caller's kind of bytes they are several times as
/// fast.
public enum Lexical {
  /// A whole number; white space around it is allowed, a sign too.
  /// - Returns: nil where the text is none, or one that does not fit.
  @inlinable public static func integer(_ bytes: some BidirectionalCollection<UInt8>) -> Int? {
    var value = 0
    var digits = 0
    var isNegative = false
    var isClosed = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard !isClosed else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        value = sum
        digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard digits == 0, !isClosed else { return nil }
        isNegative = byte == UInt8(ascii: "-")
      case 0x20, 0x09, 0x0A, 0x0D: if digits > 0 { isClosed = true }
      default: return nil
      }
    }
    return digits == 0 ? nil : isNegative ? -value : value
  }

  /// `1`, `0`, `true`, `false` (XML Schema) and `on`, `off` (which transitional OOXML allows).
  @inlinable public static func boolean(_ bytes: some BidirectionalCollection<UInt8>) -> Bool? {
    switch String(decoding: trimmed(bytes), as: UTF8.self) {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: nil
    }
  }

  /// A decimal number as XML Schema's double; white space around it is allowed. `INF` and `NaN` are none.
  @inlinable public static func double(_ bytes: some BidirectionalCollection<UInt8>) -> Double? {
    let body = trimmed(bytes)
    guard let first = body.first, first < 0x3A, let value = Double(String(decoding: body, as: UTF8.self)),
      value.isFinite
    else { return nil }
    return value
  }

  /// Without the white space of XML at both ends.
  @inlinable public static func trimmed<Bytes: BidirectionalCollection<UInt8>>(
    _ bytes: Bytes
  ) -> Bytes.SubSequence {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, isSpace(bytes[start]) { bytes.formIndex(after: &start) }
    while start < end {
      let last = bytes.index(before: end)
      guard isSpace(bytes[last]) else { break }
      end = last
    }
    return bytes[start..<end]
  }

  @inlinable static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

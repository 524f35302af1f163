import ByteStream

/// What a scalar is to the cleaning of a text.
enum ScalarKind {
  case ordinary
  case space
  /// A space that looks like one and is another character: no-break, thin, ideographic, a tab.
  case oddSpace
  case lineBreak
  /// Takes no place on paper: soft hyphen, zero-width, direction marks, control characters.
  case invisible
}

extension Unicode.Scalar {
  var cleaningKind: ScalarKind {
    switch value {
    case 0x20: .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: .oddSpace
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F,
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFB, 0xFFFE...0xFFFF, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      .invisible
    default: .ordinary
    }
  }

  /// Whether text made of such scalars alone is in Normalization Form C whatever stands beside them.
  var isAlwaysNormalized: Bool {
    switch value {
    case 0x00...0x02FF, 0x0400...0x0482, 0x048A...0x052F, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF,
      0x2116, 0x2190...0x21FF, 0x2500...0x27BF:
      true
    default: false
    }
  }

  var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x024F: true
    default: false
    }
  }

  var isCyrillicLetter: Bool {
    switch value {
    case 0x0400...0x0481, 0x048A...0x052F: true
    default: false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter of any script, a digit, or a mark that belongs to the letter before it.
  var isWordScalar: Bool {
    if (0x0410...0x044F).contains(value) { return true }
    if value < 0x80 { return isLatinLetter || isASCIIDigit }
    if isLatinLetter || isCyrillicLetter { return true }
    if value < 0x0300 || (0x2000...0x2BFF).contains(value) { return false }
    return properties.isAlphabetic || (0x0300...0x036F).contains(value)
  }

  /// The small letter, one scalar for one; letters whose small form is several scalars stay.
  var lowercased: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(value + 0x20))
    case 0x00...0x7F, 0x0430...0x045F: return self
    case 0x0410...0x042F: return Unicode.Scalar(value + 0x20) ?? self
    case 0x0400...0x040F: return Unicode.Scalar(value + 0x50) ?? self
    default:
      let mapping = properties.lowercaseMapping.unicodeScalars
      guard let first = mapping.first, mapping.count == 1 else { return self }
      return first
    }
  }
}

extension Unicode.Scalar {
  func appendUTF8(to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default: bytes.append(contentsOf: UTF8.encode(self) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension [Unicode.Scalar] {
  func text(_ range: Range<Int>) -> String {
    // Several times as fast as a view that scalars are appended to.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 2)
    for scalar in self[range] { scalar.appendUTF8(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether the text has a byte; several times as fast as `utf8.contains`.
  package func holdsByte(_ byte: UInt8) -> Bool {
    let bytes = utf8.span
    return bytes.place(of: byte, from: 0) < bytes.count
  }

  /// All scalars; one pass, where `Array(unicodeScalars)` takes two that look at each scalar's length first.
  var scalars: [Unicode.Scalar] {
    let bytes = utf8.span
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      var scalar: Unicode.Scalar?
      if byte < 0x80 {
        scalar = Unicode.Scalar(byte)
        place += 1
      } else if byte < 0xE0, place + 1 < bytes.count {
        scalar = Unicode.Scalar(UInt32(byte & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F))
        place += 2
      } else if byte < 0xF0, place + 2 < bytes.count {
        scalar = Unicode.Scalar(
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F))
        place += 3
      }
      guard let scalar else { return Array(unicodeScalars) }
      scalars.append(scalar)
    }
    return scalars
  }
}

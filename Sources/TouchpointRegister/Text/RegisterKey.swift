import ByteStream

/// What makes two names the same (contract, section 4): the name without case, runs of spaces, quotes, ё/е,
/// kinds of dashes, closing punctuation. Orders by code points.
///
/// Line breaks count as spaces. A dash keeps the spaces around it: «9-18» and «9 - 18» are two names.
public struct RegisterKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// UTF-8, whose byte order is that of code points.
  package let bytes: [UInt8]

  /// - Parameter name: as it is written, clean or not.
  public init(_ name: String) {
    bytes = Self.plainKey(name.utf8.span) ?? Self.key(of: name)
  }

  /// For any text.
  static func key(of name: String) -> [UInt8] {
    var scalars = Array(name.unicodeScalars)
    scalars.normalize()
    var key: [Unicode.Scalar] = []
    key.reserveCapacity(scalars.count)
    var isSpacePending = false
    for scalar in scalars {
      switch scalar.cleaningKind {
      case .invisible: continue
      case .space, .oddSpace, .lineBreak:
        isSpacePending = true
        continue
      case .ordinary: break
      }
      guard let folded = Self.folded(scalar) else { continue }
      if isSpacePending, !key.isEmpty { key.append(" ") }
      isSpacePending = false
      key.append(folded)
    }
    while let last = key.last, Self.isClosing(last) { key.removeLast() }
    return Array(key.text(key.indices).utf8)
  }

  public var description: String { String(decoding: bytes, as: UTF8.self) }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(KeyedHash.shared.value(of: bytes.span))
  }

  public static func == (a: RegisterKey, b: RegisterKey) -> Bool { a.bytes.span.isEqual(to: b.bytes.span) }

  public static func < (a: RegisterKey, b: RegisterKey) -> Bool {
    bytesPrecede(a.bytes.span, b.bytes.span)
  }

  /// The same in one pass over the bytes, for text of ASCII, Russian letters and the signs of everyday print; nil
  /// where anything else stands in it.
  static func plainKey(_ name: Span<UInt8>) -> [UInt8]? {
    var isPlain = true
    // A key is never longer than its name.
    let key = [UInt8](capacity: name.count) { key in
      isPlain = writePlainKey(of: name, to: &key)
      while !key.isEmpty, key.span[key.count - 1] < 0x80, isClosing(Unicode.Scalar(key.span[key.count - 1])) {
        _ = key.removeLast()
      }
    }
    return isPlain ? key : nil
  }

  private static func writePlainKey(of name: Span<UInt8>, to key: inout OutputSpan<UInt8>) -> Bool {
    let folded = foldedLetters
    var isSpacePending = false
    var place = 0
    while place < name.count {
      let byte = name[place]
      let next = place + 1 < name.count ? name[place + 1] : 0
      // One letter or sign, of one byte, two, or three.
      if byte == 0xD0 || byte == 0xD1 {
        // The letters of two bytes by the last bit of the first one and six of the second.
        let letter = folded[Int(byte & 1) << 6 | Int(next & 0x3F)]
        if letter == 0 { return false }
        if isSpacePending {
          if !key.isEmpty { key.append(0x20) }
          isSpacePending = false
        }
        key.append(UInt8(truncatingIfNeeded: letter >> 8))
        key.append(UInt8(truncatingIfNeeded: letter))
        place += 2
        continue
      }
      var first = byte
      var last: UInt8 = 0
      place += 1
      switch byte {
      case 0x09...0x0D, 0x20:
        isSpacePending = true
        continue
      case 0x22, 0x27, 0x60: continue
      case 0x41...0x5A: first = byte + 0x20
      case 0x21...0x7E: break
      case 0xC2:
        place += 1
        switch next {
        case 0xA0: isSpacePending = true
        case 0xAB, 0xBB: break
        default: return false
        }
        continue
      case 0xE2:
        last = place + 1 < name.count ? name[place + 1] : 0
        place += 2
        switch (next, last) {
        case (0x80, 0x90...0x95): (first, last) = (0x2D, 0)
        case (0x80, 0x98...0x9F): continue
        case (0x84, 0x96): break
        default: return false
        }
      default: return false
      }
      if isSpacePending {
        if !key.isEmpty { key.append(0x20) }
        isSpacePending = false
      }
      key.append(first)
      if last != 0 {
        key.append(next)
        key.append(last)
      }
    }
    return true
  }

  /// Ѐ to џ, small, ё as е, two bytes each; then what is no plain letter.
  private static let foldedLetters: [UInt16] = (UInt32(0x400)..<0x480).map { value in
    guard value < 0x460, let scalar = Unicode.Scalar(value), let folded = folded(scalar) else { return 0 }
    return UInt16(0xC080 | (folded.value & 0x7C0) << 2 | folded.value & 0x3F)
  }

  /// Nil for quotation marks.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"", "'", "`", "«", "»", "‹", "›", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "″", "′", "´", "＂", "＇",
      "〝", "〞", "ʼ":
      nil
    case "‐", "‑", "‒", "–", "—", "―", "−", "⁃", "﹘", "﹣", "－": "-"
    case "ё", "Ё": "е"
    default: scalar.lowercased
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "…", " ": true
    default: false
    }
  }
}

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
    // A key is never longer than its name.
    var key = [UInt8](repeating: 0, count: name.count)
    var count = 0
    var isSpacePending = false
    var position = 0
    while position < name.count {
      let byte = name[position]
      let next = position + 1 < name.count ? name[position + 1] : 0
      position += 1
      // One letter or sign, of one byte, two, or three.
      var first = byte
      var second: UInt8 = 0
      var third: UInt8 = 0
      switch byte {
      case 0x09...0x0D, 0x20:
        isSpacePending = true
        continue
      case 0x22, 0x27, 0x60: continue
      case 0x41...0x5A: first = byte + 0x20
      case 0x21...0x7E: break
      case 0xD0:
        position += 1
        switch next {
        case 0x81: second = 0xB5
        case 0x80...0x8F: (first, second) = (0xD1, next + 0x10)
        case 0x90...0x9F: second = next + 0x20
        case 0xA0...0xAF: (first, second) = (0xD1, next - 0x20)
        default: second = next
        }
      case 0xD1:
        position += 1
        if next >= 0xA0 { return nil }
        (first, second) = next == 0x91 ? (0xD0, 0xB5) : (0xD1, next)
      case 0xC2:
        position += 1
        switch next {
        case 0xA0: isSpacePending = true
        case 0xAB, 0xBB: break
        default: return nil
        }
        continue
      case 0xE2:
        let last = position + 1 < name.count ? name[position + 1] : 0
        position += 2
        switch (next, last) {
        case (0x80, 0x90...0x95): first = 0x2D
        case (0x80, 0x98...0x9F): continue
        case (0x84, 0x96): (second, third) = (next, last)
        default: return nil
        }
      default: return nil
      }
      if isSpacePending, count > 0 {
        key[count] = 0x20
        count += 1
      }
      isSpacePending = false
      key[count] = first
      count += 1
      if second == 0 { continue }
      key[count] = second
      count += 1
      if third == 0 { continue }
      key[count] = third
      count += 1
    }
    while count > 0, key[count - 1] < 0x80, isClosing(Unicode.Scalar(key[count - 1])) { count -= 1 }
    key.removeLast(key.count - count)
    return key
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

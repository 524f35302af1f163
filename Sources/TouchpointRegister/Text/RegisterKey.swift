/// What makes two names the same (contract, section 4): the name without case, runs of spaces, quotes, ё/е,
/// kinds of dashes, closing punctuation. Orders by code points.
///
/// Line breaks count as spaces. A dash keeps the spaces around it: «9-18» and «9 - 18» are two names.
public struct RegisterKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// UTF-8, whose byte order is that of code points.
  private let bytes: [UInt8]

  public init(_ name: String) {
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
    bytes = Array(key.text(key.indices).utf8)
  }

  public var description: String { String(decoding: bytes, as: UTF8.self) }

  public func hash(into hasher: inout Hasher) {
    // Eight bytes at a time: keys are hashed a row.
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      count += 1
      if count % 8 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(count)
  }

  public static func < (a: RegisterKey, b: RegisterKey) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
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

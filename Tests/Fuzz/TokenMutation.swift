/// Changes a text token by token, so that what comes out is still nearly well-formed: tags and texts of markup, fields
/// and lines of the rest.
struct TokenMutation {
  private var random: SplitMix64
  private let words: [[UInt8]]

  /// - Parameter words: what may stand in place of a value.
  init(seed: UInt64, words: [String]) {
    random = SplitMix64(state: seed)
    self.words = words.map { Array($0.utf8) }
  }

  /// - Returns: nil where there are no tokens to change.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8]? {
    var tokens = Self.tokens(of: bytes)
    guard tokens.count > 1 else { return nil }
    for _ in 0...number(below: 3) {
      guard !tokens.isEmpty else { break }
      change(&tokens)
    }
    return Array(tokens.joined())
  }

  private mutating func change(_ tokens: inout [ArraySlice<UInt8>]) {
    let start = number(below: tokens.count)
    let end = min(tokens.count, start + 1 + number(below: 6))
    switch number(below: 7) {
    case 0: tokens.removeSubrange(start..<end)
    case 1:
      let copy = Array(tokens[start..<end])
      tokens.insert(contentsOf: copy, at: number(below: tokens.count + 1))
    case 2: tokens.swapAt(start, number(below: tokens.count))
    case 3: tokens[start] = word()
    case 4: tokens.insert(word(), at: start)
    default: tokens[start] = withAnotherValue(tokens[start])
    }
  }

  /// The token with a quoted value, or a run of digits, in it replaced.
  private mutating func withAnotherValue(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let quotes = token.indices.filter { token[$0] == UInt8(ascii: "\"") }
    if quotes.count > 1 {
      let place = number(below: quotes.count / 2) * 2
      let value = quotes[place] + 1..<quotes[place + 1]
      return ArraySlice(token[..<value.lowerBound] + word() + token[value.upperBound...])
    }
    guard let first = token.firstIndex(where: { (48...57).contains($0) }) else { return word() }
    let last = token[first...].firstIndex { !(48...57).contains($0) } ?? token.endIndex
    return ArraySlice(token[..<first] + word() + token[last...])
  }

  private mutating func word() -> ArraySlice<UInt8> { words[number(below: words.count)][...] }

  private mutating func number(below bound: Int) -> Int { Int(random.next() % UInt64(max(bound, 1))) }

  /// Cuts before «<», after «>», and after what parts fields and lines.
  private static func tokens(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var tokens: [ArraySlice<UInt8>] = []
    var start = 0
    func cut(_ end: Int) {
      if end > start { tokens.append(bytes[start..<end]) }
      start = end
    }
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): cut(place)
      case UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: ":"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
        cut(place + 1)
      default: break
      }
    }
    cut(bytes.count)
    return tokens
  }
}

/// A small generator of numbers (Steele, Lea, Flood: SplitMix).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

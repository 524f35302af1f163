import ByteStream

extension JSONNode {
  /// Reads a JSON text (RFC 8259, UTF-8, a byte order mark allowed).
  ///
  /// Stricter than the decoders at hand, because the text is a legal document's: a repeated key or a trailing comma
  /// is refused, not resolved in silence, and each value knows its line.
  public static func read(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) -> JSONNode {
    guard bytes.count <= limits.bytes else {
      throw JSONError(.tooManyBytes(limit: limits.bytes), line: 1)
    }
    var reader = JSONReader(bytes: bytes, limits: limits)
    return try reader.document()
  }
}

/// A descent over the bytes; the depth is bounded, and with it the stack.
private struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  var position = 0
  var line = 1
  var values = 0
  /// For each depth how many members the last object there had: those of a list are much alike.
  private var expectedMembers = [Int](repeating: 0, count: 16)

  init(bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func document() throws(JSONError) -> JSONNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipSpace()
    guard position < bytes.count else { throw fail(.empty) }
    let node = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fail(.textAfterEnd) }
    return node
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    values += 1
    guard values <= limits.values else { throw fail(.tooManyValues(limit: limits.values)) }
    guard depth <= limits.depth else { throw fail(.tooDeep(limit: limits.depth)) }
    let start = line
    switch peek() ?? 0 {
    case UInt8(ascii: "{"): return JSONNode(.object(try members(depth: depth)), line: start)
    case UInt8(ascii: "["): return JSONNode(.array(try elements(depth: depth)), line: start)
    case UInt8(ascii: "\""): return JSONNode(.text(try string()), line: start)
    case UInt8(ascii: "t"):
      try word("true")
      return JSONNode(.flag(true), line: start)
    case UInt8(ascii: "f"):
      try word("false")
      return JSONNode(.flag(false), line: start)
    case UInt8(ascii: "n"):
      try word("null")
      return JSONNode(.null, line: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(.number(try number()), line: start)
    default: throw unexpected()
    }
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONNode] {
    position += 1
    var list: [JSONNode] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return list }
    while true {
      skipSpace()
      list.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return list }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONNode.Member] {
    position += 1
    var list: [JSONNode.Member] = []
    let level = min(depth, expectedMembers.count - 1)
    list.reserveCapacity(expectedMembers[level])
    defer { expectedMembers[level] = list.count }
    var seen = SeenKeys()
    skipSpace()
    if take(UInt8(ascii: "}")) { return list }
    while true {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let keyLine = line
      let key = try string()
      guard seen.insert(key, among: list) else {
        throw JSONError(.keyRepeated(key), line: keyLine)
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected() }
      skipSpace()
      list.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return list }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    position = Self.endOfPlain(bytes.span, from: start)
    switch peek() {
    case UInt8(ascii: "\""):
      let text = try decoded(bytes.span.extracting(start..<position))
      position += 1
      return text
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    case nil: throw fail(.unexpectedEnd)
    default: throw fail(.controlCharacter)
    }
  }

  /// The slow way, from the first escape on.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try decoded(text.span)
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      case 0..<0x20: throw fail(.controlCharacter)
      default:
        let end = Self.endOfPlain(bytes.span, from: position)
        text.append(contentsOf: bytes[position - 1..<end])
        position = end
      }
    }
    throw fail(.unexpectedEnd)
  }

  /// The first place that holds a quote, a backslash or a control character; the end where none does.
  private static func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place <= bytes.count - 8 {
      let word = bytes.word(at: place)
      let marks =
        ByteWords.are(UInt8(ascii: "\""), word) | ByteWords.are(UInt8(ascii: "\\"), word)
        | ByteWords.below(0x20, word)
      if marks != 0 { return place + marks.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\")
    {
      place += 1
    }
    return place
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONError) {
    guard position < bytes.count else { throw fail(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try fourHexDigits()
      if (0xD800..<0xDC00).contains(code) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw fail(.surrogateAlone) }
        let low = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(low) else { throw fail(.surrogateAlone) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fail(.surrogateAlone) }
      text.append(contentsOf: String(scalar).utf8)
    default:
      throw fail(.escapeUnknown(byte < 0x80 ? String(Unicode.Scalar(byte)) : "?"))
    }
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw fail(.unexpectedEnd) }
      let digit: UInt8
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[position] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[position] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[position] - UInt8(ascii: "A") + 10
      default: throw fail(.escapeUnknown("u"))
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private func decoded(_ text: Span<UInt8>) throws(JSONError) -> String {
    do { return String(copying: try UTF8Span(validating: text)) } catch { throw fail(.notUTF8) }
  }

  // MARK: Numbers and words

  private mutating func number() throws(JSONError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    var isWell = whole == 1 || (whole > 1 && bytes[position - whole] != UInt8(ascii: "0"))
    if take(UInt8(ascii: ".")) { isWell = digits() > 0 && isWell }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      isWell = digits() > 0 && isWell
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isWell else { throw fail(.numberMalformed(String(text.prefix(40)))) }
    return text
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func word(_ word: String) throws(JSONError) {
    for byte in word.utf8 {
      guard take(byte) else { throw unexpected() }
    }
  }

  // MARK: Bytes

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    // In variables of their own: what the reader holds is written back but once.
    var (place, lines) = (position, 0)
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x0A { lines += 1 } else if byte != 0x20, byte != 0x09, byte != 0x0D { break }
      place += 1
    }
    position = place
    line += lines
  }

  private func fail(_ problem: JSONError.Problem) -> JSONError { JSONError(problem, line: line) }

  private func unexpected() -> JSONError {
    guard position < bytes.count else { return fail(.unexpectedEnd) }
    let character = String(decoding: bytes[position...].prefix(4), as: UTF8.self).prefix(1)
    return fail(.unexpectedCharacter(String(character)))
  }
}

/// The keys of an object, by their bytes: keys that differ only in their Unicode normal form are two keys. Few keys are
/// compared with each other; only many are hashed.
private struct SeenKeys {
  private var many: Set<ExactText> = []
  private static let fewKeys = 12

  /// - Parameter list: the members before.
  /// - Returns: false where the key is among them.
  mutating func insert(_ key: String, among list: [JSONNode.Member]) -> Bool {
    guard list.count >= Self.fewKeys else {
      return !list.contains { $0.key.isWritten(as: key) }
    }
    if many.isEmpty { many = Set(list.map { ExactText($0.key) }) }
    return many.insert(ExactText(key)).inserted
  }
}

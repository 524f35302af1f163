import ByteStream

/// Writes JSON (RFC 8259) in the order in which it is told: escapes by construction, commas and indents by itself.
///
/// The layout is the same on every run: two spaces a level, one member a line; what is asked for `inline` stands
/// on one line. Misuse (a value without its key, an end without its start) cannot be expressed, save a key without
/// a value.
public struct JSONWriter: Sendable {
  private var bytes: [UInt8] = []
  /// For each open container: whether it is still empty, and whether it stands on one line.
  private var open: [Level] = []
  private var afterKey = false

  private struct Level {
    var isEmpty = true
    var isInline: Bool
  }

  /// Begins an empty text.
  public init() {}

  /// What was written since the last call, taken out: for writing in parts.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    // What comes is about as much.
    bytes.reserveCapacity(taken.count)
    return taken
  }

  /// How many bytes wait to be taken.
  public var count: Int { bytes.count }

  // MARK: Containers

  /// Writes an object; what `body` throws ends the writing.
  /// - Parameters:
  ///   - inline: whether the object stands on one line.
  ///   - body: writes its members.
  public mutating func object<E>(inline: Bool = false, _ body: (inout JSONWriter) throws(E) -> Void) throws(E)
  {
    begin(UInt8(ascii: "{"), inline: inline)
    try body(&self)
    end(UInt8(ascii: "}"))
  }

  /// Writes an array; what `body` throws ends the writing.
  /// - Parameters:
  ///   - inline: whether the array stands on one line.
  ///   - body: writes its elements.
  public mutating func array<E>(inline: Bool = false, _ body: (inout JSONWriter) throws(E) -> Void) throws(E)
  {
    begin(UInt8(ascii: "["), inline: inline)
    try body(&self)
    end(UInt8(ascii: "]"))
  }

  /// Writes an object whose members are made asynchronously.
  public mutating func object<E>(_ body: (inout JSONWriter) async throws(E) -> Void) async throws(E) {
    begin(UInt8(ascii: "{"), inline: false)
    try await body(&self)
    end(UInt8(ascii: "}"))
  }

  /// Writes an array whose elements are made asynchronously.
  public mutating func array<E>(_ body: (inout JSONWriter) async throws(E) -> Void) async throws(E) {
    begin(UInt8(ascii: "["), inline: false)
    try await body(&self)
    end(UInt8(ascii: "]"))
  }

  // MARK: Elements made elsewhere

  /// A writer for elements of the array that is open, to be made beside others and appended.
  public func forElements() -> JSONWriter {
    var writer = self
    writer.bytes = []
    writer.open[open.count - 1].isEmpty = true
    return writer
  }

  /// Appends the bytes of a writer for elements.
  public mutating func append(elements: [UInt8]) {
    guard !elements.isEmpty else { return }
    if !open[open.count - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1].isEmpty = false
    bytes += elements
  }

  /// The key of the value that is written next.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    afterKey = true
  }

  // MARK: Values

  /// Writes a string, escaped as RFC 8259, section 7, asks and no further.
  public mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) { literal(String(number)) }

  /// The shortest text that reads back as the same number; whole numbers without a point. JSON has no word for
  /// infinity and NaN: they become `null`.
  public mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    if abs(number) <= 1e15, Double(Int(number)) == number, !(number == 0 && number.sign == .minus) {
      literal(String(Int(number)))
    } else {
      literal(number.description)
    }
  }

  /// Writes `true` or `false`.
  public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// The strings on one line: `["information", "feedback"]`.
  public mutating func value(_ texts: [String]) {
    array(inline: true) { list in
      for text in texts { list.value(text) }
    }
  }

  // MARK: Members

  /// Writes a key with a string.
  public mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Nothing where the text is nil.
  public mutating func member(_ name: String, ifPresent text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a key with a whole number.
  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a key with `true` or `false`.
  public mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// Writes a key with strings on one line.
  public mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    value(texts)
  }

  /// A line feed after the last value, as text files end.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  // MARK: Bytes

  private mutating func begin(_ bracket: UInt8, inline: Bool) {
    separate()
    bytes.append(bracket)
    open.append(Level(isInline: inline || open.last?.isInline == true))
  }

  private mutating func end(_ bracket: UInt8) {
    if let level = open.popLast(), !level.isEmpty, !level.isInline { newLine() }
    bytes.append(bracket)
  }

  /// What stands between the last value and the one that comes.
  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    guard let level = open.last else { return }
    open[open.count - 1].isEmpty = false
    if !level.isEmpty { bytes.append(UInt8(ascii: ",")) }
    if !level.isInline {
      newLine()
    } else if !level.isEmpty {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.needsEscape(text.utf8.span) { appendEscaped(text) } else { bytes.append(contentsOf: text.utf8) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text holds a byte that is not written as it is, eight bytes at a time.
  private static func needsEscape(_ text: Span<UInt8>) -> Bool {
    func marks(_ word: UInt64) -> UInt64 {
      ByteWords.below(0x20, word) | ByteWords.are(0x22, word) | ByteWords.are(0x5C, word)
        | ByteWords.are(0x7F, word)
    }
    guard text.count >= 8 else {
      var odd = false
      for place in text.indices {
        let byte = text[place]
        odd = odd || byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
      }
      return odd
    }
    var found: UInt64 = 0
    var place = 0
    while place <= text.count - 8 {
      found |= marks(text.word(at: place))
      place += 8
    }
    // The last ones, which may have been looked at before.
    return (found | marks(text.word(at: text.count - 8))) != 0
  }

  private mutating func appendEscaped(_ text: String) {
    let utf8 = text.utf8.span
    // What needs no escape is appended in one piece.
    var start = 0
    for place in utf8.indices {
      let byte = utf8[place]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      bytes.append(contentsOf: text.utf8.dropFirst(start).prefix(place - start))
      start = place + 1
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case 0x0A: bytes.append(UInt8(ascii: "n"))
      case 0x0D: bytes.append(UInt8(ascii: "r"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 0xF))
      default: bytes.append(byte)
      }
    }
    bytes.append(contentsOf: text.utf8.dropFirst(start))
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

/// The names that a document has used so far, found by their bytes: each is looked at closely once.
struct NameCache {
  struct Entry {
    /// The first sixteen bytes, and where all of them are.
    var head: (UInt64, UInt64)
    var length: Int32
    var start: Int32
    /// A place in the list of prefixes; for a declaration the prefix declared.
    var prefix: Int32
    /// The same for names of the same local part.
    var local: Int32
    /// The number in the vocabulary.
    var number: Int32
    var kind: Kind
    /// The last tag that had an attribute of this local part; kept at the first name of the local part.
    var lastTag: Int32 = 0
  }

  enum Kind: UInt8 {
    case plain
    /// `xmlns` and `xmlns:prefix`.
    case declaration
    /// `xml:space`.
    case space
  }

  private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var slots: [Int16]
  private let numbers: [String: Int32]
  /// Of each local part the first name that has it.
  private var locals: [String: Int32] = [:]

  // More than a document of an office program has; a hostile one could make long chains of them.
  private static let limit = 1024
  private static let byteLimit = 1 << 16
  private static let slotCount = 4096
  private static let chainLimit = 16

  init(numbers: [String: Int32]) {
    self.numbers = numbers
    slots = Array(repeating: -1, count: Self.slotCount)
  }

  /// The place of a name in `entries`; nil for one that is not plain.
  @inline(__always)
  mutating func place(
    of span: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ scope: inout NamespaceScope
  ) -> Int? {
    let length = end - start
    guard length > 0 else { return nil }
    let head = (
      span.word(at: start, length: length), length > 8 ? span.word(at: start + 8, length: length - 8) : 0
    )
    var slot = Self.slot(head, length)
    for _ in 0..<Self.chainLimit {
      let place = Int(slots[slot])
      guard place >= 0 else { return add(span, start, end, head, slot, &scope) }
      if entries[place].head == head, Int(entries[place].length) == length,
        length <= 16 || hasTail(place, span, start)
      {
        return place
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  /// Whether a name stands in full at a place of the bytes.
  @inline(__always)
  func isName(_ place: Int, at start: Int, of span: borrowing Span<UInt8>) -> Bool {
    let length = Int(entries[place].length)
    guard start + length <= span.count else { return false }
    return span.word(at: start, length: length) == entries[place].head.0
      && (length <= 8 || span.word(at: start + 8, length: length - 8) == entries[place].head.1)
      && (length <= 16 || hasTail(place, span, start))
  }

  /// Notes that a tag has an attribute of this local name.
  /// - Returns: whether it had one already.
  @inline(__always)
  mutating func note(_ place: Int, tag: Int32) -> Bool {
    let first = Int(entries[place].local)
    if entries[first].lastTag == tag { return true }
    entries[first].lastTag = tag
    return false
  }

  func text(of place: Int) -> ArraySlice<UInt8> {
    bytes[Int(entries[place].start)..<Int(entries[place].start + entries[place].length)]
  }

  private func hasTail(_ place: Int, _ span: borrowing Span<UInt8>, _ start: Int) -> Bool {
    let first = Int(entries[place].start)
    for offset in 16..<Int(entries[place].length) where bytes[first + offset] != span[start + offset] {
      return false
    }
    return true
  }

  @inline(__always) private static func slot(_ head: (UInt64, UInt64), _ length: Int) -> Int {
    let mixed = (head.0 ^ head.1 &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(length)) &* 0xFF51_AFD7_ED55_8CCD
    return Int(mixed >> 52)
  }

  @inline(never)
  private mutating func add(
    _ span: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ head: (UInt64, UInt64), _ slot: Int,
    _ scope: inout NamespaceScope
  ) -> Int? {
    guard entries.count < Self.limit, bytes.count + end - start <= Self.byteLimit else { return nil }
    let name = (start..<end).map { span[$0] }
    let parts = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy(Self.isPlain) else { return nil }
    let local = Array(parts[parts.count - 1])
    let first = parts.count == 2 ? Array(parts[0]) : []
    var kind = Kind.plain
    let prefixBytes: [UInt8]
    if first == Self.xmlns || first.isEmpty && local == Self.xmlns {
      kind = .declaration
      prefixBytes = first.isEmpty ? [] : local
      guard !prefixBytes.starts(with: Self.xml) else { return nil }
    } else {
      prefixBytes = first
      if first == Self.xml {
        guard local == Self.space else { return nil }
        kind = .space
      }
    }
    guard let prefix = scope.prefix(prefixBytes) else { return nil }
    let localName = String(decoding: local, as: UTF8.self)
    let place = entries.count
    let twin = locals[localName]
    if twin == nil { locals[localName] = Int32(place) }
    entries.append(
      Entry(
        head: head, length: Int32(name.count), start: Int32(bytes.count), prefix: prefix,
        local: twin ?? Int32(place), number: numbers[localName] ?? 0, kind: kind))
    bytes += name
    slots[slot] = Int16(place)
    return place
  }

  private static let xmlns = Array("xmlns".utf8)
  private static let xml = Array("xml".utf8)
  private static let space = Array("space".utf8)

  /// Letters of ASCII, digits, `_`, `-`, `.`; the first one a letter or `_`.
  private static func isPlain(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, isLetter(first) else { return false }
    return part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}

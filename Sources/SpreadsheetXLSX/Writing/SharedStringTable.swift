import ByteStream
import XMLStream

/// The texts of the cells, each kept once (ISO 29500-1, 18.4.9), numbered in the order in which they come.
///
/// Filled while the sheets are written and written after them, so that each row is asked for once. It takes no new
/// texts beyond a bound: those stand in their cells, and memory does not grow with them. Texts are one when their
/// bytes are: canonically equivalent ones are kept apart, so that each cell reads as it was given.
final class SharedStringTable {
  /// Bytes that are kept at most, the table's own for each text among them.
  static let capacity = 12 << 20
  /// An end, a hash and its slots.
  private static let costOfEach = 20

  private let hasher = KeyedHash()
  private(set) var references = 0
  /// The texts one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Numbers of texts plus one, at the places of their hashes or the next free ones; a power of two of them.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  var count: Int { ends.count }

  /// - Returns: nil where the text has to stand in its cell.
  func number(of string: String) -> Int? {
    let text = string.utf8Span.span
    // Numbers do not depend on it.
    let hash = UInt32(truncatingIfNeeded: hasher.value(of: text))
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isText(number, text) {
        references += 1
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard bytes.count + text.count + (count + 1) * Self.costOfEach <= Self.capacity else { return nil }
    references += 1
    bytes.append(contentsOf: string.utf8)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = UInt32(count)
    if count * 3 > slots.count * 2 { grow() }
    return count - 1
  }

  /// Hands a text's bytes over.
  func withText(_ number: Int, _ body: (borrowing Span<UInt8>) -> Void) {
    let kept = bytes
    body(kept.span.extracting(range(number)))
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private func isText(_ number: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    let bytes = bytes
    let kept = bytes.span.extracting(range)
    // A loop without a way out becomes vector instructions.
    var difference: UInt8 = 0
    for place in text.indices { difference |= kept[place] ^ text[place] }
    return difference == 0
  }

  private func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

/// Writes the table, a few texts at a time.
final class SharedStringsPart {
  private let table: SharedStringTable
  private var next = -1

  init(_ table: SharedStringTable) {
    self.table = table
  }

  func step(_ writer: inout XMLWriter) -> Bool {
    if next < 0 {
      writer.start("sst")
      writer.attribute("xmlns", literal: "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
      writer.attribute("count", table.references)
      writer.attribute("uniqueCount", table.count)
      next = 0
    }
    let end = min(table.count, next + 64)
    for number in next..<end {
      writer.start("si")
      table.withText(number) { writer.stringText($0) }
      writer.end()
    }
    next = end
    if next < table.count { return true }
    writer.end()
    return false
  }
}

extension XMLWriter {
  /// The element `t` with a text, its white space kept.
  mutating func stringText(_ text: borrowing Span<UInt8>) {
    start("t")
    if PlainText.holdsWithoutEscapes(text) {
      self.text(text)
    } else {
      oddText(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
    }
    end()
  }

  private mutating func oddText(_ text: String) {
    if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace || text.utf8.contains(0x0A)
        || text.contains("  ")
    {
      attribute("xml:space", literal: "preserve")
    }
    self.text(EscapedText.encode(text))
  }
}

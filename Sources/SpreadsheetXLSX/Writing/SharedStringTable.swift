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

  private var texts = ByteStringTable()
  private(set) var references = 0

  var count: Int { texts.count }

  /// - Returns: nil where the text has to stand in its cell.
  func number(of string: String) -> Int? {
    let text = string.utf8Span.span
    let hash = KeyedHash.shared.value(of: text)
    if let known = texts.number(of: text, hash: hash) {
      references += 1
      return known
    }
    guard texts.cost + text.count + ByteStringTable.costOfEach <= Self.capacity else { return nil }
    references += 1
    return texts.add(text, hash: hash)
  }

  /// Hands a text's bytes over.
  func withText(_ number: Int, _ body: (borrowing Span<UInt8>) -> Void) { texts.withString(number, body) }
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

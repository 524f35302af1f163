import XMLStream

/// The texts of the cells, each kept once (ISO 29500-1, 18.4.9), numbered in the order in which they come.
///
/// Filled while the sheets are written and written after them, so that each row is asked for once. It takes no new
/// texts beyond a bound: those stand in their cells, and memory does not grow with them.
final class SharedStringTable {
  /// Bytes of UTF-8 that are kept at most.
  static let capacity = 16 << 20

  private(set) var texts: [String] = []
  private(set) var references = 0
  private var numbers: [String: Int] = [:]
  private var bytes = 0

  /// - Returns: nil where the text has to stand in its cell.
  func number(of text: String) -> Int? {
    if let known = numbers[text] {
      references += 1
      return known
    }
    let length = text.utf8.count
    guard bytes + length <= Self.capacity else { return nil }
    bytes += length
    references += 1
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
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
      writer.attribute("uniqueCount", table.texts.count)
      next = 0
    }
    let end = min(table.texts.count, next + 64)
    for text in table.texts[next..<end] {
      writer.start("si")
      writer.stringText(text)
      writer.end()
    }
    next = end
    if next < table.texts.count { return true }
    writer.end()
    return false
  }
}

extension XMLWriter {
  /// The element `t` with a text, its white space kept.
  mutating func stringText(_ text: String) {
    start("t")
    if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace || text.utf8.contains(0x0A)
        || text.contains("  ")
    {
      attribute("xml:space", literal: "preserve")
    }
    self.text(EscapedText.encode(text))
    end()
  }
}

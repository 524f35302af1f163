import Spreadsheet

/// Names inside a string item.
protocol StringItemVocabulary: MarkupVocabulary {
  static var text: Self { get }
  static var run: Self { get }
}

extension MarkupReader where Name: StringItemVocabulary {
  /// Appends the text of a string item, shared (`si`) or inline (`is`), whose start was the current event: its own
  /// and its runs' text; phonetic runs (`rPh`) are no part of it (ISO 29500-1, 18.4.8 and 18.4.6).
  /// - Parameter limit: the most bytes that it may have.
  mutating func readStringItem(
    into buffer: inout [UInt8], limit: Int
  ) throws(SpreadsheetError) {
    let start = buffer.count
    if let text = textOfOnlyChild(.text), text.count <= limit {
      buffer.append(contentsOf: text)
      passOnlyChild()
      return EscapedText.decode(&buffer, from: start)
    }
    try forEachChild { reader, name throws(SpreadsheetError) in
      switch name {
      case .text: try reader.readEscapedText(into: &buffer, of: start, limit: limit)
      case .run:
        try reader.forEachChild { reader, name throws(SpreadsheetError) in
          if name == .text {
            try reader.readEscapedText(into: &buffer, of: start, limit: limit)
          } else {
            try reader.skipElement()
          }
        }
      default: try reader.skipElement()
      }
    }
  }

  /// Appends the text of the element whose start was the current event, its escapes resolved.
  private mutating func readEscapedText(
    into buffer: inout [UInt8], of item: Int, limit: Int
  ) throws(SpreadsheetError) {
    let start = buffer.count
    try readText(into: &buffer, from: item, limit: limit)
    EscapedText.decode(&buffer, from: start)
  }
}

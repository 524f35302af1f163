import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// Collects what a cell shows: its paragraphs joined by line breaks, without marks and objects.
struct CellText {
  private(set) var bytes: [UInt8] = []
  private(set) var paragraphs = 0
  private let limit: Int
  private let tally: CellTally

  /// Below it stand characters that are no white space of the markup.
  private var solid = 0
  /// White space of the markup's indentation was met and stands for one space, if text follows.
  private var hasBreak = false

  init(limits: SpreadsheetLimits, tally: CellTally) {
    limit = limits.textLength
    self.tally = tally
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    paragraphs = 0
    solid = 0
    hasBreak = false
  }

  /// The text of a cell that holds one paragraph of mere text, without white space to fold; nil of any other.
  func plainCell(_ part: borrowing ODFPart) -> ArraySlice<UInt8>? {
    guard let text = part.textOfOnlyChild(.p, in: .text), text.count <= limit, !Self.mayFold(text.span) else {
      return nil
    }
    return text
  }

  /// Without a way out the loop goes over many bytes at a time.
  private static func mayFold(_ text: borrowing Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices { found |= text[index] < 0x20 ? 1 : 0 }
    return found != 0
  }

  /// Reads the content of a cell, up to its end: `text:p` and `text:h`, in lists and sections too; shapes,
  /// annotations and tables inside it are passed over (ODF 1.3 part 3, 9.1.4 and 18.15).
  mutating func readCell(_ part: inout ODFPart) throws(SpreadsheetError) {
    var depth = 0
    while let event = try part.next() {
      switch event {
      case .start(.p, .text), .start(.h, .text): try readParagraph(&part)
      case .start(.list, .text), .start(.listItem, .text), .start(.listHeader, .text),
        .start(.section, .text):
        depth += 1
      case .start: try part.skipElement()
      case .end:
        if depth == 0 { return }
        depth -= 1
      case .text: break
      }
    }
  }

  private mutating func readParagraph(_ part: inout ODFPart) throws(SpreadsheetError) {
    if paragraphs > 0 { bytes.append(0x0A) }
    paragraphs += 1
    let start = bytes.count
    solid = start
    hasBreak = false
    var depth = 0
    while let event = try part.next() {
      switch event {
      case .text: try append(&part, paragraph: start)
      // ODF 1.3 part 3, 6.1.3 to 6.1.5.
      case .start(.s, .text):
        let count = part.integer(.c, in: .text) ?? 1
        try append(spaces: max(count, 0), &part, paragraph: start)
        depth += 1
      case .start(.tab, .text):
        append(0x09, paragraph: start)
        depth += 1
      case .start(.lineBreak, .text):
        append(0x0A, paragraph: start)
        depth += 1
      // 6.4: the base of a ruby text counts, its reading does not; 6.3: a note stands outside the text.
      case .start(.rubyText, .text), .start(.note, .text), .start(.number, .text), .start(.script, .text):
        try part.skipElement()
      // 14.1 annotations, 10 drawing shapes; `table:` holds sources and detective marks.
      case .start(_, .office), .start(_, .draw), .start(_, .table): try part.skipElement()
      // Spans, links, fields, and elements of other vocabularies, whose text counts (ODF 1.3 part 3, 3.17).
      case .start: depth += 1
      case .end:
        if depth == 0 { return }
        depth -= 1
      }
    }
  }

  /// Appends the current text event.
  ///
  /// ODF 1.3 part 3, 6.1.2 folds all white space. Spaces that are simply repeated are kept, since Calc and
  /// those who write for it keep them; white space with a line break or a tab in it is the indentation of the
  /// markup: one space inside a paragraph, nothing at its ends.
  private mutating func append(_ part: inout ODFPart, paragraph: Int) throws(SpreadsheetError) {
    let before = bytes.count
    part.appendText(to: &bytes)
    if hasBreak || bytes[before...].contains(where: { $0 < 0x20 }) {
      let piece = Array(bytes[before...])
      bytes.removeSubrange(before...)
      for byte in piece {
        switch byte {
        case 0x20 where hasBreak: break
        case 0x09, 0x0A, 0x0D:
          while bytes.count > solid, bytes.last == 0x20 { bytes.removeLast() }
          hasBreak = true
        case 0x20: bytes.append(byte)
        default:
          closeBreak(paragraph)
          bytes.append(byte)
        }
      }
    }
    try checkLength()
  }

  private mutating func append(
    spaces count: Int, _ part: inout ODFPart, paragraph: Int
  ) throws(SpreadsheetError) {
    closeBreak(paragraph)
    guard count <= limit else { throw SpreadsheetError(.limit(.textLength, limit)) }
    try tally.add(spaces: count)
    bytes.append(contentsOf: repeatElement(0x20, count: count))
    solid = bytes.count
    try checkLength()
  }

  private mutating func append(_ character: UInt8, paragraph: Int) {
    closeBreak(paragraph)
    bytes.append(character)
    solid = bytes.count
  }

  private mutating func closeBreak(_ paragraph: Int) {
    guard hasBreak else { return }
    hasBreak = false
    if bytes.count > paragraph { bytes.append(0x20) }
  }

  private func checkLength() throws(SpreadsheetError) {
    guard bytes.count <= limit else { throw SpreadsheetError(.limit(.textLength, limit)) }
  }
}

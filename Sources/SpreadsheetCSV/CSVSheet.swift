import Spreadsheet

/// Splits the bytes of a CSV file into rows, one at a time.
final class CSVSheet: SheetReader {
  let merges: [CellRange] = []

  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: SpreadsheetLimits
  private var position: Int
  private var row = 0
  private var line = 1
  private var cellCount = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  init(bytes: [UInt8], start: Int, separator: UInt8, limits: SpreadsheetLimits) {
    self.bytes = bytes
    self.separator = separator
    self.limits = limits
    position = start
  }

  func nextRow() throws(SpreadsheetError) -> Row? {
    while position < bytes.count {
      row += 1
      let cells = try record()
      guard !cells.isEmpty else { continue }
      guard row <= limits.rows else { throw SpreadsheetError(.limit(.rows, limits.rows), line: line) }
      cellCount += cells.count
      guard cellCount <= limits.cells else {
        throw SpreadsheetError(.limit(.cells, limits.cells), line: line)
      }
      return Row(number: row, cells: cells)
    }
    return nil
  }

  /// Reads a record with the line end after it.
  private func record() throws(SpreadsheetError) -> [Cell] {
    var cells: [Cell] = []
    var column = 1
    while true {
      let text = try field(column: column)
      if !text.isEmpty {
        guard column <= limits.columns else {
          throw SpreadsheetError(.limit(.columns, limits.columns), line: line)
        }
        cells.append(Cell(column: column, value: .string(text)))
      }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
      column += 1
    }
    passLineEnd()
    return cells
  }

  /// Reads a field up to the separator, line end or end of file behind it.
  private func field(column: Int) throws(SpreadsheetError) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      passPlainText()
      return try text(bytes[start..<position], column: column)
    }
    let firstLine = line
    position += 1
    var contents: [UInt8] = []
    while true {
      guard position < bytes.count else {
        throw SpreadsheetError(
          .invalidValue("\""), line: firstLine, cell: CellAddress(row: row, column: column).description)
      }
      let byte = bytes[position]
      position += 1
      switch byte {
      case Self.quote where position < bytes.count && bytes[position] == Self.quote:
        position += 1
        contents.append(byte)
      case Self.quote:
        // Text behind the closing quote is kept as it stands: RFC 4180 has no such thing, programs do write it.
        let start = position
        passPlainText()
        contents.append(contentsOf: bytes[start..<position])
        return try text(contents[...], column: column)
      case Self.carriageReturn:
        if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
        line += 1
        contents.append(Self.lineFeed)
      case Self.lineFeed:
        line += 1
        contents.append(byte)
      default: contents.append(byte)
      }
    }
  }

  private func passPlainText() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { return }
      position += 1
    }
  }

  private func passLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == Self.carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == Self.lineFeed
    {
      position += 1
    }
    position += 1
    line += 1
  }

  private func text(_ contents: ArraySlice<UInt8>, column: Int) throws(SpreadsheetError) -> String {
    guard contents.count <= limits.textLength else {
      throw SpreadsheetError(
        .limit(.textLength, limits.textLength), line: line,
        cell: CellAddress(row: row, column: column).description)
    }
    return String(decoding: contents, as: UTF8.self)
  }
}

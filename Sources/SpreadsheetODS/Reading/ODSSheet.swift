import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// The rows of one sheet.
final class ODSSheet: SheetReader {
  private(set) var merges: [CellRange] = []
  private(set) var isFinished = false

  private let cursor: ContentCursor
  private let limits: SpreadsheetLimits
  private let tally: CellTally
  private var parser: CellParser
  private let part: String?
  /// The number of the next row of the markup.
  private var nextNumber = 1
  /// The cells of the row before.
  private var lastCount = 0
  /// Copies of the current row that are still to be given.
  private var copies: (row: Row, left: Int) = (Row(number: 0, cells: []), 0)
  /// Merges of repeated rows that are empty: they count only if a row with content follows, since office
  /// programs repeat the last rows to the sheet's end.
  private var pendingMerges: [(rows: ClosedRange<Int>, spans: [Span])] = []

  private struct Span {
    var column: Int
    var columns: Int
    var rows: Int
  }

  init(_ cursor: ContentCursor, limits: SpreadsheetLimits, tally: CellTally) {
    self.cursor = cursor
    self.limits = limits
    self.tally = tally
    parser = CellParser(limits: limits, tally: tally)
    part = cursor.part.part
  }

  func nextRow() throws(SpreadsheetError) -> Row? {
    if copies.left > 0 {
      copies.left -= 1
      copies.row.number += 1
      return copies.row
    }
    while !isFinished, try cursor.nextRow() {
      let number = nextNumber
      let count = Repetition.count(cursor.part.attributeBytes(.numberRowsRepeated, in: .table))
      nextNumber = number.addingReportingOverflow(count).overflow ? .max : number + count
      var cells: [Cell] = []
      var spans: [Span] = []
      try readCells(row: number, &cursor.part, &parser, &cells, &spans)
      if cells.isEmpty {
        try note(spans, row: number, count: count)
        continue
      }
      try flushPendingMerges()
      guard nextNumber - 1 <= limits.rows else { throw located(.limit(.rows, limits.rows), row: number) }
      if count > 1 { try countRepeats(of: cells, times: count - 1, row: number) }
      try flushMerges(spans, rows: number...(number + count - 1))
      copies = (Row(number: number, cells: cells), count - 1)
      return copies.row
    }
    isFinished = true
    return nil
  }

  /// Reads the row whose start is the current event, up to its end.
  ///
  /// Each access to what a class holds is guarded anew: here it is one for the whole row.
  private func readCells(
    row: Int, _ part: inout ODFPart, _ parser: inout CellParser, _ cells: inout [Cell], _ spans: inout [Span]
  ) throws(SpreadsheetError) {
    cells.reserveCapacity(lastCount)
    defer { lastCount = cells.count }
    var column = 1
    while let event = try part.next() {
      switch event {
      case .start(.tableCell, .table), .start(.coveredTableCell, .table):
        let count = Repetition.count(part.attributeBytes(.numberColumnsRepeated, in: .table))
        if case .start(.tableCell, _) = event, let span = Self.span(at: column, part) { spans.append(span) }
        let value: CellValue?
        do { value = try parser.read(&part) } catch {
          throw located(error.problem, row: row, column: column, line: error.line)
        }
        if let value {
          // The first column beyond the repetition fits, or the cells would be too many anyway.
          guard column <= limits.columns, count <= limits.columns - column + 1 else {
            throw located(.limit(.columns, limits.columns), row: row, column: column)
          }
          do {
            if count > 1 { try tally.add(repeats: count - 1, of: value) }
            try tally.add(cells: count)
          } catch { throw located(error.problem, row: row, column: column) }
          for place in column..<column + count { cells.append(Cell(column: place, value: value)) }
        }
        column = column.addingReportingOverflow(count).overflow ? .max : column + count
      case .start: try part.skipElement()
      case .end: return
      case .text: break
      }
    }
  }

  private func countRepeats(of cells: [Cell], times count: Int, row: Int) throws(SpreadsheetError) {
    do {
      for cell in cells { try tally.add(repeats: count, of: cell.value) }
      // The rows fit the sheet, and the cells of one row too.
      try tally.add(cells: cells.count * count)
    } catch { throw located(error.problem, row: row) }
  }

  private func located(
    _ problem: SpreadsheetError.Problem, row: Int, column: Int = 1, line: Int? = nil
  ) -> SpreadsheetError {
    SpreadsheetError(
      problem, part: part, line: line,
      cell: CellAddress(row: row, column: column).description)
  }

  // MARK: Merges

  /// The merge that begins in the current cell (ODF 1.3 part 3, 19.678 and 19.681).
  private static func span(at column: Int, _ part: borrowing ODFPart) -> Span? {
    let columns = Repetition.count(part.attributeBytes(.numberColumnsSpanned, in: .table))
    let rows = Repetition.count(part.attributeBytes(.numberRowsSpanned, in: .table))
    return columns > 1 || rows > 1 ? Span(column: column, columns: columns, rows: rows) : nil
  }

  private func note(_ spans: [Span], row: Int, count: Int) throws(SpreadsheetError) {
    guard !spans.isEmpty, row <= limits.rows else { return }
    let last = min(limits.rows, nextNumber - 1)
    pendingMerges.append((row...max(row, last), spans))
    if count == 1 { try flushPendingMerges() }
  }

  private func flushPendingMerges() throws(SpreadsheetError) {
    guard !pendingMerges.isEmpty else { return }
    for (rows, spans) in pendingMerges { try flushMerges(spans, rows: rows) }
    pendingMerges.removeAll()
  }

  private func flushMerges(_ spans: [Span], rows: ClosedRange<Int>) throws(SpreadsheetError) {
    guard !spans.isEmpty else { return }
    guard rows.count <= limits.merges, spans.count * rows.count <= limits.merges - merges.count else {
      throw located(.limit(.merges, limits.merges), row: rows.lowerBound)
    }
    for row in rows {
      for span in spans where span.column <= limits.columns {
        merges.append(
          CellRange(
            CellAddress(row: row, column: span.column),
            CellAddress(
              row: row + min(span.rows - 1, limits.rows - row),
              column: span.column + min(span.columns - 1, limits.columns - span.column))))
      }
    }
  }
}

/// Counts of repeated and spanned rows and columns: positive integers (ODF 1.3 part 3, 19.677, 19.680).
enum Repetition {
  /// - Returns: 1 where the attribute is absent, none or below 1; the greatest integer where it is beyond it.
  static func count(_ bytes: ArraySlice<UInt8>?) -> Int {
    guard let bytes else { return 1 }
    if let value = Lexical.integer(bytes) { return max(value, 1) }
    let digits = Lexical.trimmed(bytes)
    let isNumber =
      !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumber ? .max : 1
  }
}

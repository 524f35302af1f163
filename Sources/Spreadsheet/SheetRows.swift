extension SheetReader {
  /// The rows as a sequence, pulled from the file as the loop goes on:
  ///
  /// ```swift
  /// for try await row in sheet.rows { print(row.number, row.cells.count) }
  /// ```
  /// The rows are there once: a second loop goes on where the first stopped.
  public var rows: SheetRows { SheetRows(sheet: self) }
}

/// Rows of a sheet, each read when it is asked for.
public struct SheetRows: AsyncSequence {
  public typealias Element = Row
  public typealias Failure = SpreadsheetError

  fileprivate let sheet: any SheetReader

  public func makeAsyncIterator() -> Iterator { Iterator(sheet: sheet) }

  /// Pulls the rows from the sheet's reader; copies of it share the place in the file.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let sheet: any SheetReader

    public mutating func next() async throws(SpreadsheetError) -> Row? { try sheet.nextRow() }

    public mutating func next(isolation: isolated (any Actor)?) async throws(SpreadsheetError) -> Row? {
      try sheet.nextRow()
    }
  }
}

import Spreadsheet
import SpreadsheetPackage

/// Tells the address of each cell of a worksheet part by what stands before it, as `WorksheetCells` does: rows and cells
/// without a number follow those before them.
struct CellCursor {
  private(set) var row = 0
  private var column = 0
  private let limits: SpreadsheetLimits

  init(limits: SpreadsheetLimits) { self.limits = limits }

  mutating func startRow(_ bytes: ArraySlice<UInt8>?) {
    column = 0
    row = bytes.flatMap { Lexical.integer($0) } ?? min(row + 1, limits.rows)
  }

  /// - Returns: nil for a reference that is none.
  mutating func cell(_ bytes: ArraySlice<UInt8>?) -> CellAddress? {
    guard let bytes else {
      column = min(column + 1, limits.columns)
      return CellAddress(row: row, column: column)
    }
    guard case .address(let address) = CellReference.read(bytes, limits: limits) else { return nil }
    column = address.column
    return address
  }
}

/// The samples of formats on a sheet of remarks that an earlier marking left.
package struct FormatSamples: Sendable {
  /// The cell with the format of marked cells, and the one with the format that they had before.
  package struct Pair: Sendable {
    package var marked: CellAddress
    package var former: CellAddress
  }

  package private(set) var pairs: [Pair] = []

  /// - Returns: nil where the sheet is none of ours, whatever its name is.
  package init?(of sheet: any SheetReader) throws(SpreadsheetError) {
    var hasMarker = false
    while let row = try sheet.nextRow() {
      var marked: Int?
      var former: Int?
      for cell in row.cells {
        switch cell.value {
        case .string(RemarksTable.marker): hasMarker = true
        case .string(RemarksTable.markedSample): marked = cell.column
        case .string(RemarksTable.formerSample): former = cell.column
        default: break
        }
      }
      if let marked, let former {
        pairs.append(
          Pair(
            marked: CellAddress(row: row.number, column: marked),
            former: CellAddress(row: row.number, column: former)))
      }
    }
    guard hasMarker else { return nil }
  }
}

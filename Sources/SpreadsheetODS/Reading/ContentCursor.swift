import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// A place in the content of a spreadsheet that only moves forward: from sheet to sheet, and from row to row in it.
final class ContentCursor {
  var part: ODFPart
  /// The place, among the workbook's sheets, of the next one whose start has not been passed.
  private(set) var nextSheet = 0

  private enum Place {
    case start, betweenSheets
    /// In a sheet, so many row groups deep.
    case inSheet(depth: Int)
    case end
  }
  private var place = Place.start

  init(_ part: consuming ODFPart) {
    self.part = part
  }

  /// Moves to the start of a sheet.
  func enter(sheet index: Int) throws(SpreadsheetError) {
    if case .start = place { try enterSpreadsheet() }
    if case .inSheet = place { while try nextRow() { try part.skipElement() } }
    while case .betweenSheets = place {
      switch try part.next() {
      case .start(.table, .table):
        nextSheet += 1
        if nextSheet == index + 1 {
          place = .inSheet(depth: 0)
          return
        }
        try part.skipElement()
      // Tracked changes, validations, DDE caches, named ranges …: some hold cells that are in no sheet.
      case .start: try part.skipElement()
      case .text: break
      case .end, nil: place = .end
      }
    }
    throw SpreadsheetError(.noWorksheets, part: part.part)
  }

  /// Moves to the start of the sheet's next row.
  /// - Returns: false at the sheet's end.
  func nextRow() throws(SpreadsheetError) -> Bool {
    guard case .inSheet(var depth) = place else { return false }
    while let event = try part.next() {
      switch event {
      case .start(.tableRow, .table):
        place = .inSheet(depth: depth)
        return true
      // ODF 1.3 part 3, 9.1.7 to 9.1.9: header rows, groups and plain rows, in each other.
      case .start(.tableHeaderRows, .table), .start(.tableRows, .table), .start(.tableRowGroup, .table):
        depth += 1
      // Columns, sources of linked sheets, forms, shapes (which may hold tables) …
      case .start: try part.skipElement()
      case .end:
        if depth == 0 {
          place = .betweenSheets
          return false
        }
        depth -= 1
      case .text: break
      }
    }
    place = .end
    return false
  }

  private func enterSpreadsheet() throws(SpreadsheetError) {
    var depth = 0
    while let event = try part.next() {
      switch event {
      case .start(let name, let namespace):
        depth += 1
        if depth == 3, name == .spreadsheet, namespace == .office {
          place = .betweenSheets
          return
        }
        let isPath = depth == 1 || depth == 2 && name == .body && namespace == .office
        if !isPath {
          try part.skipElement()
          depth -= 1
        }
      case .end: depth -= 1
      case .text: break
      }
    }
    place = .end
  }
}

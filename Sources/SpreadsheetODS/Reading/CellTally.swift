import Spreadsheet

/// Counts the cells of a workbook and what is repeated in it against the bounds; shared by its sheets.
///
/// Reading a sheet again does not count it twice.
final class CellTally {
  private let limits: SpreadsheetLimits
  private var cells = 0
  private var repeats = 0
  private var sheet = 0
  private var ofSheet: [(cells: Int, repeats: Int)] = []

  /// How many bytes of repeated text weigh as much as a repeated cell: a few lines of markup could otherwise stand
  /// for terabytes of text.
  private static let textUnit = 64

  init(limits: SpreadsheetLimits) {
    self.limits = limits
  }

  /// Starts counting for a sheet.
  func begin(sheet index: Int) {
    while ofSheet.count <= index { ofSheet.append((0, 0)) }
    sheet = index
    cells -= ofSheet[index].cells
    repeats -= ofSheet[index].repeats
    ofSheet[index] = (0, 0)
  }

  func add(cells count: Int) throws(SpreadsheetError) {
    cells += count
    ofSheet[sheet].cells += count
    guard cells <= limits.cells else { throw SpreadsheetError(.limit(.cells, limits.cells)) }
  }

  /// Counts further copies of a cell.
  func add(repeats count: Int, of value: CellValue) throws(SpreadsheetError) {
    var weight = 1
    if case .string(let text) = value { weight += text.utf8.count / Self.textUnit }
    try add(weight: weight, times: count)
  }

  /// Counts spaces that the markup only gives the number of.
  func add(spaces count: Int) throws(SpreadsheetError) {
    try add(weight: count / Self.textUnit, times: 1)
  }

  private func add(weight: Int, times count: Int) throws(SpreadsheetError) {
    let (product, overflow) = weight.multipliedReportingOverflow(by: count)
    guard !overflow, product <= limits.repeats - repeats else {
      throw SpreadsheetError(.limit(.repeats, limits.repeats))
    }
    repeats += product
    ofSheet[sheet].repeats += product
  }
}

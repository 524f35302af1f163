/// The kinds of file that hold a grid.
public enum WorkbookKind: String, Sendable, Hashable, CaseIterable {
  case xlsx, ods, fods, csv
}

/// What a workbook carries beside its cells.
public enum WorkbookFeature: String, Sendable, Hashable, CaseIterable {
  case macros, externalLinks, embeddedObjects, comments, trackedChanges
}

/// A worksheet as the workbook lists it.
public struct SheetInfo: Sendable, Hashable {
  public var name: String
  /// Hidden or very hidden.
  public var isHidden: Bool

  public init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// A workbook that is open for reading: its worksheets in the workbook's order (chart, dialog and macro sheets
/// are no worksheets), whatever the format.
public protocol WorkbookReader: AnyObject {
  var kind: WorkbookKind { get }
  var sheets: [SheetInfo] { get }
  var features: Set<WorkbookFeature> { get }
  /// Starts reading a sheet from its first row. One sheet is read at a time.
  /// - Parameter index: a place in `sheets`.
  func openSheet(at index: Int) throws(SpreadsheetError) -> any SheetReader
  /// Whether a picture lies on a sheet.
  /// - Parameter index: a place in `sheets`.
  func holdsPicture(onSheetAt index: Int) -> Bool
}

/// The rows of one sheet, pulled one by one; nothing but the current row is kept.
public protocol SheetReader: AnyObject {
  /// The next row that has cells, rows ascending, cells by column; nil at the end.
  func nextRow() throws(SpreadsheetError) -> Row?
  /// The merged ranges; complete only after `nextRow` has returned nil.
  var merges: [CellRange] { get }
}

/// A row's number (from 1) and those of its cells that are not empty, by ascending column.
public struct Row: Sendable, Hashable {
  public var number: Int
  public var cells: [Cell]

  public init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }

  /// The value in a column, counted from 1; nil where the cell is empty.
  public subscript(column: Int) -> CellValue? {
    cells.first { $0.column == column }?.value
  }
}

/// A cell that is not empty. `column` is counted from 1.
public struct Cell: Sendable, Hashable {
  public var column: Int
  public var value: CellValue

  public init(column: Int, value: CellValue) {
    self.column = column
    self.value = value
  }
}

/// A whole sheet in memory.
public struct Sheet: Sendable, Hashable {
  public var name: String
  public var isHidden: Bool
  /// Ascending, only rows that have cells.
  public var rows: [Row]
  public var merges: [CellRange]

  public init(name: String, isHidden: Bool = false, rows: [Row] = [], merges: [CellRange] = []) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
  }
}

extension WorkbookReader {
  /// A format without pictures.
  public func holdsPicture(onSheetAt index: Int) -> Bool { false }

  /// Reads a whole sheet into memory.
  public func sheet(at index: Int) throws(SpreadsheetError) -> Sheet {
    let reader = try openSheet(at: index)
    var rows: [Row] = []
    while let row = try reader.nextRow() { rows.append(row) }
    return Sheet(
      name: sheets[index].name, isHidden: sheets[index].isHidden, rows: rows, merges: reader.merges)
  }
}

/// The kinds of file that hold a grid.
public enum WorkbookKind: String, Sendable, Hashable, CaseIterable {
  /// Office Open XML (ISO/IEC 29500), transitional or strict, with macros (`.xlsm`) and templates among them.
  case xlsx
  /// An OpenDocument spreadsheet in a package, whatever its version of ODF.
  case ods
  /// An OpenDocument spreadsheet in one XML text.
  case fods
  /// Text with a delimiter: one sheet, every value a text.
  case csv
}

/// What a workbook carries beside its cells.
public enum WorkbookFeature: String, Sendable, Hashable, CaseIterable {
  /// Programs: a VBA project, or scripts of OpenDocument. Never run.
  case macros
  /// References to other files or the network. Never followed.
  case externalLinks
  /// Other documents in the book. Never opened.
  case embeddedObjects
  /// Remarks at cells, threaded ones among them; those that ``MarkingWords/author`` signed do not count.
  case comments
  /// A record of who changed what.
  case trackedChanges
}

/// A worksheet as the workbook lists it.
public struct SheetInfo: Sendable, Hashable {
  /// The tab's name; `CSV` for the one sheet of a CSV.
  public var name: String
  /// Hidden or very hidden.
  public var isHidden: Bool

  /// - Parameters:
  ///   - name: the tab's name.
  ///   - isHidden: hidden, or very hidden.
  public init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// A workbook that is open for reading: its worksheets in the workbook's order (chart, dialog and macro sheets
/// are no worksheets), whatever the format.
public protocol WorkbookReader: AnyObject {
  /// What the file turned out to be.
  var kind: WorkbookKind { get }
  /// In the order of the tabs, hidden ones among them; a place here is what `openSheet(at:)` takes.
  var sheets: [SheetInfo] { get }
  /// What the book carries beside its cells; known as soon as it is open.
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
  /// Counted from 1; numbers of rows without cells are left out.
  public var number: Int
  /// By ascending column; never empty where a reader gave the row.
  public var cells: [Cell]

  /// - Parameters:
  ///   - number: counted from 1.
  ///   - cells: those that are not empty, by ascending column.
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
  /// Counted from 1.
  public var column: Int
  /// What the cell holds; of a formula, the value that its program stored.
  public var value: CellValue

  /// - Parameters:
  ///   - column: counted from 1.
  ///   - value: what the cell holds.
  public init(column: Int, value: CellValue) {
    self.column = column
    self.value = value
  }
}

/// A whole sheet in memory.
public struct Sheet: Sendable, Hashable {
  /// The tab's name; `CSV` for the one sheet of a CSV.
  public var name: String
  /// Whether a user of the book does not see the sheet; it is read all the same.
  public var isHidden: Bool
  /// Ascending, only rows that have cells.
  public var rows: [Row]
  /// Ranges shown as one cell; values that the file holds under a merge are among the rows.
  public var merges: [CellRange]

  /// - Parameters:
  ///   - name: the tab's name.
  ///   - isHidden: whether a user of the book does not see it.
  ///   - rows: ascending, only those that have cells.
  ///   - merges: ranges shown as one cell.
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

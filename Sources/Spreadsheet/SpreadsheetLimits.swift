/// Bounds on what a workbook may make a reader do, whatever its format; the package's and the markup's own bounds
/// are `ZipLimits` and `XMLLimits`.
///
/// Each bound is counted on what is really read, and reaching it ends the reading with
/// `SpreadsheetError.Problem.limit`.
public struct SpreadsheetLimits: Sendable, Hashable {
  /// Worksheets of the workbook.
  public var sheets = 4_096
  /// The highest number of a row that has cells: the sheet's height in Excel and LibreOffice.
  public var rows = CellAddress.maximumRow
  /// The highest number of a column that has cells: the sheet's width in Excel and LibreOffice.
  public var columns = CellAddress.maximumColumn
  /// Cells that are not empty, in the whole workbook.
  public var cells = 50_000_000
  /// Texts that a workbook lists once and refers to from its cells.
  public var distinctStrings = 8_000_000
  /// Bytes of UTF-8 of those texts together: what the reader holds in memory for the whole time.
  public var stringBytes = 1 << 30
  /// Relationships of one part, and content types that a package lists: Excel itself stops at 65,530 links.
  public var relationships = 200_000
  /// Merged ranges of one sheet.
  public var merges = 200_000
  /// Cell formats of the workbook: Excel itself stops at 65,490.
  public var styles = 100_000
  /// Bytes of UTF-8 in one cell: Excel stops at 32,767 characters, LibreOffice does not.
  public var textLength = 4 << 20
  /// Cells that are not written out but stand for a repetition of others (ODF's repeated rows and columns), in
  /// the whole workbook; 64 bytes of their text weigh as one more cell. Repeated empty cells cost nothing and are
  /// not counted.
  public var repeats = 2_000_000
  /// Bytes of a sheet's markup up to which its rows may come in any order; the rows of a larger one are streamed
  /// and must ascend.
  public var unorderedBytes = 32 << 20

  /// The bounds that the properties tell.
  public init() {}

  /// The names of the bounds, as messages and options spell them.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// Names ``SpreadsheetLimits/sheets``.
    case sheets
    /// Names ``SpreadsheetLimits/relationships``.
    case relationships
    /// Names ``SpreadsheetLimits/rows``.
    case rows
    /// Names ``SpreadsheetLimits/columns``.
    case columns
    /// Names ``SpreadsheetLimits/cells``.
    case cells
    /// Names ``SpreadsheetLimits/merges``.
    case merges
    /// Names ``SpreadsheetLimits/styles``.
    case styles
    /// Names ``SpreadsheetLimits/repeats``.
    case repeats
    /// Names ``SpreadsheetLimits/distinctStrings``.
    case distinctStrings = "distinct-strings"
    /// Names ``SpreadsheetLimits/stringBytes``.
    case stringBytes = "string-bytes"
    /// Names ``SpreadsheetLimits/textLength``.
    case textLength = "text-length"
    /// Names ``SpreadsheetLimits/unorderedBytes``.
    case unorderedBytes = "unordered-bytes"
  }
}

extension SpreadsheetError.Problem {
  /// A bound of a workbook was reached.
  public static func limit(_ name: SpreadsheetLimits.Name, _ value: Int) -> Self {
    .limit(name: name.rawValue, value: value)
  }
}

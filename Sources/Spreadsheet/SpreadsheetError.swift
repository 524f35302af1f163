/// Why a workbook could not be read or written: what, where in it, and (through `Problem`) what to do.
///
/// It holds no words for people: `DiagnosticTexts` has them.
public struct SpreadsheetError: Error, Sendable, Hashable {
  public var problem: Problem
  /// The part inside the package: `xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The line inside the part, from 1.
  public var line: Int?
  /// The cell's address, where the problem has one.
  public var cell: String?

  public init(_ problem: Problem, part: String? = nil, line: Int? = nil, cell: String? = nil) {
    self.problem = problem
    self.part = part
    self.line = line
    self.cell = cell
  }

  public enum Problem: Sendable, Hashable {
    /// The file is of a kind that is named but not read.
    case otherFormat(OtherFormat)
    /// An empty file.
    case empty
    /// No spreadsheet of any kind known here.
    case notASpreadsheet
    /// The package is broken: an archive that ends early, a checksum that fails, an entry that does not inflate.
    case damagedArchive(String)
    /// A part is not well-formed XML; the parser's own words.
    case malformedXML(String)
    /// A part that the format requires is missing.
    case partMissing
    /// The workbook has no worksheet.
    case noWorksheets
    /// An entity declaration in a DOCTYPE.
    case entityDeclaration
    /// A bound was reached: the limit's name as in the table of limits, and its value.
    case limit(name: String, value: Int)
    /// The operating system's words for a failed call.
    case system(code: Int32, message: String)
    /// A value that breaks the format: an address outside the sheet, a repeat that overflows.
    case invalidValue(String)
  }

  /// Kinds of file that are known by their content and not read.
  public enum OtherFormat: String, Sendable, Hashable, CaseIterable {
    case xls, xlsb, encryptedXLSX, encryptedODS, encryptedZip, word, openDocumentText, presentation, pdf, html
    case richText, excelXML2003, xml, zip, text, json, image, oleOther
    /// Archives that are not opened: RAR, 7-Zip, and others (gzip, tar, cabinets).
    case rar, sevenZip, otherArchive
    /// A table of Apple Numbers.
    case numbers
    /// A table of 1С (`.mxl`).
    case table1C
    /// A link to a file somewhere else: a shortcut of a desktop, a document of Google Drive.
    case shortcut
    /// Nothing but zero bytes: a file of a cloud folder that was never fetched.
    case zeros
  }
}

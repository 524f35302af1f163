/// Why a workbook could not be read or written: what, where in it, and (through `Problem`) what to do.
///
/// It holds no words for people: `DiagnosticTexts` has them.
public struct SpreadsheetError: Error, Sendable, Hashable {
  /// What is wrong, with the facts that a message needs.
  public var problem: Problem
  /// The part inside the package: `xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The line inside the part, from 1.
  public var line: Int?
  /// The cell's address, where the problem has one.
  public var cell: String?

  /// - Parameters:
  ///   - problem: what is wrong.
  ///   - part: the part inside the package; nil for the file as a whole.
  ///   - line: the line inside the part, from 1; nil where it has none.
  ///   - cell: the cell's address, `D7`; nil where there is none.
  public init(_ problem: Problem, part: String? = nil, line: Int? = nil, cell: String? = nil) {
    self.problem = problem
    self.part = part
    self.line = line
    self.cell = cell
  }

  /// What can be wrong with a workbook, or with reading and writing it.
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
    /// Excel 97-2003 (BIFF in a compound file).
    case xls
    /// Excel's binary workbook in a package.
    case xlsb
    /// A workbook of Excel under a password ([MS-OFFCRYPTO]).
    case encryptedXLSX
    /// An OpenDocument package whose manifest names encrypted parts (ODF 1.3, part 2, 3.4).
    case encryptedODS
    /// A ZIP archive with entries under a password.
    case encryptedZip
    /// A text document of Word, `.doc` or `.docx`.
    case word
    /// A text document of OpenDocument, `.odt` or `.fodt`.
    case openDocumentText
    /// Slides, of either family.
    case presentation
    /// PDF, whether it holds text or scans.
    case pdf
    /// A page of the web, which some systems name `.xls`.
    case html
    /// RTF.
    case richText
    /// «XML Spreadsheet 2003», the XML of Excel before the packages.
    case excelXML2003
    /// Any other markup.
    case xml
    /// An archive of files: it has to be unpacked, or read as a folder.
    case zip
    /// Plain text where a CSV was not allowed.
    case text
    /// A JSON text: no grid.
    case json
    /// A scan or a photograph: PNG, JPEG, GIF, TIFF.
    case image
    /// Another compound file (OLE2), say a mail of Outlook.
    case oleOther
    /// A RAR archive, which is not opened.
    case rar
    /// A 7-Zip archive, which is not opened.
    case sevenZip
    /// Another archive that is not opened: gzip, tar, a cabinet.
    case otherArchive
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

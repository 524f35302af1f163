public import Diagnostics

/// Why a file could not be read, or an output not be written: what a person is told where no finding can be made.
///
/// The layers below throw errors of their own; the edge turns each into one of these.
public struct Failure: Error, Sendable, Hashable {
  public var problem: Problem
  /// The part inside the package, `xl/worksheets/sheet1.xml`, or the path inside a JSON text.
  public var part: String?
  /// The line inside the part or file, from 1.
  public var line: Int?
  /// The character of the line, from 1.
  public var column: Int?
  /// The line's own words.
  public var excerpt: String?
  /// The cell's address, where the problem has one.
  public var cell: String?

  public init(
    _ problem: Problem, part: String? = nil, line: Int? = nil, column: Int? = nil, excerpt: String? = nil,
    cell: String? = nil
  ) {
    self.problem = problem
    self.part = part
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.cell = cell
  }

  public enum Problem: Sendable, Hashable {
    // What an input is.
    case otherFormat(OtherFormat)
    case empty
    case notASpreadsheet
    case damagedArchive(detail: String)
    case malformedXML(detail: String)
    case partMissing
    case noWorksheets
    case entityDeclaration
    case limit(name: String, value: Int)
    case invalidValue(detail: String)
    /// No JSON, or JSON that is no register.
    case interchange(InterchangeFault)
    /// No JSON, or JSON that is no changes of a register.
    case changes(InterchangeFault)
    /// A register that changes were not made for.
    case changesDoNotFit(ChangeFault)
    /// A configuration file with a mistake in it.
    case configuration(ConfigurationFault)
    /// A readable workbook without the form, where a command needs one.
    case formMissing(FormAbsence)
    /// A list of names, none of whose columns can be told to hold them; `captions` are those of its first row.
    case nameColumnMissing(captions: [String])

    // Where an input is.
    /// `nearest` is a name that the folder does have.
    case fileMissing(nearest: String?)
    /// Several arguments that together are the name of one file.
    case nameInParts(String)
    case folderWithoutForms
    /// A folder that `publish` wrote.
    case publishedFolder
    /// The file that an office program puts beside one that is open.
    case lockFile
    /// A file or folder whose name the program cannot pass on to the system.
    case nameNotUTF8
    /// An archive inside another one.
    case nestedArchive
    case cannotRead(SystemReason)

    // What a command was asked for.
    case sheetUnknown(name: String, sheets: [String])
    case kindUnknown(name: String, known: [String])
    case outputMissing
    case outputKindUnknown
    case severalInputsOneFile
    /// A folder where one register is wanted.
    case oneRegisterWanted

    // Where an output goes.
    case outputExists
    case outputFolderMissing
    case outputIsFolder
    case outputIsFile
    case outputIsInput
    /// An office program has the file open.
    case outputIsOpen
    case cannotCreate(SystemReason)
    case cannotWrite(SystemReason)
  }

  /// Kinds of file that are known by name, but not read.
  public enum OtherFormat: String, Sendable, Hashable, CaseIterable {
    case xls, xlsb, encryptedXLSX, encryptedODS, encryptedZip, word, openDocumentText, presentation, pdf, html
    case richText, excelXML2003, xml, zip, text, json, image, oleOther
    case rar, sevenZip, otherArchive, numbers, table1C, shortcut, zeros
  }
}

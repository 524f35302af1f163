public import Diagnostics

/// Why a file could not be read, or an output not be written: what a person is told where no finding can be made.
///
/// The layers below throw errors of their own; the edge turns each into one of these.
public struct Failure: Error, Sendable, Hashable {
  /// What is wrong, with the facts that its message needs.
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

  /// - Parameters:
  ///   - problem: what is wrong.
  ///   - part: the part inside the file, or the sheet.
  ///   - line: counted from 1.
  ///   - column: the character in the line, counted from 1.
  ///   - excerpt: the line itself.
  ///   - cell: an address, `D7`.
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

  /// Ways in which a command cannot read an input or write an output.
  public enum Problem: Sendable, Hashable {
    // What an input is.
    /// The file is of a kind that is known and not read.
    case otherFormat(OtherFormat)
    /// The file has no byte.
    case empty
    /// The file is of no kind that is known.
    case notASpreadsheet
    /// The package is broken: an archive that ends early, a checksum that fails.
    case damagedArchive(detail: String)
    /// A part is not well-formed; the parser's own words, in English.
    case malformedXML(detail: String)
    /// The package lacks a part that its format requires.
    case partMissing
    /// The workbook has no worksheet, or no visible one.
    case noWorksheets
    /// The markup declares an entity, which no office program does.
    case entityDeclaration
    /// A bound on reading was reached; its name is that of `--limit`.
    case limit(name: String, value: Int)
    /// A value breaks its format.
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
    /// There is no such file; `nearest` is a name that the folder does have.
    case fileMissing(nearest: String?)
    /// Several arguments that together are the name of one file.
    case nameInParts(String)
    /// A folder or archive holds no file of a kind that is read.
    case folderWithoutForms
    /// A folder that `publish` wrote.
    case publishedFolder
    /// The file that an office program puts beside one that is open.
    case lockFile
    /// A file or folder whose name the program cannot pass on to the system.
    case nameNotUTF8
    /// An archive inside another one.
    case nestedArchive
    /// The system does not let the file be read, or reading broke off.
    case cannotRead(SystemReason)

    // What a command was asked for.
    /// The workbook has no sheet `name`; `sheets` are those that it has.
    case sheetUnknown(name: String, sheets: [String])
    /// An extension that is none of `known`.
    case kindUnknown(name: String, known: [String])
    /// An input that is in no folder (standard input, an entry of an archive) has nothing to be written
    /// beside.
    case outputMissing
    /// Neither the options nor the output's extension tell what to write.
    case outputKindUnknown
    /// Several inputs would be written to one file.
    case severalInputsOneFile
    /// A folder where one register is wanted.
    case oneRegisterWanted

    // Where an output goes.
    /// A file is there, and replacing was not asked for.
    case outputExists
    /// The folder of the output is not there.
    case outputFolderMissing
    /// A folder is there where a file is to be written.
    case outputIsFolder
    /// A file is there where a folder is to be made.
    case outputIsFile
    /// The output is one of the inputs, or of the other outputs.
    case outputIsInput
    /// An office program has the file open.
    case outputIsOpen
    /// The system does not let the output be made.
    case cannotCreate(SystemReason)
    /// Writing broke off; nothing of the output is left.
    case cannotWrite(SystemReason)
  }

  /// Kinds of file that are known by name, but not read.
  public enum OtherFormat: String, Sendable, Hashable, CaseIterable {
    /// Excel 97-2003.
    case xls
    /// Excel's binary workbook.
    case xlsb
    /// A workbook of Excel under a password.
    case encryptedXLSX
    /// An OpenDocument under a password.
    case encryptedODS
    /// An archive under a password.
    case encryptedZip
    /// A text document of Word.
    case word
    /// Text in ODT, or in flat ODT.
    case openDocumentText
    /// Slides.
    case presentation
    /// PDF, whether it holds text or scans.
    case pdf
    /// A page of the web.
    case html
    /// RTF.
    case richText
    /// «XML Spreadsheet 2003».
    case excelXML2003
    /// Any other markup.
    case xml
    /// An archive where one workbook is wanted.
    case zip
    /// Plain text under a name that is not CSV's.
    case text
    /// A JSON text where a workbook is wanted.
    case json
    /// A scan or a photograph.
    case image
    /// Another compound file, say a mail of Outlook.
    case oleOther
    /// A RAR archive.
    case rar
    /// A 7-Zip archive.
    case sevenZip
    /// Another archive: gzip, tar, a cabinet.
    case otherArchive
    /// A table of Apple Numbers.
    case numbers
    /// A table of 1С (`.mxl`).
    case table1C
    /// A shortcut to a file somewhere else.
    case shortcut
    /// Nothing but zero bytes: a file of a cloud folder that was never fetched.
    case zeros
  }
}

import ByteStream
public import Spreadsheet
import SpreadsheetCSV
import SpreadsheetODS
public import SpreadsheetPackage
import SpreadsheetXLSX
import ZipArchive

/// Opens and writes a workbook of any kind; what a file is, its content tells.
///
/// ```swift
/// let workbook = try SpreadsheetFile.open(.path("form.ods"))
/// let rows = try workbook.openSheet(at: 0)
/// while let row = try rows.nextRow() { print(row.number, row.cells) }
/// ```
public enum SpreadsheetFile {
  /// Where a workbook's bytes are.
  public enum Source: Sendable, Hashable {
    /// A file on disk, read in pieces; it has to stay as it is while a reader of it lives.
    case path(String)
    /// A file in memory, say out of a mail or an archive.
    case bytes([UInt8])

    fileprivate func start() throws(SpreadsheetError) -> [UInt8] {
      switch self {
      case .bytes(let bytes): return Array(bytes.prefix(FileKind.startLength))
      case .path(let path):
        do { return try FileSource.start(ofFileAt: path, count: FileKind.startLength) } catch {
          throw SpreadsheetError(error)
        }
      }
    }

    func archive(limits: ZipLimits) throws(SpreadsheetError) -> ZipReader {
      do {
        switch self {
        case .bytes(let bytes): return try ZipReader(bytes: bytes, limits: limits)
        case .path(let path): return try ZipReader(path: path, limits: limits)
        }
      } catch {
        throw SpreadsheetError(error)
      }
    }

    /// The bytes from the start, as often as they are asked for.
    func stream() throws(SpreadsheetError) -> AnySource {
      switch self {
      case .bytes(let bytes): return AnySource(MemorySource(bytes))
      case .path(let path):
        do { return AnySource(try FileSource(path: path)) } catch { throw SpreadsheetError(error) }
      }
    }

    /// The whole contents.
    /// - Parameter limit: the most bytes that are taken.
    public func contents(limit: Int) throws(SpreadsheetError) -> [UInt8] {
      switch self {
      case .bytes(let bytes): return bytes
      case .path(let path):
        do { return try FileSource(path: path).contents(limit: limit) } catch {
          throw SpreadsheetError(error)
        }
      }
    }
  }

  /// What a file's first bytes tell: enough to know text and JSON; an archive or a compound file is not opened.
  public static func startKind(of source: Source) throws(SpreadsheetError) -> FileKind {
    FileKind(start: try source.start())
  }

  /// What a file is.
  public static func kind(
    of source: Source, limits: ReadingLimits = ReadingLimits()
  ) throws(SpreadsheetError) -> FileKind {
    let kind = try startKind(of: source)
    switch kind {
    case .archive: return FileKind(archive: try source.archive(limits: limits.archive))
    case .other(.oleOther):
      return FileKind(compoundFile: try source.contents(limit: limits.archive.fileBytes))
    default: return kind
    }
  }

  /// Opens a workbook for reading.
  /// - Parameters:
  ///   - source: a file of any kind that is read.
  ///   - allowsText: whether plain text is taken as CSV; a text under another name is refused as such.
  ///   - limits: what reading may come to.
  /// - Throws: `SpreadsheetError` where the file is missing, of another kind, damaged, or has no worksheet.
  public static func open(
    _ source: Source, allowsText: Bool = true, limits: ReadingLimits = ReadingLimits()
  ) throws(SpreadsheetError) -> any WorkbookReader {
    switch try startKind(of: source) {
    case .archive:
      let archive = try source.archive(limits: limits.archive)
      switch FileKind(archive: archive) {
      case .workbook(.ods): return try ODSWorkbook(archive, limits: limits.workbook, markup: limits.markup)
      case .workbook: return try XLSXWorkbook(archive, limits: limits.workbook, markup: limits.markup)
      case .other(let format): throw SpreadsheetError(.otherFormat(format))
      default: throw SpreadsheetError(.otherFormat(.zip))
      }
    case .workbook(.fods):
      return try ODSWorkbook(flat: source.stream, limits: limits.workbook, markup: limits.markup)
    case .text where allowsText:
      return try CSVWorkbook(bytes: source.contents(limit: limits.archive.fileBytes), limits: limits.workbook)
    case .text: throw SpreadsheetError(.otherFormat(.text))
    case .json: throw SpreadsheetError(.otherFormat(.json))
    case .other(.oleOther):
      guard
        case .other(let format) = FileKind(compoundFile: try source.contents(limit: limits.archive.fileBytes))
      else {
        throw SpreadsheetError(.otherFormat(.oleOther))
      }
      throw SpreadsheetError(.otherFormat(format))
    case .other(let format): throw SpreadsheetError(.otherFormat(format))
    case .empty: throw SpreadsheetError(.empty)
    case .unknown, .workbook: throw SpreadsheetError(.notASpreadsheet)
    }
  }

  /// The kinds of workbook that are written.
  public enum WrittenKind: String, Sendable, Hashable, CaseIterable {
    /// ISO/IEC 29500, transitional: what Excel 2007 and all others open.
    case xlsx
    /// OpenDocument 1.3, a package.
    case ods
    /// OpenDocument 1.3 as one XML text.
    case fods
  }

  /// Writes a workbook whole or not at all.
  /// - Parameters:
  ///   - document: pulled row by row while it is written.
  ///   - kind: what file it becomes.
  ///   - path: its folder has to be there.
  ///   - replacing: whether an existing file is replaced; otherwise that is an error (`EEXIST`).
  /// - Throws: `SpreadsheetError` with `.system` where the file cannot be written; nothing is left of it
  ///   then.
  public static func write(
    _ document: WorkbookDocument, as kind: WrittenKind, to path: String, replacing: Bool
  ) throws(SpreadsheetError) {
    switch kind {
    case .xlsx: try XLSXWriter.write(document, to: path, replacing: replacing)
    case .ods: try ODSWriter.write(document, to: path, flat: false, replacing: replacing)
    case .fods: try ODSWriter.write(document, to: path, flat: true, replacing: replacing)
    }
  }
}

extension SpreadsheetFile {
  /// Writes a workbook to standard output, through a temporary file: a package is not written in one go.
  public static func writeToStandardOutput(
    _ document: WorkbookDocument, as kind: WrittenKind
  ) throws(SpreadsheetError) {
    let folder: ScratchFolder
    do { folder = try ScratchFolder() } catch { throw SpreadsheetError(error) }
    let path = folder.path + "/workbook." + kind.rawValue
    try write(document, as: kind, to: path, replacing: true)
    do {
      var source = try FileSource(path: path)
      var buffer: [UInt8] = []
      while try source.read(into: &buffer) { try StandardStream.output.write(buffer) }
    } catch let error as ZipError {
      throw SpreadsheetError(error)
    } catch let error as SystemError {
      throw SpreadsheetError(error)
    } catch {
      throw SpreadsheetError(.system(code: 0, message: "\(error)"))
    }
  }
}

import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage
import ZipArchive

/// One file that a command is to read: by itself, out of a folder or out of an archive read as a folder.
struct InputFile: Sendable, Hashable {
  /// The path as the user gave it, or the given folder's path with the rest behind it; `-` is standard input.
  var path: String
  /// The path inside the folder or archive that was given; the base name where the file itself was.
  var relativePath: String
  /// What reading it may come to.
  private let limits: ReadingLimits
  private var place: Place

  private enum Place: Sendable, Hashable {
    case file
    case entry(archive: String, name: String)
    case memory([UInt8])
  }

  init(path: String, relativePath: String, limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
    self.path = path
    self.relativePath = relativePath
    place = .file
  }

  init(archive: String, entry: String, path: String, relativePath: String, limits: ReadingLimits) {
    self.limits = limits
    self.path = path
    self.relativePath = relativePath
    place = .entry(archive: archive, name: entry)
  }

  /// A file in memory.
  init(bytes: [UInt8], path: String, limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
    self.path = path
    relativePath = path
    place = .memory(bytes)
  }

  /// The last part of the path.
  var baseName: String { Path.baseName(path) }

  /// Whether the file stands by itself in a folder, where a result can be put beside it.
  var isOnDisk: Bool { place == .file }

  /// Whether plain text is taken as CSV: under a name that says so, or where there is no name.
  var allowsText: Bool {
    if case .memory = place { return true }
    return ["csv", "tsv", "txt"].contains(Path.fileExtension(path))
  }

  /// Opens it as a workbook, whatever its kind.
  /// - Parameter source: what `source()` gave; an archive's entry is inflated for each of them.
  func openWorkbook(_ source: SpreadsheetFile.Source) throws(SpreadsheetError) -> any WorkbookReader {
    try SpreadsheetFile.open(source, allowsText: allowsText, limits: limits)
  }

  /// Marks its cells; nil where there is nothing to mark.
  func marking(
    _ source: SpreadsheetFile.Source, _ marks: [CellMark], words: MarkingWords
  ) throws(SpreadsheetError) -> (any WorkbookMarking)? {
    try SpreadsheetFile.marking(source, marks, words: words, limits: limits)
  }

  /// Its bytes.
  func contents(_ source: SpreadsheetFile.Source) throws(SpreadsheetError) -> [UInt8] {
    try source.contents(limit: limits.archive.fileBytes)
  }

  /// Where the bytes are; those of an archive's entry are inflated now.
  func source() throws(SpreadsheetError) -> SpreadsheetFile.Source {
    switch place {
    case .file: return .path(path)
    case .memory(let bytes): return .bytes(bytes)
    case .entry(let archive, let name):
      do throws(ZipError) {
        let reader = try ZipReader(path: archive, limits: limits.archive)
        guard let entry = reader.entry(named: name) else { throw ZipError(.noSuchEntry, entry: name) }
        return .bytes(try reader.contents(of: entry, limit: limits.archive.fileBytes))
      } catch {
        throw SpreadsheetError(error)
      }
    }
  }
}

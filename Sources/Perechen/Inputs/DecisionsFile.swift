import Configuration
import DiagnosticTexts
import Reports
import SpreadsheetFile
import SpreadsheetPackage
import TouchpointRegister
import ZipArchive

/// The file of decisions of a merge (`--decisions`): YAML, or a workbook where its name says so. A file that is not
/// there yet holds no decisions.
struct DecisionsFile {
  let path: String
  /// nil for YAML.
  private let limits: ReadingLimits
  private let workbook: SpreadsheetFile.WrittenKind?

  private static let kinds = ["yaml", "xlsx", "ods", "fods"]

  init(path: String, limits: ReadingLimits = ReadingLimits()) throws(FileFailure) {
    self.limits = limits
    self.path = path
    switch Path.fileExtension(path) {
    case "yaml", "yml": workbook = nil
    case "xlsx", "ods", "fods": workbook = SpreadsheetFile.WrittenKind(rawValue: Path.fileExtension(path))
    default:
      throw FileFailure(
        path: path, failure: Failure(.kindUnknown(name: Path.fileExtension(path), known: Self.kinds)))
    }
  }

  /// - Throws: a failure for each mistake in the file, with its line or cell.
  func read() throws(ConfigurationFailure) -> MergeDecisions {
    do throws(FileFailure) {
      guard try exists() else { return MergeDecisions() }
    } catch {
      throw ConfigurationFailure(failures: [error])
    }
    if workbook != nil {
      var reader = DecisionsWorkbookReader(path: path)
      return try reader.read(InputFile(path: path, relativePath: path, limits: limits))
    }
    let bytes: [UInt8]
    do throws(ZipError) {
      bytes = try FileSource.start(ofFileAt: path, count: DecisionsReader.byteLimit + 1)
    } catch {
      throw ConfigurationFailure(failures: [FileFailure(path: path, failure: Failure(error))])
    }
    do throws(ConfigurationErrors) {
      return try DecisionsReader.read(bytes)
    } catch {
      throw ConfigurationFailure(failures: error.errors.map { FileFailure(path: path, failure: Failure($0)) })
    }
  }

  private func exists() throws(FileFailure) -> Bool {
    do throws(SystemError) { return try Folder.kind(of: path) == .file } catch {
      throw FileFailure(path: path, failure: Failure(reading: error))
    }
  }

  /// Brings the file up to date, whole or not at all.
  func write(_ decisions: MergeDecisions, in language: Language) throws(FileFailure) {
    if let workbook {
      return try writeWorkbook(
        decisionsDocument(decisions, in: language), as: workbook, to: path, replacing: true)
    }
    var output = try ByteOutput(path, replacing: true)
    try output.write(decisionsYAML(decisions, in: language))
    try output.commit()
  }
}

import AppendixForm
import Configuration
public import DiagnosticTexts
import SpreadsheetFile
public import SpreadsheetPackage
import TouchpointRegister
import ZipArchive

/// Writes the official blank form for the units.
public struct BlankForm: Sendable {
  /// The kinds of file that the blank is written as.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// For Excel and all others: drop-downs, input messages and highlights stand in it.
    case xlsx
    /// OpenDocument 1.3, for LibreOffice and МойОфис.
    case ods
    /// OpenDocument as one XML text.
    case fods
  }

  /// nil to go by the output's extension, XLSX where that tells nothing.
  public var format: Format?
  /// The name of the unit that fills it in; nil for a form that any unit can take.
  public var unit: String?
  /// The path of a list of processes that column 3 offers; those of the unit stand in the form already.
  public var registry: String?
  /// The path of an approved edition whose rows of the unit stand in the form, to be corrected.
  public var edition: String?
  /// In which language the form is explained; the form itself is Russian.
  public var language = Language.ru
  /// Whether a form that exists is replaced; else it is a failure with exit code 73.
  public var replaces = false
  /// What reading those lists may come to.
  public var limits = ReadingLimits()

  /// An empty form in Russian, for no unit in particular.
  public init() {}

  /// The name of a form written into a folder, without its extension.
  public static let fileName = "Форма перечня"

  /// - Parameter output: a file, a folder, `-`, or nil for the current folder.
  /// - Returns: the path that was written.
  public func write(to output: String?) throws(FileFailure) -> String {
    var path = output ?? ""
    let isFolder = path.isEmpty ? true : try Path.isFolder(path)
    let named = isFolder ? nil : Format(rawValue: Path.fileExtension(path))
    guard isFolder || path == "-" || named != nil || format != nil else {
      throw FileFailure(path: path, failure: Failure(.outputKindUnknown))
    }
    let format = self.format ?? named ?? .xlsx
    if isFolder { path = Path.join(path, "\(Self.fileName).\(format.rawValue)") }
    try write(try TemplateSources(self), unit: unit, units: [], as: format, to: path)
    return path
  }

  /// Writes a form for each unit of a roster.
  ///
  /// - Parameters:
  ///   - roster: the path of the list of units.
  ///   - folder: where the forms go; it is made where it is missing.
  /// - Returns: the paths that were written, in the roster's order.
  public func write(forUnitsOf roster: String, into folder: String) throws(FileFailure) -> [String] {
    let units = try NameListReader(limits: limits).roster(roster).units
    let sources = try TemplateSources(self)
    let format = self.format ?? .xlsx
    do throws(SystemError) { try Folder.create(folder) } catch {
      throw FileFailure(path: folder, failure: Failure(writing: error))
    }
    var names = FileNames()
    var paths: [String] = []
    for unit in units {
      let path = Path.join(folder, names.name(for: unit) + "." + format.rawValue)
      try write(sources, unit: unit, units: units, as: format, to: path)
      paths.append(path)
    }
    return paths
  }

  private func write(
    _ sources: TemplateSources, unit: String?, units: [String], as format: Format, to path: String
  ) throws(FileFailure) {
    guard let kind = SpreadsheetFile.WrittenKind(rawValue: format.rawValue) else { return }
    var content = TemplateContent()
    content.unit = unit
    content.units = units
    content.processes = sources.processes
    content.words = language.pick(ru: .russian, en: .english)
    content.edition = sources.edition.map { edition in
      unit.map { edition.part(of: $0, registry: sources.processes) } ?? edition
    }
    try writeWorkbook(templateDocument(content), as: kind, to: path, replacing: replaces)
  }
}

/// What is read once for all forms.
private struct TemplateSources {
  var processes: [ProcessRegistry.Entry] = []
  var edition: Register?

  init(_ blank: BlankForm) throws(FileFailure) {
    if let registry = blank.registry {
      processes = try NameListReader(limits: blank.limits).registry(registry).entries
    }
    guard let path = blank.edition else { return }
    var configuration = PerechenConfiguration()
    configuration.reading = blank.limits
    edition = try OneInput.register(path, configuration).register
  }
}

import AppendixForm
import DiagnosticTexts
import SpreadsheetFile

/// Writes the official blank form for the units.
public struct BlankForm: Sendable {
  public enum Format: String, Sendable, Hashable, CaseIterable { case xlsx, ods, fods }

  /// nil to go by the output's extension, XLSX where that tells nothing.
  public var format: Format?
  /// The unit that the form is for.
  public var unit: String?
  public var replaces = false

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
    guard let kind = SpreadsheetFile.WrittenKind(rawValue: format.rawValue) else { return path }
    try writeWorkbook(templateDocument(unit: unit), as: kind, to: path, replacing: replaces)
    return path
  }
}

import SpreadsheetFile

/// The kinds of file that a register is written as.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  case xlsx, ods, fods, csv, json

  /// From a path's extension; nil where it has none of these.
  public init?(path: String) { self.init(rawValue: Path.fileExtension(path)) }

  var workbookKind: SpreadsheetFile.WrittenKind? { SpreadsheetFile.WrittenKind(rawValue: rawValue) }
}

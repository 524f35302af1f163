import SpreadsheetFile

/// The kinds of file that a register is written as.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  case xlsx, ods, fods, csv, json
  /// A page to look at; nothing reads it back.
  case html

  /// From a path's extension; nil where it has none of these.
  public init?(path: String) { self.init(rawValue: Path.fileExtension(path)) }

  /// Whether a register comes back from it.
  public var isReadBack: Bool { self != .html }

  var workbookKind: SpreadsheetFile.WrittenKind? { SpreadsheetFile.WrittenKind(rawValue: rawValue) }
}

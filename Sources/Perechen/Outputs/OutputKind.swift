import SpreadsheetFile

/// The kinds of file that a register is written as.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  /// Office Open XML (ISO/IEC 29500, transitional), as Excel writes it; texts are cut at 32,767 characters
  /// (TP109).
  case xlsx
  /// OpenDocument 1.3, a package.
  case ods
  /// OpenDocument 1.3 as one XML text, which version control can compare.
  case fods
  /// RFC 4180 in UTF-8 with BOM and CRLF, every value repeated on each row; it loses the edition and the
  /// submission (TP114).
  case csv
  /// The interchange format `perechen-register` (contract, section 3): the only kind that keeps everything.
  case json
  /// A page to look at; nothing reads it back.
  case html

  /// From a path's extension; nil where it has none of these.
  public init?(path: String) { self.init(rawValue: Path.fileExtension(path)) }

  /// Whether a register comes back from it.
  public var isReadBack: Bool { self != .html }

  var workbookKind: SpreadsheetFile.WrittenKind? { SpreadsheetFile.WrittenKind(rawValue: rawValue) }
}

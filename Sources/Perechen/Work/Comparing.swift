public import Configuration
public import DiagnosticTexts
import Diagnostics
public import Reports
import SpreadsheetFile
import TouchpointRegister

/// Compares two editions of the register by the triggers of п. 5.3.
public struct Comparing: Sendable {
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()
  /// Whether an output that exists is replaced; else it is a failure with exit code 73.
  public var replaces = false

  /// Compares with the severities and aliases of an empty configuration.
  public init() {}

  /// How the differences are written.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// For a terminal or a letter: by trigger of п. 5.3, then by process.
    case text
    /// `perechen-diff` (contract, section 5), which ``Applying`` takes.
    case json
    /// A page by itself: a summary, and each text with what was taken out and put in.
    case html
    /// A workbook: a sheet of changes, one row each, and a sheet with their summary.
    case xlsx

    /// From a path's extension; nil where it has none of these.
    public init?(path: String) {
      switch Path.fileExtension(path) {
      case "txt": self = .text
      case "htm": self = .html
      case let name: self.init(rawValue: name)
      }
    }
  }

  /// What a comparison came to.
  public struct Outcome: Sendable {
    /// What reading the two found. The status tells of differences too.
    public var batch: BatchResult
    /// nil where one of the two could not be read.
    public var report: DifferenceReport?
    /// What makes one doubt that the right two were named in the right order; mostly empty.
    public var remarks: [ComparisonRemark] = []
  }

  /// Compares two registers of any kinds.
  public func run(from old: String, to new: String) -> Outcome {
    var outcome = Outcome(batch: BatchResult(severities: configuration.severities))
    var forms: [ReadForm] = []
    for path in [old, new] {
      do throws(FileFailure) {
        let form = try OneInput.register(path, configuration)
        outcome.batch.add(FileReport(file: path, diagnostics: form.diagnostics))
        forms.append(form)
      } catch {
        outcome.batch.add(error)
      }
    }
    guard forms.count == 2 else { return outcome }
    outcome.remarks = ComparisonRemark.remarks([old, new], forms.map(\.register))
    let comparison = RegisterComparison(
      from: forms[0].register, to: forms[1].register, aliases: configuration.aliases.processes)
    outcome.report = DifferenceReport(
      old: ComparedEdition(file: old, edition: forms[0].register.edition),
      new: ComparedEdition(file: new, edition: forms[1].register.edition), comparison: comparison)
    if !comparison.changes.isEmpty { outcome.batch.status.merge(.found) }
    return outcome
  }

  /// Writes the differences, whole or not at all.
  /// - Parameters:
  ///   - report: what `run` came to.
  ///   - format: how they are written.
  ///   - output: a file; nil and `-` are standard output.
  ///   - language: of text, page and workbook; JSON has none.
  ///   - style: of text on a terminal.
  /// - Throws: `FileFailure` where the output is there already, or cannot be written.
  public func write(
    _ report: DifferenceReport, as format: Format, to output: String?, in language: Language,
    style: TerminalStyle = TerminalStyle()
  ) throws(FileFailure) {
    if format == .xlsx {
      return try writeWorkbook(
        differencesDocument(report, in: language), as: .xlsx, to: output ?? "-", replacing: replaces)
    }
    var target = try ByteOutput(output, replacing: replaces)
    switch format {
    case .text:
      try writeDifferencesText(report, in: language, style: style) { (bytes) throws(FileFailure) in
        try target.write(bytes)
      }
    case .json:
      try RegisterChangesJSON.write(
        report.comparison, old: report.old.file, new: report.new.file, severities: configuration.severities
      ) { (bytes) throws(FileFailure) in try target.write(bytes) }
    case .html:
      try writeDifferencesHTML(report, in: language) { (bytes) throws(FileFailure) in
        try target.write(bytes)
      }
    case .xlsx: break
    }
    try target.commit()
  }
}

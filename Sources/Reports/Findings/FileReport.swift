public import DiagnosticTexts
public import Diagnostics

/// What is to be told of one input.
public struct FileReport: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  /// The findings, or why there are none.
  public var outcome: Outcome
  /// Whether this is one of the files that were given; findings about all of them together, or about a list beside
  /// them, are no file more.
  public var isInput = true
  /// The rows that findings stand in, where they were asked for; not all where there are many.
  public var rows: [QuotedRow] = []

  /// A file is read, whatever is found in it, or it is not.
  public enum Outcome: Sendable, Hashable {
    /// What was found, in the order of the file; empty for a faultless one.
    case read([Diagnostic])
    /// Why nothing could be read of it.
    case unreadable(Failure)
  }

  /// - Parameters:
  ///   - file: the path as the user gave it.
  ///   - diagnostics: what was found, in the order of the file.
  public init(file: String, diagnostics: [Diagnostic]) {
    self.file = file
    outcome = .read(diagnostics)
  }

  /// - Parameters:
  ///   - file: the path as the user gave it.
  ///   - failure: why it could not be read.
  public init(file: String, failure: Failure) {
    self.file = file
    outcome = .unreadable(failure)
  }

  /// Empty for a file that could not be read.
  public var diagnostics: [Diagnostic] {
    switch outcome {
    case .read(let diagnostics): diagnostics
    case .unreadable: []
    }
  }
}

/// How many findings of each severity a batch has, and how many files.
public struct FindingCounts: Sendable, Hashable {
  /// Inputs that were read or should have been; outputs and lists that findings stand at do not count.
  public private(set) var files = 0
  /// Files of which nothing could be read or written.
  public private(set) var unreadableFiles = 0
  /// Findings of severity error, as the configuration sets it.
  public private(set) var errors = 0
  /// Findings of severity warning.
  public private(set) var warnings = 0
  /// Findings of severity note.
  public private(set) var notes = 0

  /// Counts the files of a batch and all that was found in them.
  public init(of reports: some Sequence<FileReport>) {
    for report in reports {
      if report.isInput { files += 1 }
      if case .unreadable = report.outcome { unreadableFiles += 1 }
      add(report.diagnostics)
    }
  }

  /// Counts findings alone; there are no files then.
  public init(of diagnostics: some Sequence<Diagnostic>) { add(diagnostics) }

  private mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  /// Findings of all severities.
  public var all: Int { errors + warnings + notes }

  /// «2 ошибки, 5 предупреждений», those that there are; nil where there is nothing.
  public func phrase(in language: Language) -> String? {
    let parts: [(Int, CountedNoun)] = [(errors, .errors), (warnings, .warnings), (notes, .notes)]
    let told = parts.filter { $0.0 > 0 }.map { $0.1.counted($0.0, in: language) }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }
}

/// A failure that ends a command, or that keeps a file from being read: the file, what is wrong, what to do; in one
/// line where the style knows no width.
/// - Parameter indent: columns that stand before the text, and before its further lines.
package func failureLine(
  _ failure: Failure, file: String?, in language: Language, style: TerminalStyle = TerminalStyle(),
  indent: Int = 0
) -> String {
  let line = (file.map { singleLine($0) + ": " } ?? "") + text(of: failure, in: language).line
  return style.wrapped(line, indent: indent).joined(separator: "\n" + spaces(indent))
}

public import Diagnostics

/// What is wrong in a configuration file, and where.
public struct ConfigurationError: Error, Sendable, Hashable {
  /// What is wrong, with the words of the file; `DiagnosticTexts` says it in Russian or English.
  public var fault: ConfigurationFault
  /// Where the faulty key or value begins.
  public var mark: SourceMark
  /// The line of the file that it is in.
  public var excerpt: String
}

/// All that is wrong in a configuration file, in the file's order; at least one.
public struct ConfigurationErrors: Error, Sendable, Hashable {
  /// By line and character. A fault of the YAML's own syntax ends the reading, so those behind it are not
  /// among them.
  public var errors: [ConfigurationError]
}

/// A place in a text: a line, and a character in it, both from 1.
public struct SourceMark: Sendable, Hashable, Comparable {
  /// Counted from 1.
  public var line: Int
  /// The character in the line, counted from 1.
  public var column: Int

  /// - Parameters:
  ///   - line: counted from 1.
  ///   - column: the character in the line, counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: SourceMark, b: SourceMark) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

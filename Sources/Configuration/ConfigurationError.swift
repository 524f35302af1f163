public import Diagnostics

/// What is wrong in a configuration file, and where.
public struct ConfigurationError: Error, Sendable, Hashable {
  public var fault: ConfigurationFault
  public var mark: SourceMark
  /// The line of the file that it is in.
  public var excerpt: String
}

/// All that is wrong in a configuration file, in the file's order; at least one.
public struct ConfigurationErrors: Error, Sendable, Hashable {
  public var errors: [ConfigurationError]
}

/// A place in a text: a line, and a character in it, both from 1.
public struct SourceMark: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: SourceMark, b: SourceMark) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

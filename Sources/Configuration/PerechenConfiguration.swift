public import Diagnostics
public import SpreadsheetPackage
public import TouchpointRegister

/// What an authority sets for itself in `perechen.yaml`.
///
/// ```swift
/// let configuration = try PerechenConfiguration.read(bytes)
/// print(configuration.rules.longestWait, configuration.severities[.formalApproach] as Any)
/// ```
/// Without a file everything is as the order has it.
public struct PerechenConfiguration: Sendable {
  /// The authority's name, which stands where a register names none (`authority`); nil for none.
  public var authority: String?
  /// The register's title, which stands where a register has none (`title`); nil for none.
  public var title: String?
  /// Other spellings of processes and units (`process-aliases`, `unit-aliases`).
  public var aliases = RegisterAliases()
  /// `severity`.
  public var severities = SeverityChanges()
  /// `limits`, `service-level`, `foreign-messengers`.
  public var rules = RuleSettings()
  /// `reading-limits`, and what the command line sets.
  public var reading = ReadingLimits()
  /// Knows the authority's own `phrases` beside the program's.
  public var recognizer = Recognizer.standard
  /// Knows the authority's own `days-off` and `working-days`.
  public var calendar = WorkingCalendar.russian
  /// `internal-customers`: whether direction 5 is published.
  public var publishesInternalCustomers = true
  /// `open-data`.
  public var passport = OpenDataPassport()

  /// What the order itself says: no aliases, no changed severities, the limits of п. 4.2.
  public init() {}

  /// The names of all bounds on reading.
  public static let readingLimits = ReadingLimits.names

  /// Sets a bound on reading by its name.
  /// - Returns: false for a name that is none, and for a value below 1 or beyond reason.
  @discardableResult
  public mutating func setReadingLimit(_ name: String, to value: Int) -> Bool {
    guard Self.readingLimits.contains(name), 1...ReadingLimits.greatest ~= value else { return false }
    reading[name] = value
    return true
  }

  /// The most bytes that a file may have.
  public static let byteLimit = YAMLLimits().bytes

  /// Reads a configuration file: UTF-8, YAML without anchors, aliases and tags.
  ///
  /// - Throws: all that is wrong in the file, as far as its text can be read at all.
  public static func read(_ bytes: [UInt8]) throws(ConfigurationErrors) -> PerechenConfiguration {
    let lines = SourceLines(bytes)
    let document = YAMLDocument(lines)
    var reader = ConfigurationReader(lines)
    if let root = document.root { reader.read(root) }
    let errors = document.errors + reader.problems.errors
    guard errors.isEmpty else {
      throw ConfigurationErrors(
        errors: errors.enumerated().sorted { ($0.element.mark, $0.offset) < ($1.element.mark, $1.offset) }
          .map(\.element))
    }
    return reader.configuration
  }
}

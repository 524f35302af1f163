public import Configuration
import DiagnosticTexts
public import Diagnostics
public import TouchpointRegister

/// One register in one file: a unit's form in whatever office program it was filled in, or a register that the program
/// wrote.
///
/// ```swift
/// let form = try RegisterFile.read("form.xlsx")
/// for direction in form.register.directions { print(direction.direction, direction.processes.count) }
/// try RegisterFile.write(form.register, to: "form.json")
/// ```
///
/// It tells what reading finds (contract, section 4). ``Validation`` runs the other rules, over many files at once.
public enum RegisterFile {
  /// What a file came to.
  public struct Contents: Sendable, Hashable {
    /// Empty where the file has no form.
    public var register: Register
    /// What the form says beside its register, for rules and merges; empty where the file is no form.
    public var facts: FormFacts
    /// What reading found, in the order of the file, with the severities of the configuration.
    public var diagnostics: [Diagnostic]
    /// Whether there is a form in it; where not, TP101 is among the findings.
    public var hasForm: Bool
  }

  /// Reads a file of any kind that is read: XLSX, ODS, flat ODS, CSV, JSON, known by its content.
  /// - Throws: `FileFailure` where it is missing, of another kind, damaged, or beyond a limit of reading.
  public static func read(
    _ path: String, configuration: PerechenConfiguration = PerechenConfiguration()
  ) throws(FileFailure) -> Contents {
    let file = InputFile(path: path, relativePath: Path.baseName(path), limits: configuration.reading)
    return try read(file, configuration)
  }

  /// Reads a file that is in memory, say out of a mail.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what findings and failures call it.
  ///   - configuration: what the authority sets for itself; the order's own without it.
  /// - Throws: `FileFailure` where it is of a kind that is not read, damaged, or beyond a limit of reading.
  public static func read(
    _ bytes: [UInt8], named name: String, configuration: PerechenConfiguration = PerechenConfiguration()
  ) throws(FileFailure) -> Contents {
    try read(InputFile(bytes: bytes, path: name, limits: configuration.reading), configuration)
  }

  /// Writes a file whole or not at all.
  /// - Parameters:
  ///   - register: written as it is, sources and variants too where the kind holds them.
  ///   - path: a file, or `-` for standard output.
  ///   - kind: nil to go by the path's extension.
  ///   - replacing: whether a file that is there is replaced.
  /// - Returns: what the kind cannot hold (TP109, TP114).
  /// - Throws: `FileFailure` where the kind is unknown, or the file cannot be written or is there.
  @discardableResult public static func write(
    _ register: Register, to path: String, as kind: OutputKind? = nil, replacing: Bool = false
  ) throws(FileFailure) -> [Diagnostic] {
    guard let kind = kind ?? OutputKind(path: path) else {
      throw FileFailure(path: path, failure: Failure(.outputKindUnknown))
    }
    let output = RegisterOutput(kind: kind, replaces: replacing)
    try output.write(register, to: path)
    return output.losses(of: register, file: path)
  }

  private static func read(
    _ file: InputFile, _ configuration: PerechenConfiguration
  ) throws(FileFailure) -> Contents {
    let form = try FormOpener(recognizer: configuration.recognizer).read(file).get()
    return Contents(
      register: form.register, facts: form.facts,
      diagnostics: configuration.severities.applied(to: form.diagnostics),
      hasForm: form.hasForm)
  }
}

public import Configuration
import DiagnosticTexts
public import Diagnostics
import Reports
public import TouchpointRegister

/// Makes one working register of the units' submissions (п. 3.3).
public struct Merging: Sendable {
  /// Paths of the lists and of the approved edition.
  public var registry: String?
  public var units: String?
  public var base: String?
  /// Whether of several submissions of one unit the latest dated wins.
  public var latest = false
  /// Keeps every unit's own words, for merging in groups.
  public var isPartial = false
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()
  public var replaces = false
  public var jobs: Int?
  /// Told after each file that was read.
  public var progress: (@Sendable (BatchProgress) -> Void)?

  public init() {}

  /// What a merge came to.
  public struct Outcome: Sendable {
    /// What reading each file found, then what merging found.
    public var batch: BatchResult
    public var register: Register
    /// All findings of the batch.
    public var diagnostics: [Diagnostic] { batch.reports.flatMap(\.diagnostics) }
    /// Whether the register was written: not where a list or the base could not be read, or nothing could, or the
    /// task was cancelled before all was read.
    public var isWritten = false
  }

  /// Merges and writes. A file that cannot be read is told, the others are merged all the same.
  /// - Parameters:
  ///   - output: a file, or `-` for standard output.
  ///   - kind: nil to go by the output's extension; JSON for standard output.
  public func run(
    _ arguments: [String], output: String, kind: OutputKind? = nil
  ) async -> Outcome {
    var collector = InputCollector(outputs: [output])
    let inputs = collector.collect(arguments)
    var outcome = Outcome(
      batch: BatchResult(passedOver: inputs.passedOver, severities: configuration.severities),
      register: Register())
    do throws(FileFailure) {
      guard let kind = kind ?? (output == "-" ? .json : OutputKind(path: output)), kind.isReadBack else {
        throw FileFailure(path: output, failure: Failure(.outputKindUnknown))
      }
      let merge = try prepare(&outcome.batch)
      let opener = FormOpener(recognizer: configuration.recognizer)
      let forms = outcome.batch.reached(
        await Batch.map(inputs.items, jobs: jobs, progress: progress) { $0.flatMap { opener.read($0) } }
      )
      var merged: [RegisterInput] = []
      for form in forms {
        do throws(FileFailure) {
          let form = try form.get()
          guard form.hasForm else { throw FileFailure(path: form.file.path, failure: Failure(.formMissing)) }
          outcome.batch.add(FileReport(file: form.file.path, diagnostics: form.diagnostics))
          merged.append(input(of: form))
        } catch {
          outcome.batch.add(error)
        }
      }
      guard !merged.isEmpty, outcome.batch.unreached == 0 else { return outcome }
      var result = merge.merge(merged)
      result.register = configuration.named(result.register)
      outcome.register = result.register
      let writing = RegisterOutput(kind: kind, replaces: replaces)
      var together = FileReport(
        file: "", diagnostics: result.diagnostics + writing.losses(of: result.register, file: output))
      together.isInput = false
      outcome.batch.add(together)
      try writing.write(result.register, to: output)
      outcome.isWritten = true
    } catch {
      outcome.batch.add(error)
    }
    return outcome
  }

  private func prepare(_ batch: inout BatchResult) throws(FileFailure) -> RegisterMerge {
    let lists = NameListReader()
    var merge = RegisterMerge(latest: latest, keepsVariants: isPartial)
    if let registry { merge.registry = configuration.aliases.applied(to: try lists.registry(registry)) }
    if let units { merge.roster = configuration.aliases.applied(to: try lists.roster(units)) }
    if let base {
      let form = try FormOpener(recognizer: configuration.recognizer)
        .read(InputFile(path: base, relativePath: Path.baseName(base))).get()
      guard form.hasForm else { throw FileFailure(path: base, failure: Failure(.formMissing)) }
      batch.add(FileReport(file: base, diagnostics: form.diagnostics))
      merge.base = input(of: form)
    }
    return merge
  }

  /// A form under the names that count, so that merging meets no other spelling of them.
  private func input(of form: ReadForm) -> RegisterInput {
    configuration.aliases.applied(
      to: RegisterInput(file: form.file.path, register: form.register, facts: form.facts))
  }
}

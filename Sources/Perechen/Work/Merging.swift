import ByteStream
public import Configuration
public import DiagnosticTexts
public import Diagnostics
import Reports
public import TouchpointRegister
import ZipArchive

/// Makes one working register of the units' submissions (п. 3.3).
public struct Merging: Sendable {
  /// The path of a list of processes (п. 3.1), which gives their order and spelling after the base; nil for
  /// none.
  public var registry: String?
  /// The path of the roster of units (п. 5.4): who is missing from it or sent nothing is told (TP705, TP706);
  /// nil for none.
  public var units: String?
  /// The path of the approved edition to bring up to date; nil makes a register of the submissions alone.
  public var base: String?
  /// The file of questions and answers, read and brought up to date.
  public var decisions: String?
  /// Where to tell what became of each file.
  public var report: String?
  /// Whether of several submissions of one unit the latest dated wins.
  public var latest = false
  /// Keeps every unit's own words, for merging in groups; the file of decisions is read then, not written.
  public var isPartial = false
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()
  /// Whether an output that exists is replaced; else nothing is written (exit code 73). The file of decisions
  /// is brought up to date in any case.
  public var replaces = false
  /// The language of the decisions and the report.
  public var language = Language.ru
  /// How many files are read at a time; nil for as many as there are processors.
  public var jobs: Int?
  /// Whether anybody looks at the outcome's report and questions, where they are not written.
  package var isLookedAt = true
  /// Told what was found as soon as that is known, while the register is being written; what fails then is told by the
  /// outcome alone.
  package var found: (@Sendable (BatchResult) -> Void)?
  /// Told after each file that was read.
  public var progress: (@Sendable (BatchProgress) -> Void)?

  /// Merges without lists, base or decisions, in Russian.
  public init() {}

  /// What a merge came to.
  public struct Outcome: Sendable {
    /// What reading each file found, then what merging found.
    public var batch: BatchResult
    /// nil where nothing was merged.
    public var result: MergeResult?
    /// What was merged; empty where nothing was.
    public var register: Register { result?.register ?? Register() }
    /// All findings of the batch.
    public var diagnostics: [Diagnostic] { batch.reports.flatMap(\.diagnostics) }
    /// Whether the register was written: not where a list, the decisions or the base could not be read, or nothing
    /// could, or the task was cancelled before all was read.
    public var isWritten = false
  }

  /// Merges and writes. A file that cannot be read is told, the others are merged all the same.
  /// - Parameters:
  ///   - arguments: files, folders and archives of submissions; `-` for standard input.
  ///   - output: a file, or `-` for standard output.
  ///   - kind: nil to go by the output's extension; JSON for standard output.
  public func run(
    _ arguments: [String], output: String, kind: OutputKind? = nil
  ) async -> Outcome {
    var collector = InputCollector(
      outputs: Set([output, decisions, report].compactMap { $0 }), limits: configuration.reading)
    let inputs = collector.collect(arguments)
    var outcome = Outcome(
      batch: BatchResult(inputs, severities: configuration.severities))
    do throws(ConfigurationFailure) {
      let outputs = try prepareOutputs(output, kind)
      let merge = try prepare(&outcome.batch, outputs.decisions)
      let opener = FormOpener(recognizer: configuration.recognizer)
      let forms = outcome.batch.reached(
        await Batch.map(inputs.items, jobs: jobs, progress: progress) { $0.flatMap { opener.read($0) } }
      )
      var merged: [RegisterInput] = []
      for form in forms {
        do throws(FileFailure) {
          let form = try form.get()
          guard form.hasForm else { throw FileFailure(path: form.file.path, failure: form.absence) }
          outcome.batch.add(FileReport(file: form.file.path, diagnostics: form.diagnostics))
          if form.isEmpty { outcome.batch.noteEmpty(form.file.path) }
          merged.append(input(of: form))
        } catch {
          outcome.batch.add(error)
        }
      }
      guard !merged.isEmpty, outcome.batch.unreached == 0 else { return outcome }
      var result = merge.merge(merged)
      result.register = configuration.named(result.register)
      outcome.result = result
      var together = FileReport(
        file: "",
        diagnostics: result.diagnostics
          + outputs.register.losses(
            of: result.register, withdrawals: result.withdrawals, file: output))
      together.isInput = false
      outcome.batch.add(together)
      LeftToTheSystem.leave((forms, merged))
      let (found, batch) = (found, outcome.batch)
      async let told: Void? = found?(batch)
      let written = Result { () throws(ConfigurationFailure) in try write(result, outputs, output, &outcome) }
      _ = await told
      try written.get()
    } catch {
      for failure in error.failures { outcome.batch.add(failure) }
    }
    return outcome
  }

  // MARK: Before

  private struct Outputs {
    var register: RegisterOutput
    var decisions: DecisionsFile?
    var report: MergeReportOutput?
  }

  /// Where everything goes. What cannot be written at all is told before anything is.
  private func prepareOutputs(_ output: String, _ kind: OutputKind?) throws(ConfigurationFailure) -> Outputs {
    do throws(FileFailure) {
      guard let kind = kind ?? (output == "-" ? .json : OutputKind(path: output)), kind.isReadBack else {
        throw FileFailure(path: output, failure: Failure(.outputKindUnknown))
      }
      var outputs = Outputs(register: RegisterOutput(kind: kind, replaces: replaces))
      if let decisions {
        outputs.decisions = try DecisionsFile(path: decisions, limits: configuration.reading)
      }
      if let report { outputs.report = try MergeReportOutput(path: report, replaces: replaces) }
      let paths = [output, decisions, report].compactMap { $0 }
      if let path = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
        throw FileFailure(path: path, failure: Failure(.outputIsInput))
      }
      if let decisions, !isPartial, OfficeLock.isOpen(decisions) {
        throw FileFailure(path: decisions, failure: Failure(.outputIsOpen))
      }
      for path in [output, report].compactMap({ $0 }) where path != "-" && !replaces {
        if try Path.isFile(path) { throw FileFailure(path: path, failure: Failure(.outputExists)) }
      }
      for path in paths where path != "-" {
        // Begun and let go: of several files none is written where one cannot be.
        do throws(SystemError) { _ = try OutputFile(at: path, replacing: true) } catch {
          throw FileFailure(path: path, failure: Failure(writing: error))
        }
      }
      return outputs
    } catch {
      throw ConfigurationFailure(failures: [error])
    }
  }

  private func prepare(
    _ batch: inout BatchResult, _ decisions: DecisionsFile?
  ) throws(ConfigurationFailure) -> RegisterMerge {
    var merge = RegisterMerge(latest: latest, keepsVariants: isPartial)
    merge.width = Batch.width(jobs)
    merge.reportsEntries = isLookedAt || report != nil
    merge.asks = isLookedAt || decisions != nil
    if let decisions { merge.decisions = try decisions.read() }
    do throws(FileFailure) {
      let lists = NameListReader(limits: configuration.reading)
      if let registry { merge.registry = configuration.aliases.applied(to: try lists.registry(registry)) }
      if let units { merge.roster = configuration.aliases.applied(to: try lists.roster(units)) }
      if let base {
        let form = try OneInput.register(base, configuration)
        batch.add(FileReport(file: base, diagnostics: form.diagnostics))
        merge.base = input(of: form)
      }
    } catch {
      throw ConfigurationFailure(failures: [error])
    }
    return merge
  }

  /// A form under the names that count, so that merging meets no other spelling of them.
  private func input(of form: ReadForm) -> RegisterInput {
    configuration.aliases.applied(
      to: RegisterInput(file: form.file.path, register: form.register, facts: form.facts))
  }

  // MARK: After

  /// Each file is written whole or not at all; the register first, so that where it cannot be written the decisions
  /// stay as they were.
  private func write(
    _ result: MergeResult, _ outputs: Outputs, _ output: String, _ outcome: inout Outcome
  ) throws(ConfigurationFailure) {
    do throws(FileFailure) {
      try outputs.register.write(result.register, withdrawals: result.withdrawals, to: output)
      outcome.isWritten = true
      if !isPartial { try outputs.decisions?.write(result.decisions, in: language) }
      try outputs.report?.write(result, in: language)
    } catch {
      throw ConfigurationFailure(failures: [error])
    }
  }
}

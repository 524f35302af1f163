import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports
import Synchronization

/// The findings of a merge, set while its result is written.
private final class SetFindings: Sendable {
  private struct Findings {
    var reports: Int
    var text: [UInt8]?
  }

  private let findings = Mutex<Findings?>(nil)

  func set(of batch: BatchResult, by console: Console) {
    let set = Findings(reports: batch.reports.count, text: console.findings(of: batch))
    findings.withLock { $0 = set }
  }

  /// - Parameter batch: what became of the files in the end; what failed since is among its reports.
  func text(of batch: BatchResult, by console: Console) -> [UInt8]? {
    if let set = findings.withLock({ $0 }), set.reports == batch.reports.count { return set.text }
    return console.findings(of: batch)
  }
}

struct MergeCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "merge")

  @Argument var inputs: [String]

  @Option var base: String?

  @Option var registry: String?

  @Option var units: String?

  @Option var decisions: String?

  @Option var report: String?

  @Flag var latest = false

  @Flag var partial = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    // What a part does not list would be taken for what its units do not list.
    if partial, base != nil { throw UsageProblem.partialWithBase }
  }

  func run() async throws {
    guard let path = output.output else { throw UsageProblem.registerOutputMissing }
    var merging = Merging()
    merging.configuration = try common.configuration()
    merging.base = base
    merging.registry = registry
    merging.units = units
    merging.decisions = decisions
    merging.report = report
    merging.language = common.lang ?? .ru
    merging.latest = latest
    merging.isPartial = partial
    merging.replaces = output.force
    merging.jobs = common.jobs
    merging.isLookedAt = !common.quiet
    let console = Console(common)
    let findings = SetFindings()
    let outcome = await attend(common, inputs: inputs) { [merging, inputs] progress in
      var merging = merging
      merging.progress = progress
      merging.found = { findings.set(of: $0, by: console) }
      return await merging.run(inputs, output: path)
    }
    ProgramEnd.keep(outcome)
    console.tell(outcome.batch, findings: findings.text(of: outcome.batch, by: console))
    if outcome.isWritten {
      console.note(
        mergeSummary(
          of: outcome.register, diagnostics: outcome.diagnostics, in: console.language, style: console.style))
      if let result = outcome.result {
        console.note(mergeNotes(of: result, decisions: decisions, isPartial: partial, in: console.language))
      }
    }
    try end(with: outcome.batch.status)
  }
}

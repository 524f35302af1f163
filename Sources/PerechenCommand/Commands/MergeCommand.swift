import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports

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
    let outcome = await attend(common, inputs: inputs) { [merging, inputs] progress in
      var merging = merging
      merging.progress = progress
      return await merging.run(inputs, output: path)
    }
    let console = Console(common)
    console.tell(outcome.batch)
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

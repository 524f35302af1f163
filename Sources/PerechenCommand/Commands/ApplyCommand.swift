import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports

struct ApplyCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "apply")

  @Argument var old: String

  @Argument var changes: String

  @Option var to: OutputKind?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if old == "-", changes == "-" {
      throw UsageProblem.bothStandardInput
    }
  }

  func run() async throws {
    var applying = Applying()
    applying.configuration = try common.configuration()
    applying.replaces = output.force
    let result = applying.run(old, changes: changes, output: output.output ?? "-", kind: to)
    let console = Console(common)
    if result.reports.contains(where: { !$0.diagnostics.isEmpty }) {
      console.tell(result)
    } else {
      console.tellFailures(result)
    }
    try end(with: result.status)
  }
}

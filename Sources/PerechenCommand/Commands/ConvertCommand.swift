public import ArgumentParser
import DiagnosticTexts
public import Perechen

struct ConvertCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "convert")

  @Argument var inputs: [String]

  @Option var to: OutputKind?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard let kind = to ?? output.output.flatMap(OutputKind.init(path:)) else {
      throw UsageProblem.outputKindMissing
    }
    var conversion = Conversion(to: kind, output: output.output)
    conversion.configuration = try common.configuration()
    conversion.replaces = output.force
    conversion.language = common.lang ?? .ru
    conversion.jobs = common.jobs
    let result = await attend(common, inputs: inputs) { [conversion, inputs] progress in
      var conversion = conversion
      conversion.progress = progress
      return await conversion.run(inputs)
    }
    Console(common).tell(result)
    try end(with: result.status)
  }
}

extension OutputKind: ExpressibleByArgument {}

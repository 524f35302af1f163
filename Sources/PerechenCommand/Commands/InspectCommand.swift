public import ArgumentParser
import Configuration
public import Perechen

struct InspectCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "inspect")

  @Argument var file: String

  @Option var format = Inspection.Format.json

  @Option var sheet: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let configuration = try common.configuration()
    do throws(FileFailure) {
      var inspection = Inspection(format: format, sheet: sheet)
      inspection.limits = configuration.reading
      try inspection.run(file, to: ByteOutput(output.output, replacing: output.force))
    } catch {
      Console(common).tell(error)
      try end(with: error.exitStatus)
    }
  }
}

extension Inspection.Format: ExpressibleByArgument {}

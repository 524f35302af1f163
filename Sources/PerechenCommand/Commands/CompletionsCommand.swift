import ArgumentParser
import Perechen
import Reports

struct CompletionsCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "completions")

  @Argument var shell: Shell

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let script = shellCompletions(for: shell, in: common.language)
    do throws(FileFailure) {
      var target = try ByteOutput(output.output, replacing: output.force)
      try target.write(Array(script.utf8))
      try target.commit()
    } catch {
      Console(common).tell(error)
      try end(with: error.exitStatus)
    }
  }
}

extension Shell: ExpressibleByArgument {}

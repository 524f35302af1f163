import ArgumentParser
import DiagnosticTexts
import Reports
import ZipArchive

struct HelpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "help")

  @Argument var command: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let page = command.flatMap(CommandPage.named)
    if let command, page == nil { throw UsageProblem.noCommand(command) }
    try Console(common).printOut(
      helpText(on: page, in: common.language, style: common.style(on: .output)))
  }
}

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
    let console = Console(common)
    let style = common.style(on: .output)
    try console.printOut(
      page.map { helpText(of: $0, in: common.language, style: style) }
        ?? helpText(in: common.language, style: style))
  }
}

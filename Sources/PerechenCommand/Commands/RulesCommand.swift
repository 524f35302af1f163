import ArgumentParser
import Perechen
import Reports
import ZipArchive

struct RulesCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "rules")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @Option var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    // Nothing of it matters here, but a file with mistakes is never passed over in silence.
    _ = try common.configuration()
    do throws(FileFailure) {
      var target = try ByteOutput(output.output, replacing: output.force)
      switch format {
      case .text:
        let style = output.output == nil ? common.style(on: .output) : TerminalStyle()
        try target.write(Array(rulesText(in: common.language, style: style).utf8))
      case .json: try target.write(rulesJSON(in: common.language))
      case .markdown: try target.write(Array(rulesMarkdown(in: common.language).utf8))
      }
      try target.commit()
    } catch {
      Console(common).tell(error)
      try end(with: error.exitStatus)
    }
  }
}

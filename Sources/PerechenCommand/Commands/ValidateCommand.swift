import ArgumentParser
import Perechen
import Reports
import ZipArchive

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Проверить формы подразделений по правилам порядка.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Файлы и папки; «-» означает стандартный ввод.")
  var inputs: [String]

  @Option(help: "text или json.")
  var format = Format.text

  @Option(help: "Реестр процессов: txt, csv, xlsx или ods.")
  var registry: String?

  @Flag(help: "Проверять как полный перечень: все шесть направлений должны быть заполнены.")
  var complete = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(common)
    var validation = Validation()
    validation.registry = registry
    validation.isComplete = complete
    validation.jobs = common.jobs
    var result = await validation.run(inputs)
    console.tellFailures(result)
    do throws(FileFailure) {
      var target = try ByteOutput(output.output, replacing: output.force)
      switch format {
      case .json:
        try writeFindingsJSON(result.reports, in: common.language) {
          (bytes) throws(FileFailure) in try target.write(bytes)
        }
      case .text:
        let style = output.output == nil ? common.style(on: .output) : TerminalStyle()
        // On the screen failures stand among the messages already; a file has to tell them too.
        try writeFindings(
          result.reports, in: common.language, style: style, tellsUnreadable: output.output != nil
        ) {
          (bytes) throws(FileFailure) in try target.write(bytes)
        }
      }
      try target.commit()
    } catch {
      console.tell(error)
      result.status.merge(error.exitStatus)
    }
    try end(with: result.status)
  }
}

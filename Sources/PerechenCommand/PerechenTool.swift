import ArgumentParser
import ZipArchive

/// The command line: flags, terminal and exit codes; all decisions are the library's.
@main struct PerechenTool: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "perechen",
    abstract: "Перечень точек взаимодействия: от форм подразделений до опубликованного перечня.",
    discussion: """
      Подразделение:        perechen validate форма.xlsx
      Уполномоченное лицо:  perechen merge ПАПКА -o перечень.json
                            perechen publish перечень.json -o сайт
      """,
    version: version,
    subcommands: [
      TemplateCommand.self, ValidateCommand.self, ConvertCommand.self, MergeCommand.self, DiffCommand.self,
      ApplyCommand.self, PublishCommand.self, InspectCommand.self, RulesCommand.self, DeadlineCommand.self,
    ])

  static func main() async {
    useUniversalTime()
    await main(nil)
  }
}

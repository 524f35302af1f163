import ArgumentParser
import Perechen
import Reports

struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Внести в прежнюю редакцию изменения, которые записал diff --format json.",
    discussion: "Результат не отличается от новой редакции. К другому файлу изменения не применяются.")

  @Argument(help: "Прежняя редакция: json, xlsx, ods, fods или csv; «-» означает стандартный ввод.")
  var old: String

  @Argument(help: "Изменения: JSON, записанный командой diff.")
  var changes: String

  @Option(help: "Вид результата: xlsx, ods, fods, csv, json; по умолчанию по имени в --output, иначе json.")
  var to: OutputKind?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if old == "-", changes == "-" {
      throw ValidationError("Стандартный ввод «-» может быть только одним из двух файлов.")
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

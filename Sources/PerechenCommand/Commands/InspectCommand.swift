public import ArgumentParser
public import Perechen

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Показать ячейки книги как есть, без формы.")

  @Argument(help: "Книга: xlsx, ods, fods, csv; «-» означает стандартный ввод.")
  var file: String

  @Option(help: "json или csv.")
  var format = Inspection.Format.json

  @Option(help: "Только этот лист.")
  var sheet: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    // Nothing of it matters here, but a file with mistakes is never passed over in silence.
    _ = try common.configuration()
    do throws(FileFailure) {
      let inspection = Inspection(format: format, sheet: sheet)
      try inspection.run(file, to: ByteOutput(output.output, replacing: output.force))
    } catch {
      Console(common).tell(error)
      try end(with: error.exitStatus)
    }
  }
}

extension Inspection.Format: ExpressibleByArgument {}

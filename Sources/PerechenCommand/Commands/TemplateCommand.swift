public import ArgumentParser
public import Perechen

struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Записать бланк формы для подразделения.")

  @Option(help: "xlsx или ods; по умолчанию по имени в --output, иначе xlsx.")
  var format: BlankForm.Format?

  @Option(help: "Название подразделения, которое впишется в бланк.")
  var unit: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    // Nothing of it matters here, but a file with mistakes is never passed over in silence.
    _ = try common.configuration()
    var blank = BlankForm()
    blank.format = format
    blank.unit = unit
    blank.replaces = output.force
    do throws(FileFailure) {
      let path = try blank.write(to: output.output)
      if path != "-" { Console(common).note(path + "\n") }
    } catch {
      Console(common).tell(error)
      try end(with: error.exitStatus)
    }
  }
}

extension BlankForm.Format: ExpressibleByArgument {}

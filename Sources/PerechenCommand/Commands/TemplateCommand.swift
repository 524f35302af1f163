public import ArgumentParser
import Configuration
import DiagnosticTexts
public import Perechen

struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Записать бланк формы для подразделения.")

  @Option(help: "xlsx или ods; по умолчанию по имени в --output, иначе xlsx.")
  var format: BlankForm.Format?

  @Option(help: "Название подразделения, которое впишется в бланк.")
  var unit: String?

  @Option(help: "Реестр процессов: они выбираются в графе 3, а свои процессы подразделения уже вписаны.")
  var registry: String?

  @Option(help: "Утверждённая редакция: строки подразделения вписаны, с графой «Изменение».")
  var edition: String?

  @Option(help: "Список подразделений: бланк для каждого в папку --output.")
  var units: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if units != nil, unit != nil { throw ValidationError("--unit и --units не сочетаются.") }
    if units != nil, output.output == nil || output.output == "-" {
      throw ValidationError("Укажите папку для бланков: -o ПАПКА.")
    }
  }

  func run() async throws {
    let configuration = try common.configuration()
    var blank = BlankForm()
    blank.limits = configuration.reading
    blank.format = format
    blank.unit = unit
    blank.registry = registry
    blank.edition = edition
    blank.language = common.lang ?? .ru
    blank.replaces = output.force
    do throws(FileFailure) {
      if let units, let folder = output.output {
        for path in try blank.write(forUnitsOf: units, into: folder) { Console(common).note(path + "\n") }
        return
      }
      let path = try blank.write(to: output.output)
      if path != "-" { Console(common).note(path + "\n") }
    } catch {
      Console(common).tell(error)
      try end(with: error.exitStatus)
    }
  }
}

extension BlankForm.Format: ExpressibleByArgument {}

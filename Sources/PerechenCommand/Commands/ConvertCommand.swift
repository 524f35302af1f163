public import ArgumentParser
public import Perechen

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Перевести формы и перечни из одного формата в другой.")

  @Argument(help: "Файлы и папки; «-» означает стандартный ввод.")
  var inputs: [String]

  @Option(help: "Вид результата: xlsx, ods, fods, csv, json; по умолчанию по имени в --output.")
  var to: OutputKind?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard let kind = to ?? output.output.flatMap(OutputKind.init(path:)) else {
      throw ValidationError("Укажите вид результата: --to xlsx, ods, fods, csv или json.")
    }
    var conversion = Conversion(to: kind, output: output.output)
    conversion.configuration = try common.configuration()
    conversion.replaces = output.force
    conversion.jobs = common.jobs
    let result = await attend(common) { [conversion, inputs] progress in
      var conversion = conversion
      conversion.progress = progress
      return await conversion.run(inputs)
    }
    Console(common).tell(result)
    try end(with: result.status)
  }
}

extension OutputKind: ExpressibleByArgument {}

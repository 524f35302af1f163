import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Свести формы подразделений в один рабочий перечень.")

  @Argument(help: "Файлы и папки с формами подразделений.")
  var inputs: [String]

  @Option(help: "Утверждённая редакция, которую нужно обновить.")
  var base: String?

  @Option(help: "Реестр процессов: txt, csv, xlsx или ods.")
  var registry: String?

  @Option(help: "Список подразделений: txt, csv, xlsx или ods.")
  var units: String?

  @Option(help: "Файл вопросов и решений (.yaml, .xlsx, .ods): читается и дополняется новыми вопросами.")
  var decisions: String?

  @Option(help: "Отчёт, что из какого файла куда вошло: .html, .xlsx, .ods или .json.")
  var report: String?

  @Flag(help: "Из нескольких форм одного подразделения взять позднейшую.")
  var latest = false

  @Flag(help: "Промежуточный перечень: слова каждого подразделения сохраняются для дальнейшего сведения.")
  var partial = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    // A part keeps neither what was withdrawn nor which unit has which needs: both belong in the last merge.
    if partial, base != nil || latest {
      throw ValidationError(
        "--partial не сочетается с --base и --latest: их указывают при последнем сведении.")
    }
  }

  func run() async throws {
    guard let path = output.output else {
      throw ValidationError("Укажите, куда записать перечень: -o ФАЙЛ (.json, .xlsx, .ods, .csv).")
    }
    var merging = Merging()
    merging.configuration = try common.configuration()
    merging.base = base
    merging.registry = registry
    merging.units = units
    merging.decisions = decisions
    merging.report = report
    merging.language = common.lang ?? .ru
    merging.latest = latest
    merging.isPartial = partial
    merging.replaces = output.force
    merging.jobs = common.jobs
    let outcome = await attend(common) { [merging, inputs] progress in
      var merging = merging
      merging.progress = progress
      return await merging.run(inputs, output: path)
    }
    let console = Console(common)
    console.tell(outcome.batch)
    if outcome.isWritten {
      console.note(
        mergeSummary(
          of: outcome.register, diagnostics: outcome.diagnostics, in: console.language, style: console.style))
      if let result = outcome.result {
        console.note(mergeNotes(of: result, decisions: decisions, isPartial: partial, in: console.language))
      }
    }
    try end(with: outcome.batch.status)
  }
}

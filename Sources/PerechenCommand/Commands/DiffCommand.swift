public import ArgumentParser
import DiagnosticTexts
public import Perechen
import Reports
import ZipArchive

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Сравнить две редакции перечня: что изменилось и требует ли это актуализации.",
    discussion: "Код 0: различий нет; 1: есть. Записанное с --format json применяет команда apply.")

  @Argument(help: "Прежняя редакция: json, xlsx, ods, fods или csv; «-» означает стандартный ввод.")
  var old: String

  @Argument(help: "Новая редакция.")
  var new: String

  @Option(help: "text, json, html или xlsx; по умолчанию по имени в --output, иначе text.")
  var format: Comparing.Format?

  @Flag(help: "Напечатать только сводку одним предложением, для сопроводительного письма.")
  var summary = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("Стандартный ввод «-» может быть только одной из двух редакций.")
    }
    if summary, format != nil {
      throw ValidationError("--summary не сочетается с --format: сводка печатается текстом.")
    }
  }

  func run() async throws {
    var comparing = Comparing()
    comparing.configuration = try common.configuration()
    comparing.replaces = output.force
    let console = Console(common)
    let outcome = comparing.run(from: old, to: new)
    var found = outcome.batch
    if found.reports.contains(where: { !$0.diagnostics.isEmpty }) {
      console.tell(found)
    } else {
      console.tellFailures(found)
    }
    if let report = outcome.report {
      do throws(FileFailure) {
        try write(report, comparing, console)
      } catch {
        console.tell(error)
        found.status.merge(error.exitStatus)
      }
    }
    try end(with: found.status)
  }

  private func write(
    _ report: DifferenceReport, _ comparing: Comparing, _ console: Console
  ) throws(FileFailure) {
    let isOnScreen = output.output == nil
    // What is kept and sent on is Russian; what is read here and now is in the language of the terminal.
    let language = common.lang ?? .ru
    let sentence = report.summary(in: language) + "\n"
    if summary {
      var target = try ByteOutput(output.output, replacing: output.force)
      try target.write(Array(sentence.utf8))
      return try target.commit()
    }
    let format = format ?? output.output.flatMap(Comparing.Format.init(path:)) ?? .text
    try comparing.write(
      report, as: format, to: output.output, in: isOnScreen && format == .text ? common.language : language,
      style: isOnScreen ? common.style(on: .output) : TerminalStyle())
    if !isOnScreen, output.output != "-" {
      console.note(report.summary(in: console.language) + "\n")
    }
  }
}

extension Comparing.Format: ExpressibleByArgument {}

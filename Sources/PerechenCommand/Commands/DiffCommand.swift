public import ArgumentParser
import DiagnosticTexts
public import Perechen
import Reports
import ZipArchive

struct DiffCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "diff")

  @Argument var old: String

  @Argument var new: String

  @Option var format: Comparing.Format?

  @Flag var summary = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if old == "-", new == "-" {
      throw UsageProblem.bothStandardInput
    }
    if summary, format != nil { throw UsageProblem.summaryWithFormat }
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
    for remark in outcome.remarks { console.tell("perechen: " + remark.text(in: console.language)) }
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

import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports
import ZipArchive

struct ValidateCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "validate")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, html }

  @Argument var inputs: [String]

  @Option var format = Format.text

  @Option var registry: String?

  @Flag var complete = false

  @Option var annotate: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(common)
    var validation = Validation()
    validation.configuration = try common.configuration()
    validation.registry = registry
    validation.isComplete = complete
    validation.jobs = common.jobs
    validation.quotesRows = format == .html
    validation.copies = annotate.map {
      MarkedCopies(in: $0, replacing: output.force, language: common.lang ?? .ru)
    }
    var result = await attend(common, inputs: inputs) { [validation, inputs] progress in
      var validation = validation
      validation.progress = progress
      return await validation.run(inputs)
    }
    console.tellFailures(result)
    do throws(FileFailure) {
      try await write(result)
    } catch {
      console.tell(error)
      result.status.merge(error.exitStatus)
    }
    if format == .text, output.output == nil, let list = faultyFiles(result.reports, in: console.language) {
      console.note(list)
    }
    console.tellCopies(result)
    console.tellInterruption(result)
    try end(with: result.status)
  }

  private func write(_ result: BatchResult) async throws(FileFailure) {
    var target = try ByteOutput(output.output, replacing: output.force)
    let isOnScreen = output.output == nil
    // What is kept and sent on is Russian; what is read here and now is in the language of the terminal.
    let language = common.lang ?? .ru
    switch format {
    case .text:
      // On the screen failures stand among the messages already; a file has to tell them too.
      try await writeFindings(
        result.reports, in: isOnScreen ? common.language : language,
        style: isOnScreen ? common.style(on: .output) : TerminalStyle(), tellsUnreadable: !isOnScreen,
        unreached: isOnScreen ? 0 : result.unreached, jobs: common.jobs
      ) { (bytes) throws(FileFailure) in try target.write(bytes) }
    case .json:
      try await writeFindingsJSON(
        result.reports, unreached: result.unreached, in: language, jobs: common.jobs
      ) {
        (bytes) throws(FileFailure) in try target.write(bytes)
      }
    case .sarif:
      try writeFindingsSARIF(
        result.reports, version: PerechenTool.version, unreached: result.unreached, in: language
      ) { (bytes) throws(FileFailure) in try target.write(bytes) }
    case .html:
      try writeFindingsHTML(result.reports, unreached: result.unreached, in: language) {
        (bytes) throws(FileFailure) in try target.write(bytes)
      }
    }
    try target.commit()
  }
}

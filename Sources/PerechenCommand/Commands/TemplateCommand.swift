public import ArgumentParser
import Configuration
import DiagnosticTexts
public import Perechen

struct TemplateCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "template")

  @Option var format: BlankForm.Format?

  @Option var unit: String?

  @Option var registry: String?

  @Option var edition: String?

  @Option var units: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if units != nil, unit != nil { throw UsageProblem.unitAndUnits }
    if units != nil, output.output == nil || output.output == "-" {
      throw UsageProblem.folderMissing(.forms)
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
        for path in try blank.write(forUnitsOf: units, into: folder) { Console(common).notePath(path) }
        return
      }
      let path = try blank.write(to: output.output)
      if path != "-" { Console(common).notePath(path) }
    } catch {
      Console(common).tell(error)
      try end(with: error.exitStatus)
    }
  }
}

extension BlankForm.Format: ExpressibleByArgument {}

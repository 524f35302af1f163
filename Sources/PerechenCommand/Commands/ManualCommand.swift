import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports

struct ManualCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "manual")

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard let folder = output.output else { throw UsageProblem.folderMissing(.manual) }
    let pages = ManualPage.all(version: PerechenTool.version, date: PerechenTool.releaseDate)
    let console = Console(common)
    var target = ManualFolder()
    target.replaces = output.force
    do throws(FileFailure) {
      try target.write(pages, to: folder)
    } catch {
      console.tell(error)
      try end(with: error.exitStatus)
    }
    console.note(ConsoleTexts.manualPages(pages.count, inFolder: folder, in: console.language) + "\n")
  }
}

import ArgumentParser
import DiagnosticTexts
import Perechen

struct PublishCommand: WorkingCommand {
  static let configuration = CommandConfiguration(commandName: "publish")

  @Argument var input: String

  @Option var editionDate: String?

  @Option var editionNumber: String?

  @Option var published: String?

  @Flag var draft = false

  @Option var base: String?

  @Flag var allowPersonalData = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if draft,
      let named = [
        ("--edition-date", editionDate), ("--edition-number", editionNumber), ("--published", published),
        ("--base", base),
      ].first(where: { $0.1 != nil })
    {
      throw UsageProblem.draftWith(option: named.0)
    }
    for (option, date) in [("--edition-date", editionDate), ("--published", published)] {
      if let date, !Publishing.isDate(date) {
        throw UsageProblem.notADate(option: option, value: date)
      }
    }
  }

  func run() async throws {
    guard let folder = output.output else { throw UsageProblem.folderMissing(.site) }
    var publishing = Publishing()
    publishing.configuration = try common.configuration()
    publishing.editionDate = editionDate
    publishing.editionNumber = editionNumber
    publishing.published = published
    publishing.isDraft = draft
    publishing.base = base
    publishing.allowsPersonalData = allowPersonalData
    publishing.language = common.lang ?? .ru
    publishing.replaces = output.force
    let result = await publishing.run(input, to: folder)
    let console = Console(common)
    console.tell(result)
    for remark in result.remarks { console.note(remark.text(in: console.language) + "\n") }
    if result.isWritten {
      let place =
        draft
        ? ConsoleTexts.draft(inFolder: folder, in: console.language)
        : ConsoleTexts.page(inFolder: folder, in: console.language)
      console.note(place + "\n")
    }
    try end(with: result.status)
  }
}

import ArgumentParser
import DiagnosticTexts
import Perechen

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Записать папку для сайта: страницу, таблицы, документы для печати, открытые данные.")

  @Argument(help: "Перечень: json, xlsx, ods, fods или csv.")
  var input: String

  @Option(help: "Дата приказа, которым утверждена редакция: ГГГГ-ММ-ДД.")
  var editionDate: String?

  @Option(help: "Номер этого приказа.")
  var editionNumber: String?

  @Option(help: "Дата размещения на сайте: ГГГГ-ММ-ДД.")
  var published: String?

  @Flag(
    help:
      "Записать только файлы для печати, как проект на утверждение: без даты и номера приказа, с пометкой «Проект»."
  )
  var draft = false

  @Option(help: "Прежняя редакция: в папке будет и то, что изменилось с неё.")
  var base: String?

  @Flag(help: "Записать и то, что похоже на персональные данные (TP604); об этом будет предупреждение.")
  var allowPersonalData = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if draft,
      let named = [
        ("--edition-date", editionDate), ("--edition-number", editionNumber), ("--published", published),
        ("--base", base),
      ].first(where: { $0.1 != nil })
    {
      throw ValidationError(
        "\(named.0): у проекта (--draft) ещё нет ни даты с номером, ни размещения, ни изменений.")
    }
    for (option, date) in [("--edition-date", editionDate), ("--published", published)] {
      if let date, !Publishing.isDate(date) {
        throw ValidationError("\(option): нужна дата ГГГГ-ММ-ДД, а не «\(date)».")
      }
    }
  }

  func run() async throws {
    guard let folder = output.output else {
      throw ValidationError("Укажите папку для сайта: -o ПАПКА.")
    }
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
      switch console.language {
      case .ru where draft: console.note("Проект для утверждения: \(folder)\n")
      case .en where draft: console.note("The draft to be approved: \(folder)\n")
      case .ru: console.note("Страница: \(folder)/index.html\n")
      case .en: console.note("The page: \(folder)/index.html\n")
      }
    }
    try end(with: result.status)
  }
}

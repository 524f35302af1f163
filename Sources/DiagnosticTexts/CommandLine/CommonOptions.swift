extension OptionText {
  /// What every command takes.
  package static let common = [
    OptionText(
      name: "lang", value: .oneOf(["ru", "en"]),
      text: Words(
        ru: "Язык сообщений на экране и того, что записывается в файлы",
        en: "Language of the messages and of what is written into files"),
      defaultValue: Words(
        ru: "сообщения — по настройкам системы, файлы — русские",
        en: "messages follow the system's locale, files are Russian")),
    OptionText(
      name: "quiet", short: "q",
      text: Words(
        ru: "Не печатать пояснений, итогов и хода работы; замечания и ошибки печатаются",
        en: "Print no remarks, sums or progress; findings and failures are printed")),
    OptionText(
      name: "verbose",
      text: Words(
        ru: "Рассказать, что и как прочитано: вид каждого файла, листы и графы, что пропущено и почему",
        en:
          "Tell what was read and how: each file's kind, its sheets and columns, what was passed over and why"
      )),
    OptionText(
      name: "color", value: .oneOf(["auto", "always", "never"]),
      text: Words(
        ru: "Цвет на экране; auto — только на терминале и если не задана переменная NO_COLOR",
        en: "Colour on the screen; auto: on a terminal only, unless NO_COLOR is set"),
      defaultValue: Words(ru: "auto", en: "auto")),
    OptionText(
      name: "jobs", value: .number,
      text: Words(ru: "Сколько файлов обрабатывать одновременно", en: "How many files are worked on at once"),
      defaultValue: Words(ru: "по числу процессоров", en: "as many as processors")),
    OptionText(
      name: "config", value: .file(["yaml", "yml"]),
      text: Words(
        ru: "Файл настроек органа власти (perechen.yaml); без него всё как в Порядке",
        en: "The authority's own settings (perechen.yaml); without it everything is as in the order")),
    OptionText(
      name: "limit", value: .bound,
      text: Words(
        ru: "Предел чтения больших и подозрительных файлов, например zip-ratio=800",
        en: "A bound on reading large or suspicious files, such as zip-ratio=800"),
      isRepeating: true),
    help,
  ]

  static let help = OptionText(
    name: "help", short: "h", text: Words(ru: "Показать эту справку", en: "Show this help"))

  static let force = OptionText(
    name: "force",
    text: Words(
      ru: "Заменить файлы, которые уже есть; без этого ключа они не трогаются",
      en: "Replace files that exist already; without it they are left alone"))

  static let dryRun = OptionText(
    name: "dry-run",
    text: Words(
      ru: "Пробный запуск: всё проделать, ничего не записать и показать, что было бы записано или заменено",
      en: "Do all the work, write nothing, and show what would be written or replaced"))

  /// Where the result goes, for commands that print it unless told otherwise.
  static let printed = [
    output(
      .file([]),
      ru: "Файл для результата; «-» означает вывод на экран", en: "The result's file; - is standard output",
      default: Words(ru: "на экран", en: "standard output")),
    force, dryRun,
  ]

  static func output(
    _ value: OptionValue, ru: String, en: String, default defaultValue: Words? = nil, isRequired: Bool = false
  ) -> OptionText {
    OptionText(
      name: "output", short: "o", value: value, text: Words(ru: ru, en: en), defaultValue: defaultValue,
      isRequired: isRequired)
  }

  /// The list of processes, for the commands that take one.
  static func registry(ru: String, en: String) -> OptionText {
    OptionText(name: "registry", value: .file(FileKinds.lists), text: Words(ru: ru, en: en))
  }
}

/// Extensions of files, for completions.
enum FileKinds {
  static let forms = ["xlsx", "xlsm", "xltx", "xltm", "ods", "ots", "fods", "csv", "json", "zip"]
  static let registers = ["json", "xlsx", "ods", "fods", "csv"]
  static let books = ["xlsx", "xlsm", "xltx", "xltm", "ods", "ots", "fods", "csv"]
  static let lists = ["txt", "csv", "xlsx", "ods"]
}

extension ArgumentText {
  static func inputs(ru: String, en: String) -> ArgumentText {
    ArgumentText(
      name: "inputs", label: Words(ru: "ФАЙЛ", en: "FILE"), value: .file(FileKinds.forms),
      text: Words(ru: ru, en: en), isRepeating: true)
  }
}

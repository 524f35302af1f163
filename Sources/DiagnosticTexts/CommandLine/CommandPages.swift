extension CommandPage {
  /// All commands, in the order in which they are told.
  package static let all: [CommandPage] = [
    template, validate, merge, diff, apply, publish, convert, inspect, rules, deadline, help, completions,
    manual,
  ]

  /// The command of a name; nil where there is none.
  package static func named(_ name: String) -> CommandPage? { all.first { $0.name == name } }

  /// What people are told of the program itself.
  package static let program = Words(
    ru: "Перечень точек взаимодействия: от форм подразделений до опубликованного перечня",
    en: "The register of touchpoints: from the units' forms to the published register")

  /// The program's options without a command.
  package static let programOptions = [
    OptionText(
      name: "version",
      text: Words(
        ru: "Показать версию программы, форматы и версии библиотек",
        en: "Show the program's version, the formats and the versions of libraries")),
    .help,
  ]
}

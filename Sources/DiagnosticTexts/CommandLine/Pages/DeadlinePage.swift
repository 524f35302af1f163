extension CommandPage {
  static let deadline = CommandPage(
    name: "deadline", synonyms: ["срок", "term"],
    summary: Words(
      ru: "Показать последний день размещения перечня (п. 5.5)",
      en: "Show the last day for the register to go on the site (clause 5.5)"),
    purpose: Words(
      ru: "Для уполномоченного лица. Десять рабочих дней считаются со следующего рабочего дня по "
        + "производственному календарю; свои выходные и рабочие дни задаются в файле настроек.",
      en: "For the officer. Ten working days are counted from the next working day by the official "
        + "calendar; own days off and working days stand in the file of settings."),
    options: [
      OptionText(
        name: "from", value: .date,
        text: Words(
          ru: "День изменения",
          en: "The day of the change"), isRequired: true),
      OptionText(
        name: "days", value: .number, text: Words(ru: "Сколько рабочих дней", en: "How many working days"),
        defaultValue: Words(ru: "10", en: "10")),
      OptionText(
        name: "calendar", value: .file(["json"]),
        text: Words(
          ru: "Другой календарь рабочих дней (JSON)",
          en: "Another calendar of working days (JSON)")),
    ],
    examples: [
      CommandExample(
        "perechen deadline --from 2026-11-23", ru: "Последний день для изменения от 23 ноября 2026 года.",
        en: "The last day for a change of 23 November 2026."),
      CommandExample(
        "perechen deadline --from 2026-11-23 --days 5", ru: "То же, если даны пять рабочих дней.",
        en: "The same where five working days are given."),
    ])
}

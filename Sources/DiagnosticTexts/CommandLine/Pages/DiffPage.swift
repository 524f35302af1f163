extension CommandPage {
  static let diff = CommandPage(
    name: "diff", synonyms: ["сравнить", "сравнение", "compare"],
    summary: Words(
      ru: "Сравнить две редакции перечня: что изменилось и нужна ли актуализация",
      en: "Compare two editions: what changed, and which change asks for an update"),
    purpose: Words(
      ru: "Для уполномоченного лица — перед приказом. О каждом изменении сказано, какое это основание для "
        + "актуализации по п. 5.3 Порядка. Формат файлов и порядок процессов значения не имеют.",
      en: "For the officer, before the order is signed. Each change is told with the ground of clause 5.3 "
        + "that it is. The files' format and the processes' order do not matter."),
    arguments: [
      .formerEdition,
      ArgumentText(
        name: "new", label: Words(ru: "НОВАЯ", en: "NEW"), value: .file(FileKinds.registers),
        text: Words(ru: "Новая редакция, так же", en: "The new edition, likewise")),
    ],
    options: [
      OptionText(
        name: "format", value: .oneOf(["text", "json", "html", "xlsx"]),
        text: Words(
          ru: "Вид: text для чтения с экрана, html — страница, xlsx — приложение к приказу, json — для "
            + "команды apply",
          en: "Kind: text for the screen, html is a page, xlsx an annex to the order, json is for the "
            + "command apply"),
        defaultValue: Words(
          ru: "по имени в --output, иначе text", en: "by the name in --output, else text")),
      OptionText(
        name: "summary",
        text: Words(
          ru: "Только сводка одним предложением, для сопроводительного письма",
          en: "Only the summary in a sentence, for a covering letter")),
    ],
    output: OptionText.printed,
    examples: [
      CommandExample(
        "perechen diff \"examples/approved/Перечень (приказ от 14.03.2025 № 42).xlsx\" register.json",
        ru: "Показать, чем новый свод отличается от действующей редакции.",
        en: "Show how the new register differs from the edition in force."),
      CommandExample(
        "perechen diff \"examples/approved/Перечень (приказ от 14.03.2025 № 42).xlsx\" register.json -o changes.json",
        ru: "Записать изменения файлом, который применяет команда apply.",
        en: "Write the changes to a file that the command apply takes."),
    ],
    exitCodes: [
      ExitCodeText(0, ru: "различий нет", en: "no differences"),
      ExitCodeText(1, ru: "различия есть", en: "there are differences"),
    ])
}

extension ArgumentText {
  /// What `diff` and `apply` begin with.
  static let formerEdition = ArgumentText(
    name: "old", label: Words(ru: "ПРЕЖНЯЯ", en: "OLD"), value: .file(FileKinds.registers),
    text: Words(
      ru: "Прежняя редакция: json, xlsx, ods, fods или csv; «-» означает стандартный ввод",
      en: "The former edition: json, xlsx, ods, fods or csv; - is standard input"))
}

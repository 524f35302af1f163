extension CommandPage {
  static let apply = CommandPage(
    name: "apply", synonyms: ["применить", "внести", "patch"],
    summary: Words(
      ru: "Внести в прежнюю редакцию изменения, которые записала команда diff",
      en: "Make the changes that diff wrote in the former edition"),
    purpose: Words(
      ru: "Для уполномоченного лица, которое получило не весь перечень, а только изменения. Результат не "
        + "отличается от новой редакции. К другому файлу изменения не применяются, и сказано, что в нём "
        + "не так.",
      en: "For the officer who was sent the changes instead of the whole register. The result does not "
        + "differ from the new edition. The changes do not apply to another file, and what is wrong with "
        + "it is told."),
    arguments: [
      .formerEdition,
      ArgumentText(
        name: "changes", label: Words(ru: "ИЗМЕНЕНИЯ", en: "CHANGES"), value: .file(["json"]),
        text: Words(
          ru: "Изменения: JSON, который записала команда diff; «-» означает стандартный ввод",
          en: "The changes: the JSON that diff wrote; - is standard input")),
    ],
    options: [
      OptionText(
        name: "to", value: .oneOf(["xlsx", "ods", "fods", "csv", "json", "html"]),
        text: Words(ru: "Вид результата", en: "Kind of the result"),
        defaultValue: Words(
          ru: "по имени в --output, иначе json", en: "by the name in --output, else json"))
    ],
    output: OptionText.printed,
    examples: [
      CommandExample(
        "perechen apply \"examples/approved/Перечень (приказ от 14.03.2025 № 42).xlsx\" changes.json -o new.xlsx",
        ru: "Записать новую редакцию таблицей.", en: "Write the new edition as a workbook."),
      CommandExample(
        "perechen apply \"examples/approved/Перечень (приказ от 14.03.2025 № 42).xlsx\" changes.json --to csv",
        ru: "Показать её на экране.", en: "Show it on the screen."),
    ])
}

extension CommandPage {
  static let validate = CommandPage(
    name: "validate", synonyms: ["проверить", "проверка", "check", "verify", "lint"],
    summary: Words(
      ru: "Проверить формы подразделений по правилам Порядка",
      en: "Check the units' forms against the rules of the order"),
    purpose: Words(
      ru: "Для подразделения — перед отправкой формы, для уполномоченного лица — после получения. У "
        + "каждого замечания указаны файл, лист, ячейка, пункт Порядка и что сделать. Сами файлы не "
        + "меняются.",
      en: "For the unit before it sends the form, and for the officer who receives it. Each finding tells "
        + "its file, sheet and cell, the clause of the order, and what to do. The files themselves are "
        + "not changed."),
    arguments: [
      .inputs(
        ru: "Формы и папки с ними (с вложенными папками и архивами ZIP); «-» означает стандартный ввод",
        en: "Forms, and folders of them (with subfolders and ZIP archives); - is standard input")
    ],
    options: [
      OptionText(
        name: "format", value: .oneOf(["text", "json", "sarif", "html"]),
        text: Words(
          ru: "В каком виде показать замечания: text для чтения с экрана, html — страница для печати и "
            + "отправки, json и sarif для программ",
          en: "How findings are told: text for the screen, html is a page to print or send, json and "
            + "sarif are for programs"),
        defaultValue: Words(ru: "text", en: "text")),
      .registry(
        ru: "Реестр процессов: чего в нём нет и чего из него не хватает, будет сказано",
        en: "The list of processes: what is not in it, and what of it is missing, is told"),
      OptionText(
        name: "complete",
        text: Words(
          ru: "Проверять как полный перечень: должны быть заполнены все шесть направлений",
          en: "Check as a whole register: all six directions have to be there")),
      OptionText(
        name: "annotate", value: .folder,
        text: Words(
          ru: "Папка для размеченных копий: файлы с замечаниями, отмеченными прямо в ячейках, чтобы "
            + "вернуть подразделению",
          en: "A folder for marked copies: the files with findings marked in their cells, to send back to "
            + "the units")),
    ],
    output: [
      .output(
        .file([]),
        ru: "Файл для замечаний; «-» означает вывод на экран", en: "The findings' file; - is standard output",
        default: Words(ru: "на экран", en: "standard output")),
      .force, .dryRun,
    ],
    examples: [
      CommandExample(
        "perechen validate \"examples/faulty/Отдел наружной рекламы.xlsx\"",
        ru: "Проверить одну форму и показать замечания.", en: "Check one form and show the findings."),
      CommandExample(
        "perechen validate examples/faulty --annotate marked",
        ru: "Проверить все формы папки; копии с отметками положить в папку marked.",
        en: "Check all forms of a folder; put copies with marks into the folder marked."),
    ],
    exitCodes: [ExitCodeText(1, ru: "проверено, найдены ошибки", en: "checked, errors were found")])
}

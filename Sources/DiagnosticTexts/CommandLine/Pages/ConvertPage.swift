extension CommandPage {
  static let convert = CommandPage(
    name: "convert", synonyms: ["перевести", "преобразовать", "конвертировать", "save"],
    summary: Words(
      ru: "Перевести формы и перечни из одного формата в другой",
      en: "Turn forms and registers from one format into another"),
    purpose: Words(
      ru: "Для всех: например, открыть рабочий перечень (.json) в табличной программе или показать форму "
        + "страницей. Папка переводится целиком, с вложенными папками.",
      en: "For anyone: to open a working register (.json) in a spreadsheet program, say, or to show a "
        + "form as a page. A folder is turned as a whole, with its subfolders."),
    arguments: [
      .inputs(
        ru: "Файлы и папки; «-» означает стандартный ввод", en: "Files and folders; - is standard input")
    ],
    options: [
      OptionText(
        name: "to", value: .oneOf(["xlsx", "ods", "fods", "csv", "json", "html"]),
        text: Words(
          ru: "Вид результата; html — страница для просмотра, обратно она не читается",
          en: "Kind of the result; html is a page to look at, which nothing reads back"),
        defaultValue: Words(ru: "по имени в --output", en: "by the name in --output"))
    ],
    output: [
      .output(
        .fileOrFolder, ru: "Файл или, для нескольких файлов, папка; «-» означает вывод на экран",
        en: "A file or, for several, a folder; - is standard output",
        default: Words(ru: "рядом с исходным файлом", en: "beside each input")),
      .force, .dryRun,
    ],
    examples: [
      CommandExample(
        "perechen convert examples/submissions/obrashcheniya.xlsx --to ods",
        ru: "Записать рядом тот же файл в формате ODS.", en: "Write the same form as ODS beside it."),
      CommandExample(
        "perechen convert examples/submissions --to csv -o tables",
        ru: "Перевести все формы папки, результат положить в папку tables.",
        en: "Turn all forms of a folder, and put the results into the folder tables."),
    ])
}

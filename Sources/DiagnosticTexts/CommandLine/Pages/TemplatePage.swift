extension CommandPage {
  static let template = CommandPage(
    name: "template", synonyms: ["бланк", "шаблон", "blank", "form"],
    summary: Words(ru: "Записать бланк формы для подразделения", en: "Write the blank form for a unit"),
    purpose: Words(
      ru: "Для подразделения, которое будет заполнять форму, и для уполномоченного лица, которое раздаёт "
        + "бланки. В бланке шесть граф приложения к Порядку, списки для выбора и лист «Как заполнять». "
        + "Прежние строки подразделения и его процессы можно вписать заранее.",
      en: "For the unit that will fill in the form, and for the officer who hands the forms out. The form "
        + "has the six columns of the order's appendix, drop-down lists and a sheet that explains them. "
        + "The unit's former rows and its processes can stand in it already."),
    options: [
      OptionText(
        name: "format", value: .oneOf(["xlsx", "ods", "fods"]),
        text: Words(ru: "Вид файла", en: "Kind of file"),
        defaultValue: Words(
          ru: "по имени в --output, иначе xlsx", en: "by the name in --output, else xlsx")),
      OptionText(
        name: "unit", value: .text,
        text: Words(
          ru: "Название подразделения: оно впишется в бланк", en: "The unit's name, to stand in the form")),
      .registry(
        ru: "Реестр процессов: они выбираются в графе 3, а процессы самого подразделения уже вписаны",
        en: "The list of processes: column 3 offers them, and the unit's own stand in the form"),
      OptionText(
        name: "edition", value: .file(FileKinds.registers),
        text: Words(
          ru: "Утверждённая редакция: её строки этого подразделения вписаны, рядом графа «Изменение»",
          en: "The approved edition: its rows of the unit stand in the form, beside a column for changes")),
      OptionText(
        name: "units", value: .file(FileKinds.lists),
        text: Words(
          ru: "Список подразделений: по бланку для каждого, в папку --output",
          en: "The list of units: a form for each, into the folder --output")),
    ],
    output: [
      .output(
        .fileOrFolder, ru: "Файл или папка для бланка; «-» означает стандартный вывод",
        en: "The form's file or folder; - is standard output",
        default: Words(
          ru: "«Форма перечня.xlsx» в текущей папке",
          en: "“Форма перечня.xlsx” in the current folder")),
      .force, .dryRun,
    ],
    examples: [
      CommandExample(
        "perechen template", ru: "Записать пустой бланк в текущую папку.",
        en: "Write an empty form into the current folder."),
      CommandExample(
        "perechen template --units examples/units.txt --registry examples/registry.csv -o forms",
        ru: "Записать в папку forms бланк для каждого подразделения из списка, с его процессами.",
        en: "Write a form for each unit of the list, with its processes, into the folder forms."),
    ],
    exitCodes: [ExitCodeText(0, ru: "бланк записан", en: "the form was written")])
}

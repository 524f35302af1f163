extension CommandPage {
  static let merge = CommandPage(
    name: "merge", synonyms: ["свести", "свод", "объединить", "join", "combine"],
    summary: Words(
      ru: "Свести формы подразделений в один рабочий перечень",
      en: "Merge the units' forms into one working register"),
    purpose: Words(
      ru: "Для уполномоченного лица. Порядок файлов ничего не меняет; одинаковые точки взаимодействия "
        + "становятся одной. Где подразделения противоречат друг другу, программа не выбирает сама, а "
        + "спрашивает (--decisions).",
      en: "For the officer. The order of the files changes nothing; equal touchpoints become one. Where "
        + "units contradict each other the program does not choose but asks (--decisions)."),
    arguments: [
      .inputs(
        ru: "Формы подразделений и папки с ними; «-» означает стандартный ввод",
        en: "The units' forms, and folders of them; - is standard input")
    ],
    options: [
      OptionText(
        name: "base", value: .file(FileKinds.registers),
        text: Words(
          ru: "Прежний перечень, который обновляется: кто ничего не прислал, того строки остаются из него",
          en: "The register that is brought up to date: rows of units that sent nothing stay as they are "
            + "in it")),
      .registry(
        ru: "Реестр процессов: чего в нём нет и чего из него не хватает, будет сказано",
        en: "The list of processes: what is not in it, and what of it is missing, is told"),
      OptionText(
        name: "units", value: .file(FileKinds.lists),
        text: Words(
          ru: "Список подразделений: будет сказано, кто не прислал сведений",
          en: "The list of units: who has sent nothing is told")),
      OptionText(
        name: "decisions", value: .file(["yaml", "xlsx", "ods", "fods"]),
        text: Words(
          ru: "Файл вопросов и ответов на них: ответы применяются, новые вопросы дописываются",
          en: "The file of questions and answers: answers are applied, new questions are added")),
      OptionText(
        name: "report", value: .file(["html", "xlsx", "ods", "json"]),
        text: Words(
          ru: "Отчёт: что из какого файла куда вошло, что не вошло и почему",
          en: "A report: what of which file went where, what did not, and why")),
      OptionText(
        name: "latest",
        text: Words(
          ru: "Из нескольких форм одного подразделения взять последнюю по дате",
          en: "Of several forms of one unit take the one of the latest date")),
      OptionText(
        name: "partial",
        text: Words(
          ru: "Промежуточный перечень: он будет сводиться дальше вместе с другими",
          en: "An intermediate register, to be merged further with others")),
    ],
    output: [
      .output(
        .file(FileKinds.registers), ru: "Файл перечня: .json, .xlsx, .ods, .fods или .csv",
        en: "The register's file: .json, .xlsx, .ods, .fods or .csv", isRequired: true),
      .force, .dryRun,
    ],
    examples: [
      CommandExample(
        "perechen merge examples/submissions -o register.json",
        ru: "Свести все формы папки в рабочий перечень.", en: "Merge all forms of a folder."),
      CommandExample(
        "perechen merge examples/submissions --units examples/units.txt --decisions decisions.yaml -o checked.json",
        ru: "То же; сказать, кто не прислал сведений, а вопросы записать в decisions.yaml.",
        en: "The same; tell who has sent nothing, and write the questions to decisions.yaml."),
    ],
    exitCodes: [
      ExitCodeText(
        0,
        ru: "перечень записан, ошибок и противоречий нет", en: "written, no errors or conflicts"),
      ExitCodeText(
        1,
        ru: "перечень записан, есть ошибки или противоречия", en: "written, there are errors or conflicts"),
    ])
}

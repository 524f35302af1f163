extension CommandPage {
  static let publish = CommandPage(
    name: "publish", synonyms: ["опубликовать", "публикация", "сайт", "site", "export"],
    summary: Words(
      ru: "Записать папку для сайта: страницу, таблицы, документы для печати, открытые данные",
      en: "Write the folder for the web site: page, tables, documents for print, open data"),
    purpose: Words(
      ru: "Для уполномоченного лица и редактора сайта. Сначала с --draft — проект на утверждение; когда "
        + "приказ подписан — с его датой и номером. Папка размещается на сайте как есть. Кто и в каком "
        + "файле прислал сведения, в неё не попадает; если в перечне осталось похожее на персональные "
        + "данные, она не записывается.",
      en: "For the officer and the web editor. First with --draft, to be approved; with the order's date "
        + "and number once it is signed. The folder goes on the site as it is. Who sent what in which "
        + "file does not get into it; where something like personal data is left in the register, it is "
        + "not written."),
    arguments: [
      ArgumentText(
        name: "input", label: Words(ru: "ПЕРЕЧЕНЬ", en: "REGISTER"), value: .file(FileKinds.registers),
        text: Words(
          ru: "Перечень: json, xlsx, ods, fods или csv; «-» означает стандартный ввод",
          en: "The register: json, xlsx, ods, fods or csv; - is standard input"))
    ],
    options: [
      OptionText(
        name: "edition-date", value: .date,
        text: Words(
          ru: "Дата приказа, которым утверждена редакция",
          en: "The date of the order that approves the edition")),
      OptionText(
        name: "edition-number", value: .text,
        text: Words(ru: "Номер этого приказа", en: "That order's number")),
      OptionText(
        name: "published", value: .date,
        text: Words(
          ru: "Дата размещения на сайте: будет проверен срок (п. 5.5)",
          en: "The date when it goes on the site: the time limit of clause 5.5 is checked")),
      OptionText(
        name: "draft",
        text: Words(
          ru: "Только файлы для печати, с пометкой «Проект» и пустыми местами для даты и номера приказа",
          en: "Only the files for print, marked as a draft, with blanks for the order's date and number")),
      OptionText(
        name: "base", value: .file(FileKinds.registers),
        text: Words(
          ru: "Прежняя редакция: в папке будет и то, что с неё изменилось",
          en: "The former edition: the folder will tell what has changed since")),
      OptionText(
        name: "allow-personal-data",
        text: Words(
          ru: "Записать и то, что похоже на персональные данные (TP604); об этом будет предупреждение",
          en: "Write also what looks like personal data (TP604); a warning tells of it")),
    ],
    output: [
      .output(.folder, ru: "Папка для сайта", en: "The folder for the site", isRequired: true), .force,
      .dryRun,
    ],
    examples: [
      CommandExample(
        "perechen publish register.json --draft -o draft",
        ru: "Записать проект на утверждение: .docx, .odt, .xlsx, .ods.",
        en: "Write the draft to be approved: .docx, .odt, .xlsx, .ods."),
      CommandExample(
        "perechen publish register.json -o site --edition-date 2026-11-23 --edition-number 57",
        ru: "Приказ подписан: записать папку для сайта.",
        en: "The order is signed: write the folder for the site."),
    ],
    exitCodes: [
      ExitCodeText(0, ru: "папка записана", en: "the folder was written"),
      ExitCodeText(
        1, ru: "найдены ошибки; если это персональные данные, папка не записана",
        en: "errors were found; where these are personal data, nothing was written"),
    ])
}

extension CommandPage {
  static let inspect = CommandPage(
    name: "inspect", synonyms: ["показать", "ячейки", "cells", "show", "cat"],
    summary: Words(
      ru: "Показать ячейки книги как есть, без формы",
      en: "Show the cells of a workbook as they are, no form assumed"),
    purpose: Words(
      ru: "Для тех, кто ищет, почему файл читается не так: что на самом деле стоит в ячейках любой книги.",
      en: "For those who look for why a file is read otherwise than expected: what really stands in any "
        + "workbook's cells."
    ),
    arguments: [
      ArgumentText(
        name: "file", label: Words(ru: "ФАЙЛ", en: "FILE"), value: .file(FileKinds.books),
        text: Words(
          ru: "Книга: xlsx, ods, fods или csv; «-» означает стандартный ввод",
          en: "The workbook: xlsx, ods, fods or csv; - is standard input"))
    ],
    options: [
      OptionText(
        name: "format", value: .oneOf(["json", "csv"]), text: Words(ru: "Вид", en: "Kind"),
        defaultValue: Words(ru: "json", en: "json")),
      OptionText(
        name: "sheet", value: .text,
        text: Words(
          ru: "Только лист с этим именем",
          en: "Only the sheet of this name"),
        defaultValue: Words(
          ru: "все листы, для csv — первый видимый", en: "all sheets; for csv the first visible one")),
    ],
    output: OptionText.printed,
    examples: [
      CommandExample(
        "perechen inspect examples/submissions/kadry_2026.xlsx --format csv",
        ru: "Показать первый лист таблицей CSV.", en: "Show the first sheet as CSV."),
      CommandExample(
        "perechen inspect \"examples/submissions/Юридический отдел.fods\" -o cells.json",
        ru: "Записать все ячейки всех листов.", en: "Write all cells of all sheets."),
    ])
}

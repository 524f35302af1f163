import Spreadsheet

/// The sheet «Сведения» of the blank form.
enum BlankInformation {
  static func sheet(_ content: TemplateContent, _ reference: ReferenceSheet) -> SheetDocument {
    let fields: [(label: String, value: String?, style: FormStyle)] = [
      (InformationSheet.Label.unit, content.unit, .value), (InformationSheet.Label.responsible, nil, .value),
      (InformationSheet.Label.contact, nil, .value), (InformationSheet.Label.date, nil, .dateValue),
    ]
    var rows = [
      OutputRow([OutputCell(1, "Кто представил сведения (пункт 3.4 Порядка)", .heading)], height: 24)
    ]
    for field in fields {
      rows.append(
        OutputRow([OutputCell(1, field.label, .label), OutputCell(2, field.value, field.style)], height: 30))
    }
    var sheet = SheetDocument(name: ProgramSheet.information.rawValue, rows: rows)
    sheet.columnWidths = [30, 70]
    sheet.merges = [CellRange(rows: 1...1, columns: 1...2)]
    func message(
      _ row: Int, _ kind: DataValidation.Kind, _ title: String, _ prompt: String
    ) -> DataValidation {
      DataValidation(
        ranges: [CellRange(rows: row...row, columns: 2...2)], kind: kind, promptTitle: title, prompt: prompt)
    }
    sheet.validations = [
      message(
        2, reference.list(reference.units) ?? .any, "Подразделение",
        "Полное название структурного подразделения, как в положении о нём."),
      message(3, .any, "Ответственный", "Фамилия, имя, отчество и должность того, кто подготовил сведения."),
      message(4, .email, "Контакт", "Служебная электронная почта; телефон можно добавить через запятую."),
      message(5, .date, "Дата", "Дата, когда сведения подготовлены: дд.мм.гггг."),
    ]
    return sheet
  }
}

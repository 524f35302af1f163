import Spreadsheet

/// The sheet «Сведения» of the blank form.
enum BlankInformation {
  static func sheet(_ content: TemplateContent, _ reference: ReferenceSheet) -> SheetDocument {
    let words = content.words
    let fields: [(label: String, value: String?, style: FormStyle)] = [
      (InformationSheet.Label.unit, content.unit, .value), (InformationSheet.Label.responsible, nil, .value),
      (InformationSheet.Label.contact, nil, .value), (InformationSheet.Label.date, nil, .dateValue),
    ]
    var rows = [
      OutputRow([OutputCell(1, words.informationHeading, .heading)], height: 24)
    ]
    for field in fields {
      rows.append(
        OutputRow([OutputCell(1, field.label, .label), OutputCell(2, field.value, field.style)], height: 30))
    }
    var sheet = SheetDocument(name: ProgramSheet.information.rawValue, rows: rows)
    sheet.columnWidths = [30, 70]
    sheet.merges = [CellRange(rows: 1...1, columns: 1...2)]
    func field(
      _ row: Int, _ kind: DataValidation.Kind, _ message: TemplateWords.Message, asking text: String = ""
    ) -> DataValidation {
      DataValidation(
        ranges: [CellRange(rows: row...row, columns: 2...2)], kind: kind, alertText: text,
        promptTitle: message.title, prompt: message.text)
    }
    sheet.validations = [
      field(2, reference.list(reference.units) ?? .any, words.unit, asking: words.unknownUnit),
      field(3, .any, words.responsible),
      field(4, .email, words.contact, asking: words.noEmail),
      field(5, .date, words.date, asking: words.noDate),
    ]
    return sheet
  }
}

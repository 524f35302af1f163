public import Spreadsheet
import TouchpointRegister

/// The official blank form: the appendix's table with its placeholders, who sends it, the words that drop-downs
/// offer, and one page on how to fill it in.
///
/// It carries no protection: units need to insert rows and merge cells, and the header is guarded by input messages
/// and by TP102.
/// - Parameter unit: the unit that the form is for; nil leaves the field empty.
public func templateDocument(unit: String? = nil) -> WorkbookDocument {
  WorkbookDocument(
    sheets: [
      BlankTable.sheet(), BlankInformation.sheet(unit: unit), ReferenceSheet.sheet(),
      InstructionSheet.sheet(),
    ],
    styles: FormStyle.all, properties: DocumentProperties(title: RegisterCaption.text(authority: nil)))
}

/// The sheet «Перечень» of the blank form.
private enum BlankTable {
  /// Rows for touchpoints under each placeholder.
  static let rowsForEach = 4
  static let rowHeight = 32.0
  static let missingFill: UInt32 = 0xFDE9D9

  static func sheet() -> SheetDocument {
    var head = TableHead()
    head.addTitle(RegisterCaption.text(authority: nil))
    head.addHeader()
    var rows = head.rows
    var merges = head.merges
    for direction in Direction.allCases {
      let start = rows.count + 1
      for placeholder in direction.placeholders {
        let first = rows.count + 1
        for _ in 0..<rowsForEach {
          let number = rows.count + 1
          rows.append(
            OutputRow(
              [
                OutputCell(1, number == start ? "\(direction.rawValue)." : nil, .number),
                OutputCell(2, number == start ? direction.name : nil, .direction),
                OutputCell(3, number == first ? placeholder : nil, .cell),
              ] + (4...6).map { OutputCell($0, nil, .cell) }, height: rowHeight))
        }
        merges.append(CellRange(rows: first...rows.count, columns: 3...3))
      }
      for column in 1...2 { merges.append(CellRange(rows: start...rows.count, columns: column...column)) }
    }
    var sheet = SheetDocument(name: ProgramSheet.tableName, rows: rows)
    sheet.columnWidths = FormWidths.columns
    sheet.merges = merges
    sheet.frozenRows = head.rows.count
    sheet.printTitleRows = head.headerRows
    let body = (head.rows.count + 1)...(rows.count + 200)
    sheet.validations =
      headerMessages(row: head.headerRows.lowerBound) + [
        DataValidation(
          ranges: [CellRange(rows: body, columns: 2...2)],
          kind: .list(sheet: ProgramSheet.reference.rawValue, range: ReferenceSheet.directions))
      ]
    sheet.highlights = [
      ConditionalHighlight(
        range: CellRange(rows: body, columns: 5...5), whenFilled: 4, fillColor: missingFill)
    ]
    return sheet
  }

  private static func headerMessages(row: Int) -> [DataValidation] {
    FormColumn.allCases.map { column in
      DataValidation(
        ranges: [CellRange(rows: row...row, columns: column.rawValue...column.rawValue)], kind: .any,
        promptTitle: "Графа \(column.rawValue)", prompt: Guidance.short(of: column))
    }
  }
}

/// The sheet «Сведения» of the blank form.
private enum BlankInformation {
  static func sheet(unit: String?) -> SheetDocument {
    let fields: [(label: String, value: String?, style: FormStyle)] = [
      (InformationSheet.Label.unit, unit, .value), (InformationSheet.Label.responsible, nil, .value),
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
      message(2, .any, "Подразделение", "Полное название структурного подразделения, как в положении о нём."),
      message(3, .any, "Ответственный", "Фамилия, имя, отчество и должность того, кто подготовил сведения."),
      message(4, .email, "Контакт", "Служебная электронная почта; телефон можно добавить через запятую."),
      message(5, .date, "Дата", "Дата, когда сведения подготовлены: дд.мм.гггг."),
    ]
    return sheet
  }
}

/// The sheet «Справочники»: the words that the drop-downs offer.
enum ReferenceSheet {
  /// The cells of the directions' names.
  static let directions = CellRange(rows: 2...(Direction.allCases.count + 1), columns: 1...1)

  static func sheet() -> SheetDocument {
    let columns: [(caption: String, words: [String])] = [
      ("Направления (пункт 3.5)", Direction.allCases.map(\.name)),
      ("Точки взаимодействия (пункт 2.5)", Guidance.channels),
      ("Потребности клиента (пункт 3.7)", Guidance.needs),
    ]
    var rows = [
      OutputRow(
        columns.enumerated().map { OutputCell($0.offset + 1, $0.element.caption, .caption) }, height: 24)
    ]
    for place in 0..<(columns.map(\.words.count).max() ?? 0) {
      rows.append(
        OutputRow(
          columns.enumerated().compactMap { column, list in
            list.words.indices.contains(place) ? OutputCell(column + 1, list.words[place], .value) : nil
          }, height: 32))
    }
    var sheet = SheetDocument(name: ProgramSheet.reference.rawValue, rows: rows)
    sheet.columnWidths = [40, 46, 54]
    sheet.frozenRows = 1
    return sheet
  }
}

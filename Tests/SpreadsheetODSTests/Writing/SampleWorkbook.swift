import Spreadsheet

/// A workbook with everything that a document can say.
enum SampleWorkbook {
  static let caption = CellStyle {
    $0.isBold = true
    $0.fontSize = 14
    $0.horizontal = .center
    $0.wrapsText = true
  }
  static let header = CellStyle {
    $0.isBold = true
    $0.horizontal = .center
    $0.vertical = .center
    $0.wrapsText = true
    $0.hasBorder = true
    $0.fillColor = 0xE7EEF7
  }
  static let body = CellStyle {
    $0.wrapsText = true
    $0.hasBorder = true
    $0.isText = true
  }
  static let date = CellStyle {
    $0.isDate = true
    $0.hasBorder = true
    $0.horizontal = .left
    $0.fontColor = 0x1F3864
    $0.isItalic = true
  }

  /// - Parameter rows: how many rows the table has under its header.
  static func document(rows: Int = 60) -> WorkbookDocument {
    var table = SheetDocument(name: "Перечень 1", rowCount: 4 + rows) { row($0) }
    table.columnWidths = [5, 24, 24, nil, 28, 36]
    table.frozenRows = 4
    table.printTitleRows = 3...4
    table.merges = [
      CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 1, column: 6)),
      CellRange(CellAddress(row: 5, column: 1), CellAddress(row: 14, column: 1)),
      CellRange(CellAddress(row: 5, column: 2), CellAddress(row: 14, column: 2)),
    ]
    table.validations = [
      DataValidation(
        ranges: [CellRange(rows: 5...(rows + 20), columns: 5...5)],
        kind: .list(sheet: "Справочники", range: CellRange(rows: 1...3, columns: 1...1)),
        promptTitle: "Потребность", prompt: "Выберите из списка\nили впишите свою."),
      DataValidation(ranges: [CellRange(rows: 5...(rows + 4), columns: 6...6)], kind: .date, alert: .refuses),
      DataValidation(ranges: [CellRange(rows: 1...1, columns: 8...8)], kind: .email),
      DataValidation(ranges: [CellRange(rows: 2...2, columns: 8...9)], kind: .any, prompt: "Любое."),
    ]
    table.highlights = [
      ConditionalHighlight(
        range: CellRange(rows: 5...(rows + 20), columns: 6...6), whenFilled: 4, fillColor: 0xFFF2CC),
      ConditionalHighlight(
        range: CellRange(rows: 5...(rows + 20), columns: 5...6), whenFilled: 3, fillColor: 0xFCE4D6),
    ]
    var lists = SheetDocument(
      name: "Справочники",
      rows: ["информация", "консультация", "подача заявления"].map {
        OutputRow([OutputCell(column: 1, value: .string($0))])
      })
    lists.page.isLandscape = false
    lists.page.numbersPages = false
    lists.page.fitsWidth = false
    return WorkbookDocument(
      sheets: [table, lists], styles: [CellStyle(), caption, header, body, date],
      properties: DocumentProperties(title: "Перечень <точек> & каналов"))
  }

  @Sendable private static func row(_ number: Int) -> OutputRow {
    switch number {
    case 1:
      return OutputRow([OutputCell(column: 1, value: .string("Перечень точек взаимодействия"), style: 1)])
    case 2: return OutputRow()
    case 3:
      let captions = ["№", "Направление", "Процесс", "Точка взаимодействия", "Потребность", "Дата"]
      return OutputRow(
        captions.enumerated().map {
          OutputCell(column: $0.offset + 1, value: .string($0.element), style: 2)
        }, height: 36)
    case 4:
      return OutputRow(
        (1...6).map { OutputCell(column: $0, value: .number(Double($0)), style: 2) }, height: 15.75)
    default:
      let isCovered = (6...14).contains(number)
      return OutputRow([
        OutputCell(column: 1, value: isCovered ? nil : .number(Double(number - 4)), style: 3),
        OutputCell(column: 2, value: isCovered ? nil : .string("Государственные услуги"), style: 3),
        OutputCell(column: 3, value: .string("Выдача справки № \(number)"), style: 3),
        OutputCell(
          column: 4,
          value: .string(
            "Официальный сайт: https://example.org/\(number)\nТелефон:\t+7 000 000-00-00  (доб.  \(number)) "),
          style: 3),
        OutputCell(
          column: 5, value: number % 3 == 0 ? nil : .string("информация; подача заявления"), style: 3),
        OutputCell(
          column: 6,
          value: number % 4 == 0 ? nil : .date(SheetDate(year: 2026, month: 11, day: 1 + number % 28)),
          style: 4),
      ])
    }
  }
}

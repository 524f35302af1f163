import AppendixForm
import Diagnostics
import Spreadsheet
import Testing

@Suite struct RowQuotationTests {
  private func quoted(
    _ sheets: [Sheet], _ cells: [(String?, Int, Int)], kind: WorkbookKind = .xlsx,
    finding: Finding = .invisibleCharacters
  ) throws -> [QuotedRow] {
    let diagnostics = cells.map { sheet, row, column in
      Diagnostic(
        finding,
        at: Diagnostics.SourceLocation(
          file: "form", sheet: sheet, cell: Diagnostics.SourceLocation.Cell(row: row, column: column)))
    }
    return try RowQuotation().rows(around: diagnostics, in: GridWorkbook(sheets, kind: kind))
  }

  private let form = sheet(
    """
    Отдел: архив
    \(header)
    1|Услуги|Справки|Сайт|Информация|Круглосуточно
    |||Телефон||
    """, merges: ["C3:C4"])

  @Test func aRowIsQuotedByTheFormsColumns() throws {
    let row = try #require(try quoted([form], [("Перечень", 3, 4)]).first)
    #expect(row.row == 3 && row.sheet == "Перечень")
    #expect(row.cells.map(\.text) == ["1", "Услуги", "Справки", "Сайт", "Информация", "Круглосуточно"])
    #expect(row.cells.map(\.formColumn) == [1, 2, 3, 4, 5, 6])
  }

  @Test func emptyCellsStandAndMergedOnesSayWhatTheMergeSays() throws {
    let row = try #require(try quoted([form], [("Перечень", 4, 5)]).first)
    #expect(row.cells.map(\.text) == ["", "", "Справки", "Телефон", "", ""])
  }

  @Test func rowsOutsideTheTableAreQuotedAsTheyAre() throws {
    let row = try #require(try quoted([form], [("Перечень", 1, 1)]).first)
    #expect(row.cells == [QuotedCell(column: 1, text: "Отдел: архив")])
    #expect(
      try quoted([form], [("Перечень", 900, 1)]).first?.cells.map(\.text) == Array(repeating: "", count: 6))
  }

  @Test func rearrangedColumnsKeepTheirPlaces() throws {
    let other = sheet(
      """
      Наименование конкретного процесса|Точка взаимодействия|Куратор|N|Направление деятельности органа власти|Осуществляемое взаимодействие с клиентом
      Справки|Сайт|Иванов|1|Услуги|Информация
      """)
    let row = try #require(try quoted([other], [("Перечень", 2, 2)]).first)
    #expect(row.cells.map(\.column) == [4, 5, 1, 2, 6])
    #expect(row.cells.map(\.text) == ["1", "Услуги", "Справки", "Сайт", "Информация"])
  }

  @Test func rowsComeOnceBySheetAndNumber() throws {
    let second = sheet("\(header)\n3|Обращения|Жалобы|МФЦ|Подача|", name: "Второй")
    let rows = try quoted(
      [form, second], [("Второй", 2, 4), ("Перечень", 4, 4), ("Перечень", 3, 1), ("Перечень", 3, 6)])
    #expect(rows.map(\.row) == [3, 4, 2])
    #expect(rows.map(\.sheet) == ["Перечень", "Перечень", "Второй"])
  }

  @Test func aTextFileHasNoSheetToName() throws {
    let rows = try quoted([form], [(nil, 3, 4)], kind: .csv)
    #expect(rows.map(\.row) == [3] && rows[0].sheet == nil)
  }

  @Test func theGravestAreQuotedWhereThereAreTooMany() throws {
    let lines = (1...400).map { "1|Услуги|Справки|Сайт \($0)|Информация|" }.joined(separator: "\n")
    let large = sheet("\(header)\n\(lines)")
    func place(_ row: Int) -> Diagnostics.SourceLocation {
      Diagnostics.SourceLocation(
        file: "form", sheet: "Перечень", cell: Diagnostics.SourceLocation.Cell(row: row, column: 4))
    }
    let notes = (2...399).map { Diagnostic(.invisibleCharacters, at: place($0)) }
    let error = Diagnostic(.touchpointMissing(text: "т"), at: place(401))
    let rows = try RowQuotation().rows(around: notes + [error], in: GridWorkbook([large]))
    #expect(rows.count == RowQuotation.rowLimit)
    #expect(rows.last?.row == 401 && rows.first?.row == 2)
  }

  @Test func longTextsAreCut() throws {
    let long = sheet("\(header)\n1|Услуги|Справки|Сайт|\(String(repeating: "ж", count: 3_000))|")
    let row = try #require(try quoted([long], [("Перечень", 2, 5)]).first)
    #expect(row.cells[4].text.count == RowQuotation.textLimit + 1)
    #expect(row.cells[4].text.hasSuffix("ж…"))
  }
}

import Diagnostics
import Spreadsheet
import Testing
import TouchpointRegister

@testable import AppendixForm

/// Contract, section 4: what stands around the table.
@Suite struct SheetTests {
  static let table = """
    \(header)
    1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|Круглосуточно
    """

  @Test func theTableEndsWhereSignaturesBegin() throws {
    let reading = try read(
      sheet(Self.table + "\n\nНачальник отдела|||||И.И. Иванов\nИсполнитель: Петрова\n24.11.2026"))
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.found == ["TP113 A4"])
    guard case .rowsAfterTable(let first, let last, let text)? = reading.diagnostics.first?.finding else {
      Issue.record("no rows after the table")
      return
    }
    #expect((first, last, text) == (4, 6, "Начальник отдела"))
  }

  @Test func theHeadOfASecondFormIsToldAndNoDirection() throws {
    let reading = try read(
      sheet(Self.table + "\n\nСтруктурное подразделение:||Отдел печати\n\n" + Self.table))
    #expect(reading.found == ["TP113 A4", "TP301 D7"])
    guard
      case .rowsAfterTable(4, 4, "Структурное подразделение: Отдел печати")? = reading.diagnostics.first?
        .finding
    else {
      Issue.record("the second head is not told")
      return
    }
  }

  @Test func aPictureInThePlaceOfATableIsTold() throws {
    let workbook = GridWorkbook(
      [sheet("", name: "Перечень"), sheet("x", name: "Лист2")], pictures: ["Перечень"])
    let reading = try FormReader().read(workbook, file: "form.xlsx")
    #expect(reading.diagnostics.map(\.finding) == [.formNotFound(FormAbsence(picturedSheet: "Перечень"))])
    #expect(reading.diagnostics.first?.location.sheet == "Перечень")
  }

  @Test func whatBecameOfEachSheetIsTold() throws {
    let reading = try read(
      sheet(Self.table), sheet("", name: "Лист2"), sheet("x", name: "Лист3"),
      sheet("x", name: "Лист4", isHidden: true), sheet("x", name: "Справочники"))
    #expect(
      reading.sheets.dropFirst() == [
        ReadSheet(name: "Лист2", fate: .empty), ReadSheet(name: "Лист3", fate: .withoutHeader),
        ReadSheet(name: "Лист4", fate: .hidden), ReadSheet(name: "Справочники", fate: .program),
      ])
    guard case .form(let tables)? = reading.sheets.first?.fate else {
      Issue.record("no form")
      return
    }
    #expect(tables.map(\.rows) == [1] && tables.first?.header == 1...1)
    #expect(tables.first?.columns.map(\.place) == [1, 2, 3, 4, 5, 6])
  }

  @Test func rowsAfterABlankOneWithEntriesAreEntries() throws {
    let reading = try read(sheet(Self.table + "\n\n|||МФЦ|Получение консультации|По записи"))
    #expect(reading.names == ["Телефон 122", "МФЦ"])
    #expect(reading.found == [])
  }

  @Test func theStampAndTheCaptionAreRead() throws {
    let reading = try read(
      sheet(
        """
        |||||УТВЕРЖДЕН\\nприказом Департамента финансов\\nот 27.03.2024 N 19
        Перечень точек взаимодействия Департамента финансов с внешними и внутренними клиентами
        \(Self.table)
        """))
    #expect(reading.register.edition == Edition(date: "2024-03-27", number: "19"))
    #expect(reading.register.authority == "Департамент финансов")
    #expect(
      reading.register.title
        == "Перечень точек взаимодействия Департамента финансов с внешними и внутренними клиентами")
    #expect(reading.found == [])
  }

  @Test func aDraftHasNoEdition() throws {
    let reading = try read(sheet("|||||УТВЕРЖДЕН приказом от ________ N ____\n\(Self.table)"))
    #expect(reading.register.edition == nil)
  }

  @Test(arguments: [
    "Структурное подразделение|Отдел кадров\nОтветственный|Иванова А.А.\nКонтакт|a@example.org\nДата|23.11.2026",
    "Структурное подразделение: Отдел кадров\nОтветственный: Иванова А.А.\nКонтакт: a@example.org\nДата: 23.11.2026",
    "Наименование структурного подразделения||Отдел кадров\nОтветственное лицо|Иванова А.А.\nE-mail|a@example.org\nДата заполнения|23 ноября 2026 г.",
  ])
  func theSubmissionsHeadIsReadAboveTheTable(_ head: String) throws {
    let reading = try read(sheet("\(head)\n\n\(Self.table)"))
    #expect(
      reading.register.submission
        == Submission(
          unit: "Отдел кадров", responsible: "Иванова А.А.", contact: "a@example.org", date: "2026-11-23"))
    #expect(reading.found == [])
    #expect(
      reading.register.directions[0].processes[0].touchpoints[0].sources.map(\.unit) == ["Отдел кадров"])
  }

  @Test func theSubmissionsHeadIsReadFromItsSheet() throws {
    let reading = try read(
      sheet(Self.table),
      sheet(
        "Структурное подразделение|Отдел кадров\nДата|", name: "Сведения",
        values: ["B2": .date(SheetDate(year: 2026, month: 11, day: 23))]))
    #expect(reading.register.submission == Submission(unit: "Отдел кадров", date: "2026-11-23"))
  }

  @Test func withoutLabelsThereIsNoSubmission() throws {
    #expect(try read(sheet("Отчёт о работе\n\(Self.table)")).register.submission == nil)
  }

  @Test func aCSVHasNoSheetToName() throws {
    let reading = try read(
      sheet(
        "\(header)\n1.|Предоставление государственных услуг|Выдача справок|Табло|Получение информации|'=1+1",
        name: "CSV"),
      kind: .csv)
    #expect(
      reading.diagnostics.map(\.location) == [
        Diagnostics.SourceLocation(file: "form.xlsx", cell: .init(row: 2, column: 4))
      ])
    #expect(reading.register.directions[0].processes[0].touchpoints[0].particularities == "=1+1")
  }

  @Test func coveredCellsDoNotCount() throws {
    let reading = try read(
      sheet(
        """
        \(header)
        1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|Круглосуточно
        9.|Прочее|Скрытое|МФЦ|Получение консультации|По записи
        """, merges: ["A2:A3", "B2:B3", "C2:C3"]))
    #expect(reading.entries.map { $0.prefix(16) } == ["1 Выдача справок", "1 Выдача справок"])
    #expect(reading.found == [])
  }

  @Test func aRegisterWrittenByTheProgramReadsBackWhereItWasChangedByHand() throws {
    var touchpoint = Touchpoint(name: "То же", channel: .website, needs: [.status], interaction: "Прочее")
    touchpoint.particularities = "исключить"
    let register = Register(
      directions: [
        DirectionSection(.services, processes: [Process(name: "Услуга", touchpoints: [touchpoint])])
      ])
    let document = registerDocument(register)
    func sheets(_ change: (inout Row) -> Void) -> [Sheet] {
      document.sheets.map { written in
        let rows = (1...written.rowCount).map { number in
          var row = Row(
            number: number,
            cells: written.row(number).cells.compactMap { cell in
              cell.value.map { Cell(column: cell.column, value: $0) }
            })
          if written.name == "Перечень" { change(&row) }
          return row
        }
        return Sheet(name: written.name, rows: rows.filter { !$0.cells.isEmpty }, merges: written.merges)
      }
    }
    let same = try FormReader().read(GridWorkbook(sheets { _ in }), file: "a").register
    #expect(same.directions[0].processes[0].touchpoints.map(\.name) == ["То же"])
    #expect(same.directions[0].processes[0].touchpoints.map(\.channel) == [.website])
    #expect(same.directions[0].processes[0].touchpoints.map(\.needs) == [[.status]])
    #expect(same.directions[0].processes[0].touchpoints.map(\.particularities) == ["исключить"])
    // What a person types afterwards counts, not what the program noted beside it.
    let edited = try FormReader().read(
      GridWorkbook(
        sheets { row in
          for place in row.cells.indices {
            if row.cells[place].value == .string("То же") { row.cells[place].value = .string("Телефон 122") }
            if row.cells[place].value == .string("Прочее") {
              row.cells[place].value = .string("Получение информации")
            }
          }
        }), file: "a"
    ).register
    #expect(edited.directions[0].processes[0].touchpoints.map(\.channel) == [.phone])
    #expect(edited.directions[0].processes[0].touchpoints.map(\.needs) == [[.information]])
  }
}

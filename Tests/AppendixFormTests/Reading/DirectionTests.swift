import Diagnostics
import Spreadsheet
import Testing
import TouchpointRegister

@testable import AppendixForm

/// Contract, section 4, columns 1 to 3.
@Suite struct DirectionTests {
  @Test func columnsCarryDownOverBlanksDashesDittosAndMerges() throws {
    let reading = try read(
      sheet(
        """
        \(header)
        1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|а
        |||МФЦ|Получение консультации|б
        -|—|-|Сайт example.org|Получение информации|в
        "|то же|-//-|Госуслуги|Получение информации|г
        """))
    #expect(reading.names == ["Телефон 122", "МФЦ", "Сайт example.org", "Госуслуги"])
    #expect(reading.register.directions.flatMap(\.processes).map(\.name) == ["Выдача справок"])
    #expect(reading.found == [])
  }

  @Test func aNewDirectionEndsTheCarryingOfColumn3OverBlanks() throws {
    let reading = try read(
      sheet(
        """
        \(header)
        1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|а
        2.|Государственный контроль (надзор)||МФЦ|Получение консультации|б
        """))
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.found == ["TP203 C3"])
  }

  @Test func aDittoOrAMergeStillCarriesColumn3() throws {
    let ditto = try read(
      sheet(
        """
        \(header)
        1.|Предоставление государственных услуг|Общий процесс|Телефон 122|Получение информации|а
        2.|Государственный контроль (надзор)|то же|МФЦ|Получение консультации|б
        """))
    #expect(ditto.entries.map { $0.prefix(15) } == ["1 Общий процесс", "2 Общий процесс"])
    let merge = try read(
      sheet(
        """
        \(header)
        1.|Предоставление государственных услуг|Общий процесс|Телефон 122|Получение информации|а
        2.|Государственный контроль (надзор)||МФЦ|Получение консультации|б
        """, merges: ["C2:C3"]))
    #expect(merge.entries.map { $0.prefix(15) } == ["1 Общий процесс", "2 Общий процесс"])
  }

  @Test func theNameWinsOverTheNumber() throws {
    let reading = try read(
      sheet("\(header)\n2.|Рассмотрение обращений и запросов|Приём жалоб|Телефон 122|Подача жалобы|а"))
    #expect(reading.register.directions.map(\.direction) == [.appeals])
    #expect(reading.found == ["TP106 A2"])
  }

  @Test func aNumberAloneIsADirection() throws {
    let reading = try read(sheet("\(header)\n3.||Приём жалоб|Телефон 122|Подача жалобы|а"))
    #expect(reading.register.directions.map(\.direction) == [.appeals])
    #expect(reading.found == [])
  }

  @Test func numbersThatASpreadsheetProgramMangledAreStillNumbers() throws {
    let date = try read(
      sheet(
        "\(header)\n||Приём жалоб|Телефон 122|Подача жалобы|а",
        values: ["A2": .date(SheetDate(year: 2026, month: 1, day: 3))]))
    #expect(date.register.directions.map(\.direction) == [.appeals])
    #expect(date.found == ["TP107 A2"])
    let whole = try read(
      sheet("\(header)\n||Приём жалоб|Телефон 122|Подача жалобы|а", values: ["A2": .number(3)]))
    #expect(whole.register.directions.map(\.direction) == [.appeals])
    #expect(whole.found == [])
  }

  @Test func aColumnThatCountsTheRowsIsNoDirection() throws {
    let rows = (1...8).map {
      "\($0)|Рассмотрение обращений и запросов|Приём жалоб|Телефон 12\($0)|Подача жалобы|а"
    }
    let reading = try read(sheet(([header] + rows).joined(separator: "\n")))
    #expect(reading.names.count == 8)
    #expect(reading.register.directions.map(\.direction) == [.appeals])
    #expect(reading.found == [])
  }

  @Test func aRowWithoutDirectionIsAnErrorAndDoesNotEnter() throws {
    let reading = try read(sheet("\(header)\n||Выдача справок|Телефон 122|Получение информации|а"))
    #expect(reading.names == [])
    #expect(reading.found == ["TP105 B2"])
  }

  @Test func anUnknownDirectionIsToldOnceAndItsRowsAreSilent() throws {
    let reading = try read(
      sheet(
        """
        \(header)
        |Строительство мостов|Процесс|Невесть что|Прочее|а
        |||То||
        |Строительство мостов|Другой процесс|Невесть что|Прочее|а
        1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|а
        """))
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.found == ["TP201 B2"])
  }

  @Test func theNamesOfClause35AreRead() throws {
    let reading = try read(
      sheet(
        "\(header)\n|Организация отношений с внутренним клиентом (сотрудником)|Отпуска|Телефон 122|Получение информации|а"
      ))
    #expect(reading.register.directions.map(\.direction) == [.internalCustomer])
    #expect(reading.found == [])
  }

  @Test func aSheetPerDirectionIsTheSameAsOneTable() throws {
    let reading = try read(
      sheet(
        "\(header)\n||Выдача справок|Телефон 122|Получение информации|а",
        name: "Предоставление государственных услуг"),
      sheet("\(header)\n||Приём жалоб|МФЦ|Подача жалобы|б", name: "Рассмотрение обращений и запросов"))
    #expect(reading.register.directions.map(\.direction) == [.services, .appeals])
    #expect(reading.found == [])
  }

  @Test func aDirectionMayStandInARowOfItsOwn() throws {
    let reading = try read(
      sheet(
        """
        \(header)
        Предоставление государственных услуг
        ||Выдача справок|Телефон 122|Получение информации|а
        3. Рассмотрение обращений и запросов
        ||Приём жалоб|МФЦ|Подача жалобы|б
        """, merges: ["A2:F2", "A4:F4"]))
    #expect(reading.register.directions.map(\.direction) == [.services, .appeals])
    #expect(reading.found == [])
  }
}

import Diagnostics
import Spreadsheet
import Testing
import TouchpointRegister

@testable import AppendixForm

/// Contract, section 4, columns 4 to 6.
@Suite struct TouchpointTests {
  /// A form of one process whose rows are given as columns 4-6.
  func form(
    _ rows: String, values: [String: CellValue] = [:], merges: [String] = []
  ) throws -> FormReading {
    let body = rows.split(separator: "\n").enumerated().map { place, row in
      (place == 0 ? "1.|Предоставление государственных услуг|Выдача справок|" : "|||") + row
    }
    return try read(sheet(([header] + body).joined(separator: "\n"), values: values, merges: merges))
  }

  @Test func dittoRepeatsTheCellAboveAndBlanksDoNotCarry() throws {
    let reading = try form(
      """
      Телефон 122|Получение информации|Круглосуточно
      МФЦ|то же|-//-
      Почта, ул. Морская, 1||аналогично
      """)
    let touchpoints = reading.register.directions[0].processes[0].touchpoints
    #expect(touchpoints.map(\.interaction) == ["Получение информации", "Получение информации", ""])
    #expect(touchpoints.map(\.particularities) == ["Круглосуточно", "Круглосуточно", "Круглосуточно"])
  }

  @Test func aLoneDashIsEmpty() throws {
    let reading = try form("Телефон 122|Получение информации|—")
    #expect(reading.entries == ["1 Выдача справок: Телефон 122 = Получение информации | "])
  }

  @Test func rowsOfOneMergedCellOrADittoAreOneTouchpoint() throws {
    for (name, merges) in [("", ["D2:D3"]), ("то же", [])] {
      let reading = try form(
        "Телефон 122|Получение информации|Круглосуточно\n\(name)|Получение консультации|По записи",
        merges: merges)
      let touchpoints = reading.register.directions[0].processes[0].touchpoints
      #expect(touchpoints.map(\.interaction) == ["Получение информации\nПолучение консультации"])
      #expect(touchpoints.map(\.particularities) == ["Круглосуточно\nПо записи"])
      #expect(touchpoints.map(\.needs) == [[.information, .consultation]])
      #expect(reading.found == [])
    }
  }

  @Test(arguments: [
    ("Официальный сайт example.org\\nТелефон 122", ["Официальный сайт example.org", "Телефон 122"]),
    ("Личный кабинет; МФЦ; почта", ["Личный кабинет", "МФЦ", "почта"]),
    ("1) личный приём;\\n2) телефон 122.", ["личный приём", "телефон 122"]),
    ("- личный приём\\n- телефон 122", ["личный приём", "телефон 122"]),
    ("• личный приём\\n• e-mail: a@example.org", ["личный приём", "e-mail: a@example.org"]),
  ])
  func aCellOfSeveralTouchpointsBecomesSeveral(_ cell: String, names: [String]) throws {
    let reading = try form("\(cell)|Получение информации|Круглосуточно")
    #expect(reading.names == names)
    #expect(reading.found == ["TP306 D2"])
    #expect(
      reading.register.directions[0].processes[0].touchpoints.allSatisfy {
        $0.interaction == "Получение информации"
      })
  }

  @Test(arguments: [
    // A line that is just an address belongs to the touchpoint before it, on its own line.
    "Официальный сайт\\nhttps://example.org", "Личный приём\\nул. Морская, д. 1, каб. 12",
    "Телефон\\n+7 (555) 220-14-00",
    "Личный приём\\nпн.-пт. с 9:00 до 18:00",
    // A comma does not separate, nor does anything inside brackets or quotes.
    "Телефон, электронная почта", "МФЦ (окно 1; окно 2)", "Портал «Услуги; справки»",
    // Split only where every part can stand alone.
    "Официальный сайт; нечто",
  ])
  func whatBelongsTogetherStaysTogether(_ cell: String) throws {
    let reading = try form("\(cell)|Получение информации|Круглосуточно")
    #expect(reading.names == [cell.replacing("\\n", with: "\n")])
    #expect(!reading.found.contains("TP306 D2"))
  }

  @Test func aTouchpointTwiceInOneProcessIsOne() throws {
    let reading = try form(
      """
      Телефон 122|Получение информации|Круглосуточно
      МФЦ|Получение консультации|По записи
      «ТЕЛЕФОН»  122.|Получение консультации|Круглосуточно
      """)
    #expect(reading.names == ["Телефон 122", "МФЦ"])
    let joined = reading.register.directions[0].processes[0].touchpoints[0]
    #expect(joined.needs == [.information, .consultation])
    #expect(joined.interaction == "Получение информации\nПолучение консультации")
    #expect(joined.particularities == "Круглосуточно")
    #expect(reading.found == ["TP301 D4"])
  }

  @Test func theSameTouchpointInAnotherProcessIsNoRepetition() throws {
    let reading = try read(
      sheet(
        """
        \(header)
        1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|а
        ||Выдача копий|Телефон 122|Получение информации|а
        """))
    #expect(reading.names.count == 2)
    #expect(reading.found == [])
  }

  @Test func aRowWithoutATouchpointIsAnError() throws {
    let reading = try form("Телефон 122|Получение информации|а\n|Получение консультации|б")
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.found == ["TP207 D3"])
  }

  @Test func anUnknownChannelIsTold() throws {
    let reading = try form(
      "Табло|Получение информации|а\nИнфомат|Получение информации|б\nМФЦ|Получение информации|в")
    #expect(reading.found == ["TP401 D2", "TP401 D3"])
  }

  @Test func processesWithoutRowsAndPlaceholders() throws {
    let reading = try read(
      sheet(
        """
        \(header)
        1.|Предоставление государственных услуг|Наименование государственной услуги|||
        2.|Государственный контроль (надзор)|Надзор за лифтами|||
        3.|Рассмотрение обращений и запросов|Наименование процесса по рассмотрению обращений и запросов|Телефон 122|Подача жалобы|а
        """))
    #expect(reading.names == [])
    #expect(reading.found == ["TP113 C3", "TP205 C4"])
    #expect(reading.facts.emptyProcesses.map(\.name) == ["Надзор за лифтами"])
  }

  @Test func withdrawalsAreReadFromBothPlaces() throws {
    let column = try read(
      sheet(
        """
        \(header)|Изменение
        1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|а|исключить
        |||МФЦ|Получение информации|а|
        ||Выдача копий||||исключить
        """))
    #expect(column.names == ["МФЦ"])
    #expect(column.facts.withdrawals.map(\.touchpoint) == ["Телефон 122", nil])
    #expect(column.facts.withdrawals.map(\.process) == ["Выдача справок", "Выдача копий"])
    #expect(column.found == [])
    let word = try form("Телефон 122|Получение информации|Исключить\nМФЦ|Получение информации|не исключить")
    #expect(word.names == ["МФЦ"])
    #expect(word.facts.withdrawals.map(\.touchpoint) == ["Телефон 122"])
  }

  @Test func numbersAndDatesAreReadAsTheyLook() throws {
    let reading = try form(
      "Телефон 122|Получение информации|\nМФЦ|Получение информации|",
      values: ["F2": .date(SheetDate(year: 2024, month: 3, day: 7)), "F3": .number(1.5)])
    #expect(
      reading.register.directions[0].processes[0].touchpoints.map(\.particularities) == ["07.03.2024", "1.5"])
  }

  @Test func errorValuesAndFormulasWithoutValueAreTold() throws {
    let reading = try form(
      "Телефон 122|Получение информации|\nМФЦ||а",
      values: ["F2": .error("#REF!"), "E3": .formulaWithoutValue])
    #expect(reading.found == ["TP108 F2", "TP112 E3"])
    #expect(reading.names == ["Телефон 122", "МФЦ"])
  }

  @Test func errorsOutsideTheTableDoNotCount() throws {
    let reading = try form(
      "Телефон 122|Получение информации|а", values: ["H2": .error("#REF!"), "I1": .formulaWithoutValue])
    #expect(reading.found == [])
  }

  @Test func longAndCutTextsAreTold() throws {
    let long = String(repeating: "слово ", count: 400)
    let cut = String(repeating: "слово ", count: 5_461) + "с"
    let reading = try form(
      "Телефон 122|Получение информации|\nМФЦ|Получение информации|",
      values: ["F2": .string(long), "F3": .string(cut)])
    #expect(reading.found == ["TP109 F2", "TP109 F3"])
  }

  @Test func textsAreCleanedAndWhatWasDoneIsTold() throws {
    let reading = try form(
      "Телефон 122|Пoлучение  информации|по\u{A0}записи\u{200B}\nМФЦ |Получение информации|а  б")
    let touchpoints = reading.register.directions[0].processes[0].touchpoints
    #expect(touchpoints[0].interaction == "Получение информации")
    #expect(touchpoints[0].particularities == "по записи")
    #expect(touchpoints[1].particularities == "а б")
    #expect(reading.found == ["TP601 E2", "TP602 F2"])
  }
}

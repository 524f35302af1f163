import Diagnostics
import Spreadsheet
import Testing
import TouchpointRegister

@testable import AppendixForm

/// Contract, section 4: which rows are entries, headings, titles, signatures.
@Suite struct RowTests {
  static let start = """
    \(header)
    1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|а
    """

  @Test func cellsMergedAcrossColumns4To6AreNoHeading() throws {
    let reading = try read(
      sheet(
        "\(Self.start)\n2.|Государственный контроль (надзор)|Надзор за лифтами|МФЦ\n|||Сайт example.org",
        merges: ["D3:F3", "D4:F4"]))
    #expect(reading.names == ["Телефон 122", "МФЦ", "Сайт example.org"])
    #expect(reading.found == [])
  }

  @Test func aProcessMayStandInARowOfItsOwn() throws {
    let reading = try read(
      sheet(
        "\(Self.start)\n||Выдача копий\n|||МФЦ|Получение информации|а\n\n||Выдача актов\n|||МФЦ|Получение информации|а",
        merges: ["C3:F3", "C6:F6"]))
    #expect(
      reading.register.directions.flatMap(\.processes).map(\.name) == [
        "Выдача справок", "Выдача копий", "Выдача актов",
      ])
    #expect(reading.found == [])
  }

  @Test func aDirectionInARowOfItsOwnMayStandInColumn3() throws {
    let reading = try read(
      sheet(
        "\(Self.start)\n2.||Государственный контроль (надзор)\n||Надзор за лифтами|МФЦ|Получение информации|а",
        merges: ["C3:F3"]))
    #expect(reading.register.directions.map(\.direction) == [.services, .control])
    #expect(reading.found == [])
  }

  @Test func aNumberedHeadingIsADirection() throws {
    let reading = try read(
      sheet(
        "\(header)\nНаправление 3\n||Приём жалоб|МФЦ|Подача жалобы|а", merges: ["A2:F2"]))
    #expect(reading.register.directions.map(\.direction) == [.appeals])
    #expect(reading.found == [])
  }

  @Test func aHeadingThatIsNoDirectionIsAnError() throws {
    let reading = try read(
      sheet("\(header)\nСтроительство мостов\n||Мост|МФЦ|Получение информации|а", merges: ["A2:F2"]))
    #expect(reading.names == [])
    #expect(reading.found == ["TP201 A2"])
  }

  @Test func anEntryAboveARepeatedHeaderIsAnEntryAndATitleIsNot() throws {
    let reading = try read(
      sheet(
        """
        \(Self.start)
        |||МФЦ
        |||||Продолжение приложения
        \(header)
        |||Почта, ул. Морская, 1|Получение информации|а
        """))
    #expect(reading.names == ["Телефон 122", "МФЦ", "Почта, ул. Морская, 1"])
    #expect(reading.register.directions.flatMap(\.processes).map(\.name) == ["Выдача справок"])
    #expect(reading.found == ["TP113 F4"])
  }

  @Test func signaturesWithoutABlankRowBeforeThemAreRows() throws {
    let reading = try read(sheet("\(Self.start)\nНачальник отдела"))
    #expect(reading.found == ["TP201 A3"])
  }

  @Test func rowsAfterABlankOneWithADirectionAreTheTable() throws {
    let reading = try read(
      sheet(
        "\(Self.start)\n\n2.|Государственный контроль (надзор)|Надзор за лифтами|МФЦ|Получение информации|а"))
    #expect(reading.names == ["Телефон 122", "МФЦ"])
    #expect(reading.found == [])
  }

  @Test func aDateAfterTheTableIsNoDirection() throws {
    let reading = try read(
      sheet(
        "\(Self.start)\n\nx", values: ["A4": .date(SheetDate(year: 2026, month: 11, day: 3))]))
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.found == ["TP113 A4"])
  }

  @Test(arguments: ["03.янв", "3.0", "№ 3", "3)", "III", "3.1."])
  func directionNumbersAsTheyAreTyped(_ number: String) throws {
    let reading = try read(sheet("\(header)\n\(number)||Приём жалоб|МФЦ|Подача жалобы|а"))
    #expect(reading.register.directions.map(\.direction) == [.appeals])
    #expect(reading.found == (number == "03.янв" ? ["TP107 A2"] : []))
  }

  @Test func aBrokenFloatIsToldAndAWholeOneIsNot() throws {
    let broken = try read(
      sheet("\(header)\n||Приём жалоб|МФЦ|Подача жалобы|а", values: ["A2": .number(2.9999999999)]))
    #expect(broken.register.directions.map(\.direction) == [.appeals])
    #expect(broken.found == ["TP107 A2"])
  }

  @Test(arguments: [1.1, 3.0, 3.15])
  func aNumberThatWasTypedIsNoBrokenFloat(_ number: Double) throws {
    let reading = try read(
      sheet("\(header)\n||Приём жалоб|МФЦ|Подача жалобы|а", values: ["A2": .number(number)]))
    #expect(reading.register.directions.map(\.direction.rawValue) == [Int(number)])
    #expect(reading.found == [])
  }

  @Test func aNumberOfNoDirectionIsAnError() throws {
    let reading = try read(sheet("\(header)\n7.||Приём жалоб|МФЦ|Подача жалобы|а"))
    #expect(reading.found == ["TP201 A2"])
  }

  @Test func numbersAndDatesOfColumns3To6AreReadAsTheyLook() throws {
    let reading = try read(
      sheet(
        "\(header)\n1.|Предоставление государственных услуг||x|y|z",
        values: [
          "C2": .number(44), "D2": .number(122), "E2": .date(SheetDate(year: 2024, month: 3, day: 7)),
          "F2": .duration(milliseconds: 32_700_000),
        ]))
    #expect(reading.entries == ["1 44: 122 = 07.03.2024 | 9:05"])
  }

  @Test func columns5And6CarryOverMerges() throws {
    let reading = try read(
      sheet("\(Self.start)\n|||МФЦ", merges: ["E2:E3", "F2:F3"]))
    #expect(
      reading.entries == [
        "1 Выдача справок: Телефон 122 = Получение информации | а",
        "1 Выдача справок: МФЦ = Получение информации | а",
      ])
    let source = reading.register.directions[0].processes[0].touchpoints[1].sources[0]
    #expect(source.location.cell?.description == "D3")
    #expect(source.interactionCell?.description == "E2")
  }

  @Test func aDittoOfAnEmptyCellIsEmpty() throws {
    let reading = try read(sheet("\(Self.start)\n|||МФЦ|Получение информации|-\n|||Почта|то же|то же"))
    #expect(
      reading.entries.suffix(2) == [
        "1 Выдача справок: МФЦ = Получение информации | ",
        "1 Выдача справок: Почта = Получение информации | ",
      ])
  }

  @Test func processesAreComparedByTheirKeys() throws {
    let reading = try read(
      sheet("\(Self.start)\n||«ВЫДАЧА  справок».|МФЦ|Получение информации|а"))
    #expect(reading.register.directions.flatMap(\.processes).map(\.name) == ["Выдача справок"])
    #expect(reading.names == ["Телефон 122", "МФЦ"])
  }

  @Test func differingTextsAreKeptEachLineOnce() throws {
    let reading = try read(
      sheet("\(Self.start)\n|||Телефон 122|«получение информации».|а\\nб"))
    #expect(reading.entries == ["1 Выдача справок: Телефон 122 = Получение информации | а\nб"])
    #expect(reading.found == ["TP301 D3"])
  }

  @Test func theLimitsOfTexts() throws {
    for (length, found) in [(2_000, []), (2_001, ["TP109 F2"]), (32_767, ["TP109 F2"])] {
      let reading = try read(
        sheet(
          Self.start, values: ["F2": .string(String(repeating: "ы", count: length))]))
      #expect(reading.found == found)
    }
  }

  @Test func anExclusionWithoutTouchpointIsTold() throws {
    let reading = try read(
      sheet("\(Self.start)\n|||||исключить"))
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.facts.withdrawals == [])
    #expect(reading.found == ["TP207 D3"])
  }

  static let withChanges = """
    \(header)|Изменение
    1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|а
    """

  @Test func anExclusionBesideNothingIsTold() throws {
    let reading = try read(sheet("\(Self.withChanges)\n||||||исключить"))
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.facts.withdrawals == [])
    #expect(reading.found == ["TP113 D3"])
  }

  @Test func anExclusionInAFurtherRowOfATouchpointWithdrawsIt() throws {
    let reading = try read(
      sheet(
        "\(Self.withChanges)\n|||МФЦ|Получение информации|а\n||||||исключить", merges: ["D3:D4"]))
    #expect(reading.names == ["Телефон 122"])
    #expect(reading.facts.withdrawals.map(\.touchpoint) == ["МФЦ"])
    #expect(reading.found == [])
  }
}

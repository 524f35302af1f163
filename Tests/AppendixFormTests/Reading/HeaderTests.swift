import Diagnostics
import Spreadsheet
import Testing
import TouchpointRegister

@testable import AppendixForm

/// Contract, section 4, "The table": the header.
@Suite struct HeaderTests {
  static let row =
    "1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации|Круглосуточно"
  static let entry = "1 Выдача справок: Телефон 122 = Получение информации | Круглосуточно"

  @Test func theAppendixReadsWithoutAWord() throws {
    let reading = try read(sheet("\(header)\n1|2|3|4|5|6\n\(Self.row)"))
    #expect(reading.entries == [Self.entry])
    #expect(reading.found == [])
    #expect(reading.register.directions[0].processes[0].location?.cell?.description == "C3")
    let source = try #require(reading.register.directions[0].processes[0].touchpoints[0].sources.first)
    #expect(source.location.cell?.description == "D3")
    #expect(source.interactionCell?.description == "E3")
    #expect(source.particularitiesCell?.description == "F3")
  }

  @Test func captionsComeInAnyOrderAndTheOrderIsTold() throws {
    let reading = try read(
      sheet(
        """
        Точка взаимодействия|N|Направление деятельности органа власти|Наименование конкретного процесса|Особенности взаимодействия с клиентом|Осуществляемое взаимодействие с клиентом
        Телефон 122|1.|Предоставление государственных услуг|Выдача справок|Круглосуточно|Получение информации
        """))
    #expect(reading.entries == [Self.entry])
    #expect(reading.found == ["TP103 A1"])
  }

  @Test(arguments: [
    "№|Направление деятельности|Наименование процесса|Точка взаимодействия|Взаимодействие с клиентом|Особенности взаимодействия",
    "№ п/п|Направление\\nдеятельности органа власти|Конкретный процесс|Точки взаимодействия|Осуществляемое взаимодействие|Особенности",
    "N|НАПРАВЛЕНИЕ ДЕЯТЕЛЬНОСТИ ОРГАНА ВЛАСТИ|Наименование конкретного процеса|Точка взаимодейстия|Осуществляемое взаимодействие с клиентом:|Особенности взаимодействия с клиентом",
    "№|Направл. деят-ти|Наим. процесса|Точка взаимод.|Осущ. взаимод. с клиентом|Особенности взаимод.",
    "№|Направление|Услуга/функция|Канал взаимодействия|Вид взаимодействия|Особ. взаимод. с клиентом",
  ])
  func nearAndShortenedSpellingsAreCaptions(_ captions: String) throws {
    let reading = try read(sheet("\(captions)\n\(Self.row)"))
    #expect(reading.entries == [Self.entry])
    #expect(reading.found == [])
  }

  @Test func aHeaderMayStandOnTwoRows() throws {
    let reading = try read(
      sheet(
        """
        N|Направление деятельности органа власти|Наименование конкретного процесса|Взаимодействие с клиентом
        |||Точка взаимодействия|Осуществляемое взаимодействие с клиентом|Особенности взаимодействия с клиентом
        \(Self.row)
        """, merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"]))
    #expect(reading.entries == [Self.entry])
  }

  @Test func foreignColumnsAreIgnoredAndTold() throws {
    let reading = try read(
      sheet(
        """
        N|Направление деятельности органа власти|Срок|Наименование конкретного процесса|Точка взаимодействия|Осуществляемое взаимодействие с клиентом|Особенности взаимодействия с клиентом
        1.|Предоставление государственных услуг|5 дней|Выдача справок|Телефон 122|Получение информации|Круглосуточно
        """))
    #expect(reading.entries == [Self.entry])
    #expect(reading.found == ["TP103 A1"])
  }

  @Test func aMissingColumnIsAnErrorAtTheHeader() throws {
    let reading = try read(
      sheet(
        """
        N|Направление деятельности органа власти|Наименование конкретного процесса|Точка взаимодействия|Осуществляемое взаимодействие с клиентом
        1.|Предоставление государственных услуг|Выдача справок|Телефон 122|Получение информации
        """))
    #expect(reading.found == ["TP102 F1"])
    #expect(reading.names == ["Телефон 122"])
  }

  @Test func threeCaptionsAreNoHeader() throws {
    let reading = try read(sheet("N|Точка взаимодействия|Прочее\n1|Сайт|x"))
    #expect(!reading.hasForm)
    #expect(reading.found == ["TP101"])
  }

  @Test func aHeaderRepeatedOnLaterPagesIsSkipped() throws {
    let reading = try read(
      sheet(
        "\(header)\n1|2|3|4|5|6\n\(Self.row)\n\(header)\n1|2|3|4|5|6\n|||МФЦ|Получение консультации|По записи"
      ))
    #expect(reading.names == ["Телефон 122", "МФЦ"])
    #expect(reading.found == [])
  }

  @Test func hiddenSheetsAndSheetsWithoutHeaderAreTold() throws {
    let reading = try read(
      sheet("\(header)\n\(Self.row)"), sheet("черновик", name: "Черновик"),
      sheet("\(header)\n\(Self.row)", name: "Старое", isHidden: true), sheet("", name: "Лист3"),
      sheet("как", name: "Как заполнять"), sheet("слова", name: "Справочники"))
    #expect(reading.entries == [Self.entry])
    #expect(reading.found == ["TP104", "TP104"])
    #expect(reading.diagnostics.map(\.location.sheet) == ["Старое", "Черновик"])
  }

  @Test func whatTheWorkbookCarriesIsTold() throws {
    let reading = try read(
      sheet("\(header)\n\(Self.row)"),
      features: [.macros, .externalLinks, .embeddedObjects, .comments, .trackedChanges])
    #expect(reading.found == ["TP110", "TP110", "TP110", "TP111", "TP111"])
  }
}

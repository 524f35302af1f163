import DiagnosticTexts
import Foundation
import RegisterPublication
import Spreadsheet
import Testing
import TouchpointRegister

@Suite struct OpenDataTests {
  @Test func theSetHasItsThreeFiles() {
    let publication = RegisterPageTests.publication(RegisterSamples.department)
    #expect(
      publication.files.map(\.name) == [
        "index.html", "perechen.xlsx", "perechen.ods", "perechen.docx", "perechen.odt",
        "perechen.json",
        "data-20260327-structure-20240327.csv", "structure-20240327.csv", "meta.csv",
      ])
    let data = RegisterPageTests.text("data-20260327-structure-20240327.csv", of: publication)
    #expect(data.hasPrefix("\u{FEFF}directionNumber,direction,process,touchpoint,channel,mode,needs,"))
    #expect(data.contains("1,Предоставление государственных услуг,\"Выдача архивных справок, выписок"))
    #expect(data.contains(",website,digital,information|forms,,"))
    let structure = RegisterPageTests.text("structure-20240327.csv", of: publication)
    #expect(structure.contains("touchpoint,Touchpoint,Точка взаимодействия,string\r\n"))
    for code in Channel.allCases.map(\.rawValue) + CustomerNeed.allCases.map(\.rawValue) {
      #expect(structure.contains("\(code) ("), "\(code)")
    }
    #expect(structure.contains("website (Сайт или портал)") && structure.contains("phone (Telephone)"))
  }

  @Test func thePassportInventsNothing() {
    let publication = RegisterPageTests.publication(RegisterSamples.department)
    let bare = RegisterPageTests.text("meta.csv", of: publication)
    for absent in ["identifier", "publisher", "created", "provenance", "valid", "license"] {
      #expect(!bare.contains("\r\n" + absent), "\(absent)")
    }
    #expect(bare.contains("creator,Департамент городского архива и делопроизводства\r\n"))
    #expect(bare.contains("\r\ndata-20260327-structure-20240327,data-20260327-structure-20240327.csv\r\n"))
    #expect(
      publication.passportGaps == [
        .taxpayerNumber, .firstPublished, .address, .lastChange, .validUntil, .responsible, .phone, .email,
        .terms,
      ])
    let nothing = RegisterPageTests.publication(Register())
    #expect(nothing.passportGaps == PassportGap.allCases)
  }

  @Test func thePassportTellsAllThatIsKnown() {
    let publication = RegisterPageTests.publication(RegisterSamples.department) { options in
      options.passport.taxpayerNumber = "9909999996"
      options.passport.responsible = "Иванова А. П."
      options.passport.phone = "+7 (555) 220-14-05"
      options.passport.email = "data@example.ru"
      options.passport.address = "https://example.ru/perechen/"
      options.passport.firstPublished = CalendarDay("2025-03-20")
      options.passport.validUntil = CalendarDay("2027-03-27")
      options.passport.lastChange = "=Новая редакция"
      options.passport.terms = "https://example.ru/terms"
      options.passport.keywords = ["точки", "каналы"]
      options.passport.earlierVersions = [
        "https://example.ru/old/data-20250314-structure-20240327.csv",
        "https://example.ru/perechen/data-20260327-structure-20240327.csv",
      ]
    }
    #expect(publication.passportGaps.isEmpty)
    let rows = RegisterPageTests.text("meta.csv", of: publication).components(separatedBy: "\r\n")
    #expect(
      rows.filter { !$0.hasPrefix("title") && !$0.hasPrefix("description") } == [
        "\u{FEFF}property,value",
        "standardversion,http://opendata.gosmonitor.ru/standard/3.0",
        "identifier,9909999996-perechen",
        "creator,Департамент городского архива и делопроизводства",
        "created,20250320", "modified,20260327", "subject,\"точки, каналы\"", "format,csv",
        "data-20260327-structure-20240327,https://example.ru/perechen/data-20260327-structure-20240327.csv",
        "data-20250314-structure-20240327,https://example.ru/old/data-20250314-structure-20240327.csv",
        "structure-20240327,https://example.ru/perechen/structure-20240327.csv",
        "provenance,'=Новая редакция", "valid,20270327", "publishername,Иванова А. П.",
        "publisherphone,+7 (555) 220-14-05", "publishermbox,data@example.ru",
        "license,https://example.ru/terms", "",
      ])
  }

  @Test(arguments: Language.allCases)
  func everyGapHasItsName(language: Language) {
    let names = PassportGap.allCases.map { $0.text(in: language) }
    #expect(Set(names).count == names.count && names.allSatisfy { $0.contains("(") })
  }

  @Test func whatChangedGoesBeforeWhatIsConfigured() {
    let publication = RegisterPageTests.publication(RegisterSamples.department) { options in
      options.passport.lastChange = "Из настроек"
      options.changes = PublishedChanges(
        page: [], data: [], summary: "One process added.", passportSummary: "Добавлен 1 процесс.")
    }
    #expect(
      RegisterPageTests.text("meta.csv", of: publication).contains("provenance,Добавлен 1 процесс.\r\n"))
    let page = RegisterPageTests.text("index.html", of: publication)
    #expect(
      page.contains("<h2 id=\"changes\">") && page.contains("One process added. <a href=\"changes.html\">"))
  }

  @Test func noTextRunsAsAFormula() {
    let data = RegisterPageTests.text(
      "data-undated-structure-20240327.csv", of: RegisterPageTests.publication(RegisterSamples.hostile))
    #expect(data.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""))
    #expect(!data.contains(",=") && !data.contains(",@") && !data.contains(",\"="))
  }
}

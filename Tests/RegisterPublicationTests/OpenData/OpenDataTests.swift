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
  }

  @Test func thePassportInventsNothing() {
    let bare = RegisterPageTests.text(
      "meta.csv", of: RegisterPageTests.publication(RegisterSamples.department))
    #expect(!bare.contains("identifier") && !bare.contains("publisher"))
    #expect(bare.contains("creator,Департамент городского архива и делопроизводства\r\n"))
    let full = RegisterPageTests.publication(RegisterSamples.department) {
      $0.passport.taxpayerNumber = "9200000000"
      $0.passport.email = "data@example.ru"
      $0.passport.address = "https://example.ru/perechen/"
    }
    let passport = RegisterPageTests.text("meta.csv", of: full)
    #expect(passport.contains("identifier,9200000000-perechen\r\n"))
    #expect(passport.contains(",https://example.ru/perechen/structure-20240327.csv\r\n"))
  }

  @Test func noTextRunsAsAFormula() {
    let data = RegisterPageTests.text(
      "data-undated-structure-20240327.csv", of: RegisterPageTests.publication(RegisterSamples.hostile))
    #expect(data.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""))
    #expect(!data.contains(",=") && !data.contains(",@") && !data.contains(",\"="))
  }
}

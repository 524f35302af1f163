import Spreadsheet
import Testing

@testable import SpreadsheetXLSX

/// The list of sheets and what a workbook carries beside them.
@Suite struct WorkbookTests {
  static let one = "<row><c><v>1</v></c></row>"

  static func fixture(sheets: String, relationships: [(id: String, type: String, target: String)]) -> Fixture
  {
    var fixture = Fixture(rows: one)
    fixture["xl/workbook.xml"] =
      "<workbook xmlns=\"\(Fixture.main)\" xmlns:r=\"\(Fixture.office)\"><sheets>\(sheets)</sheets></workbook>"
    fixture["xl/_rels/workbook.xml.rels"] = Fixture.relationships(relationships)
    return fixture
  }

  /// ISO 29500-1, 18.2.19 and 18.18.68: the order is the workbook's, hidden sheets are told as such.
  @Test func sheetsInOrderWithTheirStates() throws {
    var fixture = Self.fixture(
      sheets: """
        <sheet name="Второй" sheetId="9" r:id="b"/><sheet name="Первый" sheetId="1" state="hidden" r:id="a"/>\
        <sheet name="Третий &amp; _x0041_" sheetId="2" state="veryHidden" r:id="c"/>\
        <sheet name="Видимый" sheetId="3" state="visible" r:id="a"/>
        """,
      relationships: [
        ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "worksheet", "worksheets/sheet2.xml"),
        ("c", "worksheet", "worksheets/sheet3.xml"),
      ])
    fixture["xl/worksheets/sheet2.xml"] = Fixture.worksheet("<row><c><v>2</v></c></row>")
    fixture["xl/worksheets/sheet3.xml"] = Fixture.worksheet("")
    let workbook = try fixture.workbook()
    #expect(
      workbook.sheets == [
        SheetInfo(name: "Второй"), SheetInfo(name: "Первый", isHidden: true),
        SheetInfo(name: "Третий & A", isHidden: true), SheetInfo(name: "Видимый"),
      ])
    #expect(
      try (0..<4).map { try workbook.sheet(at: $0).listing } == [["A1=2.0"], ["A1=1.0"], [], ["A1=1.0"]])
  }

  /// ISO 29500-1, 12.3.2 and 12.3.7, [MS-XLSX] 2.1: chart, dialog and macro sheets are no worksheets.
  @Test func otherSheetsAreTold() throws {
    let relationships: [(id: String, type: String, target: String)] = [
      ("a", "chartsheet", "c.xml"), ("b", "dialogsheet", "d.xml"),
      ("c", "worksheet", "worksheets/sheet1.xml"),
      ("d", "xlMacrosheet", "m.xml"),
    ]
    let sheets = relationships.map { "<sheet name=\"\($0.type)\" r:id=\"\($0.id)\"/>" }.joined()
    let workbook = try Self.fixture(sheets: sheets, relationships: relationships).workbook()
    #expect(workbook.sheets.map(\.name) == ["worksheet"])
    #expect(workbook.features == [.macros])
    #expect(try workbook.sheet(at: 0).listing == ["A1=1.0"])
  }

  @Test(arguments: [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml",
    "application/vnd.ms-excel.macrosheet+xml", "application/vnd.ms-excel.intlmacrosheet+xml",
  ])
  func otherSheetsAreToldByContentType(_ type: String) {
    var fixture = Fixture(rows: Self.one)
    fixture.replace(
      "</Types>", with: "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(type)\"/></Types>",
      in: "[Content_Types].xml")
    #expect(throws: SpreadsheetError(.noWorksheets, part: "xl/workbook.xml")) { try fixture.workbook() }
  }

  @Test func aWorkbookWithoutSheetsIsAnError() {
    #expect(throws: SpreadsheetError(.noWorksheets, part: "xl/workbook.xml")) {
      try Self.fixture(sheets: "", relationships: []).workbook()
    }
  }

  @Test func aSheetThatLeadsNowhereIsAnErrorWhenOpened() throws {
    let workbook = try Self.fixture(sheets: "<sheet name=\"а\" r:id=\"z\"/>", relationships: []).workbook()
    #expect(throws: SpreadsheetError(.partMissing, part: "xl/z")) { try workbook.sheet(at: 0) }
  }

  /// ISO 29500-1, 12.3: what parts show, by content type and by name.
  @Test(
    arguments: [
      ("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", WorkbookFeature.macros),
      ("xl/code.bin", "application/vnd.ms-office.vbaProject", .macros),
      ("xl/code.bin", "application/vnd.ms-office.VBAPROJECT", .macros), ("xl/vbaProject.bin", nil, .macros),
      (
        "xl/x1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        .externalLinks
      ), ("xl/externalLinks/externalLink1.xml", nil, .externalLinks),
      ("xl/o.bin", "application/vnd.openxmlformats-officedocument.oleObject", .embeddedObjects),
      ("xl/embeddings/a.docx", nil, .embeddedObjects),
      ("xl/c.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", .comments),
      ("xl/c.xml", "application/vnd.ms-excel.threadedcomments+xml", .comments),
      ("xl/comments1.xml", nil, .comments), ("xl/threadedComments/threadedComment1.xml", nil, .comments),
      (
        "xl/r.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.revisionHeaders+xml",
        .trackedChanges
      ), ("xl/revisions/revisionHeaders.xml", nil, .trackedChanges),
    ] as [(String, String?, WorkbookFeature)])
  func features(_ part: String, type: String?, feature: WorkbookFeature) throws {
    var fixture = Fixture(rows: Self.one)
    fixture[part] = "<x/>"
    if let type {
      fixture.replace(
        "</Types>", with: "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/></Types>",
        in: "[Content_Types].xml")
    } else {
      fixture["[Content_Types].xml"] = nil
    }
    #expect(try fixture.workbook().features == [feature])
  }

  @Test func aPlainWorkbookHasNoFeatures() throws {
    #expect(try Fixture(rows: Self.one).workbook().features.isEmpty)
  }

  @Test func allFeaturesAtOnce() throws {
    var fixture = Fixture(rows: Self.one)
    for part in [
      "xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin",
      "xl/comments1.xml", "xl/revisions/revisionHeaders.xml",
    ] { fixture[part] = "x" }
    fixture["[Content_Types].xml"] = nil
    #expect(try fixture.workbook().features == Set(WorkbookFeature.allCases))
  }
}

import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

/// Parts are found by relationship and content type, however the package spells them.
@Suite struct PartDiscoveryTests {
  static let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  /// ISO 29500-2, 6.2.2 and 6.4: a target is a reference, resolved against the part it belongs to.
  @Test(arguments: [
    "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
    "./worksheets/sheet1.xml", "worksheets/../worksheets/sheet1.xml", "xl/worksheets/sheet1.xml",
    "Worksheets/SHEET1.XML", "worksheets\\sheet1.xml", "%77orksheets/sheet1.xml",
    "../../../xl/worksheets/sheet1.xml",
  ])
  func aTargetIsFound(_ target: String) throws {
    var fixture = Fixture(rows: Self.one)
    fixture["xl/_rels/workbook.xml.rels"] = Fixture.relationships([("rId1", "worksheet", target)])
    #expect(try fixture.cells() == ["A1=1.0"])
  }

  /// ISO 29500-2, 6.2.2.3: part names are compared without case.
  @Test(arguments: ["XL/Workbook.xml", "xl/WORKBOOK.XML"])
  func namesOfEntriesOfAnyCaseAreFound(_ name: String) throws {
    var fixture = Fixture(rows: Self.one)
    fixture.rename("xl/workbook.xml", to: name)
    fixture.rename("xl/_rels/workbook.xml.rels", to: "xl/_rels/Workbook.xml.RELS")
    fixture.rename("[Content_Types].xml", to: "[content_types].xml")
    fixture.rename("_rels/.rels", to: "_RELS/.rels")
    #expect(try fixture.cells() == ["A1=1.0"])
  }

  /// ISO 29500-2, 6.5.2: parts may be anywhere: only relationships lead to them.
  @Test func partsNeedNoUsualName() throws {
    var fixture = Fixture(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>61</v></c></row>",
      strings: "<si><t>а</t></si>", formats: ["yyyy"])
    fixture["_rels/.rels"] = Fixture.relationships([("a", "officeDocument", "/книга/w.data")])
    fixture.rename("xl/workbook.xml", to: "книга/w.data")
    fixture["xl/_rels/workbook.xml.rels"] = nil
    fixture["книга/_rels/w.data.rels"] = Fixture.relationships([
      ("rId1", "worksheet", "../l/1"), ("x", "sharedStrings", "../l/2"), ("y", "styles", "/l/3"),
    ])
    fixture.rename("xl/worksheets/sheet1.xml", to: "l/1")
    fixture.rename("xl/sharedStrings.xml", to: "l/2")
    fixture.rename("xl/styles.xml", to: "l/3")
    fixture["[Content_Types].xml"] = nil
    #expect(try fixture.cells() == ["A1='а'", "B1=1900-03-01"])
  }

  /// ISO 29500-2, 7.2.3: without the package's relationships the content type tells the workbook part.
  @Test func aWorkbookIsFoundByContentType() throws {
    var fixture = Fixture(rows: Self.one)
    fixture["_rels/.rels"] = nil
    fixture.rename("xl/workbook.xml", to: "xl/book2.xml")
    fixture.rename("xl/_rels/workbook.xml.rels", to: "xl/_rels/book2.xml.rels")
    fixture.replace("/xl/workbook.xml", with: "/XL/Book2.xml", in: "[Content_Types].xml")
    #expect(try fixture.cells() == ["A1=1.0"])
  }

  @Test func withoutContentTypesAndRelationshipsUsualNamesCount() throws {
    var fixture = Fixture(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>61</v></c></row>",
      strings: "<si><t>а</t></si>", formats: ["yyyy"])
    for name in ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"] { fixture[name] = nil }
    #expect(try fixture.cells() == ["A1='а'", "B1=1900-03-01"])
  }

  @Test func aRelationshipToNowhereGivesWayToTheUsualName() throws {
    var fixture = Fixture(rows: Self.one)
    fixture["_rels/.rels"] = Fixture.relationships([("a", "officeDocument", "xl/none.xml")])
    #expect(try fixture.cells() == ["A1=1.0"])
  }

  /// ISO 29500-2, 6.5.3.4: a target outside the package is no part of it.
  @Test func anExternalTargetIsNoPart() throws {
    var fixture = Fixture(rows: Self.one)
    fixture["_rels/.rels"] = """
      <Relationships xmlns="\(Fixture.package)"><Relationship Id="x" TargetMode="External" \
      Type="\(Fixture.office)/officeDocument" Target="http://example.org/"/></Relationships>
      """
    #expect(try fixture.cells() == ["A1=1.0"])
  }

  @Test func aPackageWithoutAWorkbookIsAnError() {
    var fixture = Fixture(rows: "")
    fixture["xl/workbook.xml"] = nil
    #expect(throws: SpreadsheetError(.partMissing, part: "xl/workbook.xml")) { try fixture.workbook() }
  }

  @Test func aSheetWithoutItsPartIsAnErrorWhenItIsOpened() throws {
    var fixture = Fixture(rows: "")
    fixture["xl/worksheets/sheet1.xml"] = nil
    let workbook = try fixture.workbook()
    #expect(throws: SpreadsheetError(.partMissing, part: "xl/worksheets/sheet1.xml")) {
      try workbook.sheet(at: 0)
    }
  }

  @Test func anotherDocumentUnderTheWorkbooksNameIsNone() {
    var fixture = Fixture(rows: "")
    fixture["xl/workbook.xml"] = "<document/>"
    #expect(throws: SpreadsheetError(.notASpreadsheet, part: "xl/workbook.xml")) { try fixture.workbook() }
  }

  /// ISO 29500-1, 11.2, 12.2 and 13.2: the main part's content type tells the kind of document.
  @Test(arguments: [
    (
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      SpreadsheetError.OtherFormat.word
    ),
    (
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", .presentation
    ),
    ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", .xlsb),
  ])
  func otherDocumentsAreNamed(_ type: String, format: SpreadsheetError.OtherFormat) {
    var fixture = Fixture(rows: "")
    fixture.replace(Self.workbookType, with: type, in: "[Content_Types].xml")
    #expect(throws: SpreadsheetError(.otherFormat(format))) { try fixture.workbook() }
  }

  static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

  /// ISO 29500-1, 12.3.23, and [MS-OFFMACRO2]: workbooks, templates and add-ins, with and without macros.
  @Test(arguments: [
    workbookType, "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
    "application/vnd.ms-excel.addin.macroEnabled.main+xml",
  ])
  func workbooksOfEachKindAreRead(_ type: String) throws {
    var fixture = Fixture(rows: Self.one)
    fixture.replace(Self.workbookType, with: type, in: "[Content_Types].xml")
    #expect(try fixture.cells() == ["A1=1.0"])
    // Found by this content type alone, too.
    fixture["_rels/.rels"] = nil
    fixture.rename("xl/workbook.xml", to: "xl/book.xml")
    fixture.rename("xl/_rels/workbook.xml.rels", to: "xl/_rels/book.xml.rels")
    fixture.replace("/xl/workbook.xml", with: "/xl/book.xml", in: "[Content_Types].xml")
    #expect(try fixture.cells() == ["A1=1.0"])
  }
}

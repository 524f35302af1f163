import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

@Suite struct MarkingDialectTests {
  private static let cell = "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>"

  @Test func aWorkbookWithoutStyles() throws {
    var fixture = Fixture(rows: Self.cell)
    fixture["xl/styles.xml"] = nil
    fixture["xl/_rels/workbook.xml.rels"] = Fixture.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml")
    ])
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A1")])
    #expect(try marked["xl/_rels/workbook.xml.rels"].contains("/xl/styles.xml"))
    #expect(try marked["xl/styles.xml"].contains("<cellXfs count=\"10\">"))
    #expect(try marked["[Content_Types].xml"].contains("/xl/styles.xml"))
    #expect(try marked.bytes == MarkedFixture.mark(marked.bytes, [mark("A1")]).bytes)
  }

  @Test func aWorkbookWithoutRelationships() throws {
    var fixture = Fixture(rows: Self.cell)
    fixture["xl/_rels/workbook.xml.rels"] = nil
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A1")])
    #expect(try marked.sheets == ["Замечания", "Лист1"])
    #expect(try marked.cells(1) == ["A1=5.0"])
  }

  @Test func prefixedAndStrictMarkup() throws {
    var fixture = Fixture(rows: Self.cell)
    for name in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"] {
      fixture.replace(Fixture.main, with: Fixture.strictMain, in: name)
      fixture.replace(Fixture.office, with: Fixture.strictOffice, in: name)
      fixture.replace("xmlns=", with: "xmlns:x=", in: name)
      fixture[name] = fixture[name]?.replacing(/<(\/?)([a-zA-Z])/, with: { "<\($0.1)x:\($0.2)" })
    }
    for name in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
      fixture.replace(Fixture.office, with: Fixture.strictOffice, in: name)
    }
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A1"), mark("C3")])
    #expect(try marked.cells(1) == ["A1=5.0"])
    #expect(try marked["xl/worksheets/sheet1.xml"].contains("<x:row r=\"3\"><x:c r=\"C3\""))
    #expect(try marked["xl/workbook.xml"].contains("<x:sheet name=\"Замечания\""))
    #expect(try marked["xl/comments1.xml"].contains(Fixture.strictMain))
    #expect(try marked["xl/styles.xml"].contains("</x:fills>"))
  }

  @Test func alternateContentStaysAsItIs() throws {
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    let alternate =
      "<mc:AlternateContent xmlns:mc=\"\(compatibility)\"><mc:Choice Requires=\"x14\"><controls/></mc:Choice>"
      + "<mc:Fallback/></mc:AlternateContent>"
    let marked = try MarkedFixture.mark(Fixture(rows: Self.cell, after: alternate).bytes(), [mark("A1")])
    #expect(
      try marked["xl/worksheets/sheet1.xml"].contains(
        alternate.replacing("<mc:Fallback/>", with: "<mc:Fallback/>")))
  }

  @Test func theDrawingStandsWhereTheOrderWantsIt() throws {
    let after = "<pageMargins left=\"1\"/><tableParts count=\"0\"/><extLst/>"
    let marked = try MarkedFixture.mark(Fixture(rows: Self.cell, after: after).bytes(), [mark("A1")])
    let sheet = try marked["xl/worksheets/sheet1.xml"]
    let order = sheet.matches(of: /<(pageMargins|legacyDrawing|tableParts|extLst)/).map { String($0.1) }
    #expect(order == ["pageMargins", "legacyDrawing", "tableParts", "extLst"])
  }
}

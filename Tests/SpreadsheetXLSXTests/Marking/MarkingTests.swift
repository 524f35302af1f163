import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

@Suite struct MarkingTests {
  private let rows =
    "<row r=\"2\" spans=\"1:2\"><c r=\"A2\" s=\"1\"><v>5</v></c><c r=\"D2\"><v>7</v></c></row><row r=\"9\"><c r=\"A9\"><v>1</v></c></row>"

  @Test func commentsFillsAndTheSheetOfRemarks() throws {
    let fixture = Fixture(rows: rows, formats: ["0.00"])
    let marked = try MarkedFixture.mark(
      fixture.bytes(), [mark("A2", .warning), mark("A2", .note, "Второе & <всё>."), mark("D2"), mark(nil)])
    #expect(marked.outcome.placed == 3)
    #expect(try marked.sheets == ["Замечания", "Лист1"])
    #expect(try marked.cells(1) == ["A2=5.0", "D2=7.0", "A9=1.0"])
    let remarks = try marked.cells(0)
    #expect(
      remarks.contains("C4='A2'") && remarks.contains("D5='Второе & <всё>.'")
        && remarks.contains("A7='Ошибка'"))
    let comments = try marked["xl/comments1.xml"]
    #expect(comments.split(separator: "<comment ref").count == 3)
    #expect(comments.contains("<author>perechen</author>"))
    #expect(comments.contains("Второе &amp; &lt;всё&gt;."))
    let sheet = try marked["xl/worksheets/sheet1.xml"]
    #expect(sheet.contains("<legacyDrawing "))
    // The number format of the marked cell is kept beside the fill.
    #expect(try marked["xl/styles.xml"].contains("numFmtId=\"164\" fillId=\"3\" applyFill=\"1\""))
    #expect(try XLSXWorkbook(marked.archive).features.isEmpty)
  }

  @Test func whatNoMarkConcernsIsCopiedAsItIs() throws {
    var fixture = Fixture(rows: rows)
    fixture["xl/vbaProject.bin"] = "macros"
    fixture["customXml/item1.xml"] = "<?xml version='1.0' encoding='UTF-8'?><a  b = 'c'/>"
    let before = try ZipReader(bytes: fixture.bytes())
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A2")])
    for name in ["_rels/.rels", "xl/vbaProject.bin", "customXml/item1.xml"] {
      let (old, new) = (
        try #require(before.entry(named: name)), try #require(marked.archive.entry(named: name))
      )
      #expect(old.packedSize == new.packedSize)
      #expect(
        try before.contents(of: old, limit: 1 << 20) == marked.archive.contents(of: new, limit: 1 << 20))
    }
  }

  @Test func markingAgainChangesNothing() throws {
    let marks = [mark("A2", .warning), mark("C2"), mark("B5", .note)]
    let once = try MarkedFixture.mark(Fixture(rows: rows, formats: ["0.00"]).bytes(), marks)
    let twice = try MarkedFixture.mark(once.bytes, marks)
    #expect(once.bytes == twice.bytes)
    #expect(twice.outcome.hadMarks)
  }

  @Test func aMendedFileComesOutWithoutMarks() throws {
    let fixture = Fixture(rows: rows, formats: ["0.00"])
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A2", .warning), mark("D2")])
    let clean = try MarkedFixture.mark(marked.bytes, [])
    #expect(try clean.sheets == ["Лист1"])
    #expect(
      !clean.names.contains { $0.contains("comments") || $0.contains("vml") || $0.hasSuffix("sheet2.xml") })
    let sheet = try clean["xl/worksheets/sheet1.xml"]
    #expect(sheet.contains("<c r=\"A2\" s=\"1\">"))
    #expect(sheet.contains("<c r=\"D2\" s=\"0\">"))
    #expect(!sheet.contains("legacyDrawing"))
    #expect(try MarkedFixture(clean.bytes, []) == nil)
  }

  @Test func nothingToDoIsNothing() throws {
    #expect(try MarkedFixture(Fixture(rows: rows).bytes(), []) == nil)
  }

  @Test func cellsAndRowsThatAreMissingAreMade() throws {
    let marked = try MarkedFixture.mark(
      Fixture(rows: rows).bytes(), [mark("B2"), mark("A1"), mark("C5"), mark("Z9"), mark("A20")])
    let sheet = try marked["xl/worksheets/sheet1.xml"]
    let places = sheet.matches(of: /<c r="([A-Z]+[0-9]+)"/).map { String($0.1) }
    #expect(places == ["A1", "A2", "B2", "D2", "C5", "A9", "Z9", "A20"])
    #expect(!sheet.contains("spans"))
  }

  @Test(arguments: [
    "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c></row>",
    "<row r=\"5\"><c r=\"C5\"><v>3</v></c></row><row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>",
  ])
  func rowsWithoutNumbersAndOutOfOrder(_ rows: String) throws {
    let fixture = Fixture(rows: rows)
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("B1"), mark("A3"), mark("C5"), mark("D5")])
    #expect(try marked.cells(1) == ["A1=1.0", "B1=2.0", "C5=3.0"])
    let sheet = try marked["xl/worksheets/sheet1.xml"]
    #expect(sheet.matches(of: /<c[^>]* s="[0-9]+"/).count == 4)
  }

  @Test func theCellOfAMergeIsItsFirst() throws {
    let fixture = Fixture(rows: rows, after: "<mergeCells><mergeCell ref=\"A2:C4\"/></mergeCells>")
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("B3")])
    #expect(try marked["xl/comments1.xml"].contains("ref=\"A2\""))
  }

  @Test func aCellThatIsMadeKeepsTheFormatOfItsRowOrColumn() throws {
    var fixture = Fixture(rows: "<row r=\"4\" s=\"2\" customFormat=\"1\"/>", formats: ["0.0", "0.00"])
    fixture.replace(
      "<sheetData>", with: "<cols><col min=\"2\" max=\"3\" style=\"1\"/></cols><sheetData>",
      in: "xl/worksheets/sheet1.xml")
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("B4"), mark("B6")])
    let styles = try marked["xl/styles.xml"]
    #expect(
      styles.contains("numFmtId=\"165\" fillId=\"2\"") && styles.contains("numFmtId=\"164\" fillId=\"2\""))
  }

  @Test func aProtectedSheetTakesNoMarks() throws {
    let fixture = Fixture(rows: rows, after: "<sheetProtection sheet=\"1\"/>")
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A2")])
    #expect(marked.outcome.placed == 0)
    #expect(marked.outcome.obstacles.map(\.reason) == [.protectedSheet])
    #expect(try marked["xl/worksheets/sheet1.xml"] == fixture["xl/worksheets/sheet1.xml"])
  }

  @Test func aSignatureIsLeftOut() throws {
    var fixture = Fixture(rows: rows)
    fixture["_rels/.rels"] = Fixture.relationships([
      ("rId1", "officeDocument", "xl/workbook.xml"),
      ("rId2", "digital-signature/origin", "_xmlsignatures/origin.sigs"),
    ])
    fixture["_xmlsignatures/origin.sigs"] = ""
    fixture["_xmlsignatures/sig1.xml"] = "<Signature/>"
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A2")])
    #expect(marked.outcome.lostSignature)
    #expect(!marked.names.contains { $0.hasPrefix("_xmlsignatures") })
    #expect(try !marked["_rels/.rels"].contains("origin"))
  }

  @Test func namesAndTabsKeepTheirSheets() throws {
    var fixture = Fixture(rows: rows)
    fixture.replace(
      "<sheets>", with: "<bookViews><workbookView firstSheet=\"1\" activeTab=\"1\"/></bookViews><sheets>",
      in: "xl/workbook.xml")
    fixture.replace(
      "</sheets>",
      with: "<sheet name=\"замечания\" sheetId=\"7\" r:id=\"rId1\"/></sheets>"
        + "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">Лист1!$A$1</definedName></definedNames>",
      in: "xl/workbook.xml")
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A2")])
    let workbook = try marked["xl/workbook.xml"]
    #expect(workbook.contains("firstSheet=\"2\" activeTab=\"2\"") && workbook.contains("localSheetId=\"2\""))
    #expect(workbook.contains("<sheet name=\"Замечания (2)\" sheetId=\"8\""))
    let clean = try MarkedFixture.mark(marked.bytes, [])
    #expect(try clean["xl/workbook.xml"].contains("firstSheet=\"1\" activeTab=\"1\""))
  }
}

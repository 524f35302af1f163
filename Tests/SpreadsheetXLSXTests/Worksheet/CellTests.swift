import Spreadsheet
import Testing

@testable import SpreadsheetXLSX

/// Cells: their places and the types of their values.
@Suite struct CellTests {
  /// ISO 29500-1, 18.3.1.73 and 18.3.1.4: `r` is optional on rows and cells; what has none follows the one before.
  @Test func rowsAndCellsWithoutReferences() throws {
    let rows = """
      <row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c r="C3"><v>4</v></c><c><v>5</v></c></row>
      <row r="7"><c><v>6</v></c></row><row><c r="B8"><v>7</v></c></row>
      """
    #expect(
      try Fixture(rows: rows).cells() == ["A1=1.0", "C1=3.0", "C3=4.0", "D3=5.0", "A7=6.0", "B8=7.0"])
  }

  /// Programs write them so, though the schema's order is ascending; of two cells in one place the later counts.
  @Test func rowsAndCellsOutOfOrderOrTwice() throws {
    let rows = """
      <row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row>
      <row r="1"><c r="B1"><v>12</v></c><c r="A1"><v>11</v></c><c r="B1"><v>13</v></c></row>
      <row r="3"><c r="C3"><v>33</v></c><c r="A3"><v>34</v></c></row>
      """
    #expect(try Fixture(rows: rows).cells() == ["A1=11.0", "B1=13.0", "A3=34.0", "B3=32.0", "C3=33.0"])
  }

  /// The reference counts where the row's number says another thing.
  @Test func aCellInAnotherRowsElement() throws {
    let rows = """
      <row r="1"><c r="A1"><v>1</v></c><c r="A5"><v>5</v></c><c r="B1"><v>2</v></c></row>
      <row r="2"><c r="A2"><v>3</v></c></row>
      """
    #expect(try Fixture(rows: rows).cells() == ["A1=1.0", "B1=2.0", "A2=3.0", "A5=5.0"])
  }

  /// ISO 29500-1, 18.18.7: letters of either case; `$` and white space do no harm.
  @Test(arguments: ["b2", "$B$2", " B2 ", "B02"]) func referencesAreReadHoweverSpelled(_ r: String) throws {
    #expect(try Fixture(rows: "<row r=\" 2\"><c r=\"\(r)\"><v>1</v></c></row>").cells() == ["B2=1.0"])
  }

  @Test(arguments: ["", "2", "B", "B0", "R1C1", "B-1", "Б2", "B2:C3", "B 2", "1B"])
  func whatIsNoReferenceIsAnError(_ r: String) {
    #expect(
      throws: SpreadsheetError(
        .invalidValue("cell reference"), part: "xl/worksheets/sheet1.xml", cell: r)
    ) { try Fixture(rows: "<row r=\"2\"><c r=\"\(r)\"><v>1</v></c></row>").cells() }
  }

  @Test(arguments: ["0", "-1", "x", "", "99999999999999999999"]) func aRowNumberThatIsNoneIsAnError(
    _ r: String
  ) {
    #expect(
      throws: SpreadsheetError(.invalidValue("row \(r)"), part: "xl/worksheets/sheet1.xml")
    ) { try Fixture(rows: "<row r=\"\(r)\"><c><v>1</v></c></row>").cells() }
  }

  /// ISO 29500-1, 18.3.1.35: the dimension is a hint for those who write it.
  @Test func aWrongDimensionDoesNotCount() throws {
    var fixture = Fixture(rows: "<row r=\"4\"><c r=\"D4\"><v>1</v></c></row>")
    fixture.replace(
      "<sheetData>", with: "<dimension ref=\"A1:B2\"/><sheetData>", in: "xl/worksheets/sheet1.xml")
    #expect(try fixture.cells() == ["D4=1.0"])
  }

  /// ISO 29500-1, 18.3.1.73 and 18.3.1.13: the last cell of a sheet.
  @Test func theLastCellOfASheet() throws {
    let fixture = Fixture(rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
    #expect(try fixture.cells() == ["XFD1048576=1.0"])
  }

  /// ISO 29500-1, 18.18.11 (ST_CellType).
  @Test(arguments: [
    ("<c t=\"s\"><v>1</v></c>", "'Б'"), ("<c t=\"s\"><v> 1\n</v></c>", "'Б'"),
    ("<c t=\"str\"><v>а б</v></c>", "'а б'"), ("<c t=\"str\"><v> а </v></c>", "' а '"),
    ("<c t=\"str\"><v>1.50</v></c>", "'1.50'"),
    ("<c t=\"inlineStr\"><is><t>а</t></is></c>", "'а'"),
    ("<c><is><t>а</t></is></c>", "'а'"),
    ("<c t=\"b\"><v>1</v></c>", "true"), ("<c t=\"b\"><v>0</v></c>", "false"),
    ("<c t=\"b\"><v>true</v></c>", "true"), ("<c t=\"b\"><v> FALSE</v></c>", "'FALSE'"),
    ("<c t=\"e\"><v>#REF!</v></c>", "#REF!"), ("<c t=\"e\"><v>#GETTING_DATA</v></c>", "#GETTING_DATA"),
    ("<c t=\"d\"><v>2026-11-23</v></c>", "2026-11-23"),
    ("<c t=\"d\"><v>2026-11-23T08:30:00.5Z</v></c>", "2026-11-23T08:30:00.500"),
    ("<c t=\"d\"><v>08:30</v></c>", "08:30:00"), ("<c t=\"d\"><v>2026-02-30</v></c>", "'2026-02-30'"),
    ("<c t=\"d\" s=\"1\"><v>61</v></c>", "1900-03-01"),
    ("<c t=\"n\"><v>1.5</v></c>", "1.5"), ("<c><v>-1e3</v></c>", "-1000.0"),
    ("<c><v>\n 7\t</v></c>", "7.0"), ("<c><v>1,5</v></c>", "'1,5'"), ("<c><v>NaN</v></c>", "'NaN'"),
    ("<c><v>1e999</v></c>", "'1e999'"), ("<c t=\"N\"><v>7</v></c>", "7.0"),
    ("<c s=\"99999\"><v>7</v></c>", "7.0"), ("<c s=\"-1\"><v>7</v></c>", "7.0"),
    ("<c s=\"x\"><v>7</v></c>", "7.0"), ("<c s=\"1\"><v>7</v></c>", "1900-01-07"),
  ])
  func valuesOfEachType(_ cell: String, value: String) throws {
    let fixture = Fixture(
      rows: "<row r=\"1\">\(cell)</row>", strings: "<si><t>А</t></si><si><t>Б</t></si>",
      formats: ["dd.mm.yyyy"])
    #expect(try fixture.cells() == ["A1=\(value)"])
  }

  @Test(arguments: [
    "<c/>", "<c s=\"1\"/>", "<c><v/></c>", "<c t=\"s\"/>", "<c t=\"s\"><v> </v></c>", "<c t=\"str\"><v/></c>",
    "<c t=\"inlineStr\"/>", "<c t=\"inlineStr\"><is><t/></is></c>", "<c t=\"s\"><v>0</v></c>",
    "<c t=\"str\"><f>\"\"</f><v></v></c>",
  ])
  func emptyCellsAreNone(_ cell: String) throws {
    #expect(try Fixture(rows: "<row>\(cell)</row>", strings: "<si><t/></si>").cells().isEmpty)
  }

  /// ISO 29500-1, 18.3.1.40 and 18.3.1.96: a formula counts by its cached value.
  @Test(arguments: [
    ("<c><f>1+1</f><v>2</v></c>", "2.0"), ("<c t=\"str\"><f>A2</f><v>да</v></c>", "'да'"),
    ("<c><f>1+1</f></c>", "formula"), ("<c><f>1+1</f><v/></c>", "formula"),
    ("<c><f t=\"shared\" si=\"0\"/></c>", "formula"), ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"),
    ("<c t=\"str\"><f>A2</f></c>", "formula"),
  ])
  func formulas(_ cell: String, value: String) throws {
    #expect(try Fixture(rows: "<row>\(cell)</row>").cells() == ["A1=\(value)"])
  }

  /// ISO 29500-1, 18.3.1.55: merges, whole rows and columns among them; what is none is passed over.
  @Test func merges() throws {
    let list = ["A1:B2", "d4:c3", "$A$5:$B$5", "7:8", "B:C", "E1", "Z0:A1", "x", "A1:XFE1"]
    let after = "<mergeCells>\(list.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    let sheet = try Fixture(rows: "", after: after).sheet()
    #expect(
      sheet.merges.map(\.description) == ["A1:B2", "C3:D4", "A5:B5", "A7:XFD8", "B1:C1048576"])
  }

  @Test func aPartThatIsNoWorksheetIsAnError() {
    var fixture = Fixture(rows: "")
    fixture["xl/worksheets/sheet1.xml"] = "<sst xmlns=\"\(Fixture.main)\"/>"
    #expect(throws: SpreadsheetError(.invalidValue("no worksheet"), part: "xl/worksheets/sheet1.xml")) {
      try fixture.cells()
    }
  }
}

import Spreadsheet
import Testing

/// ODF 1.3 part 3, 9.1: tables, rows and their repetition.
@Suite struct SheetTests {
  private func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  private func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  private func repeated(rows count: Int) -> String { "table:number-rows-repeated=\"\(count)\"" }
  private func repeated(columns count: Int) -> String { "table:number-columns-repeated=\"\(count)\"" }

  @Test func repetition() throws {
    let document = Fixture.sheet(
      row("<table:table-cell \(repeated(columns: 16384))/>", repeated(rows: 2))
        + row(
          "<table:table-cell \(repeated(columns: 2))/>" + cell("а", repeated(columns: 2)) + cell("б"),
          repeated(rows: 2))
        + row("<table:table-cell/>", repeated(rows: 1_048_572)))
    #expect(
      try Fixture.cells(document) == ["C3 'а'", "D3 'а'", "E3 'б'", "C4 'а'", "D4 'а'", "E4 'б'"])
  }

  /// 9.1.7 to 9.1.9; rows that are hidden or filtered away are read.
  @Test func rowsInGroups() throws {
    let document = Fixture.sheet(
      """
      <table:title>Имя</table:title>
      <table:table-column table:number-columns-repeated="2"/>
      <table:table-header-rows>\(row(cell("1")))</table:table-header-rows>
      <table:table-row-group table:display="false">
        <table:table-row-group>\(row(cell("2"), "table:visibility=\"collapse\""))</table:table-row-group>
        \(row(cell("3"), "table:visibility=\"filter\""))
      </table:table-row-group>
      <text:soft-page-break/>
      <table:table-rows>\(row(cell("4")))</table:table-rows>
      """)
    #expect(try Fixture.cells(document) == ["A1 '1'", "A2 '2'", "A3 '3'", "A4 '4'"])
  }

  @Test func shapesAndFormsAreNoRows() throws {
    let document = Fixture.sheet(
      """
      <office:forms><x:form xmlns:x="urn:x"/></office:forms>
      <table:shapes><draw:frame><draw:object><office:document><office:body><office:spreadsheet>
      <table:table table:name="Внутри">\(row(cell("нет")))</table:table>
      </office:spreadsheet></office:body></office:document></draw:object></draw:frame></table:shapes>
      \(row(cell("да")))
      """)
    let book = try Fixture.open(document)
    #expect(book.sheets.map(\.name) == ["S"])
    #expect(book.features == [.embeddedObjects])
    #expect(try book.sheet(at: 0).lines == ["A1 'да'"])
  }

  /// 9.1.5: what a merge covers is kept, and told.
  @Test func mergesAndCoveredCells() throws {
    let document = Fixture.sheet(
      row(
        cell("а", "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"")
          + "<table:covered-table-cell office:value-type=\"string\"><text:p>под</text:p></table:covered-table-cell>"
          + cell("б"))
        + row("<table:covered-table-cell \(repeated(columns: 2))/>" + cell("в"))
        + row("<table:table-cell table:number-columns-spanned=\"3\"/>"))
    let sheet = try Fixture.open(document).sheet(at: 0)
    #expect(sheet.lines == ["A1 'а'", "B1 'под'", "C1 'б'", "C2 'в'"])
    #expect(sheet.merges.map(\.description) == ["A1:B2", "A3:C3"])
  }

  @Test func mergesOfRepeatedEmptyRowsCountOnlyBetweenContents() throws {
    let merged = "<table:table-cell table:number-columns-spanned=\"2\"/><table:covered-table-cell/>"
    let document = Fixture.sheet(
      row(merged, repeated(rows: 2)) + row(cell("а")) + row(merged, repeated(rows: 1_048_573)))
    #expect(try Fixture.open(document).sheet(at: 0).merges.map(\.description) == ["A1:B1", "A2:B2"])
  }

  @Test(arguments: ["0", "-3", "x", ""])
  func repetitionsThatAreNone(_ count: String) throws {
    let document = Fixture.row(
      cell("а", "table:number-columns-repeated=\"\(count)\"") + cell("б"))
    #expect(try Fixture.cells(document) == ["A1 'а'", "B1 'б'"])
  }

  @Test func emptyRepetitionsBeyondTheSheet() throws {
    let document = Fixture.sheet(
      row(cell("а") + "<table:table-cell \(repeated(columns: Int.max))/>")
        + row(
          "<table:table-cell table:number-columns-repeated=\"99999999999999999999\"/>",
          repeated(rows: Int.max))
        + row("<table:table-cell/>", repeated(rows: Int.max)))
    #expect(try Fixture.cells(document) == ["A1 'а'"])
  }
}

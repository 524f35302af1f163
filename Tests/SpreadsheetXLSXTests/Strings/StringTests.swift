import Spreadsheet
import Testing

@testable import SpreadsheetXLSX

/// Texts: shared and inline, rich, escaped, with white space.
@Suite struct StringTests {
  static let items: [(String, String)] = [
    ("<t>а</t>", "а"),
    // ISO 29500-1, 18.4.4 and 18.4.7: runs of rich text are one text.
    ("<r><rPr><b/><rFont val=\"t\"/></rPr><t>а</t></r><r><t xml:space=\"preserve\"> б</t></r>", "а б"),
    // 18.4.6 and 18.4.3: phonetic runs and properties are no part of it.
    ("<t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/>", "課"),
    ("<r><t>課</t></r><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><r><t>長</t></r>", "課長"),
    // 18.4.12 and XML 1.0, 2.10: white space counts with and without xml:space, as in Excel.
    ("<t xml:space=\"preserve\"> а  б\n</t>", " а  б\n"), ("<t> а </t>", " а "),
    ("<t>а\r\nб</t>", "а\nб"), ("<t>а&#13;&#10;б</t>", "а\r\nб"),
    // 22.9.2.19: escapes of UTF-16 units that XML cannot hold, of either case.
    ("<t>_x0041_</t>", "A"), ("<t>а_x000D_\nб</t>", "а\r\nб"), ("<t>_x005F_x0041_</t>", "_x0041_"),
    ("<t>_x044f_</t>", "я"), ("<t>_X0041_</t>", "_X0041_"),
    ("<t>_x41_ _x004_ _x004G_</t>", "_x41_ _x004_ _x004G_"),
    ("<t>_xD83D__xDE00_</t>", "😀"), ("<t>_xD83D_а</t>", "\u{FFFD}а"), ("<t>_xDE00_</t>", "\u{FFFD}"),
    ("<t>_x0000_</t>", "\u{0}"), ("<t>__x0041__</t>", "_A_"),
    // An escape does not reach over two runs.
    ("<r><t>_x00</t></r><r><t>41_</t></r>", "_x0041_"),
    ("<t>а<b>нет</b>б</t>", "аб"),
  ]

  @Test(arguments: items) func sharedStrings(_ item: String, text: String) throws {
    let fixture = Fixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si>\(item)</si>")
    #expect(try fixture.sheet().rows.first?.cells == [Cell(column: 1, value: .string(text))])
  }

  @Test(arguments: items) func inlineStrings(_ item: String, text: String) throws {
    let fixture = Fixture(rows: "<row><c t=\"inlineStr\"><is>\(item)</is></c></row>")
    #expect(try fixture.sheet().rows.first?.cells == [Cell(column: 1, value: .string(text))])
  }

  /// ISO 29500-1, 18.3.1.96: a formula's text is escaped as others are.
  @Test func textsOfFormulas() throws {
    #expect(try Fixture(rows: "<row><c t=\"str\"><v>_x0041_</v></c></row>").cells() == ["A1='A'"])
  }

  /// ISO 29500-1, 18.4.9: the counts are hints.
  @Test func wrongCountsDoNotCount() throws {
    var fixture = Fixture(
      rows: "<row><c t=\"s\"><v>1</v></c></row>", strings: "<si><t>а</t></si><si><t>б</t></si>")
    fixture.replace(
      "<sst ", with: "<sst count=\"-7\" uniqueCount=\"99999999999\" ", in: "xl/sharedStrings.xml")
    #expect(try fixture.cells() == ["A1='б'"])
  }

  /// A part that is pointed to but missing is an error of the first cell that needs it, and of no other.
  @Test func aMissingPart() throws {
    let fixture = Fixture(rows: "<row><c><v>1</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>")
    #expect(throws: SpreadsheetError(.partMissing, part: "xl/sharedStrings.xml", cell: "C1")) {
      try fixture.cells()
    }
    #expect(try Fixture(rows: "<row><c><v>1</v></c></row>").cells() == ["A1=1.0"])
  }

  @Test func aPartThatNothingPointsTo() throws {
    var fixture = Fixture(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    fixture["xl/_rels/workbook.xml.rels"] = Fixture.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml")
    ])
    #expect(throws: SpreadsheetError(.partMissing, part: "xl/sharedStrings.xml", cell: "A1")) {
      try fixture.cells()
    }
  }

  @Test(arguments: ["1", "-1", "x", "99999999999999999999", "0.0"]) func aPlaceThatIsNone(_ place: String) {
    let fixture = Fixture(rows: "<row><c t=\"s\"><v>\(place)</v></c></row>", strings: "<si><t>а</t></si>")
    #expect(
      throws: SpreadsheetError(
        .invalidValue("shared string \(place)"), part: "xl/worksheets/sheet1.xml", cell: "A1")
    ) { try fixture.cells() }
  }
}

import Foundation
import Spreadsheet
import SpreadsheetODS
import Testing
import ZipArchive

@Suite struct ODSWriterTests {
  /// A document as flat XML.
  private func flat(_ document: WorkbookDocument) throws -> String {
    let folder = try TemporaryFolder()
    try ODSWriter.write(document, to: folder.file("a.fods"), flat: true, replacing: false)
    return try String(contentsOfFile: folder.file("a.fods"), encoding: .utf8)
  }

  private func flat(_ rows: [OutputRow], _ change: (inout SheetDocument) -> Void = { _ in }) throws -> String
  {
    var sheet = SheetDocument(name: "Лист", rows: rows)
    change(&sheet)
    return try flat(WorkbookDocument(sheets: [sheet, SheetDocument(name: "Второй", rows: [])]))
  }

  private func cell(_ value: CellValue?) throws -> String {
    let text = try flat([OutputRow([OutputCell(column: 1, value: value)])])
    let start = try #require(text.range(of: "<table:table-cell table:style-name=\"ce0\""))
    let end = try #require(text[start.upperBound...].range(of: "</table:table-row>"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test(arguments: [
    (
      CellValue.string("а <б> & \"в\""),
      " office:value-type=\"string\"><text:p>а &lt;б&gt; &amp; \"в\"</text:p>"
    ),
    (.string("а\n\nб"), " office:value-type=\"string\"><text:p>а</text:p><text:p/><text:p>б</text:p>"),
    (
      .string("а\r\nб\rв"),
      " office:value-type=\"string\"><text:p>а</text:p><text:p>б</text:p><text:p>в</text:p>"
    ),
    (
      .string(" а б   в "),
      " office:value-type=\"string\"><text:p><text:s/>а б<text:s text:c=\"3\"/>в<text:s/></text:p>"
    ),
    (.string("а\t б"), " office:value-type=\"string\"><text:p>а<text:tab/><text:s/>б</text:p>"),
    (.string("а\u{1}\u{FFFF}"), " office:value-type=\"string\"><text:p>а\u{FFFD}\u{FFFD}</text:p>"),
    (.number(0.1), " office:value-type=\"float\" office:value=\"0.1\"><text:p>0.1</text:p>"),
    (.number(-3), " office:value-type=\"float\" office:value=\"-3\"><text:p>-3</text:p>"),
    (.number(.infinity), " office:value-type=\"string\"><text:p>inf</text:p>"),
    (.boolean(true), " office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>TRUE</text:p>"),
    (
      .date(SheetDate(year: 2024, month: 3, day: 7)),
      " office:value-type=\"date\" office:date-value=\"2024-03-07\"><text:p>07.03.2024</text:p>"
    ),
    (
      .date(SheetDate(year: 2024, month: 3, day: 7, millisecondOfDay: 36_000_500)),
      " office:value-type=\"date\" office:date-value=\"2024-03-07T10:00:00.500\"><text:p>07.03.2024 10:00:00.500</text:p>"
    ),
    (
      .duration(milliseconds: 93_784_005),
      " office:value-type=\"time\" office:time-value=\"PT26H03M04.005S\"><text:p>26:03:04.005</text:p>"
    ),
    (
      .error("#REF!"),
      " table:formula=\"of:=#REF!\" office:value-type=\"string\" office:string-value=\"#REF!\"><text:p>#REF!</text:p>"
    ),
  ])
  func cells(_ value: CellValue, markup: String) throws {
    #expect(try cell(value) == markup + "</table:table-cell>")
  }

  @Test(arguments: [nil, CellValue.string(""), .formulaWithoutValue])
  func emptyCells(_ value: CellValue?) throws {
    #expect(try cell(value) == "/>")
  }

  @Test func gapsAndEmptyRows() throws {
    let text = try flat([
      OutputRow([OutputCell(column: 5, value: .boolean(false)), OutputCell(column: 3, value: nil)]),
      OutputRow(),
    ])
    #expect(
      text.contains(
        """
        <table:table-column table:number-columns-repeated="5"/><table:table-row table:style-name="ro0">\
        <table:table-cell table:number-columns-repeated="2"/><table:table-cell table:style-name="ce0"/>\
        <table:table-cell/><table:table-cell table:style-name="ce0" office:value-type="boolean"
        """))
    #expect(
      text.contains(
        """
        <table:table-row table:style-name="ro0"><table:table-cell table:number-columns-repeated="5"/>\
        </table:table-row></table:table>
        """))
  }

  @Test func mergesCoverCells() throws {
    let text = try flat([OutputRow([OutputCell(column: 2, value: .number(1))]), OutputRow()]) {
      $0.merges = [CellRange(rows: 1...3, columns: 2...3)]
    }
    #expect(
      text.contains(
        """
        <table:table-cell/><table:table-cell table:style-name="ce0" table:number-columns-spanned="2" \
        table:number-rows-spanned="3" office:value-type="float" office:value="1"><text:p>1</text:p>\
        </table:table-cell><table:covered-table-cell/></table:table-row>
        """))
    #expect(
      text.components(
        separatedBy: "<table:table-cell/><table:covered-table-cell table:number-columns-repeated=\"2\"/>"
      ).count == 3)
  }

  @Test func rowsRepeatedOnEachPage() throws {
    let rows = (1...3).map { OutputRow([OutputCell(column: 1, value: .number(Double($0)))], height: 15.75) }
    let text = try flat(rows) { $0.printTitleRows = 2...3 }
    let order = [
      "office:value=\"1\"", "<table:table-header-rows>", "office:value=\"2\"", "office:value=\"3\"",
      "</table:table-header-rows></table:table>",
    ]
    var rest = text[...]
    for piece in order {
      let place = try #require(rest.range(of: piece), "\(piece)")
      rest = rest[place.upperBound...]
    }
    #expect(
      text.contains(
        "<style:table-row-properties style:row-height=\"15.75pt\" style:use-optimal-row-height=\"false\"/>"))
    // Titles and merges may reach beyond the rows that the document has.
    #expect(try flat(rows) { $0.printTitleRows = 4...6 }.contains("</table:table-header-rows></table:table>"))
  }

  @Test func widthsAndPages() throws {
    let text = try flat([]) {
      $0.columnWidths = [10, nil, 10]
      $0.page.marginTop = 25
    }
    #expect(text.contains("style:column-width=\"19.84mm\""))
    #expect(
      text.contains(
        "<table:table-column table:style-name=\"co1\"/><table:table-column/><table:table-column table:style-name=\"co1\"/>"
      ))
    #expect(
      text.contains(
        """
        fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin-left="20mm" \
        fo:margin-right="10mm" fo:margin-top="12.5mm" fo:margin-bottom="20mm" style:scale-to-X="1"
        """))
    #expect(text.contains("<style:master-page style:name=\"Page2\" style:page-layout-name=\"pm2\">"))
  }

  @Test func frozenRows() throws {
    let text = try flat([]) { $0.frozenRows = 3 }
    #expect(
      text.contains(
        "<config:config-item config:name=\"VerticalSplitPosition\" config:type=\"int\">3</config:config-item>"
      ))
  }

  /// Validations and highlights hang on cells: those of their ranges are written, row by row where the document
  /// has them and as repeated rows below.
  @Test func validationsAndHighlightsReachBelowTheRows() throws {
    let text = try flat([OutputRow([OutputCell(column: 1, value: .string("а"))])]) {
      $0.validations = [
        DataValidation(
          ranges: [CellRange(rows: 1...10, columns: 1...2)],
          kind: .list(sheet: "Второй", range: CellRange(rows: 1...3, columns: 1...1)))
      ]
      $0.highlights = [
        ConditionalHighlight(range: CellRange(rows: 2...10, columns: 2...2), whenFilled: 1, fillColor: 0xFF)
      ]
    }
    #expect(
      text.contains(
        """
        table:condition="of:cell-content-is-in-list([$'Второй'.$A$1:.$A$3])" table:allow-empty-cell="true" \
        table:display-list="unsorted" table:base-cell-address="'Лист'.A1"
        """))
    #expect(
      text.contains(
        """
        <style:map style:condition="is-true-formula(AND(LEN(TRIM([.B2]))=0;LEN(TRIM([.$A2]))&gt;0))" \
        style:apply-style-name="Highlight1" style:base-cell-address="'Лист'.B2"/>
        """))
    #expect(
      text.contains(
        """
        <table:table-row table:style-name="ro0" table:number-rows-repeated="9">\
        <table:table-cell table:content-validation-name="val1"/>\
        <table:table-cell table:style-name="ce0-1" table:content-validation-name="val1"/></table:table-row>
        """))
  }

  @Test func package() throws {
    let folder = try TemporaryFolder()
    try ODSWriter.write(SampleWorkbook.document(), to: folder.file("a.ods"), replacing: false)
    let bytes = try Data(contentsOf: URL(filePath: folder.file("a.ods")))
    // The kind stands at a fixed place (ODF 1.3 part 2, 3.3).
    #expect(
      String(decoding: bytes[30..<84], as: UTF8.self)
        == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    let names = try ZipReader(path: folder.file("a.ods")).entries.map(\.name)
    #expect(
      names == ["mimetype", "content.xml", "styles.xml", "settings.xml", "meta.xml", "META-INF/manifest.xml"])
  }

  @Test(arguments: [true, false])
  func sameDocumentSameBytes(_ isFlat: Bool) throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try ODSWriter.write(SampleWorkbook.document(), to: folder.file(name), flat: isFlat, replacing: false)
    }
    #expect(
      try Data(contentsOf: URL(filePath: folder.file("a")))
        == Data(contentsOf: URL(filePath: folder.file("b"))))
  }

  @Test(arguments: [true, false])
  func writesWholeOrNotAtAll(_ isFlat: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    try Data("x".utf8).write(to: URL(filePath: path))
    let failure = #expect(throws: SpreadsheetError.self) {
      try ODSWriter.write(SampleWorkbook.document(rows: 1), to: path, flat: isFlat, replacing: false)
    }
    if case .system(let code, _)? = failure?.problem {
      #expect(code == 17)
    } else {
      Issue.record("\(failure as Any)")
    }
    #expect(throws: SpreadsheetError.self) {
      try ODSWriter.write(
        SampleWorkbook.document(rows: 1), to: folder.file("none/a"), flat: isFlat, replacing: false)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a"])
    try ODSWriter.write(SampleWorkbook.document(rows: 1), to: path, flat: isFlat, replacing: true)
    #expect(try Data(contentsOf: URL(filePath: path)).count > 1000)
  }
}

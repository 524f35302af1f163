import ByteStream
import Spreadsheet
import SpreadsheetODS
import SpreadsheetPackage
import Testing

@Suite struct WorkbookTests {
  private func table(_ name: String, _ text: String, style: String = "", inside: String = "") -> String {
    """
    <table:table table:name="\(name)"\(style)>\(inside)<table:table-row><table:table-cell>\
    <text:p>\(text)</text:p></table:table-cell></table:table-row>\
    <table:table-row><table:table-cell><text:p>ниже</text:p></table:table-cell></table:table-row></table:table>
    """
  }

  /// ODF 1.3 part 3, 17.15 and 19.702: a sheet is hidden by its style.
  @Test func hiddenSheets() throws {
    let styles = """
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      <style:style style:name="ta3" style:family="table-cell"><style:table-properties table:display="false"/></style:style>
      """
    let tables = ["ta1", "ta2", "ta3"].map { table($0, "", style: " table:style-name=\"\($0)\"") }.joined()
    let book = try Fixture.open(Fixture.document(tables, styles: styles))
    #expect(book.sheets.map(\.isHidden) == [false, true, false])
    #expect(book.kind == .fods)
  }

  @Test func sheetsInAnyOrder() throws {
    let bytes = Array(
      Fixture.document((1...4).map { table("\($0)", "т\($0)") }.joined()).utf8)
    var passes = 0
    let book = try ODSWorkbook(flat: { () throws(SpreadsheetError) in
      passes += 1
      return AnySource(MemorySource(bytes, chunk: 100))
    })
    for index in 0..<4 { #expect(try book.sheet(at: index).lines.first == "A1 'т\(index + 1)'") }
    #expect(passes == 2)
    // Only the head of each is read, and the reader dropped.
    for index in 0..<4 { #expect(try book.openSheet(at: index).nextRow()?[1] == .string("т\(index + 1)")) }
    #expect(passes == 3)
    // Two at a time: the first goes on undisturbed.
    let first = try book.openSheet(at: 0)
    #expect(try first.nextRow()?.number == 1)
    #expect(try book.sheet(at: 2).lines.first == "A1 'т3'")
    #expect(try first.nextRow()?.number == 2)
    #expect(try first.nextRow() == nil)
    #expect(try first.nextRow() == nil)
    for index in [3, 1, 1, 0] { #expect(try book.sheet(at: index).lines.first == "A1 'т\(index + 1)'") }
  }

  /// 9.5 (DDE caches) and 9.9 (tracked changes) hold cells that are in no sheet; 9.3.1: linked sheets are sheets.
  @Test func whatIsNoSheet() throws {
    let row = "<table:table-row><table:table-cell><text:p>нет</text:p></table:table-cell></table:table-row>"
    let document = Fixture.document(
      """
      <table:tracked-changes><table:deletion table:id="c1"><table:deletions><table:cell-content-deletion>
      <table:change-track-table-cell office:value-type="string"><text:p>было</text:p></table:change-track-table-cell>
      </table:cell-content-deletion></table:deletions></table:deletion></table:tracked-changes>
      \(table("Лист", "да", inside: "<table:table-source xlink:href=\"file:///other.ods\"/>"))
      <table:named-expressions><table:named-range table:name="x"/></table:named-expressions>
      <table:dde-links><table:dde-link><office:dde-source/><table:table>\(row)</table:table></table:dde-link></table:dde-links>
      """)
    let book = try Fixture.open(document)
    #expect(book.sheets.map(\.name) == ["Лист"])
    #expect(book.features == [.trackedChanges, .externalLinks])
    #expect(try book.sheet(at: 0).lines == ["A1 'да'", "A2 'ниже'"])
  }

  @Test func featuresOfAFlatDocument() throws {
    let document = Fixture.row(
      "<table:table-cell><office:annotation><text:p>x</text:p></office:annotation></table:table-cell>")
    #expect(try Fixture.open(document).features == [.comments])
    let scripts =
      "<office:scripts><office:script><ooo:libraries>%</ooo:libraries></office:script></office:scripts><office:automatic-styles>"
    let macro = document.replacing(
      "<office:automatic-styles>", with: scripts.replacing("%", with: "<ooo:module/>"))
    #expect(try Fixture.open(macro).features == [.comments, .macros])
    let empty = document.replacing("<office:automatic-styles>", with: scripts.replacing("%", with: ""))
    #expect(try Fixture.open(empty).features == [.comments])
  }

  @Test(arguments: ["1.0", "1.1", "1.2", "1.3", "1.4", ""])
  func versions(_ version: String) throws {
    #expect(try Fixture.open(Fixture.document(table("Лист", "да"), version: version)).sheets.count == 1)
  }

  @Test func anyPrefixAndIndentation() throws {
    let document = """
      <o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0">
        <o:body>
          <o:spreadsheet>
            <table xmlns="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                   xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" t:name="Лист">
              <table-row>
                <table-cell t:number-columns-repeated="2">
                  <p xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0">да</p>
                </table-cell>
              </table-row>
            </table>
          </o:spreadsheet>
        </o:body>
      </o:document>
      """
    let book = try Fixture.open(document)
    #expect(book.sheets.map(\.name) == ["Лист"])
    #expect(try book.sheet(at: 0).lines == ["A1 'да'", "B1 'да'"])
  }

  @Test func otherDocuments() {
    let other = { (body: String) in
      "<office:document \(Fixture.namespaces)><office:body><office:\(body)/></office:body></office:document>"
    }
    #expect(throws: SpreadsheetError(.otherFormat(.openDocumentText))) { try Fixture.open(other("text")) }
    #expect(throws: SpreadsheetError(.otherFormat(.presentation))) { try Fixture.open(other("presentation")) }
    #expect(throws: SpreadsheetError(.notASpreadsheet)) { try Fixture.open(other("chart")) }
    #expect(throws: SpreadsheetError(.notASpreadsheet)) { try Fixture.open("<html><body/></html>") }
    #expect(throws: SpreadsheetError(.noWorksheets)) { try Fixture.open(other("spreadsheet")) }
  }
}

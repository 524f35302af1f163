import Testing
import TextDocument
import ZipArchive

@Suite struct ODTWriterTests {
  private func content(_ document: PrintDocument = PrintSamples.register) throws -> String {
    try WrittenDocument(document, as: .odt).part("content.xml")
  }

  @Test func thePackageHasItsParts() throws {
    let written = try WrittenDocument(PrintSamples.register, as: .odt)
    #expect(
      written.archive.entries.map(\.name) == [
        "mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml",
      ])
    // A local header takes 30 bytes and the name; what follows is stored.
    #expect(written.bytes[38..<77].elementsEqual("application/vnd.oasis.opendocument.text".utf8))
    let meta = try written.part("meta.xml")
    #expect(meta.contains("<dc:title>Перечень</dc:title><dc:language>ru-RU</dc:language>"))
    #expect(!meta.contains("date") && !meta.contains("creator"))
  }

  @Test func theTitleIsAHeading() throws {
    #expect(
      try content().contains(
        """
        <text:h text:style-name="Heading_20_1" text:outline-level="1">Перечень<text:line-break/>точек</text:h>
        """))
    let styles = try WrittenDocument(PrintSamples.register, as: .odt).part("styles.xml")
    #expect(styles.contains("style:display-name=\"Heading 1\""))
    #expect(styles.contains("fo:language=\"ru\" fo:country=\"RU\""))
  }

  @Test func captionsAreRepeatedAndRowsAreNotSplit() throws {
    let text = try content()
    let header = try #require(text.components("<table:table-header-rows>").first)
    let rows = header.components("<table:table-row ")
    #expect(rows.count == 5)
    #expect(rows[1].contains("</table:table-header-rows>"))
    #expect(!text.contains("fo:keep-together=\"auto\"") && text.contains("fo:keep-together=\"always\""))
  }

  @Test func cellsAreMergedDownTheRows() throws {
    let rows = try content().components("<table:table-row ")
    #expect(rows[2].components("table:number-rows-spanned=\"2\"").count == 2)
    #expect(rows[3].components("<table:covered-table-cell/>").count == 2)
    #expect(!rows[4].contains("spanned") && !rows[4].contains("covered"))
  }

  @Test func eachLineOfACellIsAParagraph() throws {
    let rows = try content().components("<table:table-row ")
    #expect(
      rows[2].contains(">Сайт</text:p><text:p text:style-name=\"TableText\">https://example.ru</text:p>"))
  }

  @Test func thePageIsThatOfTheStandardAndTheFirstHasNoNumber() throws {
    let text = try content()
    #expect(
      text.contains(
        "style:parent-style-name=\"DraftMark\" style:master-page-name=\"First_20_Page\"/>"))
    #expect(text.contains("<office:text><text:p text:style-name=\"P1\">Проект</text:p>"))
    let styles = try WrittenDocument(PrintSamples.register, as: .odt).part("styles.xml")
    #expect(styles.contains("style:name=\"First_20_Page\""))
    #expect(styles.contains("style:page-layout-name=\"pm1\" style:next-style-name=\"Standard\"/>"))
    #expect(
      styles.contains(
        """
        fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" \
        fo:margin-left="20mm" fo:margin-right="10mm" fo:margin-top="10mm" fo:margin-bottom="20mm"
        """))
  }

  @Test func whiteSpaceAndMarkupStayText() throws {
    let text = try content(PrintSamples.text(" а  <б> &\tв\u{1}"))
    #expect(text.contains("<text:s/>а<text:s text:c=\"2\"/>&lt;б&gt; &amp;<text:tab/>в\u{FFFD}</text:p>"))
  }

  @Test func aDocumentWithoutTableOrTextsIsOne() throws {
    let bare = PrintDocument(title: "", paragraphs: [], table: PrintTable(columns: []))
    #expect(!(try content(bare).contains("<table:table ")))
  }
}

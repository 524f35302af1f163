import Testing
import TextDocument
import ZipArchive

@Suite struct DOCXWriterTests {
  private func document(_ document: PrintDocument = PrintSamples.register) throws -> String {
    try WrittenDocument(document, as: .docx).part("word/document.xml")
  }

  @Test func thePackageHasItsParts() throws {
    let written = try WrittenDocument(PrintSamples.register, as: .docx)
    #expect(
      written.archive.entries.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/document.xml",
        "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml",
        "word/fontTable.xml", "word/theme/theme1.xml", "word/header1.xml", "word/header2.xml",
      ])
    let core = try written.part("docProps/core.xml")
    #expect(core.contains("<dc:title>Перечень</dc:title><dc:language>ru-RU</dc:language>"))
    #expect(!core.contains("dcterms") && !core.contains("creator"))
  }

  @Test func theTitleIsAHeading() throws {
    let text = try document()
    #expect(
      text.contains(
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Перечень</w:t><w:br/>"
      ))
    let styles = try WrittenDocument(PrintSamples.register, as: .docx).part("word/styles.xml")
    #expect(styles.contains("w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"))
    #expect(styles.contains("<w:outlineLvl w:val=\"0\"/>"))
    #expect(styles.contains("<w:lang w:val=\"ru-RU\""))
  }

  @Test func captionsAreRepeatedAndRowsAreNotSplit() throws {
    let rows = try document().components("<w:tr>")
    #expect(rows.count == 5)
    #expect(
      rows.map { $0.contains("<w:cantSplit/><w:tblHeader/>") } == [true, true, false, false, false])
    #expect(rows.allSatisfy { $0.contains("<w:cantSplit/>") })
    #expect(rows[1].contains(">3</w:t>"))
  }

  @Test func cellsAreMergedDownTheRows() throws {
    let rows = try document().components("<w:tr>")
    #expect(rows[2].components("<w:vMerge w:val=\"restart\"/>").count == 2)
    #expect(rows[3].components("<w:vMerge w:val=\"continue\"/>").count == 2)
    #expect(!rows[4].contains("w:vMerge"))
    #expect(rows.allSatisfy { $0.components("<w:tc>").count == 3 })
  }

  @Test func eachLineOfACellIsAParagraph() throws {
    let rows = try document().components("<w:tr>")
    #expect(rows[2].components("<w:p>").count == 4)
    #expect(rows[2].contains(">Сайт</w:t></w:r></w:p><w:p>"))
  }

  @Test func thePageIsThatOfTheStandard() throws {
    let text = try document()
    #expect(
      text.contains(
        """
        <w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/>\
        <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="567" \
        w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/>
        """))
    let written = try WrittenDocument(PrintSamples.register, as: .docx)
    #expect(try written.part("word/header1.xml").contains("w:instr=\" PAGE \""))
    #expect(!(try written.part("word/header2.xml").contains("PAGE")))
  }

  @Test func whiteSpaceAndMarkupStayText() throws {
    let text = try document(PrintSamples.text("а <б> &\t в\u{1}"))
    #expect(
      text.contains(
        "<w:t xml:space=\"preserve\">а &lt;б&gt; &amp;</w:t><w:tab/><w:t xml:space=\"preserve\"> в\u{FFFD}</w:t>"
      ))
  }

  @Test func aDocumentWithoutTableOrTextsIsOne() throws {
    let bare = PrintDocument(title: "", paragraphs: [], table: PrintTable(columns: []))
    let text = try document(bare)
    #expect(text.contains("<w:body><w:sectPr>") && !text.contains("w:tbl"))
  }
}

extension String {
  /// What stands behind each occurrence of a mark, up to the next one.
  func components(_ mark: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      found.append(String(rest[..<(rest.firstRange(of: mark)?.lowerBound ?? rest.endIndex)]))
    }
    return found
  }
}

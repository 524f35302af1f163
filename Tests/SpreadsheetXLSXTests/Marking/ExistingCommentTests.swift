import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

@Suite struct ExistingCommentTests {
  private static let drawing = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"/>\
    <v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1030"><x:ClientData ObjectType="Note"><x:Row>0</x:Row>\
    <x:Column>0</x:Column></x:ClientData></v:shape></xml>
    """

  private func fixture(text: String = "<t>Чьё-то</t>", drawing: String = Self.drawing) -> Fixture {
    var fixture = Fixture(
      rows: "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>6</v></c></row>",
      after: "<legacyDrawing xmlns:r=\"\(Fixture.office)\" r:id=\"rId7\"/>")
    fixture["xl/worksheets/_rels/sheet1.xml.rels"] = Fixture.relationships([
      ("rId6", "comments", "../comments1.xml"), ("rId7", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    ])
    fixture["xl/comments1.xml"] =
      "<comments xmlns=\"\(Fixture.main)\"><authors><author>Иванова</author></authors><commentList>"
      + "<comment ref=\"A1\" authorId=\"0\"><text>\(text)</text></comment></commentList></comments>"
    fixture["xl/drawings/vmlDrawing1.vml"] = drawing
    return fixture
  }

  @Test(arguments: ["<t>Чьё-то</t>", "<r><t>Чьё</t></r><r><rPr><b/></rPr><t>-то</t></r>"])
  func wordsGoBehindSomebodysComment(_ text: String) throws {
    let fixture = fixture(text: text)
    let marks = [mark("A1"), mark("B1", .note)]
    let marked = try MarkedFixture.mark(fixture.bytes(), marks)
    let comments = try marked["xl/comments1.xml"]
    #expect(
      comments.contains("\nperechen:")
        && comments.contains("<author>Иванова</author><author>perechen</author>"))
    #expect(comments.contains("<comment ref=\"B1\" authorId=\"1\">"))
    let shapes = try marked["xl/drawings/vmlDrawing1.vml"]
    #expect(
      shapes.contains("_x0000_s1030") && shapes.contains("_x0000_s1031") && !shapes.contains("_x0000_s1032"))
    #expect(try XLSXWorkbook(marked.archive).features == [.comments])
    #expect(try MarkedFixture.mark(marked.bytes, marks).bytes == marked.bytes)

    let clean = try MarkedFixture.mark(marked.bytes, [])
    let left = try clean["xl/comments1.xml"]
    #expect(!left.contains("perechen:") && !left.contains("B1"))
    #expect(left.contains("Чьё"))
    #expect(try clean["xl/drawings/vmlDrawing1.vml"].contains("_x0000_s1030"))
    #expect(try !clean["xl/drawings/vmlDrawing1.vml"].contains("_x0000_s1031"))
  }

  @Test func aDrawingThatIsNoXMLTakesNothing() throws {
    let broken = Self.drawing.replacing("<o:shapelayout v:ext=\"edit\"/>", with: "<br>")
    let marked = try MarkedFixture.mark(fixture(drawing: broken).bytes(), [mark("B1")])
    #expect(marked.outcome.obstacles.map(\.reason) == [.unreadableDrawing])
    #expect(try marked["xl/drawings/vmlDrawing1.vml"] == broken)
    #expect(try !marked["xl/comments1.xml"].contains("perechen"))
    // The fill is there all the same.
    #expect(try marked["xl/worksheets/sheet1.xml"].contains("<c r=\"B1\" s=\""))
  }

  @Test func conversationsStayAsTheyAre() throws {
    var fixture = fixture()
    fixture["xl/threadedComments/threadedComment1.xml"] =
      "<ThreadedComments xmlns=\"urn:x\"><threadedComment ref=\"A1\"/></ThreadedComments>"
    fixture["xl/worksheets/_rels/sheet1.xml.rels"] = fixture["xl/worksheets/_rels/sheet1.xml.rels"]?
      .replacing(
        "</Relationships>",
        with:
          "<Relationship Id=\"rId8\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" "
          + "Target=\"../threadedComments/threadedComment1.xml\"/></Relationships>")
    let marked = try MarkedFixture.mark(fixture.bytes(), [mark("A1"), mark("B1")])
    #expect(marked.outcome.placed == 1)
    #expect(marked.outcome.obstacles.map(\.reason) == [.threadedComment])
    #expect(try marked["xl/comments1.xml"].contains("<t>Чьё-то</t></text>"))
  }
}

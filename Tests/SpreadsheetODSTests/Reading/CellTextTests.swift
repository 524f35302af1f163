import Spreadsheet
import Testing

/// ODF 1.3 part 3, 6: the text of paragraphs.
@Suite struct CellTextTests {
  private func text(_ content: String) throws -> String {
    let cells = try Fixture.cells(
      Fixture.row("<table:table-cell office:value-type=\"string\">\(content)</table:table-cell>"))
    return cells.joined(separator: "|")
  }

  @Test(arguments: [
    ("<text:p>раз</text:p><text:p>два</text:p>", "раз\nдва"),
    ("<text:p>раз</text:p><text:p/><text:p>два</text:p><text:p/>", "раз\n\nдва\n"),
    ("<text:h text:outline-level=\"1\">раз</text:h>", "раз"),
    ("<text:p>а<text:s/>б<text:s text:c=\"3\"/>в<text:s text:c=\"0\"/></text:p>", "а б   в"),
    ("<text:p>а<text:tab/>б<text:line-break/>в</text:p>", "а\tб\nв"),
    ("<text:p>а<text:span text:style-name=\"T1\">б<text:span>в</text:span></text:span>г</text:p>", "абвг"),
    ("<text:p><text:a xlink:href=\"https://example.org\">сайт</text:a>, почта</text:p>", "сайт, почта"),
    ("<text:p><text:sheet-name>Лист</text:sheet-name>/<text:title>Имя</text:title></text:p>", "Лист/Имя"),
    (
      "<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby></text:p>",
      "漢字"
    ),
    (
      "<office:annotation><dc:date xmlns:dc=\"urn:dc\">2024</dc:date><text:p>нет</text:p></office:annotation><text:p>да</text:p>",
      "да"
    ),
    ("<text:p>да<office:annotation><text:p>нет</text:p></office:annotation></text:p>", "да"),
    ("<draw:frame><draw:text-box><text:p>нет</text:p></draw:text-box></draw:frame><text:p>да</text:p>", "да"),
    ("<text:p>да<draw:custom-shape><text:p>нет</text:p></draw:custom-shape></text:p>", "да"),
    ("<text:p>а<x:mark xmlns:x=\"urn:x\">б</x:mark>в</text:p>", "абв"),
    (
      "<text:list><text:list-item><text:p>раз</text:p></text:list-item><text:list-item><text:p>два</text:p></text:list-item></text:list>",
      "раз\nдва"
    ),
    ("<text:p>а &amp; &#x2014; <![CDATA[<б>]]></text:p>", "а & — <б>"),
    ("<text:p> а  б </text:p>", " а  б "),
    ("<text:p>\n   а\n   б  \n</text:p>\n", "а б"),
    ("<text:p>\n  <text:span>а </text:span>\n  <text:span>б</text:span>\n</text:p>", "а б"),
    ("<text:p>\n<text:s/>\n  а<text:s/>\n</text:p>", "  а "),
  ])
  func text(_ content: String, want: String) throws {
    #expect(try text(content) == "A1 '\(want)'")
  }

  /// 9.1.4: a cell may hold a table of its own, which is no part of the sheet.
  @Test func tablesInCells() throws {
    let table = """
      <table:table table:is-sub-table="true"><table:table-row><table:table-cell office:value-type="string">\
      <text:p>нет</text:p></table:table-cell></table:table-row></table:table><text:p>да</text:p>
      """
    #expect(try text(table) == "A1 'да'")
    let book = try Fixture.open(Fixture.row("<table:table-cell>\(table)</table:table-cell>"))
    #expect(book.sheets.count == 1)
  }
}

import ByteStream
import Foundation
import Spreadsheet
import SpreadsheetODS
import SpreadsheetPackage
import Testing
import XMLStream
import ZipArchive

/// Marks flat documents, and looks into what comes out.
@Suite struct ODSMarkingTests {
  private static let words = {
    var words = MarkingWords()
    words.title = "Замечания"
    words.captions = ["Важность", "Лист", "Ячейка", "Что", "Сделать", "Правило", "Пункт", "Отметка"]
    return words
  }()

  private func mark(
    _ cell: String?, _ severity: MarkSeverity = .error, _ message: String = "Что не так.", sheet: String = "S"
  ) -> CellMark {
    CellMark(
      sheet: sheet, cell: cell.flatMap { CellAddress($0.utf8) }, severity: severity, label: "ошибка",
      message: message, suggestion: "Исправьте.", rule: "TP301", clause: "п. 3.7")
  }

  private func marked(
    _ document: String, _ marks: [CellMark], limits: ReadingLimits = ReadingLimits()
  ) throws -> (text: String, outcome: MarkingOutcome)? {
    let bytes = Array(document.utf8)
    let marking = try ODSMarking(
      flat: { () throws(SpreadsheetError) in AnySource(MemorySource(bytes)) }, marks, words: Self.words,
      limits: limits)
    guard let marking else { return nil }
    let folder = try TemporaryFolder()
    let outcome = try marking.write(to: folder.file("a.fods"), replacing: false)
    return (
      String(decoding: try Data(contentsOf: URL(filePath: folder.file("a.fods"))), as: UTF8.self), outcome
    )
  }

  private func text(_ document: String, _ marks: [CellMark]) throws -> String {
    try #require(try marked(document, marks)).text
  }

  /// The cells of a sheet; the remarks are the first one.
  private func cells(_ document: String, sheet: Int = 1) throws -> [String] {
    try Fixture.open(document).sheet(at: sheet).lines
  }

  private static let cell =
    "<table:table-cell office:value-type=\"string\"><text:p>а</text:p></table:table-cell>"

  @Test func commentsFillsAndTheSheetOfRemarks() throws {
    let document = Fixture.row(Self.cell + Self.cell)
    let (text, outcome) = try #require(
      try marked(document, [mark("A1", .warning), mark("A1", .note, "Второе & <всё>."), mark(nil)]))
    #expect(outcome.placed == 2)
    let workbook = try Fixture.open(text)
    #expect(workbook.sheets.map(\.name) == ["Замечания", "S"])
    #expect(workbook.features.isEmpty)
    #expect(try cells(text) == ["A1 'а'", "B1 'а'"])
    #expect(try cells(text, sheet: 0).contains("C4 'A1'"))
    #expect(text.contains("<dc:creator>perechen</dc:creator><text:p>perechen:</text:p>"))
    #expect(text.contains("fo:background-color=\"#fdebc3\""))
    #expect(text.contains("xlink:href=\"#'S'.A1\""))
  }

  @Test func markingAgainChangesNothing() throws {
    let document = Fixture.document(
      "<table:table table:name=\"S\"><table:table-row>\(Self.cell)</table:table-row></table:table>",
      styles: "<style:style style:name=\"ce1\" style:family=\"table-cell\"/>")
    let marks = [mark("A1"), mark("C3", .note)]
    let once = try text(document, marks)
    #expect(try text(once, marks) == once)
    let clean = try text(once, [])
    #expect(try Fixture.open(clean).sheets.map(\.name) == ["S"])
    #expect(!clean.contains("perechen"))
    #expect(try marked(clean, []) == nil)
  }

  /// The bounds are those that the document was opened with.
  @Test func keepsToItsLimits() throws {
    var limits = ReadingLimits()
    let long = "<!--" + String(repeating: "x", count: 2 * limits.markup.tokenBytes) + "-->"
    let document = Fixture.row(Self.cell).replacing("</office:body>", with: long + "</office:body>")
    let failure = #expect(throws: SpreadsheetError.self) { try marked(document, [mark("A1")]) }
    #expect(failure?.problem == .limit(name: "xml-token-bytes", value: limits.markup.tokenBytes))
    limits["xml-token-bytes"] = 1 << 21
    let (text, outcome) = try #require(try marked(document, [mark("A1")], limits: limits))
    #expect(text.contains(long) && outcome.placed == 1)
  }

  @Test func repeatedRowsAndCellsAreTakenApart() throws {
    let document = Fixture.sheet(
      "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell table:number-columns-repeated=\"4\" "
        + "office:value-type=\"float\" office:value=\"1\"/></table:table-row>")
    let marked = try text(document, [mark("B3"), mark("D3")])
    #expect(try cells(marked) == Fixture.cells(document))
    #expect(marked.matches(of: /table:number-rows-repeated="2"/).count == 2)
    #expect(marked.split(separator: "<office:annotation ").count == 3)
  }

  @Test func cellsBeyondTheLastOnes() throws {
    let document = Fixture.sheet(
      "<table:table-row>\(Self.cell)</table:table-row><table:named-expressions/>")
    let marked = try text(document, [mark("C1"), mark("B4"), mark("D4"), mark("A5")])
    #expect(try cells(marked) == ["A1 'а'"])
    let places = try #require(marked.firstRange(of: "<table:named-expressions/>"))
    #expect(!marked[places.upperBound...].contains("<table:table-row"))
    #expect(marked.split(separator: "<office:annotation ").count == 5)
  }

  @Test func aFillKeepsTheRestOfTheStyle() throws {
    let styles =
      "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:table-cell-properties style:rotation-angle=\"9\">"
      + "<style:background-image/></style:table-cell-properties></style:style>"
    let document = Fixture.document(
      "<table:table table:name=\"S\"><table:table-column table:default-cell-style-name=\"ce1\"/><table:table-row>"
        + "\(Self.cell)</table:table-row></table:table>", styles: styles)
    let marked = try text(document, [mark("A1")])
    #expect(
      marked.contains(
        "<style:table-cell-properties style:rotation-angle=\"9\" fo:background-color=\"#fad4d1\"><style:background-image/>"
      ))
    let clean = try text(marked, [])
    #expect(clean.contains("<table:table-cell office:value-type=\"string\" table:style-name=\"ce1\">"))
  }

  @Test func wordsGoBehindSomebodysComment() throws {
    let foreign =
      "<table:table-cell><office:annotation><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">И.</dc:creator>"
      + "<text:p>Чьё-то</text:p></office:annotation><text:p>а</text:p></table:table-cell>"
    let document = Fixture.row(foreign)
    let marked = try text(document, [mark("A1")])
    #expect(marked.contains("<text:p>Чьё-то</text:p><text:p>perechen:</text:p>"))
    #expect(try Fixture.open(marked).features == [.comments])
    #expect(try text(marked, [mark("A1")]) == marked)
    let clean = try text(marked, [])
    #expect(clean.contains("<text:p>Чьё-то</text:p></office:annotation>"))
  }

  @Test func nothingIsWrittenWhereAPrefixHasAnotherMeaning() throws {
    let document = Fixture.row(
      "<t:table-cell xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:table=\"urn:x\"/>")
    #expect(throws: SpreadsheetError.self) { try text(document, [mark("A1")]) }
  }

  @Test func theCellOfAMergeIsItsFirst() throws {
    let document = Fixture.sheet(
      "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"/>"
        + "<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell "
        + "table:number-columns-repeated=\"2\"/></table:table-row>")
    let marked = try text(document, [mark("B2")])
    #expect(marked.contains(/number-rows-spanned="2" table:style-name="perechen-mark1"><office:annotation/))
  }

  @Test func aProtectedSheetTakesNoMarks() throws {
    let document = Fixture.document(
      "<table:table table:name=\"S\" table:protected=\"true\"><table:table-row>\(Self.cell)</table:table-row></table:table>"
    )
    let (text, outcome) = try #require(try marked(document, [mark("A1"), mark("A1", sheet: "нет")]))
    #expect(outcome.obstacles.map(\.reason) == [.protectedSheet, .noSuchCell])
    #expect(!text.contains("<office:annotation"))
  }
}

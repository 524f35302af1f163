import Spreadsheet
import Testing
import XMLStream

@Suite struct LimitTests {
  private let text = "office:value-type=\"string\"><text:p>абв</text:p></table:table-cell>"

  private func limit(
    _ name: SpreadsheetLimits.Name, _ value: Int, cell: String?, _ document: String,
    _ change: (inout SpreadsheetLimits) -> Void
  ) throws {
    var limits = SpreadsheetLimits()
    change(&limits)
    #expect(throws: SpreadsheetError(.limit(name, value), part: nil, cell: cell)) {
      let book = try Fixture.open(document, limits: limits)
      for index in book.sheets.indices { _ = try book.sheet(at: index) }
    }
  }

  @Test func sheets() throws {
    let document = Fixture.document("<table:table/><table:table/><table:table/>")
    try limit(.sheets, 2, cell: nil, document) { $0.sheets = 2 }
  }

  @Test func styles() throws {
    let style = { (name: String) in
      "<style:style style:family=\"table\" style:name=\"\(name)\"><style:table-properties table:display=\"false\"/></style:style>"
    }
    let document = Fixture.document("<table:table/>", styles: style("a") + style("b"))
    try limit(.styles, 1, cell: nil, document) { $0.styles = 1 }
  }

  @Test func rows() throws {
    let row = "<table:table-row><table:table-cell \(text)</table:table-row>"
    let empty =
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell/></table:table-row>"
    try limit(.rows, 1_048_576, cell: "A1048577", Fixture.sheet(empty + row)) { _ in }
    try limit(.rows, 2, cell: "A3", Fixture.sheet(row + row + row)) { $0.rows = 2 }
    let repeated =
      "<table:table-row table:number-rows-repeated=\"4294967297\"><table:table-cell \(text)</table:table-row>"
    try limit(.rows, 1_048_576, cell: "A1", Fixture.sheet(repeated)) { _ in }
  }

  @Test func columns() throws {
    let document = Fixture.row(
      "<table:table-cell table:number-columns-repeated=\"16384\"/><table:table-cell \(text)")
    try limit(.columns, 16_384, cell: "XFE1", document) { _ in }
    let repeated = Fixture.row(
      "<table:table-cell table:number-columns-repeated=\"18446744073709551617\" \(text)")
    try limit(.columns, 16_384, cell: "A1", repeated) { _ in }
  }

  @Test func cells() throws {
    let sheet =
      "<table:table><table:table-row><table:table-cell \(text)<table:table-cell \(text)</table:table-row></table:table>"
    try limit(.cells, 3, cell: "B1", Fixture.document(sheet + sheet)) { $0.cells = 3 }
  }

  /// Cells that the markup gives only the number of; text weighs too.
  @Test func repeats() throws {
    let bomb = Fixture.sheet(
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" \(text)</table:table-row>"
    )
    try limit(.repeats, 2_000_000, cell: "A1", bomb) { _ in }
    let long = String(repeating: "a", count: 640)
    let document = Fixture.row(
      "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"string\"><text:p>\(long)</text:p></table:table-cell>"
    )
    try limit(.repeats, 21, cell: "A1", document) { $0.repeats = 21 }
    #expect(try Fixture.cells(document).count == 3)
  }

  @Test func repeatsOfASheetThatIsReadAgain() throws {
    var limits = SpreadsheetLimits()
    limits.repeats = 3
    limits.cells = 4
    let book = try Fixture.open(
      Fixture.row("<table:table-cell table:number-columns-repeated=\"4\" \(text)"), limits: limits)
    for _ in 0..<3 { #expect(try book.sheet(at: 0).lines.count == 4) }
  }

  @Test func spaces() throws {
    let cell = { (count: String) in
      "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"\(count)\"/></text:p></table:table-cell>"
    }
    try limit(.textLength, 4 << 20, cell: "A1", Fixture.row(cell("2147483647"))) { _ in }
    let many = Fixture.row(String(repeating: cell("6400"), count: 40))
    try limit(.repeats, 2_000, cell: "U1", many) { $0.repeats = 2_000 }
  }

  @Test func textLength() throws {
    try limit(.textLength, 5, cell: "A1", Fixture.row("<table:table-cell \(text)")) { $0.textLength = 5 }
  }

  @Test func merges() throws {
    let row =
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-spanned=\"2\" \(text)</table:table-row>"
    try limit(.merges, 2, cell: "A1", Fixture.sheet(row)) { $0.merges = 2 }
  }

  @Test func depth() throws {
    var markup = XMLLimits()
    markup.depth = 20
    let document = Fixture.sheet(
      String(repeating: "<table:table-row-group>", count: 20)
        + String(repeating: "</table:table-row-group>", count: 20))
    #expect(throws: SpreadsheetError(.limit(name: "xml-depth", value: 20), line: 2)) {
      try Fixture.open(document, markup: markup)
    }
  }
}

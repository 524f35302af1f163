import Foundation
import Spreadsheet
import Testing
import XMLStream
import ZipArchive

@testable import SpreadsheetXLSX

/// Each bound that a workbook can reach ends in an error that names it, and the part it was reached in.
@Suite struct BoundTests {
  static let sheet = "xl/worksheets/sheet1.xml"

  static func limits(_ set: (inout SpreadsheetLimits) -> Void) -> SpreadsheetLimits {
    var limits = SpreadsheetLimits()
    set(&limits)
    return limits
  }

  /// Reads all sheets.
  static func read(
    _ fixture: Fixture, limits: SpreadsheetLimits = SpreadsheetLimits(), zip: ZipLimits = ZipLimits()
  ) throws {
    let workbook = try fixture.workbook(limits: limits, zip: zip)
    for place in workbook.sheets.indices { _ = try workbook.sheet(at: place) }
  }

  @Test func sheets() throws {
    var fixture = Fixture(rows: "")
    fixture.replace("</sheets>", with: "<sheet name=\"б\" r:id=\"rId1\"/></sheets>", in: "xl/workbook.xml")
    try Self.read(fixture, limits: Self.limits { $0.sheets = 2 })
    #expect(throws: SpreadsheetError(.limit(.sheets, 1), part: "xl/workbook.xml")) {
      try Self.read(fixture, limits: Self.limits { $0.sheets = 1 })
    }
  }

  @Test(
    arguments: [
      ("<row r=\"4\"><c><v>1</v></c></row>", nil), ("<row><c r=\"A4\"><v>1</v></c></row>", "A4"),
      ("<row r=\"3\"/><row><c><v>1</v></c></row>", nil),
      ("<row><c r=\"A99999999999999999999\"/></row>", "A99999999999999999999"),
    ] as [(String, String?)])
  func rows(_ rows: String, cell: String?) throws {
    try Self.read(Fixture(rows: "<row r=\"3\"><c><v>1</v></c></row>"), limits: Self.limits { $0.rows = 3 })
    #expect(throws: SpreadsheetError(.limit(.rows, 3), part: Self.sheet, cell: cell)) {
      try Self.read(Fixture(rows: rows), limits: Self.limits { $0.rows = 3 })
    }
  }

  /// ISO 29500-1, 18.3.1.73 and 18.3.1.13: the sheet's own size is the bound where none is set.
  @Test(arguments: [("A1048577", SpreadsheetLimits.Name.rows, 1_048_576), ("XFE1", .columns, 16_384)])
  func theSheetsSize(_ cell: String, name: SpreadsheetLimits.Name, value: Int) {
    #expect(throws: SpreadsheetError(.limit(name, value), part: Self.sheet, cell: cell)) {
      try Self.read(Fixture(rows: "<row><c r=\"\(cell)\"><v>1</v></c></row>"))
    }
  }

  @Test(
    arguments: [
      ("<row><c r=\"D1\"/></row>", "D1"), ("<row><c r=\"C1\"/><c><v>1</v></c></row>", nil),
      ("<row><c r=\"ZZZZZZZZZZZZZZZZZZZZ1\"/></row>", "ZZZZZZZZZZZZZZZZZZZZ1"),
    ] as [(String, String?)])
  func columns(_ rows: String, cell: String?) throws {
    try Self.read(Fixture(rows: "<row><c r=\"C1\"/></row>"), limits: Self.limits { $0.columns = 3 })
    #expect(throws: SpreadsheetError(.limit(.columns, 3), part: Self.sheet, cell: cell)) {
      try Self.read(Fixture(rows: rows), limits: Self.limits { $0.columns = 3 })
    }
  }

  /// Counted over all sheets; empty cells are none, formulas without a value are some.
  @Test func cells() throws {
    var fixture = Fixture(rows: "<row><c><v>1</v></c><c/><c><f>2</f></c></row>")
    try Self.read(fixture, limits: Self.limits { $0.cells = 2 })
    fixture.replace("</sheets>", with: "<sheet name=\"б\" r:id=\"rId1\"/></sheets>", in: "xl/workbook.xml")
    try Self.read(fixture, limits: Self.limits { $0.cells = 4 })
    #expect(throws: SpreadsheetError(.limit(.cells, 3), part: Self.sheet)) {
      try Self.read(fixture, limits: Self.limits { $0.cells = 3 })
    }
  }

  /// One cell over and over again is one cell in memory.
  @Test func oneCellOverAndOver() throws {
    let cell = "<c r=\"A1\"><v>1</v></c>"
    let rows =
      "<row>\(String(repeating: cell, count: 100_000))<c r=\"A1\"><v>2</v></c><c r=\"B1\"><v>3</v></c></row>"
    #expect(try Fixture(rows: rows).cells() == ["A1=2.0", "B1=3.0"])
  }

  @Test func distinctStrings() throws {
    let fixture = Fixture(rows: "", strings: "<si/><si/><si/>")
    try Self.read(fixture, limits: Self.limits { $0.distinctStrings = 3 })
    #expect(throws: SpreadsheetError(.limit(.distinctStrings, 2), part: "xl/sharedStrings.xml")) {
      try Self.read(fixture, limits: Self.limits { $0.distinctStrings = 2 })
    }
  }

  @Test func merges() throws {
    let fixture = Fixture(
      rows: "", after: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>")
    try Self.read(fixture, limits: Self.limits { $0.merges = 2 })
    #expect(throws: SpreadsheetError(.limit(.merges, 1), part: Self.sheet)) {
      try Self.read(fixture, limits: Self.limits { $0.merges = 1 })
    }
  }

  /// Number formats and cell formats each.
  @Test func styles() throws {
    var fixture = Fixture(rows: "", formats: ["0", "00"])
    try Self.read(fixture, limits: Self.limits { $0.styles = 3 })
    #expect(throws: SpreadsheetError(.limit(.styles, 2), part: "xl/styles.xml")) {
      try Self.read(fixture, limits: Self.limits { $0.styles = 2 })
    }
    fixture.replace("<cellXfs>", with: "<cellXfs/><x>", in: "xl/styles.xml")
    fixture.replace("</cellXfs>", with: "</x>", in: "xl/styles.xml")
    #expect(throws: SpreadsheetError(.limit(.styles, 1), part: "xl/styles.xml")) {
      try Self.read(fixture, limits: Self.limits { $0.styles = 1 })
    }
  }

  @Test(
    arguments: [
      ("<row><c t=\"str\"><v>абв</v></c></row>", nil, sheet),
      ("<row><c t=\"inlineStr\"><is><r><t>аб</t></r><r><t>в</t></r></is></c></row>", nil, sheet),
      ("", "<si><r><t>аб</t></r><r><t>в</t></r></si>", "xl/sharedStrings.xml"),
    ] as [(String, String?, String)])
  func textLength(_ rows: String, strings: String?, part: String) throws {
    let fixture = Fixture(rows: rows, strings: strings)
    try Self.read(fixture, limits: Self.limits { $0.textLength = 6 })
    #expect(throws: SpreadsheetError(.limit(.textLength, 5), part: part)) {
      try Self.read(fixture, limits: Self.limits { $0.textLength = 5 })
    }
  }

  /// The rows of a sheet over the bound are streamed: they have to ascend.
  @Test(arguments: [
    "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
    "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c r=\"A1\"><v>1</v></c></row>",
  ])
  func unorderedBytes(_ rows: String) throws {
    try Self.read(Fixture(rows: rows))
    #expect(throws: SpreadsheetError(.limit(.unorderedBytes, 10), part: Self.sheet, cell: "A1")) {
      try Self.read(Fixture(rows: rows), limits: Self.limits { $0.unorderedBytes = 10 })
    }
  }

  @Test func aLargeSheetOfAscendingRowsIsStreamed() throws {
    let fixture = Fixture(
      rows: "<row><c><v>1</v></c></row><row><c r=\"B2\"><v>3</v></c><c r=\"A2\"><v>2</v></c></row>")
    #expect(
      try fixture.cells(limits: Self.limits { $0.unorderedBytes = 10 }) == ["A1=1.0", "A2=2.0", "B2=3.0"])
  }

  /// Elements inside each other, in each part that is read.
  @Test(arguments: [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    "xl/sharedStrings.xml", sheet,
  ])
  func depth(_ part: String) throws {
    let limit = XMLLimits().depth
    func deep(_ count: Int) throws {
      var fixture = Fixture(rows: "", strings: "")
      let text = fixture[part] ?? ""
      let end = text.range(of: "</", options: .backwards)?.lowerBound ?? text.endIndex
      fixture[part] =
        text[..<end] + String(repeating: "<x>", count: count) + String(repeating: "</x>", count: count)
        + text[end...]
      try Self.read(fixture)
    }
    try deep(limit - 1)
    #expect(
      throws: SpreadsheetError(.limit(name: XMLLimits.Name.depth.rawValue, value: limit), part: part, line: 1)
    ) {
      try deep(limit)
    }
  }

  @Test(arguments: ["xl/workbook.xml", "xl/sharedStrings.xml", sheet]) func tokenBytes(_ part: String) {
    let limit = XMLLimits().tokenBytes
    var fixture = Fixture(rows: "", strings: "")
    // A tag that grows by attributes; what is in it does not compress away to nothing.
    let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
    fixture[part] = "<x \(attributes)/>"
    #expect {
      try Self.read(fixture)
    } throws: { error in
      let error = error as? SpreadsheetError
      return error?.problem == .limit(name: XMLLimits.Name.tokenBytes.rawValue, value: limit)
        && error?.part == part
    }
  }

  static func zip(_ set: (inout ZipLimits) -> Void) -> ZipLimits {
    var limits = ZipLimits()
    set(&limits)
    return limits
  }

  @Test func entries() throws {
    let fixture = Fixture(rows: "")
    try Self.read(fixture, zip: Self.zip { $0.entries = fixture.parts.count })
    let limit = fixture.parts.count - 1
    #expect(throws: ZipError(.limit(.entries, limit))) {
      try Self.read(fixture, zip: Self.zip { $0.entries = limit })
    }
  }

  @Test func nameLength() throws {
    let fixture = Fixture(rows: "")
    let longest = fixture.parts.map(\.name.utf8.count).max() ?? 0
    try Self.read(fixture, zip: Self.zip { $0.nameLength = longest })
    #expect(throws: ZipError(.limit(.nameLength, longest - 1))) {
      try Self.read(fixture, zip: Self.zip { $0.nameLength = longest - 1 })
    }
  }

  /// The bounds on inflated bytes, where the sheet is what grows.
  @Test(arguments: [ZipLimits.Name.entryBytes, .totalBytes, .ratio]) func inflatedBytes(
    _ name: ZipLimits.Name
  ) throws {
    let fixture = Fixture(rows: String(repeating: "<row/>", count: 50_000))
    try Self.read(fixture)
    let limit = name == .ratio ? 20 : 100_000
    let zip = Self.zip { limits in
      switch name {
      case .entryBytes: limits.entryBytes = limit
      case .totalBytes: limits.totalBytes = limit
      default: (limits.ratio, limits.ratioFloor) = (limit, 1_000)
      }
    }
    #expect(throws: SpreadsheetError(.limit(name: name.rawValue, value: limit), part: Self.sheet)) {
      try Self.read(fixture, zip: zip)
    }
  }
}

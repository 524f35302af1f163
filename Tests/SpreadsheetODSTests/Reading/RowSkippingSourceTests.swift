import ByteStream
import Spreadsheet
import SpreadsheetPackage
import Testing

@testable import SpreadsheetODS

@Suite struct RowSkippingSourceTests {
  /// A document without its rows, and what was seen in them.
  private func pass(_ bytes: [UInt8], chunk: Int) throws -> (rest: [UInt8], features: Set<WorkbookFeature>) {
    let notes = RowNotes()
    var source = RowSkippingSource(AnySource(MemorySource(bytes, chunk: chunk)), notes: notes)
    var rest: [UInt8] = []
    var buffer: [UInt8] = []
    while try source.read(into: &buffer) { rest += buffer }
    return (rest, notes.features)
  }

  private func rest(_ text: String, chunk: Int) throws -> String {
    String(decoding: try pass(Array(text.utf8), chunk: chunk).rest, as: UTF8.self)
  }

  static let chunks = [1, 2, 3, 5, 11, 1000]

  @Test(arguments: chunks)
  func leavesRowsOut(_ chunk: Int) throws {
    let cases = [
      ("<a><t:table-row><t:c>x</t:c></t:table-row></a>", "<a></a>"),
      ("<a><table-row a='>' b=\"/>\">x</table-row >y</a>", "<a>y</a>"),
      ("<a><table-row/><table-row a=\"1\" />y</a>", "<a>y</a>"),
      ("<a><table-row><b><table-row/><table-row>x</table-row></b></table-row>y</a>", "<a>y</a>"),
      (
        "<a><table-row><!--</table-row>--><![CDATA[</table-row>]]><?p </table-row>?></table-row>y</a>",
        "<a>y</a>"
      ),
      ("<a><table-row><!--->--></table-row>y</a>", "<a>y</a>"),
      (
        "<a><!-- <table-row> --><![CDATA[<table-row>]]><?p <table-row>?>y</a>",
        "<a><!-- <table-row> --><![CDATA[<table-row>]]><?p <table-row>?>y</a>"
      ),
      (
        "<a b='<table-row>'><table-rows>y</table-rows><x:table-row-group/></a>",
        "<a b='<table-row>'><table-rows>y</table-rows><x:table-row-group/></a>"
      ),
      (
        "<?xml version='1.0' encoding='UTF-8'?>\n<a><table-row/></a>\n",
        "<?xml version='1.0' encoding='UTF-8'?>\n<a></a>\n"
      ),
      ("\u{FEFF}<a><table-row/></a>", "\u{FEFF}<a></a>"),
      ("<a><table-row", "<a><table-row"),
      ("<a><table-row>", "<a>"),
    ]
    for (document, want) in cases { #expect(try rest(document, chunk: chunk) == want) }
  }

  @Test(arguments: chunks)
  func passesOnWhatIsUnusual(_ chunk: Int) throws {
    for document in [
      "<!DOCTYPE a><a><table-row/></a>",
      "<?xml version='1.0' encoding='UTF-7'?><a><table-row/></a>",
      "<?xml version='1.0' \(String(repeating: " ", count: 2000))?><a><table-row/></a>",
    ] {
      #expect(try rest(document, chunk: chunk) == document)
    }
    let little: [UInt8] = "<a><table-row/></a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = "<a><table-row/></a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let documents: [[UInt8]] = [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little]
    for bytes in documents { #expect(try pass(bytes, chunk: chunk).rest == bytes) }
  }

  @Test(arguments: chunks)
  func notesWhatRowsHold(_ chunk: Int) throws {
    let row = { (inside: String) in
      Array("<a><t:table-row><t:table-cell>\(inside)</t:table-cell></t:table-row></a>".utf8)
    }
    #expect(try pass(row("<office:annotation a='1'/>"), chunk: chunk).features == [.comments])
    #expect(try pass(row("<draw:object/>"), chunk: chunk).features == [.embeddedObjects])
    #expect(
      try pass(row("<draw:object-ole>x</draw:object-ole>"), chunk: chunk).features == [.embeddedObjects])
    #expect(try pass(row("<t:cell-range-source/>"), chunk: chunk).features == [.externalLinks])
    #expect(try pass(row("<text:a/><!--<office:annotation/>--> annotation"), chunk: chunk).features == [])
  }

  /// The list of sheets is that of the whole document, errors too.
  @Test func sameAsTheWhole() throws {
    let document = Fixture.sheet(
      "<table:table-row><table:table-cell>\n\n<text:p>x</text:q></table:table-cell></table:table-row>")
    #expect(throws: Never.self) { try Fixture.open(document) }
    let broken = Fixture.sheet("<table:table-row>\n\n</table:table-row></table:x>")
    let failure = #expect(throws: SpreadsheetError.self) { try Fixture.open(broken) }
    #expect(failure?.line == 4)
  }
}

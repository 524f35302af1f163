import ByteStream
import Repetitions
import Spreadsheet
import SpreadsheetODS
import SpreadsheetPackage
import Testing

/// Damaged documents end in an error or in cells, never in a crash.
@Suite struct MutationTests {
  private static let tokens = [
    "<", ">", "/", "\"", "&", "&#0;", "&#x10FFFF;", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>",
    "<!DOCTYPE x>",
    "<table:table-row>", "</table:table-row>", "<table:table-cell/>", "<text:s text:c=\"9999\"/>", "<text:p>",
    "table:number-rows-repeated=\"99999999999999999999\"", "table:number-columns-repeated=\"16384\"",
    "table:number-rows-spanned=\"1048576\"", "office:value-type=\"date\" office:date-value=\"2024-02-30T99\"",
    "office:value-type=\"time\" office:time-value=\"PT99999999999999H\"", "office:value=\"1e400\"", "-", "9",
  ].map { Array($0.utf8) }

  @Test func endsInAnErrorOrInCells() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("mutations of OpenDocument: seed \(seed)")
    var random = SplitMix(state: seed)
    let original = Array(
      Fixture.document(
        """
        <table:table table:name="А"><table:table-header-rows><table:table-row><table:table-cell
        office:value-type="string"><text:p>а <text:s text:c="2"/><text:span>б</text:span></text:p></table:table-cell>
        <table:covered-table-cell table:number-columns-repeated="3"/></table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1.5"
        table:number-columns-spanned="2" table:number-rows-spanned="2"/><table:table-cell office:value-type="date"
        office:date-value="2024-03-27T10:00:00"/><table:table-cell office:value-type="time"
        office:time-value="PT26H00M00S"/></table:table-row></table:table>
        <table:table table:name="Б" table:style-name="ta1"/>
        """,
        styles:
          "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
      ).utf8)
    var limits = SpreadsheetLimits()
    limits.repeats = 10_000
    limits.merges = 1_000
    var read = 0
    for _ in 0..<Repetitions.of(3_000) {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
      do {
        let mutant = bytes
        let book = try ODSWorkbook(
          flat: { () throws(SpreadsheetError) in AnySource(MemorySource(mutant, chunk: 97)) }, limits: limits)
        for index in book.sheets.indices { _ = try book.sheet(at: index) }
        read += 1
      } catch {}
    }
    let all = Repetitions.of(3_000)
    print("changed documents: \(all), \(read) read, \(all - read) refused")
    #expect(read > 0, "seed \(seed)")
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix) {
    let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
    guard place < bytes.count else { return }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
    case 2: bytes.removeSubrange(place...)
    case 3:
      let piece = bytes[place..<min(bytes.count, place + Int.random(in: 1...80, using: &random))]
      bytes.insert(contentsOf: Array(piece), at: Int.random(in: 0...bytes.count, using: &random))
    default: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: place)
    }
  }
}

import Spreadsheet
import Testing

@testable import SpreadsheetCSV

@Suite struct PlainTextTests {
  @Test func givesLinesWhateverTheirEnds() throws {
    #expect(try PlainText.lines(of: Array("один\r\nдва\n\nтри".utf8)) == ["один", "два", "", "три"])
    #expect(try PlainText.lines(of: [0xC0, 0x0A, 0xC1]) == ["А", "Б"])
  }

  @Test func refusesBinaryData() {
    #expect(throws: SpreadsheetError(.notASpreadsheet)) { try PlainText.lines(of: [0x41, 0, 0x42]) }
  }
}

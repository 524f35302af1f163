import Repetitions
import Spreadsheet
import SpreadsheetCSV
import Testing

@Suite struct CSVWorkbookTests {
  /// The fields of a file, row by row; an empty field is "".
  private func rows(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> [[String]] {
    let sheet = try CSVWorkbook(bytes: bytes, limits: limits).sheet(at: 0)
    var rows: [[String]] = Array(repeating: [], count: sheet.rows.last?.number ?? 0)
    for row in sheet.rows {
      rows[row.number - 1] = (1...(row.cells.last?.column ?? 1)).map { column in
        if case .string(let text) = row[column] { text } else { "" }
      }
    }
    return rows
  }

  private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func lineEnds(_ end: String) throws {
    #expect(try rows("a,b\(end)c,d\(end)") == [["a", "b"], ["c", "d"]])
    #expect(try rows("a,b\(end)c,d") == [["a", "b"], ["c", "d"]])
    #expect(try rows("a,b\(end)\(end)c,d\(end)") == [["a", "b"], [], ["c", "d"]])
    #expect(try rows("a,\"b\(end)c\"\(end)") == [["a", "b\nc"]])
  }

  @Test func quotes() throws {
    #expect(try rows("\"a, \"\"b\"\"\",c\r\n") == [["a, \"b\"", "c"]])
    #expect(try rows("a \"b\" c,d\r\n") == [["a \"b\" c", "d"]])
    #expect(try rows("\"a\"b,\"\"\r\n") == [["ab"]])
  }

  @Test(arguments: [",", ";", "\t"])
  func separators(_ separator: Character) throws {
    let text = "Имя;, сайт\(separator)Канал\n«Окно», 1\(separator)\"МФЦ;\n,1\"\nпочта\(separator)письмо\n"
    let workbook = try CSVWorkbook(bytes: Array(text.utf8))
    #expect(workbook.delimiter == separator)
    #expect(workbook.kind == .csv)
  }

  @Test func hintOfExcel() throws {
    #expect(try rows("sep=;\r\na,b,c;d\r\ne,f,g;h\r\n") == [["a,b,c", "d"], ["e,f,g", "h"]])
  }

  @Test func encodings() throws {
    let text = "Ёлка;№ 5 — «да»\n"
    let want = [["Ёлка", "№ 5 — «да»"]]
    #expect(try rows(Array(text.utf8)) == want)
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == want)
    #expect(try rows([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == want)
    #expect(try rows([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == want)
    let windows: [UInt8] = [
      0xA8, 0xEB, 0xEA, 0xE0, 0x3B, 0xB9, 0x20, 0x35, 0x20, 0x97, 0x20, 0xAB, 0xE4, 0xE0, 0xBB, 0x0A,
    ]
    #expect(try rows(windows) == want)
  }

  @Test func refusals() {
    #expect(throws: SpreadsheetError(.empty)) { try CSVWorkbook(bytes: []) }
    #expect(throws: SpreadsheetError(.notASpreadsheet)) { try CSVWorkbook(bytes: [0x61, 0x00, 0x62]) }
    #expect(throws: SpreadsheetError(.invalidValue("\""), line: 2, cell: "B2")) {
      try rows("a,b\nc,\"d\n\ne")
    }
    var limits = SpreadsheetLimits()
    limits.rows = 2
    #expect(throws: SpreadsheetError(.limit(.rows, 2), line: 4)) {
      try rows(Array("a\nb\nc\n".utf8), limits: limits)
    }
    limits = SpreadsheetLimits()
    limits.columns = 2
    #expect(throws: SpreadsheetError(.limit(.columns, 2), line: 1)) {
      try rows(Array("a,b,c".utf8), limits: limits)
    }
    #expect(throws: Never.self) { try rows(Array("a,b,,,,\n".utf8), limits: limits) }
    limits = SpreadsheetLimits()
    limits.textLength = 3
    #expect(throws: SpreadsheetError(.limit(.textLength, 3), line: 1, cell: "A1")) {
      try rows(Array("abcd".utf8), limits: limits)
    }
    limits.cells = 1
    #expect(throws: SpreadsheetError(.limit(.cells, 1), line: 2)) {
      try rows(Array("a,b\n".utf8), limits: limits)
    }
  }

  @Test func quotesOnlyWhereNeeded() {
    let bytes = CSVWriter.bytes(of: [["а б", "", "x;y", "\"q\"", "1\n2"], [""], ["sep=,"]])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}а б,,\"x;y\",\"\"\"q\"\"\",\"1\n2\"\r\n\"\"\r\n\"sep=,\"\r\n")
  }

  @Test func readsWhatItWrites() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    let alphabet = Array("aЯ ,;\t\"\n=№🙂")
    for _ in 0..<Repetitions.of(300) {
      let width = Int.random(in: 2...6, using: &random)
      let written = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<width).map { column in
          let text = String(
            (0..<Int.random(in: 0...5, using: &random)).map { _ in
              alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            })
          return column == width - 1 ? text + "." : text
        }
      }
      let read = try rows(CSVWriter.bytes(of: written))
      #expect(read == written, "seed \(seed)")
    }
  }
}

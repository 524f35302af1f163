import Foundation
import Repetitions
import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

@Suite struct XLSXWriterTests {
  static func write(_ document: WorkbookDocument) throws -> (path: String, bytes: Data) {
    let path = NSTemporaryDirectory() + "perechen-\(UUID().uuidString).xlsx"
    try XLSXWriter.write(document, to: path, replacing: false)
    return (path, try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func read(_ document: WorkbookDocument) throws -> [Sheet] {
    let (path, _) = try write(document)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workbook = try XLSXWorkbook(ZipReader(path: path))
    return try workbook.sheets.indices.map { try workbook.sheet(at: $0) }
  }

  @Test func everyKindOfValueComesBack() throws {
    let values: [CellValue] = [
      .string("Текст"), .string(" пробелы  внутри \nи строки"), .string("=1+1"),
      .string("_x0041_ \u{1}\r 🙂 <&>\""),
      .number(0.1), .number(-3), .number(1e300), .number(123_456_789_012), .boolean(true), .boolean(false),
      .date(SheetDate(year: 2024, month: 3, day: 27)),
      .date(SheetDate(year: 1999, month: 12, day: 31, millisecondOfDay: 86_399_999)),
      .date(SheetDate(year: 1900, month: 2, day: 28)), .date(SheetDate(year: 1900, month: 3, day: 1)),
      .duration(milliseconds: 90_061_000), .error("#REF!"),
    ]
    let cells = values.enumerated().map { OutputCell(column: $0.offset + 1, value: $0.element) }
    let sheets = try Self.read(WorkbookDocument(sheets: [SheetDocument(name: "Л", rows: [OutputRow(cells)])]))
    #expect(sheets[0].rows[0].cells.map(\.value) == values)
  }

  @Test func whatTheFormatCannotHoldIsTextOrError() throws {
    let long = String(repeating: "я", count: 32_766) + "🙂"
    let cells = [
      OutputCell(column: 1, value: .string(long)), OutputCell(column: 2, value: .number(.infinity)),
      OutputCell(column: 3, value: .date(SheetDate(year: 1812, month: 9, day: 7))),
      OutputCell(column: 4, value: .formulaWithoutValue), OutputCell(column: 5, value: .error("#ПУСТО!")),
    ]
    let row = try Self.read(WorkbookDocument(sheets: [SheetDocument(name: "Л", rows: [OutputRow(cells)])]))[0]
      .rows[0]
    #expect(
      row.cells == [
        Cell(column: 1, value: .string(String(long.dropLast()))), Cell(column: 2, value: .error("#NUM!")),
        Cell(column: 3, value: .string("07.09.1812")), Cell(column: 5, value: .string("#ПУСТО!")),
      ])
  }

  @Test func sheetNamesAreMadeValidAndDifferent() {
    let names = SheetNames(["Перечень", "перечень", "a/b:c", "'x'", "", String(repeating: "д", count: 40)])
    #expect(
      (0..<names.count).map { names[$0] } == [
        "Перечень", "перечень (2)", "a b c", "x", "Лист", String(repeating: "д", count: 31),
      ])
    #expect(names.reference(toSheet: "a/b:c", "$A$1") == "'a b c'!$A$1")
  }

  @Test func textsBeyondTheTableStandInTheirCells() throws {
    let text = String(repeating: "ж", count: 30_000)
    let sheet = SheetDocument(name: "Л", rowCount: 400) { row in
      OutputRow([OutputCell(column: 1, value: .string("\(row) \(text)"))])
    }
    let rows = try Self.read(WorkbookDocument(sheets: [sheet]))[0].rows
    #expect(rows.count == 400)
    #expect(rows[399].cells[0].value == .string("400 \(text)"))
  }

  /// Strings that Swift calls equal are written as they are: their bytes differ.
  @Test func textsAreSharedByTheirBytes() throws {
    let texts = ["й", "и\u{306}", "й", "", "и\u{306}"]
    let cells = texts.enumerated().map { OutputCell(column: $0.offset + 1, value: .string($0.element)) }
    let row = try Self.read(WorkbookDocument(sheets: [SheetDocument(name: "Л", rows: [OutputRow(cells)])]))[0]
      .rows[0]
    let read = row.cells.map { cell -> [UInt8] in
      if case .string(let text) = cell.value { Array(text.utf8) } else { [] }
    }
    #expect(read == texts.filter { !$0.isEmpty }.map { Array($0.utf8) })
    let table = SharedStringTable()
    #expect(texts.map { table.number(of: $0) } == [0, 1, 0, 2, 1])
    #expect(table.references == 5 && table.count == 3)
    for number in 0..<3_000 { #expect(table.number(of: "текст \(number)") == number + 3) }
    #expect(table.text(1_003) == "текст 1000" && table.number(of: "текст 1000") == 1_003)
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    var sheet = SheetDocument(
      name: "Перечень", rows: [OutputRow([OutputCell(column: 1, value: .string("я"))])])
    sheet.merges = [CellRange(rows: 1...2, columns: 1...2)]
    sheet.frozenRows = 1
    sheet.printTitleRows = 1...1
    let document = WorkbookDocument(sheets: [sheet], properties: DocumentProperties(title: "Заголовок"))
    let (first, second) = (try Self.write(document), try Self.write(document))
    #expect(first.bytes == second.bytes)
    for path in [first.path, second.path] { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Documents of chance come back cell by cell.
  @Test func randomDocumentsComeBack() throws {
    let seed = UInt64.random(in: 1...UInt64(Int.max))
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    for _ in 0..<Repetitions.of(200) {
      var rows: [OutputRow] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        var cells: [OutputCell] = []
        for column in 1...8 where Bool.random(using: &random) {
          cells.append(
            OutputCell(
              column: column, value: Self.value(&random), style: Int.random(in: 0...2, using: &random)))
        }
        rows.append(OutputRow(cells, height: Bool.random(using: &random) ? 20 : nil))
      }
      var sheet = SheetDocument(name: "Лист", rows: rows)
      if rows.count > 3 { sheet.merges = [CellRange(rows: 2...3, columns: 1...1)] }
      let document = WorkbookDocument(
        sheets: [sheet],
        styles: [CellStyle(), CellStyle { $0.isText = true }, CellStyle { $0.isBold = true }])
      let read = try Self.read(document)[0]
      let expected = rows.enumerated().compactMap { place, row -> Row? in
        let cells = row.cells.compactMap { cell in cell.value.map { Cell(column: cell.column, value: $0) } }
        return cells.isEmpty ? nil : Row(number: place + 1, cells: cells)
      }
      #expect(read.rows == expected, "seed \(seed)")
      #expect(read.merges == sheet.merges)
    }
  }

  static func value(_ random: inout SplitMix) -> CellValue {
    switch Int.random(in: 0...5, using: &random) {
    case 0: .number(Double(bitPattern: random.next() & 0xBFFF_FFFF_FFFF_FFFF))
    case 1: .number(Double(Int.random(in: -1000...1000, using: &random)))
    case 2: .boolean(Bool.random(using: &random))
    case 3:
      .date(
        SheetDate(
          year: Int.random(in: 1901...2100, using: &random), month: Int.random(in: 1...12, using: &random),
          day: Int.random(in: 1...28, using: &random)))
    default:
      .string(
        String(
          String.UnicodeScalarView(
            (1...Int.random(in: 1...12, using: &random)).map { _ in
              [
                "а", "Ё", "_", "x", "0", "4", "1", " ", "\n", "\t", "\r", "<", "&", "\u{7}", "\u{FFFE}", "🙂",
                "'", "=",
              ]
              .randomElement(using: &random) ?? "а"
            })))
    }
  }
}

extension SharedStringTable {
  fileprivate func text(_ number: Int) -> String {
    var bytes: [UInt8] = []
    withText(number) { text in bytes = text.indices.map { text[$0] } }
    return String(decoding: bytes, as: UTF8.self)
  }
}

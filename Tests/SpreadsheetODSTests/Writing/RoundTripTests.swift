import Foundation
import Repetitions
import Spreadsheet
import SpreadsheetODS
import SpreadsheetPackage
import Testing
import ZipArchive

/// Whatever is written is read again.
@Suite struct RoundTripTests {
  @Test(arguments: [true, false])
  func readsWhatItWrites(_ isFlat: Bool) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("round trip of OpenDocument: seed \(seed)")
    var random = SplitMix(state: seed)
    let folder = try TemporaryFolder()
    let path = folder.file("book")
    for turn in 0..<Repetitions.of(150) {
      let sheets = (1...Int.random(in: 1...3, using: &random)).map {
        RandomSheet(name: "Лист \($0)", using: &random)
      }
      let styles = [CellStyle(), SampleWorkbook.body, SampleWorkbook.date]
      try ODSWriter.write(
        WorkbookDocument(sheets: sheets.map(\.document), styles: styles), to: path, flat: isFlat,
        replacing: true)
      let book = try isFlat ? openFlat(path) : ODSWorkbook(ZipReader(path: path))
      #expect(book.sheets.map(\.name) == sheets.map(\.document.name))
      for (index, sheet) in sheets.enumerated() {
        let read = try book.sheet(at: index)
        #expect(read.lines == sheet.expected, "seed \(seed), turn \(turn)")
        #expect(
          read.merges == sheet.document.merges.sorted { $0.first < $1.first }, "seed \(seed), turn \(turn)")
      }
    }
  }

  private func openFlat(_ path: String) throws -> ODSWorkbook {
    try ODSWorkbook(flat: { () throws(SpreadsheetError) in
      do throws(ZipError) { return AnySource(try FileSource(path: path)) } catch {
        throw SpreadsheetError(error)
      }
    })
  }
}

/// A sheet of random contents and what a reader should find in it.
private struct RandomSheet {
  var document: SheetDocument
  var expected: [String]

  init(name: String, using random: inout SplitMix) {
    let rowCount = Int.random(in: 0...12, using: &random)
    let width = Int.random(in: 1...7, using: &random)
    var rows: [OutputRow] = []
    var expected: [String] = []
    for number in 1..<(rowCount + 1) {
      var row = OutputRow(
        height: Bool.random(using: &random) ? nil : Double.random(in: 5...90, using: &random))
      for column in 1...width where Int.random(in: 0..<3, using: &random) > 0 {
        let value = Int.random(in: 0..<8, using: &random) == 0 ? nil : Self.value(using: &random)
        row.cells.append(
          OutputCell(column: column, value: value, style: Int.random(in: 0...2, using: &random)))
        if let value, let read = Self.read(value) {
          expected.append("\(CellAddress(row: number, column: column)) \(read.line)")
        }
      }
      rows.append(row)
    }
    document = SheetDocument(name: name, rows: rows)
    self.expected = expected
    decorate(width: width, using: &random)
  }

  /// What must not change the cells.
  private mutating func decorate(width: Int, using random: inout SplitMix) {
    var top = 1
    while top < 14, Bool.random(using: &random) {
      let range = Self.range(from: top, width: width, using: &random)
      if range.first != range.last { document.merges.append(range) }
      top = range.last.row + 1
    }
    document.merges.shuffle(using: &random)
    if Bool.random(using: &random) {
      let first = Int.random(in: 1...9, using: &random)
      document.printTitleRows = first...(first + Int.random(in: 0...3, using: &random))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let range = Self.range(from: Int.random(in: 1...15, using: &random), width: width, using: &random)
      document.validations.append(DataValidation(ranges: [range], kind: .email, prompt: "а\nб"))
      document.highlights.append(ConditionalHighlight(range: range, whenFilled: 1, fillColor: 0xFFEE00))
    }
    document.columnWidths = Array(repeating: 12, count: Int.random(in: 0...9, using: &random))
    document.frozenRows = Int.random(in: 0...3, using: &random)
  }

  private static func range(from row: Int, width: Int, using random: inout SplitMix) -> CellRange {
    let column = Int.random(in: 1...width, using: &random)
    return CellRange(
      rows: row...(row + Int.random(in: 0...3, using: &random)),
      columns: column...Int.random(in: column...width, using: &random))
  }

  private static let alphabet: [Character] = [
    "a", "Я", "ё", " ", " ", "\t", "\n", "\r\n", "<", "&", "\"", "'", "=", "#", "🙂", "\u{A0}", "\u{2028}",
    "\u{7}",
    "\u{FFFE}", "é", "]",
  ]

  private static func value(using random: inout SplitMix) -> CellValue {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: .number(Double(Int.random(in: -5...5, using: &random)))
    case 1: .number(finite(Double(bitPattern: random.next())))
    case 2: .number(Double.random(in: -1e18...1e18, using: &random))
    case 3: .boolean(Bool.random(using: &random))
    case 4, 5:
      .date(
        SheetDate(
          year: Int.random(in: 1...9999, using: &random), month: Int.random(in: 1...12, using: &random),
          day: Int.random(in: 1...28, using: &random),
          millisecondOfDay: Bool.random(using: &random) ? 0 : Int.random(in: 0..<86_400_000, using: &random)))
    case 6: .duration(milliseconds: Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random))
    case 7: .error(["#REF!", "#N/A", "Err:502"].randomElement(using: &random) ?? "")
    case 8: .formulaWithoutValue
    default:
      .string(
        String(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? "a"
          }))
    }
  }

  private static func finite(_ number: Double) -> Double { number.isFinite ? number : 0 }

  /// What becomes of a value that OpenDocument cannot hold as it is.
  private static func read(_ value: CellValue) -> CellValue? {
    switch value {
    case .string(let text):
      let lines = text.replacing("\r\n", with: "\n").unicodeScalars.map { scalar -> Character in
        scalar == "\u{7}" || scalar == "\u{FFFE}" ? "\u{FFFD}" : Character(scalar)
      }
      return lines.isEmpty ? nil : .string(String(lines))
    case .error("Err:502"): return .string("Err:502")
    case .formulaWithoutValue: return nil
    default: return value
    }
  }
}

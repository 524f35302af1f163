import Repetitions
import Spreadsheet
import Testing

@testable import SpreadsheetXLSX

/// Rows in whatever order and pieces come out ascending; of two values for one cell the later counts.
@Suite struct CellListTests {
  @Test func anyOrder() {
    let seed = UInt64.random(in: 1...UInt64(Int.max))
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    let strings = SharedStrings(missing: nil)
    for _ in 0..<Repetitions.of(2_000) {
      var list = CellList()
      var expected: [Int: [Int: CellValue]] = [:]
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let number = Int.random(in: 1...4, using: &random)
        list.beginRow(number)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let column = Int.random(in: 1...5, using: &random)
          let value = CellValue.number(Double.random(in: 0...1, using: &random))
          list.append(.value(value), column: column)
          expected[number, default: [:]][column] = value
        }
        list.endRow()
      }
      list.sort()
      let rows = (0..<list.count).map { list.row(at: $0, strings) }
      #expect(rows.map(\.number) == expected.keys.sorted(), "seed \(seed)")
      for row in rows {
        let cells = (expected[row.number] ?? [:]).sorted { $0.key < $1.key }
        #expect(row.cells == cells.map { Cell(column: $0.key, value: $0.value) }, "seed \(seed)")
      }
    }
  }

  /// What says the same cells again and again takes no more memory than they do.
  @Test func aRowThatRepeatsItself() {
    var list = CellList()
    list.beginRow(1)
    for number in 0..<100_000 { list.append(.value(.number(Double(number))), column: number % 3 + 1) }
    #expect(list.cellCount <= 2 * CellAddress.maximumColumn + 1)
    list.endRow()
    let row = list.row(at: 0, SharedStrings(missing: nil))
    #expect(row.cells.map(\.value) == [.number(99_999), .number(99_997), .number(99_998)])
  }
}

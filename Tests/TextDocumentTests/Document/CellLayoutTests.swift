import Testing

@testable import TextDocument

@Suite struct CellLayoutTests {
  private func layout(_ rows: [PrintRow], columns: Int = 2) -> [[CellLayout.Cell]] {
    let table = PrintTable(columns: (0..<columns).map { PrintColumn("\($0)", width: 20) }, rows: rows)
    var layout = CellLayout(table)
    return rows.map { layout.cells(of: $0) }
  }

  @Test func aCellCoversWhatLiesBelowIt() {
    #expect(
      layout([[.text("а", rows: 2), .text("б")], [.covered, .text("в")]])
        == [[.text("а", rows: 2), .text("б", rows: 1)], [.covered, .text("в", rows: 1)]])
  }

  @Test(arguments: [Int.min, -1, 0, 1]) func everyCellCoversItsOwnRow(rows: Int) {
    #expect(layout([[.text("а", rows: rows), .covered]]) == [[.text("а", rows: 1), .text("", rows: 1)]])
  }

  @Test func noCellCoversMoreRowsThanThereAre() {
    #expect(
      layout([[.text("а", rows: .max)], [.text("лишнее"), .text("б"), .text("в")]])
        == [[.text("а", rows: 2), .text("", rows: 1)], [.covered, .text("б", rows: 1)]])
  }

  @Test func aMergedCellMakesRoomForItsTextInTheFirstRow() {
    let columns = [PrintColumn("N", width: 10), PrintColumn("Процесс", width: 47)]
    func lines(_ text: String, rows: Int) -> Int {
      MergedText.lines(of: [.covered, .text(text, rows: rows)], in: columns)
    }
    let name = "Региональный государственный контроль (надзор) в области обращения с животными"
    #expect(lines(name, rows: 1) == 0)
    #expect(lines(name, rows: 2) == 5)
    #expect(lines("Кадры", rows: 2) == 1)
    #expect(lines(String(repeating: "а", count: 50), rows: 2) == 3)
    #expect(lines(String(repeating: "слово ", count: 100_000), rows: 2) == MergedText.mostLines)
    #expect(lines(String(repeating: "\n", count: 100), rows: 2) == MergedText.mostLines)
  }
}

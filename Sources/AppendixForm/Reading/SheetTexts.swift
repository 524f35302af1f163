/// The numbers that the texts of a sheet's cells have in `CellTexts`, so that each cell's text is looked up once.
struct SheetTexts {
  private var ids: [CellTexts.ID?] = []
  private var ends: [Int] = []

  /// Adds the next cell of the row; nil for one without text.
  mutating func add(_ id: CellTexts.ID?) { ids.append(id) }

  mutating func endRow() { ends.append(ids.count) }

  /// Those of a row's cells, in their order.
  subscript(row: Int) -> ArraySlice<CellTexts.ID?> { ids[(row == 0 ? 0 : ends[row - 1])..<ends[row]] }
}

import Spreadsheet
import XMLStream

/// Writes one sheet row by row (ODF 1.3 part 3, 9.1).
final class TableRows {
  private let plan: DocumentPlan
  private let sheet: SheetPlan
  private let takesFullRows: Bool
  private var nextRow = 1
  private var nextBand = 0
  private var nextMerge = 0
  /// Merges that reach into the next row, by their columns.
  private var merges: [CellRange] = []

  /// What is written at one column of a row.
  private struct Slot: Equatable {
    var cell: OutputCell?
    var span: CellRange?
    var isCovered = false
    var validation: Int?
    var highlights = 0

    var isPlain: Bool { cell == nil && span == nil }
  }

  /// - Parameter takesFullRows: whether rows are looked at that need not be laid out first.
  init(_ sheet: SheetPlan, _ plan: DocumentPlan, takesFullRows: Bool = true) {
    self.sheet = sheet
    self.takesFullRows = takesFullRows
    self.plan = plan
  }

  /// Opens the table and writes its columns.
  func begin(_ writer: inout XMLWriter) {
    writer.start("table:table")
    writer.attribute("table:name", sheet.sheet.name)
    writer.attribute("table:style-name", "ta\(sheet.page)")
    writer.columns(sheet, plan)
  }

  /// Writes the next row or rows.
  /// - Returns: false where there was none left.
  func step(_ writer: inout XMLWriter) -> Bool {
    guard nextRow <= sheet.lastRow else { return false }
    let titles = sheet.sheet.printTitleRows
    if nextRow == titles?.lowerBound { writer.start("table:table-header-rows") }
    let number = nextRow
    let band = self.band(of: number)
    takeMerges(of: number)
    let row = number <= sheet.sheet.rowCount ? sheet.sheet.row(number) : OutputRow()
    let count = number <= sheet.sheet.rowCount || !merges.isEmpty ? 1 : equalRows(from: number, band)
    writer.start("table:table-row")
    if sheet.pageBreaks.contains(number),
      let style = plan.pageBreakHeights.firstIndex(of: RowHeight(row))
    {
      writer.attribute("table:style-name", "rp", style)
    } else if row.height != nil, let style = plan.rowHeights.firstIndex(of: RowHeight(row)) {
      writer.attribute("table:style-name", "ro", style + 1)
    } else {
      writer.attribute("table:style-name", literal: "ro0")
    }
    if count > 1 { writer.attribute("table:number-rows-repeated", count) }
    writeCells(of: row, number: number, stretches: band?.stretches ?? [], &writer)
    writer.end()
    nextRow += count
    merges.removeAll { $0.last.row < nextRow }
    if nextRow - 1 == titles?.upperBound { writer.end() }
    return true
  }

  private func band(of row: Int) -> Overlay.Band? {
    while nextBand < sheet.overlay.bands.count, sheet.overlay.bands[nextBand].rows.upperBound < row {
      nextBand += 1
    }
    guard nextBand < sheet.overlay.bands.count, sheet.overlay.bands[nextBand].rows.contains(row) else {
      return nil
    }
    return sheet.overlay.bands[nextBand]
  }

  private func takeMerges(of row: Int) {
    var hasNew = false
    while nextMerge < sheet.merges.count, sheet.merges[nextMerge].first.row <= row {
      merges.append(sheet.merges[nextMerge])
      nextMerge += 1
      hasNew = true
    }
    if hasNew { merges.sort { $0.first.column < $1.first.column } }
  }

  /// How many rows below the document's own are the same as this one.
  private func equalRows(from row: Int, _ band: Overlay.Band?) -> Int {
    var last = sheet.lastRow
    if let band {
      last = min(last, band.rows.upperBound)
    } else if nextBand < sheet.overlay.bands.count {
      last = min(last, sheet.overlay.bands[nextBand].rows.lowerBound - 1)
    }
    if nextMerge < sheet.merges.count { last = min(last, sheet.merges[nextMerge].first.row - 1) }
    if let titles = sheet.sheet.printTitleRows {
      if row < titles.lowerBound { last = min(last, titles.lowerBound - 1) }
      if titles.contains(row) { last = min(last, titles.upperBound) }
    }
    return max(last - row + 1, 1)
  }

  private func writeCells(
    of row: OutputRow, number: Int, stretches: [Overlay.Stretch], _ writer: inout XMLWriter
  ) {
    if merges.isEmpty, stretches.isEmpty {
      writePlainCells(of: row, &writer)
    } else if takesFullRows, stretches.isEmpty, XMLWriter.isFullRow(row.cells, below: merges) {
      writer.fullRow(row.cells, number: number, below: merges)
    } else {
      let slots = slots(of: row, number: number, stretches: stretches)
      var place = 0
      while place < slots.count {
        var end = place + 1
        if slots[place].isPlain { while end < slots.count, slots[end] == slots[place] { end += 1 } }
        write(slots[place], count: end - place, &writer)
        place = end
      }
    }
  }

  private func writePlainCells(of row: OutputRow, _ writer: inout XMLWriter) {
    var column = 1
    let isSorted = zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column < $1.column }
    for cell in isSorted ? row.cells : row.cells.sorted(by: { $0.column < $1.column })
    where cell.column >= column {
      if cell.column > column { write(Slot(), count: cell.column - column, &writer) }
      writer.start("table:table-cell")
      writer.cellStyle(cell.style, highlights: 0)
      if let value = cell.value { writer.cellValue(value) }
      writer.end()
      column = cell.column + 1
    }
    // A row has at least one cell (ODF 1.3 part 3, 9.1.3).
    if column == 1 { write(Slot(), count: sheet.lastColumn, &writer) }
  }

  private func slots(of row: OutputRow, number: Int, stretches: [Overlay.Stretch]) -> [Slot] {
    let last = max(
      row.cells.map(\.column).max() ?? 1, stretches.last?.columns.upperBound ?? 1,
      merges.map(\.last.column).max() ?? 1)
    var slots = Array(repeating: Slot(), count: last)
    for cell in row.cells where cell.column >= 1 {
      slots[cell.column - 1].cell = cell
      slots[cell.column - 1].cell?.column = 0
    }
    for stretch in stretches {
      for column in stretch.columns {
        slots[column - 1].validation = stretch.validation
        slots[column - 1].highlights = stretch.highlights
      }
    }
    for merge in merges {
      for column in merge.first.column...merge.last.column {
        if merge.first == CellAddress(row: number, column: column) {
          slots[column - 1].span = merge
        } else {
          slots[column - 1].isCovered = true
        }
      }
    }
    return slots
  }

  private func write(_ slot: Slot, count: Int, _ writer: inout XMLWriter) {
    writer.start(slot.isCovered ? "table:covered-table-cell" : "table:table-cell")
    // A gap between cells has no style.
    if let style = slot.cell?.style ?? (slot.highlights > 0 ? 0 : nil) {
      writer.cellStyle(style, highlights: slot.highlights)
    }
    if let validation = slot.validation {
      writer.attribute("table:content-validation-name", "val", validation + 1)
    }
    if count > 1 { writer.attribute("table:number-columns-repeated", count) }
    if let span = slot.span, !slot.isCovered {
      writer.attribute("table:number-columns-spanned", span.last.column - span.first.column + 1)
      writer.attribute("table:number-rows-spanned", span.last.row - span.first.row + 1)
    }
    if let value = slot.cell?.value { writer.cellValue(value) }
    writer.end()
  }
}

extension XMLWriter {
  fileprivate mutating func cellStyle(_ style: Int, highlights set: Int) {
    if set == 0 {
      attribute("table:style-name", "ce", style)
    } else {
      attribute("table:style-name", Self.cellStyleName(style, highlights: set))
    }
  }

  /// The columns with their widths, up to the last one that has a cell.
  fileprivate mutating func columns(_ sheet: SheetPlan, _ plan: DocumentPlan) {
    let widths = sheet.sheet.columnWidths
    for width in widths {
      start("table:table-column")
      if let width, let style = plan.columnWidths.firstIndex(of: DocumentPlan.hundredths(ofWidth: width)) {
        attribute("table:style-name", "co\(style + 1)")
      }
      end()
    }
    if sheet.lastColumn > widths.count {
      start("table:table-column")
      attribute("table:number-columns-repeated", sheet.lastColumn - widths.count)
      end()
    }
  }
}

import Diagnostics
import Spreadsheet

/// A row of the table, its cells by the form's columns.
struct TableRow {
  /// What a cell of a form's column holds in this row.
  enum Slot: Equatable {
    case blank
    /// A lone dash.
    case dash
    case ditto
    /// Covered by a cell of the same column further up, in this row.
    case merged(from: Int)
    case text(CellTexts.ID)
    /// An error value, a formula without a stored value.
    case fault

    var isOwn: Bool {
      switch self {
      case .blank, .merged: false
      case .dash, .ditto, .text, .fault: true
      }
    }

    /// The cell says something of its own: a text, or that it is as above.
    var isSaying: Bool {
      switch self {
      case .text, .ditto, .fault: true
      case .blank, .dash, .merged: false
      }
    }

    var text: CellTexts.ID? {
      if case .text(let id) = self { return id }
      return nil
    }

    var isText: Bool { text != nil }
  }

  var number: Int
  /// By the form's columns, from 1; index 0 is the column «Изменение».
  var slots: InlineArray<7, Slot>
  /// The values of columns 1 and 2 as the sheet has them, where they are the row's own.
  var numberValue: CellValue?
  var directionValue: CellValue?
  /// A merged cell that begins in columns 1-3 of this row reaches over three of the form's columns at least, and
  /// nothing but a number stands beside it.
  var isWide: Bool
  /// The values of the cells that are `fault`.
  var faults: [FormColumn: CellValue] = [:]

  subscript(column: FormColumn) -> Slot { slots[column.rawValue] }
  var change: Slot { slots[0] }

  var isEmpty: Bool { ownCount(from: 0) == 0 }

  /// How many of the slots from one on are the row's own.
  func ownCount(from first: Int) -> Int { (first..<slots.count).count { slots[$0].isOwn } }
}

/// Makes rows of a sheet into rows of the table under one header.
struct TableRows {
  private let context: ReadingContext
  private let sheet: String
  private let header: FormHeader
  /// The sheet's columns of the slots, and the slots of the sheet's columns (-1: none).
  private let columns: [Int]
  private let slotPlaces: [Int]
  private let slotOfColumn: [Int8]
  private var sweep: MergeCover.Sweep

  init(context: ReadingContext, sheet: String, header: FormHeader, merges: MergeCover) {
    self.context = context
    self.sheet = sheet
    self.header = header
    var columns: [Int] = []
    var places: [Int] = []
    for slot in 0...6 {
      let column = slot == 0 ? header.change : FormColumn(rawValue: slot).flatMap { header.columns[$0] }
      guard let column, (1...CellAddress.maximumColumn).contains(column) else { continue }
      columns.append(column)
      places.append(slot)
    }
    var slotOfColumn = Array(repeating: Int8(-1), count: (columns.max() ?? 0) + 1)
    for (index, column) in columns.enumerated() { slotOfColumn[column] = Int8(index) }
    self.columns = columns
    slotPlaces = places
    self.slotOfColumn = slotOfColumn
    sweep = merges.sweep(columns: columns)
  }

  /// The last row that merged cells seen so far reach down to without a break.
  var coveredThrough: Int { sweep.coveredThrough }

  /// - Parameter ids: the texts of the row's cells.
  mutating func tableRow(_ row: Row, _ ids: ArraySlice<CellTexts.ID?>) -> TableRow {
    sweep.move(to: row.number)
    var result = TableRow(
      number: row.number, slots: InlineArray(repeating: .blank), numberValue: nil, directionValue: nil,
      isWide: false)
    for index in columns.indices {
      guard let range = sweep.range(at: index) else { continue }
      if range.first.row < row.number, range.first.column == columns[index] {
        result.slots[slotPlaces[index]] = .merged(from: range.first.row)
      }
      if range.first.row == row.number,
        (1...3).contains(slotPlaces[index]), range.first.column == columns[index],
        columns.filter({ range.first.column <= $0 && $0 <= range.last.column }).count >= 3
      {
        result.isWide = true
      }
    }
    for (cell, id) in zip(row.cells, ids) {
      guard cell.column < slotOfColumn.count, cell.column > 0 else { continue }
      let index = Int(slotOfColumn[cell.column])
      guard index >= 0, !isCovered(index, in: row.number) else { continue }
      let slot = slotPlaces[index]
      if slot == 1 { result.numberValue = cell.value }
      if slot == 2 { result.directionValue = cell.value }
      result.slots[slot] = content(of: cell.value, id, slot: slot)
      if result.slots[slot] == .fault, let column = FormColumn(rawValue: slot) {
        result.faults[column] = cell.value
      }
    }
    if result.isWide { result.isWide = result.ownCount(from: 2) <= 1 }
    return result
  }

  private func isCovered(_ index: Int, in row: Int) -> Bool {
    guard let range = sweep.range(at: index) else { return false }
    return range.first != CellAddress(row: row, column: columns[index])
  }

  private func content(of value: CellValue, _ known: CellTexts.ID?, slot: Int) -> TableRow.Slot {
    guard let id = textID(of: value, known, slot: slot) else { return .fault }
    switch context.texts[id].meaning {
    case .text: return .text(id)
    case .blank: return .blank
    case .dash: return .dash
    case .ditto: return .ditto
    case .errorValue: return .fault
    }
  }

  private func textID(of value: CellValue, _ known: CellTexts.ID?, slot: Int) -> CellTexts.ID? {
    let column = FormColumn(rawValue: slot)
    if let known, column == nil || context.takesTextsAsTheyAre { return known }
    guard let shown = shownText(value) else { return nil }
    return column.map { context.textID(of: shown, in: $0) } ?? context.texts.id(of: shown)
  }

  /// The cell of a form's column in a row, where that column stands on the sheet.
  func cell(_ column: FormColumn, in row: Int) -> SourceLocation.Cell? {
    header.columns[column].map { SourceLocation.Cell(row: row, column: $0) }
  }

  /// The cell that says what a column says of a row: further up where cells are merged.
  func sayingCell(_ column: FormColumn, of row: TableRow) -> SourceLocation.Cell? {
    if case .merged(let first) = row[column] { return cell(column, in: first) }
    return cell(column, in: row.number)
  }

  /// What is wrong with a cell that cannot be read.
  func fault(_ column: FormColumn, in row: TableRow) -> Finding {
    switch row.faults[column] {
    case .error(let text), .string(let text): .errorValue(value: text)
    default: .formulaWithoutValue
    }
  }

  func location(_ column: FormColumn, in row: Int) -> SourceLocation {
    context.location(
      sheet: sheet, cell(column, in: row) ?? SourceLocation.Cell(row: row, column: header.firstColumn))
  }
}

import Spreadsheet

/// The header of a table: where the six columns stand.
struct FormHeader: Equatable {
  /// The rows of the captions, with the rows that merged captions reach down to.
  var rows: ClosedRange<Int>
  /// The sheet's column of each of the form's columns.
  var columns = ColumnPlaces()
  /// The column «Изменение».
  var change: Int?
  /// Captions that are none of the form's, left to right.
  var foreign: [Foreign] = []

  struct Foreign: Equatable {
    var column: Int
    var caption: String
  }

  var missing: [FormColumn] { FormColumn.allCases.filter { columns[$0] == nil } }

  /// The form's column numbers as they stand on the sheet.
  var order: [Int] {
    columns.all.sorted { $0.place < $1.place }.map(\.column.rawValue)
  }

  var isRearranged: Bool { order != order.sorted() || !foreign.isEmpty }

  var firstColumn: Int { columns.all.map(\.place).min() ?? 1 }

  /// Where the caption that is missing would have to stand.
  func place(of missing: FormColumn) -> Int {
    let before = FormColumn.allCases.filter { $0.rawValue < missing.rawValue }.compactMap { columns[$0] }.last
    if let before { return min(before + 1, CellAddress.maximumColumn) }
    return firstColumn
  }
}

/// Where the form's columns stand on a sheet: looked up for each cell, and therefore no dictionary.
struct ColumnPlaces: Equatable {
  /// By the numbers of the form's columns, from 1; 0 where the sheet has none.
  private var places: InlineArray<7, Int> = InlineArray(repeating: 0)

  subscript(column: FormColumn) -> Int? {
    get {
      let place = places[column.rawValue]
      return place == 0 ? nil : place
    }
    set { places[column.rawValue] = newValue ?? 0 }
  }

  /// Those that there are, in the form's order.
  var all: [(column: FormColumn, place: Int)] {
    FormColumn.allCases.compactMap { column in self[column].map { (column, $0) } }
  }

  var count: Int { FormColumn.allCases.count { self[$0] != nil } }
  var isEmpty: Bool { count == 0 }

  static func == (a: Self, b: Self) -> Bool { FormColumn.allCases.allSatisfy { a[$0] == b[$0] } }
}

/// Finds the headers of a sheet: at least four of the six captions, on one row or on two.
struct HeaderFinder {
  private let rows: [Row]
  private let ids: SheetTexts
  private let texts: CellTexts
  private let merges: MergeCover

  /// - Parameter ids: the texts of the rows, in `texts`.
  init(rows: [Row], ids: SheetTexts, texts: CellTexts, merges: MergeCover) {
    self.rows = rows
    self.ids = ids
    self.texts = texts
    self.merges = merges
  }

  private static let fewestCaptions = 4

  /// The headers, downwards.
  func headers() -> [FormHeader] {
    var headers: [FormHeader] = []
    var index = 0
    while index < rows.count {
      if let header = header(at: index), !Self.isEntry(header, under: headers.last) {
        headers.append(header)
        while index < rows.count, rows[index].number <= header.rows.upperBound { index += 1 }
      } else {
        index += 1
      }
    }
    return headers
  }

  /// Whether a row that looks like a header repeats one only in part: an entry whose texts are named like captions.
  private static func isEntry(_ header: FormHeader, under last: FormHeader?) -> Bool {
    guard let last else { return false }
    return header.columns.count < last.columns.count - 1
      && header.columns.all.allSatisfy { last.columns[$0.column] == $0.place }
  }

  private func header(at index: Int) -> FormHeader? {
    guard hasCaption(index) else { return nil }
    let top = captions(of: index)
    let single = assigned(top, rows: rows[index].number...rows[index].number)
    guard !single.columns.isEmpty else { return nil }
    if let double = twoRowHeader(at: index, single: single) { return double }
    guard single.columns.count >= Self.fewestCaptions else { return nil }
    return extended(single)
  }

  /// A header over this row and the next, where that finds more captions than either row alone.
  private func twoRowHeader(at index: Int, single: FormHeader) -> FormHeader? {
    let row = rows[index].number
    guard index + 1 < rows.count, rows[index + 1].number == row + 1 else { return nil }
    let below = captions(of: index + 1)
    let bottom = assigned(below, rows: row + 1...row + 1)
    guard !bottom.columns.isEmpty else { return nil }
    let isMerged = merges.starting(in: row).contains { range in
      range.last.row == row + 1
        || (range.last.row == row && single.columns.all.contains { range.first.column == $0.place })
    }
    guard isMerged || single.columns.count < Self.fewestCaptions || bottom.columns.count >= 2 else {
      return nil
    }
    let double = assigned(joined(index), rows: row...row + 1)
    guard double.columns.count >= Self.fewestCaptions, double.columns.count > single.columns.count,
      double.columns.count > bottom.columns.count
    else { return nil }
    return extended(double)
  }

  private struct Candidate {
    var column: Int
    var text: String
    var caption: FormCaption?
  }

  /// Most rows have none.
  private func hasCaption(_ index: Int) -> Bool {
    ids[index].contains { $0.map { texts[$0].caption != nil } ?? false }
  }

  /// The short texts of a row.
  private func captions(of index: Int) -> [Candidate] {
    var found: [Candidate] = []
    for (cell, id) in zip(rows[index].cells, ids[index]) {
      guard let id, case .string(let written) = cell.value, written.utf8.count <= FormCaption.longestCaption
      else { continue }
      let text = texts[id]
      guard text.meaning == .text else { continue }
      found.append(Candidate(column: cell.column, text: text.text, caption: text.caption))
    }
    return found
  }

  /// The captions of two rows, each column's read as the lower text, as both together, as the upper one; the text
  /// of a range merged over columns counts for each of them.
  private func joined(_ index: Int) -> [Candidate] {
    let top = captions(of: index)
    let bottom = captions(of: index + 1)
    var upper: [Int: String] = [:]
    for candidate in top { upper[candidate.column] = candidate.text }
    let groups = merges.starting(in: rows[index].number)
    var joined: [Candidate] = []
    var taken: Set<Int> = []
    for candidate in bottom {
      let group = groups.first { $0.first.column <= candidate.column && candidate.column <= $0.last.column }
      let above = upper[candidate.column] ?? group.flatMap { upper[$0.first.column] }
      let both = above.map { $0 + " " + candidate.text }
      let caption =
        candidate.caption ?? both.flatMap { FormCaption($0) } ?? above.flatMap { FormCaption($0) }
      joined.append(Candidate(column: candidate.column, text: both ?? candidate.text, caption: caption))
      taken.insert(candidate.column)
      if let group { taken.insert(group.first.column) }
    }
    joined += top.filter { !taken.contains($0.column) }
    return joined.sorted { $0.column < $1.column }
  }

  /// Gives each of the form's columns the best of its captions: the exact one, else the first.
  private func assigned(_ candidates: [Candidate], rows: ClosedRange<Int>) -> FormHeader {
    var header = FormHeader(rows: rows)
    var exact: Set<FormColumn> = []
    for candidate in candidates
    where !merges.covers(row: rows.lowerBound, column: candidate.column)
      || rows.count > 1
    {
      switch candidate.caption?.column {
      case .form(let column):
        let isExact = candidate.caption?.isExact ?? false
        if header.columns[column] == nil || (isExact && !exact.contains(column)) {
          if let old = header.columns[column] {
            header.foreign.append(.init(column: old, caption: column.caption))
          }
          header.columns[column] = candidate.column
          if isExact { exact.insert(column) }
        } else {
          header.foreign.append(.init(column: candidate.column, caption: candidate.text))
        }
      case .change where header.change == nil: header.change = candidate.column
      case .remarks: continue
      default: header.foreign.append(.init(column: candidate.column, caption: candidate.text))
      }
    }
    header.foreign.sort { $0.column < $1.column }
    return header
  }

  /// The header with the rows that its merged captions reach down to.
  private func extended(_ header: FormHeader) -> FormHeader {
    var header = header
    let columns = Set(header.columns.all.map(\.place))
    for row in header.rows {
      for range in merges.starting(in: row)
      where columns.contains(range.first.column) && range.last.row > header.rows.upperBound
        && range.last.row - row <= 8
      {
        header.rows = header.rows.lowerBound...range.last.row
      }
    }
    return header
  }
}

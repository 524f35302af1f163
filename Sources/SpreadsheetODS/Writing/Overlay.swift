import Spreadsheet

/// Validations and highlights of a sheet, laid out by rows: OpenDocument hangs both on cells, so the cells of
/// their ranges have to be written even where nothing stands in them.
struct Overlay: Sendable {
  /// Ascending; rows between bands have nothing.
  private(set) var bands: [Band] = []
  private(set) var lastRow = 0
  private(set) var lastColumn = 0

  /// Rows that have the same validations and highlights.
  struct Band: Sendable {
    var rows: ClosedRange<Int>
    /// Ascending, none of them overlapping.
    var stretches: [Stretch]
  }

  struct Stretch: Sendable {
    var columns: ClosedRange<Int>
    /// A place among all validations of the document.
    var validation: Int?
    /// The number of a set of highlights; 0 is none.
    var highlights: Int
  }

  private struct Area {
    var range: CellRange
    var validation: Int?
    var highlight: Int?
  }

  init(_ sheet: SheetDocument, firstValidation: Int, firstHighlight: Int, sets: inout HighlightSets) {
    var areas: [Area] = []
    for (place, validation) in sheet.validations.enumerated() {
      areas += validation.ranges.map { Area(range: $0, validation: firstValidation + place) }
    }
    for (place, highlight) in sheet.highlights.enumerated() {
      areas.append(Area(range: highlight.range, highlight: firstHighlight + place))
    }
    for rows in Self.pieces(areas.map { $0.range.first.row...$0.range.last.row }) {
      let inside = areas.filter {
        $0.range.first.row <= rows.lowerBound && rows.upperBound <= $0.range.last.row
      }
      guard !inside.isEmpty else { continue }
      let columns = Self.pieces(inside.map { $0.range.first.column...$0.range.last.column })
      let stretches = columns.compactMap { columns -> Stretch? in
        let here = inside.filter {
          $0.range.first.column <= columns.lowerBound && columns.upperBound <= $0.range.last.column
        }
        guard !here.isEmpty else { return nil }
        // A cell has one validation: the first that was given.
        return Stretch(
          columns: columns, validation: here.lazy.compactMap(\.validation).first,
          highlights: sets.number(
            of: here.compactMap(\.highlight),
            at: CellAddress(row: rows.lowerBound, column: columns.lowerBound)))
      }
      bands.append(Band(rows: rows, stretches: stretches))
      lastRow = max(lastRow, rows.upperBound)
      lastColumn = max(lastColumn, stretches.last?.columns.upperBound ?? 0)
    }
  }

  /// Cuts ranges where any of them begins or ends.
  private static func pieces(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    let cuts = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] }).sorted()
    return zip(cuts, cuts.dropFirst()).map { $0...($1 - 1) }
  }
}

/// Combinations of highlights that some cells have, numbered from 1.
struct HighlightSets {
  private(set) var all: [HighlightSet] = []

  /// - Parameter cell: where the cells begin.
  mutating func number(of highlights: [Int], at cell: CellAddress) -> Int {
    guard !highlights.isEmpty else { return 0 }
    if let place = all.firstIndex(where: { $0.highlights == highlights && $0.base.column == cell.column }) {
      return place + 1
    }
    all.append(HighlightSet(highlights: highlights, base: cell))
    return all.count
  }
}

/// A combination of highlights with the cell that its formulas are written for. That is the first of its cells:
/// LibreOffice turns the formulas wrong in XLSX where it is another one.
struct HighlightSet: Sendable {
  /// Places among all highlights of the document.
  var highlights: [Int]
  var base: CellAddress
}

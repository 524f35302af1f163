import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// Works out what one marking changes.
struct ODSMarkingPlan {
  private(set) var outcome = MarkingOutcome()
  private let workbook: ODSWorkbook
  private let marks: [CellMark]
  private let words: MarkingWords
  private let scan: ([Int: Set<CellAddress>]) throws(SpreadsheetError) -> ContentScan
  private var obstacles: [MarkObstacle?]

  private static let cellLimit = 30_000

  init(
    _ workbook: ODSWorkbook, _ marks: [CellMark], _ words: MarkingWords,
    scan: @escaping ([Int: Set<CellAddress>]) throws(SpreadsheetError) -> ContentScan
  ) {
    self.workbook = workbook
    self.marks = marks
    self.words = words
    self.scan = scan
    obstacles = Array(repeating: nil, count: marks.count)
  }

  /// Samples of formats on an earlier sheet of remarks.
  private struct Sample {
    var sheet: Int
    var cells: FormatSamples.Pair
  }

  /// - Returns: nil where there is nothing to do.
  mutating func changes() throws(SpreadsheetError) -> ContentChanges? {
    let (removed, samples) = try formerMarks()
    var wanted = wantedCells(removed)
    var cells: [Int: Set<CellAddress>] = wanted.mapValues { Set($0.cells) }
    for sample in samples {
      cells[sample.sheet, default: []].formUnion([sample.cells.marked, sample.cells.former])
    }
    var content = try scan(cells)
    outcome.hadMarks = !removed.isEmpty || content.hasOwnAnnotations
    guard !marks.isEmpty || outcome.hadMarks else { return nil }
    guard !content.givesOtherPrefixes else {
      throw SpreadsheetError(.invalidValue("xmlns"), part: "content.xml")
    }

    var changes = ContentChanges()
    for sample in samples {
      guard content.tables.indices.contains(sample.sheet) else { continue }
      let styles = content.tables[sample.sheet].styles
      if let marked = styles[sample.cells.marked], marked != styles[sample.cells.former] {
        changes.restored[marked] = .some(styles[sample.cells.former])
      }
    }
    wanted = placed(wanted, content)
    let moved = wanted.contains { place, marks in
      marks.cells.contains { !(cells[place]?.contains($0) ?? false) }
    }
    if moved { content = try scan(wanted.mapValues { Set($0.cells) }) }

    var demands: [Int: [CellAddress: MarkStyles.Demand]] = [:]
    for (place, marked) in wanted {
      let styles = content.tables[place].styles
      for (cell, numbers) in marked.byCell {
        let style = styles[cell]
        let former = style.flatMap { changes.restored[$0] } ?? style
        demands[place, default: [:]][cell] = MarkStyles.Demand(
          style: former ?? "", severity: numbers.map { marks[$0].severity }.min() ?? .note)
      }
    }
    let dropped = Set(changes.restored.keys)
    changes.styles = MarkStyles(Set(demands.values.flatMap(\.values)), dropped: dropped)
    changes.styles.dropsRemarks = !removed.isEmpty
    for (place, byCell) in demands {
      for (cell, demand) in byCell {
        guard let style = changes.styles.names[demand] else { continue }
        let numbers = wanted[place]?.byCell[cell] ?? []
        changes.marks[place, default: [:]][cell.row, default: [:]][cell.column] = .init(
          style: style, body: MarkComment.body(numbers.map { marks[$0] }))
      }
    }
    changes.prefixes = content.prefixes
    changes.removed = removed
    changes.hasOwnAnnotations = content.hasOwnAnnotations
    changes.annotations = content.annotations
    changes.rowCounts = content.tables.map(\.rowCount)
    for (place, mark) in marks.enumerated() where mark.cell != nil {
      if let obstacle = obstacles[place] { outcome.count(obstacle) } else { outcome.placed += 1 }
    }
    if !marks.isEmpty { changes.remarks = remarks(content, removed, changes.styles) }
    return changes
  }

  private func remarks(_ content: ContentScan, _ removed: Set<Int>, _ styles: MarkStyles) -> RemarksMarkup {
    let others = content.tables.indices.filter { !removed.contains($0) }
    // The page of a sheet that is shown: the form's own, as a rule.
    let model = others.first { workbook.sheets.indices.contains($0) && !workbook.sheets[$0].isHidden }
    return RemarksMarkup(
      name: RemarksTable.freeName(beside: others.map { content.tables[$0].name }, words),
      table: RemarksTable(marks: marks, obstacles: obstacles, words: words),
      tableStyle: model.flatMap { content.tables[$0].style },
      samples: styles.demands.compactMap { demand in styles.names[demand].map { ($0, demand.style) } })
  }

  private func formerMarks() throws(SpreadsheetError) -> (sheets: Set<Int>, samples: [Sample]) {
    var sheets: Set<Int> = []
    var samples: [Sample] = []
    for (index, sheet) in workbook.sheets.enumerated() where RemarksTable.mayBeName(sheet.name, of: words) {
      guard let found = try FormatSamples(of: workbook.openSheet(at: index)) else { continue }
      sheets.insert(index)
      samples += found.pairs.map { Sample(sheet: index, cells: $0) }
    }
    return (sheets, samples)
  }

  private mutating func wantedCells(_ removed: Set<Int>) -> [Int: SheetMarks] {
    var names: [String: Int] = [:]
    for (index, sheet) in workbook.sheets.enumerated() where names[sheet.name] == nil {
      names[sheet.name] = index
    }
    var wanted: [Int: SheetMarks] = [:]
    for (place, mark) in marks.enumerated() {
      guard let cell = mark.cell else { continue }
      if let index = mark.sheet.flatMap({ names[$0] }), !removed.contains(index),
        (1...CellAddress.maximumRow).contains(cell.row), (1...CellAddress.maximumColumn).contains(cell.column)
      {
        wanted[index, default: SheetMarks()].add(place, at: cell)
      } else {
        obstacles[place] = .noSuchCell
      }
    }
    return wanted
  }

  /// Leaves out what cannot be marked, and moves marks to the first cells of merges.
  private mutating func placed(_ wanted: [Int: SheetMarks], _ content: ContentScan) -> [Int: SheetMarks] {
    var placed: [Int: SheetMarks] = [:]
    for (index, all) in wanted {
      guard content.tables.indices.contains(index) else {
        for number in all.byCell.values.flatMap(\.self) { obstacles[number] = .noSuchCell }
        continue
      }
      let table = content.tables[index]
      var marked = SheetMarks()
      for cell in all.cells {
        let obstacle: MarkObstacle? =
          table.isProtected ? .protectedSheet : marked.byCell.count >= Self.cellLimit ? .tooMany : nil
        for number in all.byCell[cell] ?? [] {
          if let obstacle {
            obstacles[number] = obstacle
          } else {
            marked.add(number, at: table.anchors[cell] ?? cell)
          }
        }
      }
      if !marked.byCell.isEmpty { placed[index] = marked }
    }
    return placed
  }
}

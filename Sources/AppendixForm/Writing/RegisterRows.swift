import Spreadsheet
import TouchpointRegister

/// The body of the table: a row for each touchpoint, columns 1-3 merged as the appendix has them.
///
/// A merged cell never reaches over a page's end: what it says stands at the head of the next page again, as the cell
/// would be blank there. Reading carries it on (contract, section 4).
struct RegisterRows {
  private(set) var rows: [OutputRow] = []
  private(set) var merges: [CellRange] = []
  /// The numbers of the rows that a page begins with.
  private(set) var pageBreaks: [Int] = []

  /// Where a row stands in the register, and how high it is. Its texts stay with the register: rows are looked at
  /// many times until the pages are found.
  private struct Entry {
    var direction: Direction
    /// Of all the register's processes, in order: two of one name are two.
    var processNumber: Int
    var touchpoint: Int
    var height: Double
  }

  private let processes: [Process]

  /// The height of a page's rows, in points: of the first page below the table's head, of the others below the
  /// repeated captions.
  struct Room {
    var first: Double
    var others: Double
  }

  /// - Parameter first: the number of the body's first row on the sheet.
  init(_ register: Register, first: Int, room: Room) {
    processes = register.directions.flatMap(\.processes)
    var entries = Self.entries(of: register)
    stretch(&entries, on: [entries.indices])
    var starts = Self.pageStarts(entries, room)
    // What is repeated on a new page may need higher rows, which may move the pages' ends.
    for _ in 0..<4 {
      stretch(&entries, on: Self.pages(starts, of: entries))
      let moved = Self.pageStarts(entries, room)
      if moved == starts { break }
      starts = moved
    }
    pageBreaks = starts.dropFirst().map { first + $0 }
    let pages = Self.pages(starts, of: entries)
    for page in pages {
      for range in Self.runs(page, of: entries, by: \.processNumber) { merge(range, columns: [3], first) }
      for range in Self.runs(page, of: entries, by: \.direction.rawValue) {
        merge(range, columns: [1, 2], first)
      }
    }
    for page in pages {
      for index in page {
        let above = index > page.lowerBound ? entries[index - 1] : nil
        rows.append(row(entries[index], below: above))
      }
    }
  }

  private static func entries(of register: Register) -> [Entry] {
    var entries: [Entry] = []
    var number = 0
    for section in register.directions {
      for process in section.processes {
        for (touchpoint, said) in process.touchpoints.enumerated() {
          entries.append(
            Entry(
              direction: section.direction, processNumber: number, touchpoint: touchpoint,
              height: height(of: said)))
        }
        number += 1
      }
    }
    return entries
  }

  private func row(_ entry: Entry, below above: Entry?) -> OutputRow {
    let direction = entry.direction
    let isNewDirection = above?.direction != direction
    let process = processes[entry.processNumber]
    let touchpoint = process.touchpoints[entry.touchpoint]
    return OutputRow(
      [
        OutputCell(1, isNewDirection ? "\(direction.rawValue)." : nil, .number),
        OutputCell(2, isNewDirection ? direction.name : nil, .direction),
        OutputCell(3, above?.processNumber == entry.processNumber ? nil : process.name, .cell),
        OutputCell(4, touchpoint.name, .cell),
        OutputCell(5, touchpoint.interaction.isEmpty ? nil : touchpoint.interaction, .cell),
        OutputCell(6, touchpoint.particularities.isEmpty ? nil : touchpoint.particularities, .cell),
      ], height: entry.height)
  }

  // MARK: Pages

  /// The entries that pages begin with, the first among them.
  private static func pageStarts(_ entries: [Entry], _ room: Room) -> [Int] {
    var starts = [0]
    var left = room.first
    for (index, entry) in entries.enumerated() {
      if entry.height > left, index > starts[starts.count - 1] {
        starts.append(index)
        left = room.others
      }
      left -= entry.height
    }
    return starts
  }

  private static func pages(_ starts: [Int], of entries: [Entry]) -> [Range<Int>] {
    zip(starts, starts.dropFirst() + [entries.count]).map { $0..<$1 }
  }

  /// The parts of a page whose rows have a value in common.
  private static func runs(_ page: Range<Int>, of entries: [Entry], by value: (Entry) -> Int) -> [Range<Int>]
  {
    var runs: [Range<Int>] = []
    var start = page.lowerBound
    for index in page where index + 1 == page.upperBound || value(entries[index + 1]) != value(entries[index])
    {
      runs.append(start..<index + 1)
      start = index + 1
    }
    return runs
  }

  private mutating func merge(_ range: Range<Int>, columns: [Int], _ first: Int) {
    guard range.count > 1 else { return }
    for column in columns {
      merges.append(
        CellRange(rows: (first + range.lowerBound)...(first + range.upperBound - 1), columns: column...column)
      )
    }
  }

  // MARK: Heights

  private static func height(of touchpoint: Touchpoint) -> Double {
    let texts = [(touchpoint.name, 4), (touchpoint.interaction, 5), (touchpoint.particularities, 6)]
    // Office programs break lines a little earlier than others.
    let lines = texts.map { TextHeight.lines($0.0, width: FormWidths.columns[$0.1 - 1] * 0.95) }.max() ?? 1
    return TextHeight.points(lines: lines)
  }

  /// Makes all merged cells of the pages high enough.
  private func stretch(_ entries: inout [Entry], on pages: [Range<Int>]) {
    for page in pages {
      for range in Self.runs(page, of: entries, by: \.processNumber) {
        let process = processes[entries[range.lowerBound].processNumber]
        Self.stretch(&entries, range, for: process.name, column: 3)
      }
      for range in Self.runs(page, of: entries, by: \.direction.rawValue) {
        Self.stretch(&entries, range, for: entries[range.lowerBound].direction.name, column: 2)
      }
    }
  }

  /// Makes a merged cell's rows high enough together for its text.
  private static func stretch(_ entries: inout [Entry], _ range: Range<Int>, for text: String, column: Int) {
    let needed = TextHeight.points(lines: TextHeight.lines(text, width: FormWidths.columns[column - 1]))
    let missing = needed - entries[range].reduce(0) { $0 + $1.height }
    guard missing > 0 else { return }
    for index in range { entries[index].height += missing / Double(range.count) }
  }
}

extension PageSetup {
  /// The height between the margins of A4, in points; a little less, as office programs round.
  var printableHeight: Double {
    ((isLandscape ? 210 : 297) - marginTop - marginBottom) / 25.4 * 72 * 0.98
  }
}

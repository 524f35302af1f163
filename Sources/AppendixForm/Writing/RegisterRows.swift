import Spreadsheet
import TouchpointRegister

/// The body of the table: a row for each touchpoint, columns 1-3 merged as the appendix has them.
struct RegisterRows {
  private(set) var rows: [OutputRow] = []
  private(set) var merges: [CellRange] = []

  /// - Parameter first: the number of the body's first row on the sheet.
  init(_ register: Register, first: Int) {
    var heights: [Double] = []
    for section in register.directions {
      let sectionStart = rows.count
      for process in section.processes {
        let processStart = rows.count
        for touchpoint in process.touchpoints {
          let isFirst = rows.count == processStart
          rows.append(
            OutputRow([
              OutputCell(1, rows.count == sectionStart ? "\(section.direction.rawValue)." : nil, .number),
              OutputCell(2, rows.count == sectionStart ? section.direction.name : nil, .direction),
              OutputCell(3, isFirst ? process.name : nil, .cell),
              OutputCell(4, touchpoint.name, .cell),
              OutputCell(5, touchpoint.interaction.isEmpty ? nil : touchpoint.interaction, .cell),
              OutputCell(6, touchpoint.particularities.isEmpty ? nil : touchpoint.particularities, .cell),
            ]))
          heights.append(Self.height(of: touchpoint))
        }
        Self.stretch(&heights, processStart..<rows.count, for: process.name, column: 3)
        merge(processStart..<rows.count, columns: [3], first)
      }
      Self.stretch(&heights, sectionStart..<rows.count, for: section.direction.name, column: 2)
      merge(sectionStart..<rows.count, columns: [1, 2], first)
    }
    for index in rows.indices { rows[index].height = heights[index] }
  }

  private mutating func merge(_ range: Range<Int>, columns: [Int], _ first: Int) {
    guard range.count > 1 else { return }
    for column in columns {
      merges.append(
        CellRange(rows: (first + range.lowerBound)...(first + range.upperBound - 1), columns: column...column)
      )
    }
  }

  private static func height(of touchpoint: Touchpoint) -> Double {
    let texts = [(touchpoint.name, 4), (touchpoint.interaction, 5), (touchpoint.particularities, 6)]
    let lines = texts.map { TextHeight.lines($0.0, width: FormWidths.columns[$0.1 - 1]) }.max() ?? 1
    return TextHeight.points(lines: lines)
  }

  /// Makes a merged cell's rows high enough together for its text.
  private static func stretch(_ heights: inout [Double], _ range: Range<Int>, for text: String, column: Int) {
    guard !range.isEmpty else { return }
    let needed = TextHeight.points(lines: TextHeight.lines(text, width: FormWidths.columns[column - 1]))
    let missing = needed - heights[range].reduce(0, +)
    guard missing > 0 else { return }
    for index in range { heights[index] += missing / Double(range.count) }
  }
}

/// The sheet of remarks, format-neutral: the XLSX and ODS markers write the same of it.
///
/// Beside the table, in two hidden columns, stand samples of formats: that of marked cells and the one that the cell had
/// before. An office program that saves the file keeps cells of one format alike, whatever numbers or names it gives to
/// formats, so each marked cell gets its own format back exactly.
package struct RemarksTable: Sendable {
  package enum Role: Sendable, Hashable {
    case title, explanation, caption, text, link
    case severity(MarkSeverity)
  }

  package struct Entry: Sendable {
    package var column: Int
    package var text: String
    package var role: Role
    /// The cell that a link leads to.
    package var target: (sheet: String, cell: CellAddress)?
  }

  /// What the first cell of the hidden columns says.
  package static let marker = "perechen: отметки"
  package static let markedSample = "perechen: с отметкой"
  package static let formerSample = "perechen: без отметки"
  package static let sampleColumns = (marked: 10, former: 11)
  package static let headRows = 3
  /// Beyond it Excel takes no links (65,530), and nobody reads the rows.
  package static let rowLimit = 60_000
  /// In characters.
  package let widths: [Double]
  package let rowCount: Int
  private let marks: [CellMark]
  private let obstacles: [MarkObstacle?]
  private let words: MarkingWords
  private let showsObstacles: Bool

  /// - Parameter obstacles: for each mark, why it is not at its cell.
  package init(marks: [CellMark], obstacles: [MarkObstacle?], words: MarkingWords) {
    self.marks = marks
    self.obstacles = obstacles
    self.words = words
    showsObstacles = obstacles.contains { $0 != nil }
    widths = [18, 18, 9, 60, 60, 9, 12] + (showsObstacles ? [24] : [])
    rowCount = Self.headRows + min(marks.count, Self.rowLimit)
  }

  /// The cells of a row, from 1.
  package func row(_ number: Int) -> [Entry] {
    switch number {
    case 1: return [Entry(column: 1, text: words.title, role: .title)]
    case 2: return [Entry(column: 1, text: words.explanation, role: .explanation)]
    case 3:
      return words.captions.prefix(widths.count).enumerated().map {
        Entry(column: $0.offset + 1, text: $0.element, role: .caption)
      }
    default:
      let place = number - Self.headRows - 1
      return marks.indices.contains(place) && number <= rowCount
        ? entries(marks[place], obstacles[place]) : []
    }
  }

  /// A row's height in points, where its texts are wrapped: Arial 10 takes some 13 points a line.
  package func height(_ number: Int) -> Double {
    switch number {
    case 1: return 24
    case 2: return 18
    default:
      let lines = row(number).map { entry in Self.lines(of: entry.text, width: widths[entry.column - 1]) }
        .max()
      return min(Double(max(lines ?? 1, number == 3 ? 2 : 1)) * 13 + 4, 400)
    }
  }

  /// How many lines a text takes when words are not taken apart.
  private static func lines(of text: String, width: Double) -> Int {
    let room = max(Int(width * 1.06), 1)
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += 1
      var used = 0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        if used > 0, used + 1 + word.count > room {
          lines += 1
          used = 0
        }
        used += word.count + (used > 0 ? 1 : 0)
        while used > room {
          lines += 1
          used -= room
        }
      }
    }
    return lines
  }

  private func entries(_ mark: CellMark, _ obstacle: MarkObstacle?) -> [Entry] {
    let target = mark.sheet.flatMap { sheet in mark.cell.map { (sheet: sheet, cell: $0) } }
    let texts: [String] = [
      MarkComment.capitalized(mark.label), mark.sheet ?? "", mark.cell?.description ?? "", mark.message,
      mark.suggestion ?? "", mark.rule, mark.clause, obstacle.flatMap { words.obstacles[$0] } ?? "",
    ]
    return texts.prefix(widths.count).enumerated().map { place, text in
      switch place {
      case 0: Entry(column: 1, text: text, role: .severity(mark.severity))
      case 2 where target != nil && obstacle != .noSuchCell:
        Entry(column: 3, text: text, role: .link, target: target)
      default: Entry(column: place + 1, text: text, role: .text)
      }
    }
  }

  /// Whether a sheet's name may be that of a sheet of remarks: «Замечания», «Замечания (2)».
  package static func mayBeName(_ name: String, of words: MarkingWords) -> Bool {
    if name == words.sheetName { return true }
    guard name.hasPrefix(words.sheetName + " ("), name.hasSuffix(")") else { return false }
    return Int(name.dropFirst(words.sheetName.count + 2).dropLast()) != nil
  }

  /// A name that no other sheet has, whatever the case.
  package static func freeName(beside others: [String], _ words: MarkingWords) -> String {
    let taken = Set(others.map { $0.lowercased() })
    var name = words.sheetName
    var number = 2
    while taken.contains(name.lowercased()) {
      name = "\(words.sheetName) (\(number))"
      number += 1
    }
    return name
  }
}

/// The cells of one sheet and the marks at each, in order.
package struct SheetMarks: Sendable {
  /// Places in the list of all marks.
  package private(set) var byCell: [CellAddress: [Int]] = [:]
  package var cells: [CellAddress] { byCell.keys.sorted() }

  package init() {}

  package mutating func add(_ mark: Int, at cell: CellAddress) { byCell[cell, default: []].append(mark) }
}

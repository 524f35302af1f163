import Diagnostics
import Spreadsheet
import TouchpointRegister

/// Columns 1 and 2: the direction that the rows stand under, carried down until another one is named.
struct DirectionTracker {
  enum State: Equatable {
    case none
    case known(Direction)
    /// None of the six, or unreadable: its rows are silent, for that is told.
    case unread
  }

  private(set) var state = State.none
  /// The direction stands in a heading or on the sheet's tab, so that the rows need not name it.
  private(set) var isNamedAbove = false
  /// Column 1 counts the rows and numbers no direction.
  var isCounting = false

  private let context: ReadingContext
  private let sheet: String

  init(context: ReadingContext, sheet: String, initial: Direction?) {
    self.context = context
    self.sheet = sheet
    if let initial {
      state = .known(initial)
      isNamedAbove = true
    }
  }

  var direction: Direction? {
    if case .known(let direction) = state { return direction }
    return nil
  }

  /// What a row itself says of its direction.
  enum Naming {
    case nothing
    case direction(Direction, CellTexts.ID)
    /// Column 2 holds a number.
    case number(DirectionNumber)
    case unknown(CellTexts.ID, FormColumn)
    case fault
    /// A note or a total, no direction.
    case note(CellTexts.ID, FormColumn)
  }

  func naming(of row: TableRow) -> Naming {
    switch row[.direction] {
    case .fault: return .fault
    case .text(let id):
      if let value = row.directionValue, let number = context.texts.number(value, id) {
        return .number(number)
      }
      return naming(by: id, in: .direction)
    case .blank, .dash, .ditto, .merged: break
    }
    if row.isWide, let heading = onlyText(of: row) {
      let named = naming(by: heading.id, in: heading.column)
      // What stands in column 3 and is no direction is a process.
      if heading.column == .process, case .unknown = named { return .nothing }
      return named
    }
    guard case .text(let id) = row[.number], number(of: row) == nil else { return .nothing }
    // «1а», «*» are no names.
    let letters = context.texts[id].text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(4).count
    return letters < 4 ? .nothing : naming(by: id, in: .number)
  }

  private func naming(by id: CellTexts.ID, in column: FormColumn) -> Naming {
    if let direction = context.texts.direction(of: id) { return .direction(direction, id) }
    let key = RegisterKey(context.texts[id].text).description
    if Self.noteWords.contains(where: { key.begins(with: $0) }) { return .note(id, column) }
    return .unknown(id, column)
  }

  private static let noteWords = ["примечани", "итого", "всего", "*", "продолжение"]

  /// The row's only text, number aside.
  private func onlyText(of row: TableRow) -> (id: CellTexts.ID, column: FormColumn)? {
    var found: (CellTexts.ID, FormColumn)?
    for column in FormColumn.allCases where row[column].isOwn {
      if column == .number, number(of: row) != nil { continue }
      guard found == nil, let id = row[column].text else { return nil }
      found = (id, column)
    }
    return found
  }

  /// The number of column 1, where the row has its own.
  func number(of row: TableRow) -> DirectionNumber? {
    guard case .text(let id) = row[.number], let value = row.numberValue else { return nil }
    return context.texts.number(value, id)
  }

  /// Moves to a row.
  /// - Returns: whether another direction begins with it.
  mutating func enter(_ row: TableRow, _ table: TableRows) -> Bool {
    let own = isCounting ? nil : number(of: row)
    if let shown = own?.mangledText, let own {
      report(.directionNumberMangled(shown: shown, number: own.value), .number, row, table)
    }
    let new: State
    switch naming(of: row) {
    case .direction(let direction, let id):
      if let own, own.value != direction.rawValue {
        report(
          .directionNumberDisagrees(
            number: own.value, name: context.texts[id].text, nameNumber: direction.rawValue), .number, row,
          table)
      }
      new = .known(direction)
    case .number(let number):
      if let shown = number.mangledText {
        report(.directionNumberMangled(shown: shown, number: number.value), .direction, row, table)
      }
      new = numbered(number, .direction, row, table)
    case .unknown(let id, let column):
      let text = context.texts[id]
      reportUnknown(text.text, key: text.key, nearest: id, column, row, table)
      new = .unread
    case .fault: new = .unread
    case .nothing, .note:
      guard let own else { return false }
      new = numbered(own, .number, row, table)
    }
    isNamedAbove = !FormColumn.allCases.dropFirst(2).contains { row[$0].isSaying } || row.isWide
    defer { state = new }
    return new != state
  }

  private func numbered(
    _ number: DirectionNumber, _ column: FormColumn, _ row: TableRow, _ table: TableRows
  ) -> State {
    if let direction = Direction(rawValue: number.value) { return .known(direction) }
    let text = row[column].text.map { context.texts[$0].text } ?? String(number.value)
    let key = context.texts.key(of: RegisterKey(text))
    reportUnknown(text, key: key, nearest: nil, column, row, table)
    return .unread
  }

  private func reportUnknown(
    _ text: String, key: Int, nearest: CellTexts.ID?, _ column: FormColumn, _ row: TableRow,
    _ table: TableRows
  ) {
    guard context.unknownDirections.insert(key).inserted else { return }
    let near = nearest.flatMap { context.texts.nearestDirection(to: $0)?.name }
    report(.directionUnknown(text: text, nearest: near), column, row, table)
  }

  private func report(_ finding: Finding, _ column: FormColumn, _ row: TableRow, _ table: TableRows) {
    context.report(finding, sheet: sheet, at: table.cell(column, in: row.number))
  }
}

import Diagnostics
import Spreadsheet
import TouchpointRegister

/// Reads the tables of one sheet: which rows are entries, where the table ends, what is told of the rest.
struct TableReader {
  private let context: ReadingContext
  private let sheet: Sheet
  private let ids: SheetTexts
  private let merges: MergeCover
  private let above: Direction?
  private var directions: DirectionTracker
  private var entries: EntryReader

  /// - Parameters:
  ///   - ids: the texts of the sheet's cells.
  ///   - above: the direction that the sheet's name or a line above the table names.
  init(
    context: ReadingContext, sheet: Sheet, ids: SheetTexts, merges: MergeCover, above: Direction?
  ) {
    self.context = context
    self.sheet = sheet
    self.ids = ids
    self.merges = merges
    self.above = above
    directions = DirectionTracker(context: context, sheet: sheet.name, initial: above)
    entries = EntryReader(context: context, sheet: sheet.name)
  }

  /// - Parameter headers: the headers of the sheet, downwards.
  mutating func read(_ headers: [FormHeader]) {
    var start = 0
    for (index, header) in headers.enumerated() {
      report(header, isRepeated: index > 0 && headers[index - 1].columns == header.columns)
      while start < sheet.rows.count, sheet.rows[start].number <= header.rows.upperBound { start += 1 }
      let next = index + 1 < headers.count ? headers[index + 1].rows.lowerBound : Int.max
      var end = start
      while end < sheet.rows.count, sheet.rows[end].number < next { end += 1 }
      read(start..<end, under: header, isLast: next == Int.max)
      start = end
    }
    entries.finish()
  }

  private func report(_ header: FormHeader, isRepeated: Bool) {
    guard !isRepeated else { return }
    let row = header.rows.lowerBound
    for missing in header.missing {
      context.report(
        .columnMissing(column: missing.rawValue), sheet: sheet.name,
        at: .init(row: row, column: header.place(of: missing)))
    }
    if header.isRearranged {
      context.report(
        .columnsRearranged(order: header.order, foreign: header.foreign.map(\.caption)), sheet: sheet.name,
        at: .init(row: row, column: header.firstColumn))
    }
  }

  /// Rows that were passed over after the table's end.
  private struct Skipped {
    var first: Int
    var last: Int
    var cell: SourceLocation.Cell
    var text: String
  }

  private mutating func read(_ range: Range<Int>, under header: FormHeader, isLast: Bool) {
    var table = TableRows(context: context, sheet: sheet.name, header: header, merges: merges)
    var rows: [TableRow] = []
    var coveredThrough: [Int] = []
    for index in range {
      let made = table.tableRow(sheet.rows[index], ids[index])
      guard !made.isEmpty else { continue }
      rows.append(made)
      coveredThrough.append(table.coveredThrough)
    }
    directions.isCounting = isCounting(rows)
    let captionStart = isLast ? rows.count : captionRowsStart(rows)
    var skipped: Skipped?
    for (index, row) in rows.enumerated() {
      if isNumbering(row, header, isFirst: index == 0) { continue }
      let last = index > 0 ? rows[index - 1].number : header.rows.upperBound
      let isAfterBlank = row.number > last + 1 && (index == 0 || coveredThrough[index - 1] < row.number - 1)
      if skipped != nil {
        if !resumesTable(row) {
          skipped?.last = row.number
          continue
        }
        report(&skipped)
        entries.reset()
      } else if index >= captionStart, !isDirection(row) {
        // A line between two tables: what is carried goes on behind it.
        var line: Skipped? = isHeadOfForm(row) ? wholeRow(row, table) : skippedRow(row, table)
        report(&line)
        continue
      } else if isAfterBlank, isSignature(row) {
        skipped = skippedRow(row, table)
        continue
      }
      read(row, table)
    }
    if skipped != nil, !isLast { restart() }
    report(&skipped)
  }

  private mutating func restart() {
    entries.reset()
    directions = DirectionTracker(context: context, sheet: sheet.name, initial: above)
  }

  private mutating func read(_ row: TableRow, _ table: TableRows) {
    if case .note(let id, let column) = directions.naming(of: row), !saysEntry(row) {
      var note: Skipped? = Skipped(
        first: row.number, last: row.number,
        cell: table.location(column, in: row.number).cell ?? .init(row: row.number, column: 1),
        text: context.texts[id].text)
      report(&note)
      return
    }
    let isNew = directions.enter(row, table)
    if let direction = directions.direction, context.directionPlaces[direction] == nil {
      context.directionPlaces[direction] = table.location(.process, in: row.number)
    }
    entries.reportCells(row, [.number, .direction], table)
    if isHeading(row), row[.process].isText {
      if isNew { entries.enterDirection() }
      return
    }
    entries.read(row, direction: directions.state, isNewDirection: isNew, table)
  }

  // MARK: What a row is

  private func isDirection(_ row: TableRow) -> Bool {
    switch directions.naming(of: row) {
    case .direction: return true
    case .number(let number): return (1...6).contains(number.value)
    case .nothing, .unknown, .fault, .note: return false
    }
  }

  /// A direction's row of its own; a process may have one too.
  private func isHeading(_ row: TableRow) -> Bool {
    row.isWide && (!row[.process].isText || isDirection(row))
  }

  /// Columns 3 to 5 say something.
  private func saysEntry(_ row: TableRow) -> Bool {
    if isHeading(row) { return false }
    return row[.process].isSaying || row[.touchpoint].isSaying || row[.interaction].isSaying
  }

  /// A row after a blank one with no direction and nothing in columns 3-5.
  private func isSignature(_ row: TableRow) -> Bool {
    guard !saysEntry(row), !isDirection(row) else { return false }
    // «3.» may begin a direction; the date beside a signature does not.
    if let number = directions.number(of: row), !directions.isCounting, number.mangledText == nil,
      (1...6).contains(number.value), !row[.direction].isText
    {
      return false
    }
    return true
  }

  /// Rows after the table's end are a table again where a direction is named, or a whole entry stands.
  private func resumesTable(_ row: TableRow) -> Bool {
    if case .direction = directions.naming(of: row) { return true }
    guard case .nothing = directions.naming(of: row) else { return false }
    return row[.touchpoint].isSaying && row[.interaction].isSaying
      && (row[.process].isSaying || row[.particularities].isSaying)
  }

  /// The row 1…6 under a header.
  private func isNumbering(_ row: TableRow, _ header: FormHeader, isFirst: Bool) -> Bool {
    var numbers: [(column: Int, value: Int, code: Int)] = []
    for column in FormColumn.allCases {
      guard let place = header.columns[column] else { continue }
      switch row[column] {
      case .text(let id):
        guard let value = context.texts.number(ofText: id)?.value else { return false }
        numbers.append((place, value, column.rawValue))
      case .blank, .merged: continue
      case .dash, .ditto, .fault: return false
      }
    }
    guard numbers.count >= (isFirst ? 4 : 6) else { return false }
    if numbers.allSatisfy({ $0.value == $0.code }) { return true }
    let values = numbers.sorted { $0.column < $1.column }.map(\.value)
    return values.first == 1 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The rows right above the next header that are its title, not entries: one text each.
  private func captionRowsStart(_ rows: [TableRow]) -> Int {
    var start = rows.count
    while start > 0 {
      let row = rows[start - 1]
      let own = FormColumn.allCases.filter { row[$0].isOwn }
      let isTitle = own.count <= 1 && (own.first != .process || row.isWide) && !isTouchpoint(row)
      let isHeading = own.count == 2 && directions.number(of: row) != nil && row[.direction].isText
      guard isTitle || isHeading || isHeadOfForm(row) else { break }
      start -= 1
    }
    return start
  }

  /// The row says who sent the form, as those above its header do.
  private func isHeadOfForm(_ row: TableRow) -> Bool {
    guard !row[.touchpoint].isOwn, !row[.interaction].isOwn,
      let first = FormColumn.allCases.first(where: { row[$0].isOwn }), let id = row[first].text
    else { return false }
    return SubmissionHead.isLabel(context.texts[id].text)
  }

  /// Column 4 names what can be a touchpoint, and no page's title.
  private func isTouchpoint(_ row: TableRow) -> Bool {
    switch row[.touchpoint] {
    case .text(let id): context.texts.channel(of: id).channel != .other
    case .ditto: true
    case .blank, .dash, .merged, .fault: false
    }
  }

  private func isCounting(_ rows: [TableRow]) -> Bool {
    var numbered: [RowCounter.NumberedRow] = []
    var named = directions.direction?.rawValue
    var isNamedAbove = named != nil && directions.isNamedAbove
    for row in rows {
      let says = saysEntry(row)
      var isExplicit = false
      switch directions.naming(of: row) {
      case .direction(let direction, _):
        named = direction.rawValue
        isNamedAbove = !says
        isExplicit = true
      case .number(let number):
        named = number.value
        isNamedAbove = !says
        isExplicit = true
      case .unknown:
        // Rows under one unknown name bear one direction as well.
        named = -1
        isNamedAbove = !says
        isExplicit = true
      case .nothing:
        switch row[.direction] {
        case .merged, .ditto: isExplicit = true
        default: isExplicit = isNamedAbove
        }
      case .fault, .note: break
      }
      guard says, let number = directions.number(of: row) else { continue }
      numbered.append(
        .init(number: number.value, named: isExplicit ? named : nil, isNamedAbove: isExplicit && isNamedAbove)
      )
    }
    return RowCounter.counts(numbered)
  }

  // MARK: Rows that are not read

  private func skippedRow(_ row: TableRow, _ table: TableRows) -> Skipped {
    for column in FormColumn.allCases {
      guard let cell = table.cell(column, in: row.number) else { continue }
      if let id = row[column].text {
        return Skipped(first: row.number, last: row.number, cell: cell, text: context.texts[id].text)
      }
    }
    return Skipped(
      first: row.number, last: row.number, cell: .init(row: row.number, column: 1), text: "")
  }

  /// The same with all of the row's words: «Структурное подразделение: Отдел печати».
  private func wholeRow(_ row: TableRow, _ table: TableRows) -> Skipped {
    var line = skippedRow(row, table)
    line.text = FormColumn.allCases.compactMap { row[$0].text.map { context.texts[$0].text } }
      .joined(separator: " ")
    return line
  }

  private func report(_ skipped: inout Skipped?) {
    guard let rows = skipped else { return }
    skipped = nil
    context.report(
      .rowsAfterTable(first: rows.first, last: rows.last, text: rows.text), sheet: sheet.name, at: rows.cell)
  }
}

import Spreadsheet
import TouchpointRegister

/// The sheet «Перечень» of the blank form.
struct BlankTable {
  /// Rows for touchpoints under each name that has none yet.
  private static let rowsForEach = 4
  private static let rowHeight = 25.5
  /// Rows below the table that take text as those of the table do; no printed page shows them while they are empty.
  private static let rowsBelow = 200
  private static let missingFill: UInt32 = 0xFDE9D9
  /// Beside the six columns, where an approved edition is to be corrected (contract, section 4).
  static let changeCaption = "Изменение"

  /// A process and the rows under its name.
  private struct Block {
    var name: String
    var touchpoints: [Touchpoint] = []
    var spareRows = rowsForEach
  }

  let sheet: SheetDocument

  init(_ content: TemplateContent, _ reference: ReferenceSheet) {
    let hasChanges = content.edition != nil
    let lastColumn = hasChanges ? 7 : 6
    var head = TableHead()
    head.addTitle(RegisterCaption.text(authority: nil))
    head.addHeader(foreign: hasChanges ? [Self.changeCaption] : [])
    var rows = head.rows
    var merges = head.merges
    var bodies: [Direction: ClosedRange<Int>] = [:]
    for direction in Direction.allCases {
      let start = rows.count + 1
      for block in Self.blocks(direction, content) {
        let first = rows.count + 1
        for place in 0..<(block.touchpoints.count + block.spareRows) {
          let number = rows.count + 1
          let touchpoint = block.touchpoints.indices.contains(place) ? block.touchpoints[place] : nil
          rows.append(
            Self.row(
              [
                OutputCell(1, number == start ? "\(direction.rawValue)." : nil, .number),
                OutputCell(2, number == start ? direction.name : nil, .direction),
                OutputCell(3, number == first ? block.name : nil, .cell),
              ], touchpoint, lastColumn))
        }
        if rows.count > first { merges.append(CellRange(rows: first...rows.count, columns: 3...3)) }
      }
      for column in 1...2 { merges.append(CellRange(rows: start...rows.count, columns: column...column)) }
      bodies[direction] = start...rows.count
    }
    for _ in 0..<Self.rowsBelow {
      rows.append(OutputRow((1...lastColumn).map { OutputCell($0, nil, .spare) }))
    }
    var sheet = SheetDocument(name: ProgramSheet.tableName, rows: rows)
    sheet.pageBreaks = Self.pageBreaks(head, rows, Direction.allCases.compactMap { bodies[$0] })
    sheet.columnWidths = FormWidths.columns + (hasChanges ? [14] : [])
    sheet.merges = merges
    sheet.frozenRows = head.rows.count
    sheet.printTitleRows = head.headerRows
    let body = (head.rows.count + 1)...rows.count
    sheet.validations =
      Self.headerMessages(row: head.headerRows.lowerBound, content.words)
      + Self.dropDowns(body, bodies, reference, content.words)
    sheet.highlights = [
      ConditionalHighlight(
        range: CellRange(rows: body, columns: 5...5), whenFilled: 4, fillColor: Self.missingFill)
    ]
    self.sheet = sheet
  }

  /// What stands in a direction: the edition's processes, those of the registry, else the form's placeholders.
  private static func blocks(_ direction: Direction, _ content: TemplateContent) -> [Block] {
    var blocks = (content.edition?.directions.first { $0.direction == direction }?.processes ?? []).map {
      Block(name: $0.name, touchpoints: $0.touchpoints, spareRows: 1)
    }
    var known = Set(blocks.map { RegisterKey($0.name) })
    if let unit = content.unit.map({ RegisterKey($0) }) {
      for entry in content.processes
      where entry.direction == direction && entry.unit.map({ RegisterKey($0) }) == unit {
        if known.insert(RegisterKey(entry.name)).inserted { blocks.append(Block(name: entry.name)) }
      }
    }
    return blocks.isEmpty ? direction.placeholders.map { Block(name: $0) } : blocks
  }

  private static func row(_ leading: [OutputCell], _ touchpoint: Touchpoint?, _ lastColumn: Int) -> OutputRow
  {
    let texts = [touchpoint?.name, touchpoint?.interaction, touchpoint?.particularities]
    let cells = texts.enumerated().map { place, text in
      OutputCell(place + 4, text.flatMap { $0.isEmpty ? nil : $0 }, FormStyle.cell)
    }
    let lines =
      texts.enumerated().map { place, text in
        TextHeight.lines(text ?? "", width: FormWidths.columns[place + 3])
      }.max() ?? 1
    return OutputRow(
      leading + cells + (lastColumn > 6 ? [OutputCell(7, nil, .cell)] : []),
      height: max(rowHeight, TextHeight.points(lines: lines)), growsWithText: true)
  }

  /// A direction that does not fit on the rest of a page begins a new one.
  private static func pageBreaks(
    _ head: TableHead, _ rows: [OutputRow], _ bodies: [ClosedRange<Int>]
  ) -> [Int] {
    func height(_ range: ClosedRange<Int>) -> Double {
      rows[(range.lowerBound - 1)..<range.upperBound].reduce(0) {
        $0 + ($1.height ?? TextHeight.points(lines: 1))
      }
    }
    let room = PageSetup().printableHeight - height(head.headerRows)
    var left = PageSetup().printableHeight - height(1...head.rows.count)
    var breaks: [Int] = []
    for body in bodies {
      let needed = height(body)
      if needed > left, body.lowerBound > head.rows.count + 1 {
        breaks.append(body.lowerBound)
        left = room
      }
      // One that is longer than a page ends somewhere on a later one.
      left = needed <= left ? left - needed : room - (needed - left).truncatingRemainder(dividingBy: room)
    }
    return breaks
  }

  // MARK: Help while typing

  private static func dropDowns(
    _ body: ClosedRange<Int>, _ bodies: [Direction: ClosedRange<Int>], _ reference: ReferenceSheet,
    _ words: TemplateWords
  ) -> [DataValidation] {
    var validations: [DataValidation] = []
    func add(_ rows: ClosedRange<Int>, _ column: FormColumn, _ cells: CellRange?, asking text: String?) {
      guard let kind = reference.list(cells) else { return }
      let range = CellRange(rows: rows, columns: column.rawValue...column.rawValue)
      validations.append(
        DataValidation(
          ranges: [range], kind: kind, alert: text == nil ? .silent : .asks, alertText: text ?? ""))
    }
    add(body, .direction, reference.directions, asking: words.unknownDirection)
    if reference.processesByDirection.isEmpty {
      add(body, .process, reference.processes, asking: words.unknownProcess)
    } else {
      for direction in Direction.allCases {
        guard let rows = bodies[direction] else { continue }
        add(rows, .process, reference.processesByDirection[direction], asking: words.unknownProcess)
      }
    }
    // Several needs in one cell are the rule, and the list has each alone.
    add(body, .interaction, reference.needs, asking: nil)
    if let kind = reference.list(reference.changes) {
      validations.append(
        DataValidation(ranges: [CellRange(rows: body, columns: 7...7)], kind: kind, alert: .silent))
    }
    return validations
  }

  private static func headerMessages(row: Int, _ words: TemplateWords) -> [DataValidation] {
    zip(FormColumn.allCases, words.columns).map { column, message in
      DataValidation(
        ranges: [CellRange(rows: row...row, columns: column.rawValue...column.rawValue)], kind: .any,
        promptTitle: message.title, prompt: message.text)
    }
  }
}

import Diagnostics
import TouchpointRegister

/// Columns 3 to 6 of a sheet's rows: carries what is carried, and makes entries of the register.
struct EntryReader {
  private enum ProcessState {
    case none
    case named(CellTexts.ID, SourceLocation)
    case placeholder(CellTexts.ID, SourceLocation, isTold: Bool)
    /// Its cell cannot be read, which is told: its rows are silent.
    case unread
  }

  private let context: ReadingContext
  private let sheet: String
  private var process = ProcessState.none
  /// The row above, for merges and ditto marks.
  private var above = RowContent()
  /// The entries that the row above was read into; nil where it was read into none.
  private var entries: (place: RegisterBuilder.Place, indices: [Int])?
  /// The row above withdrew its touchpoints.
  private var isWithdrawn = false
  /// A process in a row without touchpoints that no row below has carried yet.
  private var pending: (name: CellTexts.ID, cell: SourceLocation.Cell?)?

  init(context: ReadingContext, sheet: String) {
    self.context = context
    self.sheet = sheet
  }

  /// - Parameters:
  ///   - direction: the one that the row stands under.
  ///   - isNewDirection: it begins with the row.
  mutating func read(
    _ row: TableRow, direction: DirectionTracker.State, isNewDirection: Bool, _ table: TableRows
  ) {
    if direction != .unread { reportCells(row, FormColumn.allCases.dropFirst(2), table) }
    enterProcess(row, isNewDirection: isNewDirection, table)
    let content = RowContent(row, above: above, context)
    defer { above = content }
    let last = (entries, isWithdrawn)
    (entries, isWithdrawn) = (nil, false)

    var isSaying = [FormColumn.touchpoint, .interaction, .particularities].contains { row[$0].isOwn }
    if content.isExcluded, row.change.isOwn, !row[.process].isText {
      if content.touchpoints.isEmpty {
        readExclusionOfNothing(row, direction, table)
      } else {
        isSaying = true
      }
    }
    guard isSaying || (row[.process].isSaying && !content.touchpoints.isEmpty) else {
      // Wholly covered cells: the entry above goes on.
      if !row[.process].isOwn, !isNewDirection { (entries, isWithdrawn) = last }
      readProcessAlone(row, direction, isExcluded: content.isExcluded, table)
      return
    }
    guard direction != .unread else { return }
    if content.isEmpty && !content.isExcluded {
      readNothingSaid(row, direction, table)
      return
    }
    guard case .known(let direction) = direction else {
      context.report(
        .rowWithoutDirection(touchpoint: content.words(in: context.texts)), sheet: sheet,
        at: table.location(.direction, in: row.number).cell)
      return
    }
    readEntry(row, content, direction, continuing: last, table)
  }

  /// Tells what is still to be told; to be called where a table ends.
  mutating func finish() { flushPending() }

  /// Forgets everything that is carried.
  mutating func reset() {
    flushPending()
    process = .none
    above = RowContent()
    entries = nil
    isWithdrawn = false
  }

  /// Another direction begins in a row of its own.
  mutating func enterDirection() {
    flushPending()
    process = .none
    entries = nil
    isWithdrawn = false
  }

  func reportCells(_ row: TableRow, _ columns: some Sequence<FormColumn>, _ table: TableRows) {
    for column in columns {
      guard let cell = table.cell(column, in: row.number) else { continue }
      switch row[column] {
      case .text(let id): context.reportText(id, sheet: sheet, at: cell)
      case .fault:
        context.report(table.fault(column, in: row), sheet: sheet, at: cell)
        if column == .interaction || column == .particularities {
          context.unreadCells.insert(context.location(sheet: sheet, cell))
        }
      case .blank, .dash, .ditto, .merged: continue
      }
    }
  }

  // MARK: Column 3

  private mutating func enterProcess(_ row: TableRow, isNewDirection: Bool, _ table: TableRows) {
    switch row[.process] {
    case .text(let id):
      let location = table.location(.process, in: row.number)
      if case .named(let old, _) = process, context.texts[old].key == context.texts[id].key, !isNewDirection {
        pending = nil
      } else {
        flushPending()
      }
      let isPlaceholder = !context.texts[id].isLiteral && context.placeholders.contains(context.texts[id].key)
      process = isPlaceholder ? .placeholder(id, location, isTold: false) : .named(id, location)
    case .fault:
      flushPending()
      process = .unread
    case .ditto, .merged: break
    case .blank, .dash:
      guard isNewDirection else { return }
      flushPending()
      process = .none
    }
  }

  private mutating func flushPending() {
    guard let pending else { return }
    self.pending = nil
    context.report(
      .rowWithoutTouchpoint(process: context.texts[pending.name].text), sheet: sheet, at: pending.cell)
  }

  // MARK: Rows

  /// A row with nothing in columns 4-6.
  private mutating func readProcessAlone(
    _ row: TableRow, _ direction: DirectionTracker.State, isExcluded: Bool, _ table: TableRows
  ) {
    guard direction != .unread, row[.process].isText, case .named(let id, let location) = process else {
      return
    }
    let text = context.texts[id]
    guard case .known(let direction) = direction else {
      pending = (id, location.cell)
      return
    }
    let isFromTemplate = context.templateProcesses.contains(text.key)
    let place = context.builder.place(
      of: text.text, key: text.key, in: direction, at: location, isFromTemplate: isFromTemplate)
    if isExcluded {
      context.builder[place].hasRows = true
      context.builder.withdraw(Withdrawal(direction: direction, process: text.text, location: location))
    } else if !isFromTemplate {
      pending = (id, location.cell)
    }
  }

  /// A row whose cells of columns 4-6 are dashes, dittos of nothing, or cannot be read.
  private mutating func readNothingSaid(
    _ row: TableRow, _ direction: DirectionTracker.State, _ table: TableRows
  ) {
    guard case .named(let id, let location) = process else { return }
    let text = context.texts[id]
    if [FormColumn.touchpoint, .interaction, .particularities].contains(where: { row[$0] == .fault }) {
      // What could have been said there is lost, and that is told.
      guard case .known(let direction) = direction else { return }
      let place = context.builder.place(
        of: text.text, key: text.key, in: direction, at: location,
        isFromTemplate: context.templateProcesses.contains(text.key))
      context.builder[place].hasRows = true
      pending = nil
    } else if row[.process].isText {
      readProcessAlone(row, direction, isExcluded: false, table)
    } else {
      context.report(
        .rowWithoutTouchpoint(process: text.text), sheet: sheet,
        at: table.location(.touchpoint, in: row.number).cell)
    }
  }

  /// «исключить» beside nothing that it could withdraw.
  private func readExclusionOfNothing(
    _ row: TableRow, _ direction: DirectionTracker.State, _ table: TableRows
  ) {
    guard direction != .unread, !row[.touchpoint].isOwn, !row[.interaction].isOwn,
      !row[.particularities].isOwn
    else { return }
    let name: String =
      switch process {
      case .named(let id, _): context.texts[id].text
      case .none, .placeholder, .unread: ""
      }
    context.report(
      .rowWithoutTouchpoint(process: name), sheet: sheet, at: table.cell(.touchpoint, in: row.number))
  }

  private mutating func readEntry(
    _ row: TableRow, _ content: RowContent, _ direction: Direction,
    continuing last: (entries: (place: RegisterBuilder.Place, indices: [Int])?, isWithdrawn: Bool),
    _ table: TableRows
  ) {
    let missingTouchpoint = content.touchpoints.isEmpty
    switch process {
    case .unread: return
    case .placeholder(let id, let location, let isTold):
      if !isTold {
        context.report(.placeholderLeft(placeholder: context.texts[id].text), sheet: sheet, at: location.cell)
        process = .placeholder(id, location, isTold: true)
      }
    case .none:
      if missingTouchpoint {
        reportTouchpointMissing(row, content, table)
      } else if let cell = table.cell(.process, in: row.number) {
        context.report(.processMissing(touchpoint: content.words(in: context.texts)), sheet: sheet, at: cell)
      }
    case .named(let id, let location):
      if missingTouchpoint, content.isExcluded, content.interaction == nil, row[.process].isText {
        readProcessAlone(row, .known(direction), isExcluded: true, table)
        return
      }
      pending = nil
      let text = context.texts[id]
      let place = context.builder.place(
        of: text.text, key: text.key, in: direction, at: location,
        isFromTemplate: context.templateProcesses.contains(text.key))
      context.builder[place].hasRows = true
      if missingTouchpoint {
        reportTouchpointMissing(row, content, table)
      } else if content.isExcluded {
        withdraw(content, text.text, direction, row, table)
        if !row[.touchpoint].isText, let entries = last.entries, entries.place == place {
          // The rows above were the same touchpoint.
          for index in entries.indices { context.builder[place].entries[index].isWithdrawn = true }
        }
      } else if !row[.touchpoint].isText, last.isWithdrawn {
        isWithdrawn = true
      } else if !row[.touchpoint].isText, let entries = last.entries, entries.place == place {
        continueEntries(entries, content, row, table)
      } else {
        addEntries(content, in: place, named: text.text, row, table)
      }
    }
  }

  private func reportTouchpointMissing(_ row: TableRow, _ content: RowContent, _ table: TableRows) {
    guard row[.touchpoint] != .fault, let cell = table.cell(.touchpoint, in: row.number) else { return }
    let said = content.words(in: context.texts)
    let text = said.isEmpty ? row[.particularities].text.map { context.texts[$0].text } ?? "" : said
    context.report(.touchpointMissing(text: text), sheet: sheet, at: cell)
  }

  private mutating func withdraw(
    _ content: RowContent, _ process: String, _ direction: Direction, _ row: TableRow, _ table: TableRows
  ) {
    isWithdrawn = true
    for id in content.touchpoints {
      context.builder.withdraw(
        Withdrawal(
          direction: direction, process: process, touchpoint: context.texts[id].text,
          location: table.location(.touchpoint, in: row.number)))
    }
  }

  /// A row whose column 4 is merged with the row above or a ditto: columns 5 and 6 are joined.
  private mutating func continueEntries(
    _ entries: (place: RegisterBuilder.Place, indices: [Int]), _ content: RowContent, _ row: TableRow,
    _ table: TableRows
  ) {
    for index in entries.indices {
      if row[.touchpoint] == .ditto {
        context.builder[entries.place].entries[index].sources.append(source(row, table))
      } else if content.particularities != nil,
        context.builder[entries.place].entries[index].particularities.text.isEmpty
      {
        let last = context.builder[entries.place].entries[index].sources.count - 1
        context.builder[entries.place].entries[index].sources[last].particularitiesCell = table.cell(
          .particularities, in: row.number)
      }
      say(content, of: index, in: entries.place)
    }
    self.entries = entries
  }

  private mutating func addEntries(
    _ content: RowContent, in place: RegisterBuilder.Place, named process: String, _ row: TableRow,
    _ table: TableRows
  ) {
    let location = table.location(.touchpoint, in: row.number)
    let isOwn = row[.touchpoint].isText
    if isOwn, content.touchpoints.count > 1 {
      context.report(
        .cellSplit(parts: content.touchpoints.map { context.texts[$0].text }), sheet: sheet, at: location.cell
      )
    }
    var indices: [Int] = []
    for id in content.touchpoints {
      let text = context.texts[id]
      let source = source(row, table)
      if let index = context.builder[place].indices[text.key] {
        let entry = context.builder[place].entries[index]
        context.report(
          .touchpointRepeated(touchpoint: text.text, first: entry.location ?? location), sheet: sheet,
          at: location.cell)
        context.builder[place].entries[index].sources.append(source)
        indices.append(index)
      } else {
        let channel = channel(of: id, in: place, process, isOwn ? location.cell : nil)
        let index = context.builder[place].entries.count
        context.builder[place].indices[text.key] = index
        context.builder[place].entries.append(
          RegisterBuilder.Entry(name: text.text, channel: channel, sources: [source]))
        indices.append(index)
      }
      if let index = indices.last { say(content, of: index, in: place) }
    }
    entries = (place, indices)
  }

  /// - Parameter cell: where an unknown channel is told; nil where it was told before.
  private func channel(
    of id: CellTexts.ID, in place: RegisterBuilder.Place, _ process: String, _ cell: SourceLocation.Cell?
  ) -> Channel {
    let name = context.texts[id].text
    if !context.refinements.channels.isEmpty,
      let channel = context.refinements.channels[
        .init(direction: place.direction, process: process, touchpoint: name)]
    {
      return channel
    }
    let recognized = context.texts.channel(of: id)
    if recognized.channel == .other, let cell {
      context.report(.channelUnknown(text: name, nearest: recognized.nearest), sheet: sheet, at: cell)
    }
    return recognized.channel
  }

  private func say(_ content: RowContent, of index: Int, in place: RegisterBuilder.Place) {
    if let id = content.interaction {
      context.builder[place].entries[index].interaction.add(context.texts[id].text)
      context.builder[place].entries[index].addNeeds(context.texts.needs(of: id))
    }
    if let id = content.particularities {
      context.builder[place].entries[index].particularities.add(context.texts[id].text)
    }
  }

  private func source(_ row: TableRow, _ table: TableRows) -> TouchpointSource {
    TouchpointSource(
      location: table.location(.touchpoint, in: row.number),
      interactionCell: table.sayingCell(.interaction, of: row),
      particularitiesCell: table.sayingCell(.particularities, of: row))
  }
}

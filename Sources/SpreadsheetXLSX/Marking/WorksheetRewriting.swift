import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What is changed in a worksheet part.
struct WorksheetChanges {
  /// Formats of marked cells that the part has.
  var formats: [CellAddress: Int] = [:]
  /// Marked cells that it has not, with their formats.
  var created: [CellAddress: Int] = [:]
  /// Rows of those that it has not either.
  var missingRows: Set<Int> = []
  /// Formats of earlier marks, and those that the cells had before them.
  var restored: [Int: Int] = [:]
  var legacyDrawing = LegacyDrawing.kept

  var isNeeded: Bool {
    !formats.isEmpty || !created.isEmpty || !restored.isEmpty || legacyDrawing != .kept
  }

  enum LegacyDrawing: Hashable {
    case kept, removed
    /// The relationship's id.
    case inserted(String)
  }
}

/// Writes a worksheet part again with the marks at its cells.
final class WorksheetRewriting: PartRewriting {
  private var copy: MarkupCopy<WorksheetScan.Name>
  private let changes: WorksheetChanges
  private let dialect: Dialect
  private var place = Place.prolog
  private var cursor: CellCursor
  /// Elements inside each other that are being copied as they are.
  private var depth = 0
  private var prefix = ""
  /// The prefix of relationships; nil where the document declares none.
  private var relationshipsPrefix: String?
  private var rowsToCome: [Int]
  private var createdByRow: [Int: [(column: Int, format: Int)]] = [:]
  private var cellsToCome: [(column: Int, format: Int)] = []
  private var drawingToCome: String?

  private enum Place { case prolog, worksheet, columns, sheetData, row }

  init(
    _ entry: ZipEntry, of archive: ZipReader, limits: ReadingLimits, changes: WorksheetChanges,
    dialect: Dialect
  ) throws(SpreadsheetError) {
    copy = try MarkupCopy(entry, of: archive, limits: limits.markup)
    cursor = CellCursor(limits: limits.workbook)
    self.changes = changes
    self.dialect = dialect
    rowsToCome = changes.missingRows.sorted(by: >)
    for (cell, format) in changes.created.sorted(by: { $0.key < $1.key }) {
      createdByRow[cell.row, default: []].append((cell.column, format))
    }
    if case .inserted(let id) = changes.legacyDrawing { drawingToCome = id }
  }

  var waiting: Int { copy.part.output.bytes.count }
  func take() -> [UInt8] { copy.part.output.take() }

  func step() throws(SpreadsheetError) -> Bool {
    guard let event = try copy.next() else { return false }
    if depth > 0 {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
      copy.part.copy()
      return true
    }
    switch event {
    case .start(let name): try start(name)
    case .end: end()
    case .text: copy.part.copy()
    }
    return true
  }

  private func start(_ name: WorksheetScan.Name) throws(SpreadsheetError) {
    switch (place, name) {
    case (.prolog, .worksheet):
      prefix = copy.prefix
      relationshipsPrefix = copy.declaredPrefix(of: MarkupNamespace.spreadsheet[1])
      copy.part.copy()
      place = .worksheet
    case (.worksheet, .legacyDrawing) where changes.legacyDrawing != .kept: try copy.part.dropElement()
    case (.worksheet, .cols):
      copy.part.copy()
      place = .columns
    case (.worksheet, .sheetData):
      prefix = copy.prefix
      copy.part.copy()
      place = .sheetData
    case (.columns, .col): copyRestoring(copy.integer(.style), "style")
    case (.sheetData, .row): startRow()
    case (.row, .c): startCell()
    case (.worksheet, _):
      // The order of elements is fixed (ISO 29500-1, 18.3.1.99).
      if Self.behindDrawing.contains(localName) { insertDrawing() }
      copyAll()
    default: copyAll()
    }
  }

  private static let behindDrawing: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
    "extLst",
  ]

  private var localName: String {
    let name = copy.part.reader.markup.dropFirst(prefixLength(copy.prefix)).prefix { $0 != 0x20 }
    return String(decoding: name, as: UTF8.self)
  }

  /// `<` and a prefix with its colon.
  private func prefixLength(_ prefix: String) -> Int { 1 + (prefix.isEmpty ? 0 : prefix.utf8.count + 1) }

  private func end() {
    switch place {
    case .prolog: break
    case .worksheet:
      insertDrawing()
      place = .prolog
    case .columns: place = .worksheet
    case .sheetData:
      insertRows(before: .max)
      place = .worksheet
    case .row:
      insertCells(before: .max)
      place = .sheetData
    }
    copy.part.copy()
  }

  private func copyAll() {
    copy.part.copy()
    depth = 1
  }

  private func copyRestoring(_ format: Int?, _ attribute: String) {
    if let former = format.flatMap({ changes.restored[$0] }) {
      copy.part.output.startTag(copy.tag.setting(attribute, String(former)).markup)
    } else {
      copy.part.copy()
    }
    depth = 1
  }

  // MARK: Rows and cells

  private func startRow() {
    cursor.startRow(copy.part.reader.attributeBytes(.r))
    insertRows(before: cursor.row)
    cellsToCome = createdByRow.removeValue(forKey: cursor.row)?.reversed() ?? []
    let former = copy.integer(.s).flatMap { changes.restored[$0] }
    if former == nil, cellsToCome.isEmpty {
      copy.part.copy()
    } else {
      var tag = copy.tag
      if let former { tag.set("s", String(former)) }
      // A hint that no longer holds.
      if !cellsToCome.isEmpty { tag.set("spans", nil) }
      copy.part.output.startTag(tag.markup)
    }
    place = .row
  }

  private func startCell() {
    let cell = cursor.cell(copy.part.reader.attributeBytes(.r))
    if let cell, cell.row == cursor.row { insertCells(before: cell.column) }
    if let format = cell.flatMap({ changes.formats[$0] }) {
      copy.part.output.startTag(copy.tag.setting("s", String(format)).markup)
      depth = 1
    } else if changes.restored.isEmpty {
      copyAll()
    } else {
      copyRestoring(copy.integer(.s) ?? 0, "s")
    }
  }

  /// The row before which a missing one is put has a number: without one it would follow the row before it, and the
  /// missing row would not be missing.
  private func insertRows(before number: Int) {
    while let row = rowsToCome.last, row < number {
      rowsToCome.removeLast()
      copy.part.output.start("row", prefix: prefix)
      copy.part.output.attribute("r", row)
      for cell in createdByRow.removeValue(forKey: row) ?? [] { insert(cell, row: row) }
      copy.part.output.end()
    }
  }

  private func insertCells(before column: Int) {
    while let cell = cellsToCome.last, cell.column < column {
      cellsToCome.removeLast()
      insert(cell, row: cursor.row)
    }
  }

  private func insert(_ cell: (column: Int, format: Int), row: Int) {
    copy.part.output.start("c", prefix: prefix)
    copy.part.output.attribute("r", CellAddress(row: row, column: cell.column).description)
    copy.part.output.attribute("s", cell.format)
    copy.part.output.end()
  }

  private func insertDrawing() {
    guard let id = drawingToCome else { return }
    drawingToCome = nil
    copy.part.output.start("legacyDrawing", prefix: prefix)
    if relationshipsPrefix == nil { copy.part.output.attribute("xmlns:perechen", dialect.relationships) }
    copy.part.output.attribute("\(relationshipsPrefix ?? "perechen"):id", id)
    copy.part.output.end()
  }
}

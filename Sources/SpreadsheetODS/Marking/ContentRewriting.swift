import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// What is changed in a document's content.
struct ContentChanges {
  struct MarkedCell {
    /// The name of its style from now on.
    var style: String
    /// What its comment says; nil where there is none.
    var body: String?
  }

  var prefixes = ODFPrefixes()
  /// By the place of the table, the row and the column.
  var marks: [Int: [Int: [Int: MarkedCell]]] = [:]
  /// Places of earlier sheets of remarks.
  var removed: Set<Int> = []
  /// Styles of earlier marks, and those that the cells had before them.
  var restored: [String: String?] = [:]
  /// Whether earlier comments are to be taken out.
  var hasOwnAnnotations = false
  /// Annotations, in the document's order.
  var annotations: [ContentScan.Owner] = []
  /// Rows that each table has.
  var rowCounts: [Int] = []
  var styles = MarkStyles()
  /// The sheet of remarks; nil where there is none to add.
  var remarks: RemarksMarkup?
}

/// Writes the content again with the marks at its cells.
final class ContentRewriting: PartRewriting {
  private var copy: PartCopy<MarkedName>
  private let changes: ContentChanges
  private var place = Place.document
  private var depth = 0
  /// Elements inside each other that are being copied as they are.
  private var copied = 0
  private var isInBody = false
  private var hasStyles = false
  private var hasRemarks = false
  private var table = -1
  private var groups = 0
  private var nextRow = 1
  private var marks: [Int: [Int: ContentChanges.MarkedCell]] = [:]
  private var rowsToCome: [Int] = []
  private var annotation = 0
  private var bases: [String: CapturedStyle] = [:]

  private enum Place { case document, styles, table }

  init(_ source: consuming AnySource, part: String?, limits: XMLLimits, changes: ContentChanges) {
    copy = PartCopy(source, part: part, limits: limits)
    self.changes = changes
  }

  var waiting: Int { copy.output.bytes.count }
  func take() -> [UInt8] { copy.output.take() }

  func step() throws(SpreadsheetError) -> Bool {
    guard let event = try copy.next() else { return false }
    if copied > 0 {
      switch event {
      case .start(let name, let namespace):
        copied += 1
        // Inside a row that is copied as it is there may be annotations that are counted.
        if copied == annotationDepth, name == .annotation, namespace == .office { annotation += 1 }
      case .end: copied -= 1
      case .text: break
      }
      copy.copy()
      return true
    }
    switch (place, event) {
    case (_, .text): copy.copy()
    case (.document, .start(let name, let namespace)): try startElement(name, namespace)
    case (.document, .end):
      depth -= 1
      copy.copy()
    case (.styles, .start(let name, let namespace)): try startStyle(name, namespace)
    case (.styles, .end):
      writeStyles()
      copy.copy()
      depth -= 1
      place = .document
    case (.table, .start(let name, let namespace)): try startInTable(name, namespace)
    case (.table, .end):
      if groups > 0 {
        groups -= 1
      } else {
        insertRows()
        depth -= 1
        place = .document
      }
      copy.copy()
    }
    return true
  }

  /// Where an annotation of a cell stands while its row is copied.
  private var annotationDepth = 0

  private func copyAll() {
    copy.copy()
    copied = 1
    annotationDepth = 0
  }

  // MARK: The document

  private func startElement(_ name: MarkedName, _ namespace: XMLNamespace) throws(SpreadsheetError) {
    depth += 1
    switch (depth, name, namespace) {
    case (1, _, _):
      // Right behind the name, where declarations stand when the copy is read and written again.
      let declared = changes.prefixes.missing.map { " xmlns:\($0.prefix)=\"\($0.uri)\"" }.joined()
      var tag = Array(copy.reader.markup)
      tag.insert(contentsOf: declared.utf8, at: tag.firstIndex(of: 0x20) ?? tag.endIndex)
      copy.output.startTag(tag)
    case (2, .automaticStyles, .office):
      hasStyles = true
      copy.copy()
      place = .styles
    case (2, .masterStyles, .office), (2, .body, .office):
      isInBody = name == .body
      insertStyles()
      if isInBody { copy.copy() } else { copyElement() }
    case (3, .spreadsheet, .office) where isInBody: copy.copy()
    case (4, .table, .table) where isInBody: try startTable()
    default: copyElement()
    }
  }

  private func copyElement() {
    depth -= 1
    copyAll()
  }

  private func insertStyles() {
    guard !hasStyles else { return }
    hasStyles = true
    guard changes.remarks != nil else { return }
    copy.output.start("automatic-styles", prefix: changes.prefixes.office)
    writeStyles()
    copy.output.end()
  }

  // MARK: Styles

  private func startStyle(_ name: MarkedName, _ namespace: XMLNamespace) throws(SpreadsheetError) {
    guard name == .style, namespace == .style, let styleName = copy.reader.attribute(.name, in: .style) else {
      return copyAll()
    }
    if changes.styles.drops(styleName) {
      try copy.dropElement()
    } else if changes.styles.bases.contains(styleName), bases[styleName] == nil {
      let style = try CapturedStyle(&copy)
      copy.output.append(style.whole)
      bases[styleName] = style
    } else {
      copyAll()
    }
  }

  private func writeStyles() {
    changes.styles.write(bases, changes.prefixes, to: &copy.output)
    changes.remarks?.writeStyles(changes.prefixes, to: &copy.output)
  }

  // MARK: Tables

  private func startTable() throws(SpreadsheetError) {
    table += 1
    if !hasRemarks {
      hasRemarks = true
      changes.remarks?.writeTable(changes.prefixes, to: &copy.output)
    }
    if changes.removed.contains(table) {
      depth -= 1
      return try copy.dropElement()
    }
    copy.copy()
    place = .table
    groups = 0
    nextRow = 1
    marks = changes.marks[table] ?? [:]
    let rowCount = changes.rowCounts.indices.contains(table) ? changes.rowCounts[table] : 0
    rowsToCome = marks.keys.filter { $0 > rowCount }.sorted()
  }

  private func startInTable(_ name: MarkedName, _ namespace: XMLNamespace) throws(SpreadsheetError) {
    switch (name, namespace) {
    case (.tableColumns, .table), (.tableHeaderColumns, .table), (.tableColumnGroup, .table),
      (.tableRows, .table),
      (.tableHeaderRows, .table), (.tableRowGroup, .table):
      groups += 1
      copy.copy()
    case (.tableColumn, .table):
      copy.output.startTag(restoring(copy.tag, .defaultCellStyleName).markup)
      copied = 1
      annotationDepth = 0
    case (.tableRow, .table): try startRow()
    default:
      // Behind the rows stand named ranges and formats of conditions.
      let rowCount = changes.rowCounts.indices.contains(table) ? changes.rowCounts[table] : 0
      if groups == 0, nextRow > rowCount, rowCount > 0, namespace != .text { insertRows() }
      copyAll()
    }
  }

  /// Gives a column, row or cell its former style back.
  private func restoring(_ tag: StartTag, _ attribute: MarkedName) -> StartTag {
    guard !changes.restored.isEmpty, let style = copy.reader.attribute(attribute, in: .table),
      let former = changes.restored[style]
    else { return tag }
    return tag.setting("\(changes.prefixes.table):\(attribute.localName)", former)
  }

  private func startRow() throws(SpreadsheetError) {
    let count = Repetition.count(copy.reader.attributeBytes(.numberRowsRepeated, in: .table))
    let first = nextRow
    let last = first + min(count, CellAddress.maximumRow) - 1
    nextRow = min(last + 1, CellAddress.maximumRow + 1)
    let rows =
      count == 1
      ? (marks[first] == nil ? [] : [first]) : marks.keys.filter { (first...last).contains($0) }.sorted()
    guard !rows.isEmpty || !changes.restored.isEmpty || changes.hasOwnAnnotations else {
      copyAll()
      annotationDepth = 3
      return
    }
    let tag = restoring(copy.tag, .defaultCellStyleName)
    var row = try RecordedRow(&copy, count: count) {
      defer { annotation += 1 }
      return changes.annotations.indices.contains(annotation) ? changes.annotations[annotation] : nil
    }
    row.tag = tag
    let writer = RowWriter(row: row, prefixes: changes.prefixes, restored: changes.restored)
    var next = first
    for number in rows {
      if number > next { writer.write(count: number - next, [:], to: &copy.output) }
      writer.write(count: 1, marks[number] ?? [:], to: &copy.output)
      next = number + 1
    }
    // A count beyond the sheet's end is kept.
    let left = count - (next - first)
    if left > 0 { writer.write(count: left, [:], to: &copy.output) }
  }

  /// Rows below those that the table has.
  private func insertRows() {
    let prefix = changes.prefixes.table
    for row in rowsToCome {
      if row > nextRow {
        copy.output.start("table-row", prefix: prefix)
        if row - nextRow > 1 { copy.output.attribute("\(prefix):number-rows-repeated", row - nextRow) }
        copy.output.element("table-cell", prefix: prefix, [:])
        copy.output.end()
      }
      copy.output.start("table-row", prefix: prefix)
      var column = 1
      for (place, mark) in (marks[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
        RowWriter.writeNew(mark, at: place, behind: &column, changes.prefixes, to: &copy.output)
      }
      copy.output.end()
      nextRow = row + 1
    }
    rowsToCome = []
  }
}

extension PartCopy {
  var tag: StartTag { StartTag(reader.markup) }
}

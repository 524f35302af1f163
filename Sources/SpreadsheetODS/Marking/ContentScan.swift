import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// What has to be known of a document's content before its cells are marked.
struct ContentScan {
  private(set) var prefixes = ODFPrefixes()
  private(set) var tables: [Table] = []
  /// Those that stand right in a cell of a sheet, in the document's order.
  private(set) var annotations: [Owner] = []
  /// Whether around or in a cell a prefix has another meaning than at the document's top: nothing can be written there.
  private(set) var givesOtherPrefixes = false
  /// Whether there are others: in shapes, in texts.
  private(set) var hasOtherAnnotations = false

  struct Table {
    var name = ""
    var style: String?
    var isProtected = false
    /// The style of each wanted cell, its row's or column's where it has none of its own.
    var styles: [CellAddress: String] = [:]
    /// The first cell of the merge that covers a wanted cell.
    var anchors: [CellAddress: CellAddress] = [:]
    var rowCount = 0
  }

  enum Owner: Hashable {
    /// The program's, to be replaced.
    case program
    /// Somebody's, with words of the program behind so many paragraphs.
    case shared(paragraphs: Int)
    case other
  }

  var hasForeignAnnotations: Bool { hasOtherAnnotations || annotations.contains { $0 != .program } }
  var hasOwnAnnotations: Bool { annotations.contains { $0 != .other } }

  private var wanted: [CellAddress] = []
  private var columns: [(range: ClosedRange<Int>, style: String?)] = []
  private var nextColumn = 1

  /// - Parameter wanted: the cells to be marked, by the place of their table.
  init(
    _ reader: consuming PartReader<MarkedName>, wanted: [Int: Set<CellAddress>]
  ) throws(SpreadsheetError) {
    var reader = reader
    var depth = 0
    var isInBody = false
    while let event = try reader.next() {
      switch event {
      case .start(let name, let namespace):
        depth += 1
        if depth == 1 {
          prefixes = ODFPrefixes(root: reader.declarations)
        } else if depth <= 4 {
          check(reader)
        }
        if depth == 2 { isInBody = name == .body && namespace == .office }
        if depth == 4, isInBody, name == .table, namespace == .table {
          self.wanted = (wanted[tables.count] ?? []).sorted()
          try readTable(&reader)
          depth -= 1
        } else if name == .annotation, namespace == .office {
          hasOtherAnnotations = true
        }
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  private mutating func check(_ reader: borrowing PartReader<MarkedName>) {
    let declarations = reader.declarations
    if !declarations.isEmpty, prefixes.isBroken(by: declarations) { givesOtherPrefixes = true }
  }

  private mutating func readTable(_ reader: inout PartReader<MarkedName>) throws(SpreadsheetError) {
    var table = Table()
    table.name = reader.attribute(.name, in: .table) ?? ""
    table.style = reader.attribute(.styleName, in: .table)
    table.isProtected = reader.boolean(.protected, in: .table) ?? false
    columns = []
    nextColumn = 1
    var nextRow = 1
    var depth = 0
    loop: while let event = try reader.next() {
      switch event {
      case .start(let name, .table):
        check(reader)
        switch name {
        case .tableColumns, .tableHeaderColumns, .tableColumnGroup, .tableRows, .tableHeaderRows,
          .tableRowGroup:
          depth += 1
        case .tableColumn:
          let count = Repetition.count(reader.attributeBytes(.numberColumnsRepeated, in: .table))
          let last = nextColumn + min(count, CellAddress.maximumColumn) - 1
          columns.append((nextColumn...last, reader.attribute(.defaultCellStyleName, in: .table)))
          nextColumn = min(last + 1, CellAddress.maximumColumn + 1)
          try skip(&reader)
        case .tableRow:
          let count = Repetition.count(reader.attributeBytes(.numberRowsRepeated, in: .table))
          let last = nextRow + min(count, CellAddress.maximumRow) - 1
          try readRow(&reader, nextRow...last, &table)
          nextRow = min(last + 1, CellAddress.maximumRow + 1)
        default: try skip(&reader)
        }
      case .start: try skip(&reader)
      case .end:
        if depth == 0 { break loop }
        depth -= 1
      case .text: break
      }
    }
    table.rowCount = nextRow - 1
    for cell in wanted where cell.row >= nextRow {
      if let style = columnStyle(cell.column) { table.styles[cell] = style }
    }
    tables.append(table)
  }

  private func columnStyle(_ column: Int) -> String? { columns.first { $0.range.contains(column) }?.style }

  /// The wanted cells of some rows.
  private func wanted(in rows: ClosedRange<Int>) -> ArraySlice<CellAddress> {
    func firstPlace(_ row: Int) -> Int {
      var low = 0
      var high = wanted.count
      while low < high {
        let middle = (low + high) / 2
        if wanted[middle].row < row { low = middle + 1 } else { high = middle }
      }
      return low
    }
    guard !wanted.isEmpty else { return [] }
    return wanted[firstPlace(rows.lowerBound)..<firstPlace(rows.upperBound + 1)]
  }

  private mutating func readRow(
    _ reader: inout PartReader<MarkedName>, _ rows: ClosedRange<Int>, _ table: inout Table
  ) throws(SpreadsheetError) {
    let wanted = wanted(in: rows)
    let rowStyle = reader.attribute(.defaultCellStyleName, in: .table)
    var column = 1
    while let event = try reader.next() {
      switch event {
      case .start(let name, .table) where name == .tableCell || name == .coveredTableCell:
        check(reader)
        let count = min(
          Repetition.count(reader.attributeBytes(.numberColumnsRepeated, in: .table)),
          CellAddress.maximumColumn)
        let last = column + count - 1
        if !wanted.isEmpty {
          let style = reader.attribute(.styleName, in: .table)
          for cell in wanted where (column...last).contains(cell.column) {
            if let style = style ?? rowStyle ?? columnStyle(cell.column) { table.styles[cell] = style }
          }
        }
        if name == .tableCell, !self.wanted.isEmpty { readSpan(reader, rows, column, &table) }
        try readCell(&reader)
        column = min(last + 1, CellAddress.maximumColumn + 1)
      case .start: try skip(&reader)
      case .end:
        for cell in wanted where cell.column >= column {
          if let style = rowStyle ?? columnStyle(cell.column) { table.styles[cell] = style }
        }
        return
      case .text: break
      }
    }
  }

  private func readSpan(
    _ reader: borrowing PartReader<MarkedName>, _ rows: ClosedRange<Int>, _ column: Int, _ table: inout Table
  ) {
    let across = min(
      Repetition.count(reader.attributeBytes(.numberColumnsSpanned, in: .table)), CellAddress.maximumColumn)
    let down = min(
      Repetition.count(reader.attributeBytes(.numberRowsSpanned, in: .table)), CellAddress.maximumRow)
    guard across > 1 || down > 1 else { return }
    for cell in wanted(in: rows.lowerBound...rows.upperBound + down - 1)
    where (column..<column + across).contains(cell.column) {
      let anchor = CellAddress(row: down == 1 ? cell.row : rows.lowerBound, column: column)
      if cell != anchor { table.anchors[cell] = anchor }
    }
  }

  /// Reads the content of a cell for its annotation.
  private mutating func readCell(_ reader: inout PartReader<MarkedName>) throws(SpreadsheetError) {
    while let event = try reader.next() {
      switch event {
      case .start(.annotation, .office):
        check(reader)
        annotations.append(try owner(&reader))
      case .start: try skip(&reader)
      case .end: return
      case .text: break
      }
    }
  }

  private func owner(_ reader: inout PartReader<MarkedName>) throws(SpreadsheetError) -> Owner {
    var creator = ""
    var paragraphs = 0
    var own: Int?
    while let event = try reader.next() {
      switch event {
      case .start(.creator, .dublinCore): creator = try reader.elementText()
      case .start(.p, .text):
        if try reader.elementText() == MarkComment.heading, own == nil { own = paragraphs }
        paragraphs += 1
      case .start: try reader.skipElement()
      case .end:
        if creator == MarkingWords.author || own == 0 { return .program }
        return own.map { .shared(paragraphs: $0) } ?? .other
      case .text: break
      }
    }
    return .other
  }

  /// Passes over an element, seeing whether annotations are in it.
  private mutating func skip(_ reader: inout PartReader<MarkedName>) throws(SpreadsheetError) {
    var depth = 1
    while depth > 0, let event = try reader.next() {
      switch event {
      case .start(let name, let namespace):
        depth += 1
        if name == .annotation, namespace == .office { hasOtherAnnotations = true }
      case .end: depth -= 1
      case .text: break
      }
    }
  }
}

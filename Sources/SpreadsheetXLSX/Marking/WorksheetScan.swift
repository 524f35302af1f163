import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What has to be known of a worksheet before its cells are marked.
struct WorksheetScan {
  /// The formats of the wanted cells; a cell that does not exist has that of its row or column.
  private(set) var formats: [CellAddress: Int] = [:]
  /// Wanted cells that the part has, and rows of wanted cells that it has.
  private(set) var existing: Set<CellAddress> = []
  private(set) var rows: Set<Int> = []
  /// The first cell of the merge that covers a wanted cell.
  private(set) var anchors: [CellAddress: CellAddress] = [:]
  private(set) var legacyDrawing: String?
  private(set) var isProtected = false
  /// Whether a cell, row or column has a format of the program's marks.
  private(set) var usesMarkedFormats = false
  private(set) var columns: [Column] = []

  struct Column {
    var range: ClosedRange<Int>
    /// In characters.
    var width: Double?
    var format: Int
  }

  private var rowFormats: [Int: Int] = [:]
  private let wanted: Set<CellAddress>
  private let wantedRows: Set<Int>
  private let marked: Set<Int>

  enum Name: Int, MarkupVocabulary {
    case unlisted, choice, worksheet, cols, col, min, max, width, style, sheetData, row, c, r, s
    case sheetProtection, sheet, mergeCells, mergeCell, ref, legacyDrawing, id
    var localName: String { self == .unlisted ? "" : self == .choice ? "Choice" : "\(self)" }
    static var namespaces: [[String]] { MarkupNamespace.spreadsheet }
  }

  /// - Parameters:
  ///   - wanted: the cells to be marked.
  ///   - marked: formats that the program gave to cells before.
  init(
    _ entry: ZipEntry, of archive: ZipReader, limits: ReadingLimits, wanted: some Sequence<CellAddress>,
    marked: Set<Int>
  ) throws(SpreadsheetError) {
    self.wanted = Set(wanted)
    wantedRows = Set(self.wanted.map(\.row))
    self.marked = marked
    var reader = try MarkupReader<Name>(entry, of: archive, limits: limits.markup)
    guard try reader.root() == .worksheet else { return }
    while let event = try reader.next() {
      guard case .start(let name) = event else { continue }
      switch name {
      case .cols: try readColumns(&reader)
      case .sheetData: try readRows(&reader, CellCursor(limits: limits.workbook))
      case .sheetProtection:
        isProtected = reader.boolean(.sheet) ?? false
        try reader.skipElement()
      case .mergeCells: try readMerges(&reader)
      case .legacyDrawing:
        legacyDrawing = reader.attribute(.id, in: MarkupNamespace.relationships) ?? reader.attribute(.id)
        try reader.skipElement()
      default: try reader.skipElement()
      }
    }
    for cell in self.wanted where !existing.contains(cell) {
      let column = columns.first { $0.range.contains(cell.column) }
      formats[cell] = rowFormats[cell.row] ?? column?.format ?? 0
    }
  }

  private mutating func readColumns(_ reader: inout MarkupReader<Name>) throws(SpreadsheetError) {
    var columns: [Column] = []
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      if name == .col, let first = reader.integer(.min), let last = reader.integer(.max), first > 0,
        first <= last, columns.count < CellAddress.maximumColumn
      {
        columns.append(
          Column(
            range: first...last, width: reader.attribute(.width).flatMap(Double.init),
            format: reader.integer(.style) ?? 0))
      }
      try reader.skipElement()
    }
    self.columns = columns
    if columns.contains(where: { marked.contains($0.format) }) { usesMarkedFormats = true }
  }

  private mutating func readRows(
    _ reader: inout MarkupReader<Name>, _ start: CellCursor
  ) throws(SpreadsheetError) {
    var cursor = start
    while let event = try reader.next() {
      switch event {
      case .start(.row):
        cursor.startRow(reader.attributeBytes(.r))
        if let format = reader.integer(.s) {
          if marked.contains(format) { usesMarkedFormats = true }
          if wantedRows.contains(cursor.row) { rowFormats[cursor.row] = format }
        }
        if wantedRows.contains(cursor.row) { rows.insert(cursor.row) }
        try readCells(&reader, &cursor)
      case .start: try reader.skipElement()
      case .end: return
      case .text: break
      }
    }
  }

  private mutating func readCells(
    _ reader: inout MarkupReader<Name>, _ cursor: inout CellCursor
  ) throws(SpreadsheetError) {
    while let event = try reader.next() {
      switch event {
      case .start(.c):
        let format = reader.integer(.s) ?? 0
        if !marked.isEmpty, marked.contains(format) { usesMarkedFormats = true }
        if let cell = cursor.cell(reader.attributeBytes(.r)), wantedRows.contains(cell.row),
          wanted.contains(cell)
        {
          existing.insert(cell)
          formats[cell] = format
        }
        try reader.skipElement()
      case .start: try reader.skipElement()
      case .end: return
      case .text: break
      }
    }
  }

  private mutating func readMerges(_ reader: inout MarkupReader<Name>) throws(SpreadsheetError) {
    var anchors: [CellAddress: CellAddress] = [:]
    let wanted = wanted.sorted()
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      if name == .mergeCell, let range = reader.attributeBytes(.ref).flatMap({ CellReference.range($0) }) {
        // Only the wanted cells of the merge's rows are looked at.
        var low = 0
        var high = wanted.count
        while low < high {
          let middle = (low + high) / 2
          if wanted[middle].row < range.first.row { low = middle + 1 } else { high = middle }
        }
        while low < wanted.count, wanted[low].row <= range.last.row {
          if range.contains(wanted[low]), wanted[low] != range.first { anchors[wanted[low]] = range.first }
          low += 1
        }
      }
      try reader.skipElement()
    }
    self.anchors = anchors
  }
}

import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What is to be done to one worksheet, its comments and their boxes.
struct SheetPlan {
  let part: String
  let entry: ZipEntry
  let relationships: Relationships
  private(set) var scan: WorksheetScan
  /// The marks by the cell that they go to: the first one of a merge.
  private(set) var marks = SheetMarks()
  /// Why marks are not at their cell, by their place in the list of all.
  private(set) var obstacles: [Int: MarkObstacle] = [:]
  private(set) var comments: (entry: ZipEntry, scan: CommentsScan)?
  private(set) var drawing: (entry: ZipEntry, shapes: CommentShapes)?
  /// What is said at each cell.
  private(set) var bodies: [CellAddress: String] = [:]
  /// Whether comments can be changed at all.
  private(set) var takesComments = true

  /// Marked cells of one sheet; Excel itself stops at some 65,000 comments.
  static let cellLimit = 30_000

  /// - Returns: nil where the sheet stays as it is.
  init?(
    part: String, in archive: ZipReader, limits: ReadingLimits, wanted: SheetMarks, all: [CellMark],
    former: FormerMarks
  ) throws(SpreadsheetError) {
    guard let entry = archive.entry(named: part) else { return nil }
    self.part = part
    self.entry = entry
    relationships = try Relationships(of: part, in: archive, limits: limits.workbook, markup: limits.markup)
    if let part = relationships.first(ofType: "comments")?.target, let entry = archive.entry(named: part) {
      comments = (entry, try CommentsScan(entry, of: archive, limits: limits))
    }
    let hasOwn = comments?.scan.hasOwn ?? false
    guard !wanted.byCell.isEmpty || hasOwn || !former.formats.isEmpty else { return nil }
    let marked = Set(former.formats.keys)
    scan = try WorksheetScan(entry, of: archive, limits: limits, wanted: wanted.cells, marked: marked)
    try place(wanted, in: archive, limits, marked: marked)
    guard !marks.byCell.isEmpty || hasOwn || scan.usesMarkedFormats else {
      // Nothing to change, but something to tell.
      if obstacles.isEmpty { return nil }
      return
    }
    openDrawing(in: archive, limits)
    try planComments(all, in: archive, limits)
  }

  private mutating func place(
    _ wanted: SheetMarks, in archive: ZipReader, _ limits: ReadingLimits, marked: Set<Int>
  ) throws(SpreadsheetError) {
    for cell in wanted.cells {
      let places = wanted.byCell[cell] ?? []
      let obstacle: MarkObstacle? =
        scan.isProtected ? .protectedSheet : marks.byCell.count >= Self.cellLimit ? .tooMany : nil
      for place in places {
        if let obstacle {
          obstacles[place] = obstacle
        } else {
          marks.add(place, at: scan.anchors[cell] ?? cell)
        }
      }
    }
    // The formats of the first cells of merges.
    if marks.byCell.keys.contains(where: { scan.formats[$0] == nil }) {
      scan = try WorksheetScan(entry, of: archive, limits: limits, wanted: marks.cells, marked: marked)
    }
  }

  private mutating func openDrawing(in archive: ZipReader, _ limits: ReadingLimits) {
    guard let id = scan.legacyDrawing else { return }
    guard let part = relationships.first(withID: id)?.target, let entry = archive.entry(named: part) else {
      takesComments = false
      return
    }
    do {
      drawing = (entry, try CommentShapes(entry, of: archive, limits: limits.markup))
    } catch {
      takesComments = false
    }
  }

  private mutating func planComments(
    _ all: [CellMark], in archive: ZipReader, _ limits: ReadingLimits
  ) throws(SpreadsheetError) {
    var threaded: Set<CellAddress> = []
    for relationship in relationships.all(ofTypes: ["threadedComment"]) {
      guard let entry = archive.entry(named: relationship.target) else { continue }
      threaded.formUnion(try ThreadedComments.cells(entry, of: archive, limits: limits.markup))
    }
    for cell in marks.cells {
      let places = marks.byCell[cell] ?? []
      if !takesComments || threaded.contains(cell) {
        for place in places { obstacles[place] = takesComments ? .threadedComment : .unreadableDrawing }
      } else {
        bodies[cell] = MarkComment.body(places.map { all[$0] })
      }
    }
  }

  /// The formats of the marked cells before this and any earlier marking, and how grave the marks are.
  func demands(_ all: [CellMark], former: FormerMarks) -> [CellAddress: MarkFormats.Demand] {
    var demands: [CellAddress: MarkFormats.Demand] = [:]
    for (cell, places) in marks.byCell {
      let format = scan.formats[cell] ?? 0
      demands[cell] = MarkFormats.Demand(
        format: former.formats[format] ?? format, severity: places.map { all[$0].severity }.min() ?? .note)
    }
    return demands
  }
}

/// Comments that are conversations (Microsoft's extension): they stay as they are.
enum ThreadedComments {
  private enum Name: Int, XMLVocabulary {
    case unlisted, threadedComment, ref
    var localName: String { self == .unlisted ? "" : "\(self)" }
    static var namespaces: [[String]] { [] }
  }

  static func cells(
    _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits
  ) throws(SpreadsheetError) -> Set<CellAddress> {
    var reader = try PartReader<Name>(entry, of: archive, limits: limits)
    var cells: Set<CellAddress> = []
    while let event = try reader.next() {
      if case .start(.threadedComment, _) = event,
        let cell = reader.attributeBytes(.ref).flatMap({ CellAddress($0) })
      {
        cells.insert(cell)
      }
    }
    return cells
  }
}

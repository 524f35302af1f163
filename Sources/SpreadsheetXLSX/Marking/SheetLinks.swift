import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The comments of a worksheet and their boxes: written again, dropped or made, and linked to the sheet.
struct SheetLinks {
  private let sheet: SheetPlan
  private let dialect: Dialect
  private let archive: ZipReader
  private let limits: ReadingLimits
  private var dropped: Set<String> = []
  private var added: [NewRelationship] = []
  private(set) var legacyDrawing = WorksheetChanges.LegacyDrawing.kept

  init(_ sheet: SheetPlan, dialect: Dialect, archive: ZipReader, limits: ReadingLimits) {
    self.sheet = sheet
    self.dialect = dialect
    self.archive = archive
    self.limits = limits
  }

  mutating func make(_ changes: inout PackageChanges) {
    let bodies = sheet.bodies
    let hasOwn = sheet.comments?.scan.hasOwn ?? false
    guard sheet.takesComments, !bodies.isEmpty || hasOwn else { return }
    // Somebody's comments have a box already.
    let others = Set((sheet.comments?.scan.comments ?? []).filter { $0.owner != .program }.compactMap(\.cell))
    if let (entry, scan) = sheet.comments, scan.hasOthers {
      changes.change(entry) { [archive, limits] () throws(SpreadsheetError) in
        try CommentsRewriting(scan: scan, bodies: bodies).bytes(entry, of: archive, limits: limits)
      }
    } else {
      if let (entry, _) = sheet.comments {
        changes.drop(entry)
        for link in sheet.relationships.all(ofTypes: ["comments"]) { dropped.insert(link.id) }
      }
      if !bodies.isEmpty { createComments(bodies, &changes) }
    }
    let boxes = bodies.keys.filter { !others.contains($0) }.sorted()
      .map { CommentBox($0, columns: sheet.scan.columns) }
    makeDrawing(boxes, without: sheet.comments?.scan.ownCells ?? [], &changes)
    linkParts(&changes)
  }

  private mutating func createComments(_ bodies: [CellAddress: String], _ changes: inout PackageChanges) {
    let name = changes.freeName { "xl/comments\($0).xml" }
    let dialect = dialect
    changes.create(name, type: AddedPartType.comments) { () throws(SpreadsheetError) in
      CommentsRewriting.newPart(bodies, dialect)
    }
    let id = freeID("rIdPerechenComments", beside: sheet.relationships, without: dropped)
    added.append(NewRelationship(id: id, type: dialect.type("comments"), target: name))
  }

  private mutating func makeDrawing(
    _ boxes: [CommentBox], without own: Set<CellAddress>, _ changes: inout PackageChanges
  ) {
    if let (entry, shapes) = sheet.drawing {
      guard shapes.isEmpty(without: own) else {
        guard !own.isEmpty || !boxes.isEmpty else { return }
        return changes.change(entry) { [archive, limits] () throws(SpreadsheetError) in
          try shapes.rewritten(entry, of: archive, limits: limits.markup, without: own, boxes)
        }
      }
      changes.drop(entry)
      if let id = sheet.scan.legacyDrawing { dropped.insert(id) }
      legacyDrawing = .removed
    }
    guard !boxes.isEmpty else { return }
    let name = changes.freeName { "xl/drawings/vmlDrawing\($0).vml" }
    changes.create(name, type: AddedPartType.vmlDrawing) { () throws(SpreadsheetError) in
      CommentShapes().newPart(boxes)
    }
    let id = freeID("rIdPerechenDrawing", beside: sheet.relationships, without: dropped)
    added.append(NewRelationship(id: id, type: dialect.type("vmlDrawing"), target: name))
    legacyDrawing = .inserted(id)
  }

  private mutating func linkParts(_ changes: inout PackageChanges) {
    guard !dropped.isEmpty || !added.isEmpty else { return }
    let name = PartName.relationships(of: sheet.part)
    let entry = archive.entry(named: name)
    changes.put(name, over: entry) { [archive, limits, dropped, added] () throws(SpreadsheetError) in
      try rewrittenRelationships(
        entry, of: archive, limits: limits.markup, without: dropped, adding: added)
    }
  }
}

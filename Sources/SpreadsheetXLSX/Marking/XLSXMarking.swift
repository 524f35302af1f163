public import Spreadsheet
public import SpreadsheetPackage
import XMLStream
public import ZipArchive

/// Marks cells of a workbook of Office Open XML: comments, fills, and a sheet of remarks first in the book.
///
/// All that no mark concerns is copied with its compressed bytes; what an earlier marking left is replaced.
public struct XLSXMarking: WorkbookMarking {
  private let plan: MarkingPlan

  /// - Parameters:
  ///   - marks: in the order of the sheet of remarks; where there are none, earlier marks are taken out.
  ///   - limits: what reading the parts again may come to; those of the archive are its own.
  /// - Returns: nil where there is nothing to do: no marks to put, and none to take out.
  public init?(
    _ archive: ZipReader, _ marks: [CellMark], words: MarkingWords, limits: ReadingLimits = ReadingLimits()
  ) throws(SpreadsheetError) {
    var plan = try MarkingPlan(archive, marks, words, limits)
    guard plan.isNeeded else { return nil }
    try plan.make()
    self.plan = plan
  }

  public func write(to path: String, replacing: Bool) throws(SpreadsheetError) -> MarkingOutcome {
    try plan.changes.write(to: path, replacing: replacing)
    return plan.outcome
  }
}

/// All that one marking changes.
private struct MarkingPlan {
  private let archive: ZipReader
  private let marks: [CellMark]
  private let words: MarkingWords
  private let limits: ReadingLimits
  private let types: ContentTypes
  private let location: WorkbookLocation
  private let sheetEntries: [WorkbookPart.SheetEntry]
  private let relationships: Relationships
  private let worksheets: WorksheetList
  private let former: FormerMarks
  private var sheets: [SheetPlan] = []
  private var obstacles: [MarkObstacle?]

  private(set) var outcome = MarkingOutcome()
  private(set) var changes: PackageChanges

  init(
    _ archive: ZipReader, _ marks: [CellMark], _ words: MarkingWords, _ limits: ReadingLimits
  ) throws(SpreadsheetError) {
    self.archive = archive
    self.marks = marks
    self.words = words
    self.limits = limits
    changes = PackageChanges(archive)
    types = try ContentTypes(of: archive, limits: limits.workbook, markup: limits.markup)
    location = try WorkbookLocation(
      in: archive, types: types, limits: limits.workbook, markup: limits.markup)
    sheetEntries = try WorkbookPart(
      location.entry, of: archive, limits: limits.workbook, markup: limits.markup
    ).sheets
    relationships = try Relationships(
      of: location.part, in: archive, limits: limits.workbook, markup: limits.markup)
    worksheets = WorksheetList(sheetEntries, relationships, types)
    former = try FormerMarks(in: archive, worksheets, words: words, limits: limits)
    obstacles = Array(repeating: nil, count: marks.count)
    try planSheets()
  }

  var isNeeded: Bool { !marks.isEmpty || outcome.hadMarks }

  private mutating func planSheets() throws(SpreadsheetError) {
    var names: [String: Int] = [:]
    for (index, sheet) in worksheets.sheets.enumerated() where names[sheet.name] == nil {
      names[sheet.name] = index
    }
    var wanted = [SheetMarks](repeating: SheetMarks(), count: worksheets.sheets.count)
    for (place, mark) in marks.enumerated() {
      guard let cell = mark.cell else { continue }
      if let index = mark.sheet.flatMap({ names[$0] }), !former.sheets.contains(index),
        archive.entry(named: worksheets.parts[index]) != nil,
        (1...CellAddress.maximumRow).contains(cell.row), (1...CellAddress.maximumColumn).contains(cell.column)
      {
        wanted[index].add(place, at: cell)
      } else {
        obstacles[place] = .noSuchCell
      }
    }
    outcome.hadMarks = !former.sheets.isEmpty
    var seen: Set<String> = []
    for (index, part) in worksheets.parts.enumerated() where !former.sheets.contains(index) {
      // A part that two sheets share is marked once.
      guard seen.insert(part).inserted,
        let plan = try SheetPlan(
          part: part, in: archive, limits: limits, wanted: wanted[index], all: marks, former: former)
      else { continue }
      for (place, obstacle) in plan.obstacles { obstacles[place] = obstacle }
      if plan.comments?.scan.hasOwn == true || plan.scan.usesMarkedFormats { outcome.hadMarks = true }
      sheets.append(plan)
    }
    for (place, mark) in marks.enumerated() where mark.cell != nil {
      if let obstacle = obstacles[place] { outcome.count(obstacle) } else { outcome.placed += 1 }
    }
  }

  // MARK: Changes

  mutating func make() throws(SpreadsheetError) {
    let removed = Set(former.sheets.map { worksheets.places[$0] })
    let scan = try WorkbookRewriting.Scan(
      location.entry, of: archive, limits: limits.markup, removed: removed)
    let dialect = Dialect(isStrict: scan.isStrict)
    for index in former.sheets.sorted() { try dropSheet(worksheets.parts[index]) }
    let stylesPart =
      relationships.first(ofType: "styles")?.target ?? PartName.resolve("styles.xml", from: location.part)
    let stylesEntry = archive.entry(named: stylesPart)
    let demands = sheets.map { $0.demands(marks, former: former) }
    let open = { [archive, limits] () throws(SpreadsheetError) in
      guard let stylesEntry else {
        return MarkupCopy<MarkFormats.Name>(MarkFormats.emptyPart(dialect), part: stylesPart)
      }
      return try MarkupCopy<MarkFormats.Name>(stylesEntry, of: archive, limits: limits.markup)
    }
    let distinct = Set(demands.flatMap(\.values)).sorted()
    let formats = try MarkFormats(distinct, withRemarks: !marks.isEmpty, of: open)
    if formats.isNeeded {
      changes.put(stylesPart, over: stylesEntry) { () throws(SpreadsheetError) in
        try rewrittenStyles(open(), formats)
      }
    }
    for (sheet, demands) in zip(sheets, demands) {
      change(sheet, demands.compactMapValues { formats.marked[$0] }, dialect)
    }
    var added: [NewRelationship] = []
    var remarks: (name: String, relationship: String)?
    if !marks.isEmpty {
      let name = changes.freeName { "xl/worksheets/sheet\($0).xml" }
      let id = freeID(
        "rIdPerechen", beside: relationships, without: Set(removed.map { sheetEntries[$0].relationship }))
      added.append(NewRelationship(id: id, type: dialect.type("worksheet"), target: name))
      let others = sheetEntries.indices.filter { !removed.contains($0) }.map { sheetEntries[$0].name }
      remarks = (RemarksTable.freeName(beside: others, words), id)
      let rewriting = WorkbookRewriting(removed: removed, added: remarks, dialect: dialect)
      let sheet = RemarksSheet(
        table: RemarksTable(marks: marks, obstacles: obstacles, words: words), formats: formats.remarks,
        samples: distinct.compactMap { demand in formats.marked[demand].map { ($0, demand.format) } },
        dialect: dialect, isActive: rewriting.place(of: scan.activeTab) == nil)
      changes.create(name, type: AddedPartType.worksheet) { () throws(SpreadsheetError) in
        AnySource(sheet.part())
      }
    }
    if stylesEntry == nil, formats.isNeeded {
      if relationships.first(ofType: "styles") == nil {
        let id = freeID("rIdPerechenStyles", beside: relationships)
        added.insert(NewRelationship(id: id, type: dialect.type("styles"), target: stylesPart), at: 0)
      }
      changes.addType(stylesPart, AddedPartType.styles)
    }
    let rewriting = WorkbookRewriting(removed: removed, added: remarks, dialect: dialect)
    if remarks != nil || !removed.isEmpty {
      changes.change(location.entry) {
        [archive, limits, entry = location.entry] () throws(SpreadsheetError) in
        try rewriting.bytes(entry, of: archive, limits: limits.markup, scan)
      }
      changeWorkbookRelationships(removed, added, dialect)
    }
    dropSignature()
    changeContentTypes()
  }

  private mutating func changeWorkbookRelationships(
    _ removed: Set<Int>, _ added: [NewRelationship], _ dialect: Dialect
  ) {
    var added = added
    if !relationships.exist {
      // What was found by its usual name has to be told once there are relationships.
      for (part, place) in zip(worksheets.parts, worksheets.places) where !removed.contains(place) {
        added.append(
          NewRelationship(
            id: sheetEntries[place].relationship, type: dialect.type("worksheet"), target: part))
      }
      for (type, name) in [("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")] {
        let part = PartName.resolve(name, from: location.part)
        if archive.entry(named: part) != nil {
          added.append(NewRelationship(id: "rIdPerechen_\(type)", type: dialect.type(type), target: part))
        }
      }
    }
    let name = PartName.relationships(of: location.part)
    let entry = archive.entry(named: name)
    let dropped = Set(removed.map { sheetEntries[$0].relationship })
    changes.put(name, over: entry) { [archive, limits, added] () throws(SpreadsheetError) in
      try rewrittenRelationships(
        entry, of: archive, limits: limits.markup, without: dropped, adding: added)
    }
  }

  private mutating func change(_ sheet: SheetPlan, _ formats: [CellAddress: Int], _ dialect: Dialect) {
    var worksheet = WorksheetChanges()
    if sheet.scan.usesMarkedFormats { worksheet.restored = former.formats }
    for (cell, format) in formats {
      if sheet.scan.existing.contains(cell) {
        worksheet.formats[cell] = format
      } else {
        worksheet.created[cell] = format
        if !sheet.scan.rows.contains(cell.row) { worksheet.missingRows.insert(cell.row) }
      }
    }
    var links = SheetLinks(sheet, dialect: dialect, archive: archive, limits: limits)
    links.make(&changes)
    worksheet.legacyDrawing = links.legacyDrawing
    guard worksheet.isNeeded else { return }
    changes.change(sheet.entry) { [archive, limits, worksheet] () throws(SpreadsheetError) in
      AnySource(
        RewrittenPart(
          try WorksheetRewriting(
            sheet.entry, of: archive, limits: limits, changes: worksheet, dialect: dialect)))
    }
  }

  /// Drops a sheet of remarks with what an office program added to it.
  private mutating func dropSheet(_ part: String) throws(SpreadsheetError) {
    let links = try Relationships(
      of: part, in: archive, limits: limits.workbook, markup: limits.markup)
    for relationship in links.all(ofTypes: ["comments", "vmlDrawing", "printerSettings", "drawing"]) {
      if let entry = archive.entry(named: relationship.target) { changes.drop(entry) }
    }
    for name in [part, PartName.relationships(of: part)] {
      if let entry = archive.entry(named: name) { changes.drop(entry) }
    }
  }

  /// A signature would no longer be true of what is changed (ISO 29500-2, 12).
  private mutating func dropSignature() {
    let package = try? Relationships(of: "", in: archive, limits: limits.workbook, markup: limits.markup)
    let origin = package?.first(ofType: "origin")
    let entries = archive.entries.filter {
      $0.name.lowercased().hasPrefix("_xmlsignatures/") || $0.name.lowercased() == origin?.target.lowercased()
    }
    guard !entries.isEmpty || origin != nil else { return }
    outcome.lostSignature = true
    for entry in entries { changes.drop(entry) }
    guard let entry = archive.entry(named: "_rels/.rels") else { return }
    changes.change(entry) { [archive, limits] () throws(SpreadsheetError) in
      try rewrittenRelationships(
        entry, of: archive, limits: limits.markup, without: [], droppedTypes: ["origin"], adding: [])
    }
  }

  private mutating func changeContentTypes() {
    guard let entry = archive.entry(named: "[Content_Types].xml") else { return }
    let dropped = changes.droppedTypes
    let added = changes.addedTypes
    guard !dropped.isEmpty || !added.isEmpty else { return }
    changes.change(entry) { [archive, limits] () throws(SpreadsheetError) in
      try rewrittenContentTypes(
        entry, of: archive, limits: limits.markup, without: dropped, adding: added)
    }
  }
}

/// An id that no relationship of a part has, but for those that are dropped.
func freeID(_ name: String, beside relationships: Relationships, without dropped: Set<String> = []) -> String
{
  let taken = relationships.ids.subtracting(dropped)
  guard taken.contains(name) else { return name }
  var number = 2
  while taken.contains("\(name)\(number)") { number += 1 }
  return "\(name)\(number)"
}

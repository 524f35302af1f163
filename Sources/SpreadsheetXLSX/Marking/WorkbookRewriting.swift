import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What is changed in the workbook part: earlier sheets of remarks go, the new one comes first.
struct WorkbookRewriting {
  /// Places among all sheets.
  var removed: Set<Int>
  /// The sheet of remarks: its name and its relationship's id; nil where there is none to add.
  var added: (name: String, relationship: String)?
  var dialect: Dialect

  /// What has to be known beforehand.
  struct Scan {
    /// Of the sheets that stay.
    private(set) var highestSheetID = 0
    private(set) var hasViews = false
    private(set) var activeTab = 0
    private(set) var isStrict = false

    init(
      _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits, removed: Set<Int>
    ) throws(SpreadsheetError) {
      var copy = try MarkupCopy<Name>(entry, of: archive, limits: limits)
      guard try copy.root() == .workbook else { return }
      let strict = MarkupNamespace.spreadsheet[0][1]
      isStrict = copy.part.reader.declarations.contains { $0.uri == strict }
      var place = 0
      while let event = try copy.next() {
        guard case .start(let name) = event else { continue }
        switch name {
        case .sheet:
          if !removed.contains(place) { highestSheetID = max(highestSheetID, copy.integer(.sheetId) ?? 0) }
          place += 1
        case .workbookView:
          if !hasViews { activeTab = copy.integer(.activeTab) ?? 0 }
          hasViews = true
        default: break
        }
      }
    }
  }

  enum Name: Int, MarkupVocabulary {
    case unlisted, choice, workbook, bookViews, workbookView, activeTab, firstSheet, sheets, sheet, sheetId
    case definedNames, definedName, localSheetId, functionGroups, externalReferences
    var localName: String { self == .unlisted ? "" : self == .choice ? "Choice" : "\(self)" }
    static var namespaces: [[String]] { MarkupNamespace.spreadsheet }
  }

  /// The place of a sheet afterwards; nil for one that goes.
  func place(of sheet: Int) -> Int? {
    if removed.contains(sheet) { return nil }
    return sheet - removed.filter { $0 < sheet }.count + (added == nil ? 0 : 1)
  }

  func bytes(
    _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits, _ scan: Scan
  ) throws(SpreadsheetError) -> [UInt8] {
    var copy = try MarkupCopy<Name>(entry, of: archive, limits: limits)
    guard try copy.root() == .workbook else { return try copy.finished() }
    let relationshipsPrefix = copy.declaredPrefix(of: MarkupNamespace.spreadsheet[1])
    copy.part.copy()
    try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
      switch name {
      case .bookViews:
        copy.part.copy()
        try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
          guard name == .workbookView else { return try copy.part.copyElement() }
          try rewriteView(&copy)
        }
      case .sheets:
        // Without a view the first sheet is the one shown, and another may be selected besides: two selected sheets
        // are edited as one.
        if !scan.hasViews, added != nil {
          let prefix = copy.prefix
          copy.part.output.start("bookViews", prefix: prefix)
          copy.part.output.element("workbookView", prefix: prefix, ["activeTab": "1"])
          copy.part.output.end()
        }
        try rewriteSheets(&copy, scan, relationshipsPrefix)
      case .definedNames: try rewriteNames(&copy)
      default: try copy.part.copyElement()
      }
    }
    return try copy.finished()
  }

  private func rewriteView(_ copy: inout MarkupCopy<Name>) throws(SpreadsheetError) {
    var tag = copy.tag
    let active = place(of: copy.integer(.activeTab) ?? 0) ?? 0
    tag.set("activeTab", active == 0 && copy.attribute(.activeTab) == nil ? nil : String(active))
    // The first tab in sight: where it was the first one, the remarks are in sight too.
    if let first = copy.integer(.firstSheet), first > 0 {
      tag.set("firstSheet", String(place(of: first) ?? 0))
    }
    copy.part.output.startTag(tag.markup)
    try copy.part.copyContents()
  }

  private func rewriteSheets(
    _ copy: inout MarkupCopy<Name>, _ scan: Scan, _ relationshipsPrefix: String?
  ) throws(SpreadsheetError) {
    let prefix = copy.prefix
    copy.part.copy()
    if let added {
      copy.part.output.start("sheet", prefix: prefix)
      copy.part.output.attribute("name", EscapedText.encode(added.name))
      copy.part.output.attribute("sheetId", scan.highestSheetID + 1)
      if relationshipsPrefix == nil { copy.part.output.attribute("xmlns:perechen", dialect.relationships) }
      copy.part.output.attribute("\(relationshipsPrefix ?? "perechen"):id", added.relationship)
      copy.part.output.end()
    }
    var place = 0
    try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
      defer { if name == .sheet { place += 1 } }
      if name == .sheet, removed.contains(place) {
        try copy.part.dropElement()
      } else {
        try copy.part.copyElement()
      }
    }
  }

  private func rewriteNames(_ copy: inout MarkupCopy<Name>) throws(SpreadsheetError) {
    copy.part.copy()
    try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
      guard name == .definedName, let sheet = copy.integer(.localSheetId) else {
        return try copy.part.copyElement()
      }
      guard let place = place(of: sheet) else { return try copy.part.dropElement() }
      copy.part.output.startTag(copy.tag.setting("localSheetId", String(place)).markup)
      try copy.part.copyContents()
    }
  }
}

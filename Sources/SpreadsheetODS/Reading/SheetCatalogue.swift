import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// What a first pass over the content finds: the sheets, which of them are hidden, and what else is there.
struct SheetCatalogue {
  private(set) var sheets: [SheetInfo] = []
  private(set) var features: Set<WorkbookFeature> = []

  private let limits: SpreadsheetLimits
  private var hiddenStyles: Set<String> = []
  /// The style of the family `table` whose properties come next.
  private var tableStyle: String?
  private var isInBody = false
  private var isSpreadsheet = false
  private var otherKind: SpreadsheetError.Problem?

  /// Looks through a document with its rows left out.
  init(
    of open: () throws(SpreadsheetError) -> AnySource, part: String?, limits: SpreadsheetLimits,
    markup: XMLLimits
  ) throws(SpreadsheetError) {
    let notes = RowNotes()
    do {
      let source = AnySource(RowSkippingSource(try open(), notes: notes))
      try self.init(ODFPart(source, part: part, limits: markup), limits: limits)
      features.formUnion(notes.features)
    } catch {
      // An error of the markup is told by the whole of it, with its line.
      guard error.line != nil else { throw error }
      try self.init(ODFPart(try open(), part: part, limits: markup), limits: limits)
    }
  }

  /// - Throws: `.otherFormat` for a text or a presentation, `.notASpreadsheet` for other documents,
  ///   `.noWorksheets` where there is no sheet.
  init(_ part: consuming ODFPart, limits: SpreadsheetLimits) throws(SpreadsheetError) {
    self.limits = limits
    var depth = 0
    while let event = try part.next() {
      switch event {
      case .start(let name, let namespace):
        depth += 1
        try note(name, namespace, depth: depth, part)
      case .end: depth -= 1
      case .text: break
      }
    }
    if !isSpreadsheet { throw SpreadsheetError(otherKind ?? .notASpreadsheet, part: part.part) }
    if sheets.isEmpty { throw SpreadsheetError(.noWorksheets, part: part.part) }
  }

  private mutating func note(
    _ name: ODFName, _ namespace: XMLNamespace, depth: Int, _ part: borrowing ODFPart
  ) throws(SpreadsheetError) {
    switch (depth, namespace) {
    case (1, _):
      guard namespace == .office, name == .document || name == .documentContent else {
        throw SpreadsheetError(.notASpreadsheet, part: part.part)
      }
    case (2, _): isInBody = name == .body && namespace == .office
    case (3, .office) where isInBody: noteBody(name)
    // The styles stand before the body that refers to them (ODF 1.3 part 3, 3.1.3).
    case (3, .style) where name == .style:
      let isTable = part.attributeBytes(.family, in: .style)?.elementsEqual("table".utf8) ?? false
      tableStyle = isTable ? part.attribute(.name, in: .style) : nil
    case (4, .style) where name == .tableProperties:
      if let tableStyle, part.boolean(.display, in: .table) == false {
        guard hiddenStyles.count < limits.styles else {
          throw SpreadsheetError(.limit(.styles, limits.styles), part: part.part)
        }
        hiddenStyles.insert(tableStyle)
      }
    case (4, .table) where name == .table && isInBody && isSpreadsheet:
      guard sheets.count < limits.sheets else {
        throw SpreadsheetError(.limit(.sheets, limits.sheets), part: part.part)
      }
      let style = part.attribute(.styleName, in: .table)
      sheets.append(
        SheetInfo(
          name: part.attribute(.name, in: .table) ?? "Sheet\(sheets.count + 1)",
          isHidden: style.map { hiddenStyles.contains($0) } ?? false))
    default: noteFeature(name, namespace)
    }
  }

  private mutating func noteBody(_ name: ODFName) {
    switch name {
    case .spreadsheet: isSpreadsheet = true
    case .officeText: otherKind = .otherFormat(.openDocumentText)
    case .presentation: otherKind = .otherFormat(.presentation)
    default: break
    }
  }

  private mutating func noteFeature(_ name: ODFName, _ namespace: XMLNamespace) {
    switch (name, namespace) {
    case (.annotation, .office): features.insert(.comments)
    case (.object, .draw), (.objectOLE, .draw): features.insert(.embeddedObjects)
    case (.trackedChanges, .table): features.insert(.trackedChanges)
    case (.tableSource, .table), (.cellRangeSource, .table), (.ddeLink, .table):
      features.insert(.externalLinks)
    // A flat document holds its macros itself.
    case (.module, .ooo): features.insert(.macros)
    default: break
    }
  }
}

import Diagnostics
package import Spreadsheet
package import TouchpointRegister

/// Reads a workbook as the form of the order's appendix (contract, section 4).
///
/// ```swift
/// let reading = try FormReader().read(SpreadsheetFile.open(.path("form.ods")), file: "form.ods")
/// print(reading.register.directions.count, reading.diagnostics.count)
/// ```
/// Work and memory grow with the rows; every distinct text is cleaned and recognised once.
package struct FormReader: Sendable {
  private let recognizer: Recognizer

  package init(recognizer: Recognizer = .standard) {
    self.recognizer = recognizer
  }

  /// - Parameter file: the path as the user gave it, for findings and sources.
  /// - Throws: what the workbook's reader throws; a workbook without the form is no error.
  package func read(_ workbook: any WorkbookReader, file: String) throws(SpreadsheetError) -> FormReading {
    let context = ReadingContext(
      file: file, kind: workbook.kind, texts: CellTexts(recognizer: recognizer))
    var reading = SheetsReading(context: context)
    reading.reportFeatures(of: workbook)
    // «Сведения» says how texts of the table are meant: it comes first wherever it stands.
    for (index, info) in workbook.sheets.enumerated()
    where !info.isHidden && ProgramSheet(named: info.name) == .information {
      reading.readInformation(try workbook.sheet(at: index))
    }
    for (index, info) in workbook.sheets.enumerated() where ProgramSheet(named: info.name) == .reference {
      reading.readReference(try workbook.sheet(at: index))
    }
    for (index, info) in workbook.sheets.enumerated() {
      if let program = ProgramSheet(named: info.name) {
        reading.note(info.name, program == .information && !info.isHidden ? .information : .program)
      } else if info.isHidden {
        if try workbook.openSheet(at: index).nextRow() != nil { reading.hidden(info.name) }
      } else {
        let sheet = try workbook.sheet(at: index)
        if sheet.rows.isEmpty {
          reading.noteEmpty(info.name, holdsPicture: workbook.holdsPicture(onSheetAt: index))
        } else {
          reading.readTable(sheet)
        }
      }
    }
    return reading.finished()
  }
}

/// What the sheets of one workbook come to.
private struct SheetsReading {
  let context: ReadingContext
  private var head = SubmissionHead()
  private var caption: (written: String, caption: RegisterCaption)?
  private var textsAbove: [String] = []
  private var withoutHeader: [String] = []
  private var sheets: [ReadSheet] = []
  private var hasForm = false
  /// What explains it where there is no form.
  private var absence = FormAbsence()
  /// Where the unit and the responsible person are to be typed, while they are not.
  private var unitPlace: SourceLocation?
  private var responsiblePlace: SourceLocation?

  init(context: ReadingContext) {
    self.context = context
  }

  func reportFeatures(of workbook: any WorkbookReader) {
    let active: [(WorkbookFeature, Finding.ActiveContent)] = [
      (.macros, .macros), (.externalLinks, .externalLinks), (.embeddedObjects, .embeddedObjects),
    ]
    for (feature, content) in active where workbook.features.contains(feature) {
      context.report(.activeContent(content))
    }
    if workbook.features.contains(.comments) { context.report(.commentsNotKept) }
    if workbook.features.contains(.trackedChanges) { context.report(.trackedChangesNotKept) }
  }

  mutating func hidden(_ name: String) {
    note(name, .hidden)
    absence.hiddenSheets.append(name)
    context.report(.sheetHidden(name: name), sheet: name)
  }

  mutating func note(_ name: String, _ fate: ReadSheet.Fate) {
    sheets.append(ReadSheet(name: name, fate: fate))
  }

  mutating func noteEmpty(_ name: String, holdsPicture: Bool) {
    note(name, .empty)
    if holdsPicture, absence.picturedSheet == nil { absence.picturedSheet = name }
  }

  mutating func readInformation(_ sheet: Sheet) {
    let (refinements, first) = RefinementTable.read(sheet.rows)
    if !refinements.isEmpty { context.refinements = refinements }
    readHead(sheet.rows.prefix { $0.number < first ?? Int.max }, sheet.name)
  }

  /// The processes that the blank form brought along.
  func readReference(_ sheet: Sheet) {
    guard let captions = sheet.rows.first,
      let column = captions.cells.first(where: { $0.value == .string(ReferenceSheet.processesCaption) })?
        .column
    else { return }
    for row in sheet.rows.dropFirst() {
      guard case .string(let name)? = row[column] else { continue }
      let text = CleanedText(name).text
      if !text.isEmpty { context.templateProcesses.insert(context.texts.key(of: RegisterKey(text))) }
    }
  }

  private mutating func readHead(_ rows: some Sequence<Row>, _ sheet: String) {
    head.read(rows) { [context] text, cell in
      context.reportText(context.texts.id(of: text), sheet: sheet, at: cell)
    }
    if unitPlace == nil { unitPlace = head.emptyUnit.map { context.location(sheet: sheet, $0) } }
    if responsiblePlace == nil {
      responsiblePlace = head.emptyResponsible.map { context.location(sheet: sheet, $0) }
    }
  }

  mutating func readTable(_ sheet: Sheet) {
    let merges = MergeCover(sheet.merges)
    let ids = context.texts.ids(of: sheet.rows)
    let headers = HeaderFinder(rows: sheet.rows, ids: ids, texts: context.texts, merges: merges).headers()
    guard let header = headers.first else {
      note(sheet.name, .withoutHeader)
      withoutHeader.append(sheet.name)
      return
    }
    hasForm = true
    note(sheet.name, .form(tables(headers, in: sheet)))
    let above = sheet.rows.prefix { $0.number < header.rows.lowerBound }
    readHead(above, sheet.name)
    let lines = LinesAbove(above, context: context)
    if caption == nil { caption = lines.caption }
    textsAbove += lines.texts
    let named = lines.direction ?? context.texts.direction(of: context.texts.id(of: sheet.name))
    var table = TableReader(context: context, sheet: sheet, ids: ids, merges: merges, above: named)
    table.read(headers)
  }

  private func tables(_ headers: [FormHeader], in sheet: Sheet) -> [ReadSheet.Table] {
    headers.enumerated().map { place, header in
      let next = place + 1 < headers.count ? headers[place + 1].rows.lowerBound : Int.max
      return ReadSheet.Table(
        header, rows: sheet.rows.count { $0.number > header.rows.upperBound && $0.number < next })
    }
  }

  func finished() -> FormReading {
    if hasForm {
      for name in withoutHeader { context.report(.sheetWithoutHeader(name: name), sheet: name) }
    } else {
      context.report(.formNotFound(absence), sheet: absence.picturedSheet)
    }
    let (directions, found) = context.builder.finished(
      unit: head.submission?.unit, refinements: context.refinements)
    var facts = found
    facts.directionPlaces = context.directionPlaces
    facts.unitPlace = unitPlace
    facts.responsiblePlace = responsiblePlace
    facts.unreadCells = context.unreadCells
    var register = Register(
      authority: caption?.caption.authority, title: caption?.caption.title,
      edition: ApprovalStamp.edition(in: textsAbove.map { CleanedText($0).text }),
      submission: head.submission, directions: directions)
    // What the program wrote beside the table counts as long as nobody has changed the words it is about.
    if let refined = context.refinements.caption, textsAbove.contains(refined.written) {
      (register.authority, register.title) = (refined.authority, refined.title)
    }
    if let refined = context.refinements.stamp, textsAbove.contains(refined.written) {
      register.edition = refined.edition
    }
    return FormReading(
      register: register, facts: facts, diagnostics: context.diagnostics, hasForm: hasForm,
      sheets: sheets)
  }
}

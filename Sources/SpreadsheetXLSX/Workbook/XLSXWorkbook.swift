public import Spreadsheet
import SpreadsheetPackage
public import XMLStream
public import ZipArchive

/// A workbook of Office Open XML (ISO 29500, transitional and strict), open for reading: `.xlsx`, `.xlsm`, `.xltx`,
/// `.xltm`.
///
/// ```swift
/// let workbook = try XLSXWorkbook(ZipReader(path: "перечень.xlsx"))
/// let sheet = try workbook.openSheet(at: 0)
/// while let row = try sheet.nextRow() { … }
/// ```
/// Parts are found by their relationships, then by content type, then by the names that all programs use.
public final class XLSXWorkbook: WorkbookReader {
  public let sheets: [SheetInfo]
  public let features: Set<WorkbookFeature>
  public var kind: WorkbookKind { .xlsx }

  private let archive: ZipReader
  /// The parts of `sheets`.
  private let parts: [String]
  private let shared: WorkbookContents

  /// - Throws: `SpreadsheetError` where the package holds no workbook, no worksheet, another kind of document, or
  ///   a broken part.
  public init(
    _ archive: ZipReader, limits: SpreadsheetLimits = SpreadsheetLimits(), markup: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    let types = try ContentTypes(of: archive, limits: limits, markup: markup)
    let location = try WorkbookLocation(in: archive, types: types, limits: limits, markup: markup)
    let workbook = try WorkbookPart(location.entry, of: archive, limits: limits, markup: markup)
    let relationships = try Relationships(of: location.part, in: archive, limits: limits, markup: markup)
    // In a damaged archive their part's name may be what was hit: usual names could be those of other parts then.
    guard relationships.exist || archive.isConsistent else {
      throw SpreadsheetError(.partMissing, part: PartName.relationships(of: location.part))
    }
    let worksheets = WorksheetList(workbook.sheets, relationships, types)
    guard !worksheets.sheets.isEmpty else { throw SpreadsheetError(.noWorksheets, part: location.part) }
    self.archive = archive
    sheets = worksheets.sheets
    parts = worksheets.parts
    var reading = ReadingLimits()
    (reading.workbook, reading.markup) = (limits, markup)
    var features = WorkbookFeature.features(of: archive, types: types, limits: reading)
    if worksheets.hasMacroSheets { features.insert(.macros) }
    self.features = features
    shared = WorkbookContents(
      archive, dateBase: workbook.dateBase, limits: limits, markup: markup,
      stringsPart: Self.part(ofType: "sharedStrings", "sharedStrings.xml", relationships, location, archive),
      stylesPart: Self.part(ofType: "styles", "styles.xml", relationships, location, archive))
  }

  /// - Throws: `partMissing` where the sheet has no part.
  public func openSheet(at index: Int) throws(SpreadsheetError) -> any SheetReader {
    guard let entry = archive.entry(named: parts[index]) else {
      throw SpreadsheetError(.partMissing, part: parts[index])
    }
    try shared.load()
    return try XLSXSheet(entry, of: archive, workbook: shared)
  }

  /// A picture belongs to a drawing, which belongs to the sheet; where their relationships cannot be read, there is none.
  public func holdsPicture(onSheetAt index: Int) -> Bool {
    let sheet = try? Relationships(
      of: parts[index], in: archive, limits: shared.limits, markup: shared.markup)
    guard let drawing = sheet?.first(ofType: "drawing") else { return false }
    let pictures = try? Relationships(
      of: drawing.target, in: archive, limits: shared.limits, markup: shared.markup)
    return pictures?.first(ofType: "image") != nil
  }

  /// The part that the workbook points to, or in a workbook without relationships the one of the usual name.
  private static func part(
    ofType type: String, _ name: String, _ relationships: Relationships, _ location: WorkbookLocation,
    _ archive: ZipReader
  ) -> String? {
    if let stated = relationships.first(ofType: type)?.target { return stated }
    let usual = PartName.resolve(name, from: location.part)
    return relationships.exist || archive.entry(named: usual) == nil ? nil : usual
  }
}

/// What the sheets of a workbook share, read when the first of them is opened.
final class WorkbookContents {
  let dateBase: DateBase
  let limits: SpreadsheetLimits
  let markup: XMLLimits
  private(set) var strings: SharedStrings
  private(set) var formats = CellFormats()
  /// The styles part of a damaged archive that lost it: what a number means is not known then.
  private(set) var lostStyles: String?
  /// Cells read so far, of all sheets.
  var cells = 0
  private let archive: ZipReader
  private let stylesPart: String?
  private var isLoaded = false

  init(
    _ archive: ZipReader, dateBase: DateBase, limits: SpreadsheetLimits, markup: XMLLimits,
    stringsPart: String?, stylesPart: String?
  ) {
    self.archive = archive
    self.dateBase = dateBase
    self.limits = limits
    self.markup = markup
    self.stylesPart = stylesPart
    strings = SharedStrings(missing: stringsPart)
  }

  func load() throws(SpreadsheetError) {
    guard !isLoaded else { return }
    // A part that is declared but missing is no error until a cell refers to it.
    if let part = strings.part, let entry = archive.entry(named: part) {
      strings = try SharedStrings(entry, of: archive, limits: limits, markup: markup)
    }
    if let part = stylesPart {
      if let entry = archive.entry(named: part) {
        formats = try CellFormats(entry, of: archive, limits: limits, markup: markup)
      } else if !archive.isConsistent {
        lostStyles = part
      }
    }
    isLoaded = true
  }
}

public import Spreadsheet
public import SpreadsheetPackage
public import XMLStream
public import ZipArchive

/// An OpenDocument spreadsheet that is open for reading: a package (`.ods`, `.ots`) or one flat document (`.fods`),
/// of any version from 1.0 to 1.4.
///
/// Opening it passes over the content once for the list of sheets. Sheets that are then read in ascending order
/// share one further pass; going back to an earlier sheet begins a new one.
public final class ODSWorkbook: WorkbookReader {
  public let kind: WorkbookKind
  public let sheets: [SheetInfo]
  public let features: Set<WorkbookFeature>

  private let limits: SpreadsheetLimits
  private let open: () throws(SpreadsheetError) -> ODFPart
  private let tally: CellTally
  private var cursor: ContentCursor?
  private weak var current: ODSSheet?

  /// Opens a package.
  /// - Throws: `.otherFormat(.encryptedODS)` for an encrypted one, `.otherFormat` for texts and presentations,
  ///   `.partMissing` without `content.xml`.
  public init(
    _ archive: ZipReader, limits: SpreadsheetLimits = SpreadsheetLimits(), markup: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    if try PackageManifest.isEncrypted(archive, markup: markup) {
      throw SpreadsheetError(.otherFormat(.encryptedODS))
    }
    guard let content = archive.entry(named: "content.xml") else {
      throw SpreadsheetError(.partMissing, part: "content.xml")
    }
    kind = .ods
    self.limits = limits
    open = { () throws(SpreadsheetError) in try ODFPart(content, of: archive, limits: markup) }
    tally = CellTally(limits: limits)
    let catalogue = try SheetCatalogue(try open(), limits: limits)
    sheets = catalogue.sheets
    var features = catalogue.features
    if PackageManifest.hasMacros(archive) { features.insert(.macros) }
    self.features = features
  }

  /// Opens a flat document.
  /// - Parameter source: gives the document from its first byte, each time it is called.
  public init(
    flat source: @escaping () throws(SpreadsheetError) -> AnySource,
    limits: SpreadsheetLimits = SpreadsheetLimits(), markup: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    kind = .fods
    self.limits = limits
    open = { () throws(SpreadsheetError) in ODFPart(try source(), part: nil, limits: markup) }
    tally = CellTally(limits: limits)
    let catalogue = try SheetCatalogue(try open(), limits: limits)
    sheets = catalogue.sheets
    features = catalogue.features
  }

  public func openSheet(at index: Int) throws(SpreadsheetError) -> any SheetReader {
    let cursor = try cursor(before: index)
    try cursor.enter(sheet: index)
    tally.begin(sheet: index)
    let sheet = ODSSheet(cursor, limits: limits, tally: tally)
    current = sheet
    return sheet
  }

  /// The pass under way, where it has not come to the sheet yet and no one still reads from it; else a new one.
  private func cursor(before index: Int) throws(SpreadsheetError) -> ContentCursor {
    if let cursor, cursor.nextSheet <= index, current?.isFinished ?? true { return cursor }
    let fresh = ContentCursor(try open())
    cursor = fresh
    return fresh
  }
}

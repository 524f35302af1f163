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

  private let hasPictures: Bool
  private let limits: SpreadsheetLimits
  private let markup: XMLLimits
  private let part: String?
  private let open: () throws(SpreadsheetError) -> AnySource
  private let tally: CellTally
  private var cursor: ContentCursor?
  private weak var current: ODSSheet?

  /// Opens a package.
  /// - Throws: `.otherFormat(.encryptedODS)` for an encrypted one, `.otherFormat` for texts and presentations,
  ///   `.partMissing` without `content.xml`.
  public convenience init(
    _ archive: ZipReader, limits: SpreadsheetLimits = SpreadsheetLimits(), markup: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    if try PackageManifest.isEncrypted(archive, markup: markup) {
      throw SpreadsheetError(.otherFormat(.encryptedODS))
    }
    guard let content = archive.entry(named: "content.xml") else {
      throw SpreadsheetError(.partMissing, part: "content.xml")
    }
    try self.init(
      kind: .ods, part: content.name, limits: limits, markup: markup,
      features: PackageManifest.hasMacros(archive) ? [.macros] : [],
      hasPictures: PackageManifest.hasPictures(archive)
    ) { () throws(SpreadsheetError) in
      do throws(ZipError) { return AnySource(try archive.open(content)) } catch {
        throw SpreadsheetError(error)
      }
    }
  }

  /// Opens a flat document.
  /// - Parameter source: gives the document from its first byte, each time it is called.
  public convenience init(
    flat source: @escaping () throws(SpreadsheetError) -> AnySource,
    limits: SpreadsheetLimits = SpreadsheetLimits(), markup: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    try self.init(
      kind: .fods, part: nil, limits: limits, markup: markup, features: [],
      hasPictures: false, source)
  }

  private init(
    kind: WorkbookKind, part: String?, limits: SpreadsheetLimits, markup: XMLLimits,
    features: Set<WorkbookFeature>, hasPictures: Bool,
    _ open: @escaping () throws(SpreadsheetError) -> AnySource
  ) throws(SpreadsheetError) {
    self.kind = kind
    self.hasPictures = hasPictures
    self.part = part
    self.limits = limits
    self.markup = markup
    self.open = open
    tally = CellTally(limits: limits)
    let catalogue = try SheetCatalogue(of: open, part: part, limits: limits, markup: markup)
    sheets = catalogue.sheets
    var found = catalogue.features.union(features)
    // Whose the comments are stands inside them.
    if found.contains(.comments),
      try !ContentScan(PartReader(try open(), part: part, limits: markup, keepsMarkup: true), wanted: [:])
        .hasForeignAnnotations
    {
      found.remove(.comments)
    }
    self.features = found
  }

  /// On which of its sheets a package's pictures lie is not looked for; those of a flat document are not seen.
  public func holdsPicture(onSheetAt index: Int) -> Bool { hasPictures }

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
    let fresh = ContentCursor(ODFPart(try open(), part: part, limits: markup))
    cursor = fresh
    return fresh
  }
}

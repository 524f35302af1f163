import Spreadsheet

/// What has to be known of a document before its first byte: OpenDocument puts styles before the cells that use
/// them.
struct DocumentPlan: Sendable {
  let document: WorkbookDocument
  let sheets: [SheetPlan]
  /// The heights of rows, ascending; a row's style is numbered by its place.
  let rowHeights: [RowHeight]
  /// The heights of rows that begin a printed page.
  let pageBreakHeights: [RowHeight]
  /// Column widths in hundredths of a millimetre, ascending.
  let columnWidths: [Int]
  /// The different page setups in the order of the sheets.
  let pages: [PageSetup]
  let fonts: [String]
  let validations: [PlacedValidation]
  let highlights: [PlacedHighlight]
  let highlightSets: [HighlightSet]

  /// A validation with the sheet it belongs to.
  struct PlacedValidation: Sendable {
    var validation: DataValidation
    var sheet: String
  }

  struct PlacedHighlight: Sendable {
    var highlight: ConditionalHighlight
    var sheet: String
  }

  init(_ document: WorkbookDocument) {
    self.document = document
    var pages: [PageSetup] = []
    var heights: Set<RowHeight> = []
    var breakHeights: Set<RowHeight> = []
    var widths: Set<Int> = []
    var validations: [PlacedValidation] = []
    var highlights: [PlacedHighlight] = []
    var sets = HighlightSets()
    var sheets: [SheetPlan] = []
    for sheet in document.sheets {
      if !pages.contains(sheet.page) { pages.append(sheet.page) }
      for width in sheet.columnWidths { if let width { widths.insert(Self.hundredths(ofWidth: width)) } }
      let overlay = Overlay(
        sheet, firstValidation: validations.count, firstHighlight: highlights.count, sets: &sets)
      validations += sheet.validations.map { PlacedValidation(validation: $0, sheet: sheet.name) }
      highlights += sheet.highlights.map { PlacedHighlight(highlight: $0, sheet: sheet.name) }
      var lastColumn = max(sheet.columnWidths.count, overlay.lastColumn, 1)
      let breaks = Set(sheet.pageBreaks)
      if sheet.rowCount > 0 {
        for number in 1...sheet.rowCount {
          let row = sheet.row(number)
          if row.height != nil { heights.insert(RowHeight(row)) }
          if breaks.contains(number) { breakHeights.insert(RowHeight(row)) }
          for cell in row.cells { lastColumn = max(lastColumn, cell.column) }
        }
      }
      sheets.append(
        SheetPlan(
          sheet: sheet, page: pages.firstIndex(of: sheet.page) ?? 0, pageBreaks: breaks, overlay: overlay,
          merges: sheet.merges.sorted { $0.first < $1.first },
          lastRow: max(
            sheet.rowCount, overlay.lastRow, sheet.printTitleRows?.upperBound ?? 1,
            sheet.merges.map(\.last.row).max() ?? 1, 1),
          lastColumn: max(lastColumn, sheet.merges.map(\.last.column).max() ?? 1)))
    }
    self.sheets = sheets
    self.pages = pages.isEmpty ? [PageSetup()] : pages
    self.validations = validations
    self.highlights = highlights
    rowHeights = heights.sorted()
    pageBreakHeights = breakHeights.sorted()
    columnWidths = widths.sorted()
    highlightSets = sets.all
    var fonts: [String] = []
    for style in document.styles where !fonts.contains(style.fontName) { fonts.append(style.fontName) }
    self.fonts = fonts
  }

  /// A column is as wide as so many digits and a margin of 5 pixels, a digit being 7 pixels of 1/96 inch.
  static func hundredths(ofWidth characters: Double) -> Int {
    Length.hundredths((characters * 7 + 5) * 25.4 / 96)
  }
}

/// How high a row is.
struct RowHeight: Hashable, Comparable {
  /// In hundredths of a point; 0 is a row without a height of its own.
  var hundredths: Int
  /// Whether the height is fitted to what is typed.
  var grows: Bool

  init(_ row: OutputRow) {
    hundredths = Length.hundredths(row.height ?? 0)
    grows = row.growsWithText || row.height == nil
  }

  static func < (a: RowHeight, b: RowHeight) -> Bool {
    a.hundredths != b.hundredths ? a.hundredths < b.hundredths : !a.grows && b.grows
  }
}

/// A sheet with what was found out about it beforehand.
struct SheetPlan: Sendable {
  var sheet: SheetDocument
  /// A place among the plan's pages.
  var page: Int
  /// The rows that a printed page begins with.
  var pageBreaks: Set<Int>
  var overlay: Overlay
  /// By their first cells.
  var merges: [CellRange]
  /// The last row that is written, and the last column that any row has.
  var lastRow: Int
  var lastColumn: Int
}

/// Lengths with two decimals.
enum Length {
  /// At most a kilometre: what is no number or beyond counts as that or nothing.
  static func hundredths(_ value: Double) -> Int {
    guard value.isFinite, value > 0 else { return 0 }
    return Int((min(value, 1e6) * 100).rounded())
  }

  /// `12.5mm`.
  static func text(_ hundredths: Int, _ unit: String) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(whole)\(unit)" }
    let digits = rest < 10 ? "0\(rest)" : rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)"
    return "\(whole).\(digits)\(unit)"
  }

  static func millimetres(_ value: Double) -> String { text(hundredths(value), "mm") }
  static func points(_ value: Double) -> String { text(hundredths(value), "pt") }
}

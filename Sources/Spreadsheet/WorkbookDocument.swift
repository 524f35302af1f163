/// A workbook to be written, format-neutral: the XLSX and ODS writers make the same book of it.
///
/// Rows are pulled while writing, so a document of any length needs no memory for its cells.
public struct WorkbookDocument: Sendable {
  public var sheets: [SheetDocument]
  /// Cells refer to a style by its index here. The first is the default style of the book.
  public var styles: [CellStyle]
  public var properties: DocumentProperties

  public init(
    sheets: [SheetDocument], styles: [CellStyle] = [CellStyle()],
    properties: DocumentProperties = DocumentProperties()
  ) {
    self.sheets = sheets
    self.styles = styles
    self.properties = properties
  }
}

/// Title and language of a document; no author, no clock: the same input gives the same bytes.
public struct DocumentProperties: Sendable, Hashable {
  public var title: String
  /// A BCP 47 tag.
  public var language: String

  public init(title: String = "", language: String = "ru-RU") {
    self.title = title
    self.language = language
  }
}

/// A sheet to be written.
public struct SheetDocument: Sendable {
  public var name: String
  /// Widths by column, from column 1, in characters of the default font; nil is the default width.
  public var columnWidths: [Double?] = []
  public var merges: [CellRange] = []
  /// How many rows stay visible while scrolling; the count starts at row 1.
  public var frozenRows = 0
  /// Rows repeated on each printed page.
  public var printTitleRows: ClosedRange<Int>?
  public var page = PageSetup()
  /// The numbers of the rows that a printed page begins with, ascending; other pages end where they are full.
  public var pageBreaks: [Int] = []
  public var validations: [DataValidation] = []
  public var highlights: [ConditionalHighlight] = []
  /// How many rows the sheet has; row numbers run from 1 to it.
  public var rowCount: Int
  /// Gives a row by its number, from 1; asked in ascending order, perhaps more than once.
  public var row: @Sendable (Int) -> OutputRow

  public init(name: String, rowCount: Int, row: @escaping @Sendable (Int) -> OutputRow) {
    self.name = name
    self.rowCount = rowCount
    self.row = row
  }

  public init(name: String, rows: [OutputRow]) {
    self.init(name: name, rowCount: rows.count) { rows[$0 - 1] }
  }
}

/// A row to be written.
public struct OutputRow: Sendable, Hashable {
  /// In points; nil leaves the height to the office program.
  public var height: Double?
  /// Whether the office program may make the row higher when more text is typed into it.
  public var growsWithText: Bool
  public var cells: [OutputCell]

  public init(_ cells: [OutputCell] = [], height: Double? = nil, growsWithText: Bool = false) {
    self.cells = cells
    self.height = height
    self.growsWithText = growsWithText
  }
}

/// A cell to be written; `value` nil is an empty cell that only has a style (a border in a merged range).
public struct OutputCell: Sendable, Hashable {
  /// Counted from 1.
  public var column: Int
  public var value: CellValue?
  /// An index into the document's styles.
  public var style: Int

  public init(column: Int, value: CellValue?, style: Int = 0) {
    self.column = column
    self.value = value
    self.style = style
  }
}

/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
  public var fontName = "Times New Roman"
  /// In points.
  public var fontSize = 11.0
  public var isBold = false
  public var isItalic = false
  /// 0xRRGGBB; nil is the default colour.
  public var fontColor: UInt32?
  public var fillColor: UInt32?
  public var horizontal = HorizontalAlignment.general
  public var vertical = VerticalAlignment.top
  public var wrapsText = false
  public var hasBorder = false
  /// Text stays text, whatever is typed: the number format `@`.
  public var isText = false
  /// Shows a date as dd.mm.yyyy.
  public var isDate = false

  public enum HorizontalAlignment: String, Sendable, Hashable { case general, left, center, right }
  public enum VerticalAlignment: String, Sendable, Hashable { case top, center, bottom }

  public init() {}

  /// A style made by changing the default one.
  public init(_ change: (inout CellStyle) -> Void) {
    change(&self)
  }
}

/// Paper and margins; A4 always.
public struct PageSetup: Sendable, Hashable {
  public var isLandscape = true
  /// In millimetres: left 20, right 10, top and bottom 20 (ГОСТ Р 7.0.97-2016, 3.3).
  public var marginLeft = 20.0
  public var marginRight = 10.0
  public var marginTop = 20.0
  public var marginBottom = 20.0
  /// The table is scaled to the page's width, over as many pages as it needs.
  public var fitsWidth = true
  /// The page's number in the middle of the upper margin.
  public var numbersPages = true

  public init() {}
}

/// A check or a drop-down on a range of cells.
public struct DataValidation: Sendable, Hashable {
  public var ranges: [CellRange]
  public var kind: Kind
  public var alert: Alert
  /// What is said of another value (255 characters at most); empty for the office program's own words.
  public var alertText: String
  public var promptTitle: String
  public var prompt: String

  public enum Kind: Sendable, Hashable {
    /// Only the input message.
    case any
    /// A drop-down with the cells of a range on another (or the same) sheet.
    case list(sheet: String, range: CellRange)
    /// A date not before 2000-01-01.
    case date
    /// A text with `@` in it.
    case email
  }

  /// What happens when another value is entered.
  public enum Alert: Sendable, Hashable {
    /// It is taken without a word.
    case silent
    /// The office program asks whether it is meant.
    case asks
    case refuses
  }

  public init(
    ranges: [CellRange], kind: Kind, alert: Alert = .asks, alertText: String = "", promptTitle: String = "",
    prompt: String = ""
  ) {
    self.ranges = ranges
    self.kind = kind
    self.alert = alert
    self.alertText = alertText
    self.promptTitle = promptTitle
    self.prompt = prompt
  }
}

/// Fills the cells of a range that are empty while another column of their row is filled.
public struct ConditionalHighlight: Sendable, Hashable {
  public var range: CellRange
  /// The column that has to be filled for the highlight to show.
  public var whenFilled: Int
  public var fillColor: UInt32

  public init(range: CellRange, whenFilled: Int, fillColor: UInt32) {
    self.range = range
    self.whenFilled = whenFilled
    self.fillColor = fillColor
  }
}

/// A workbook to be written, format-neutral: the XLSX and ODS writers make the same book of it.
///
/// Rows are pulled while writing, so a document of any length needs no memory for its cells.
public struct WorkbookDocument: Sendable {
  /// In the order of the tabs; a workbook has at least one.
  public var sheets: [SheetDocument]
  /// Cells refer to a style by its index here. The first is the default style of the book.
  public var styles: [CellStyle]
  /// Title and language, written into the document's properties.
  public var properties: DocumentProperties

  /// - Parameters:
  ///   - sheets: at least one, under distinct names.
  ///   - styles: at least one; the first is the default style of the book.
  ///   - properties: title and language.
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
  /// Empty for none.
  public var title: String
  /// A BCP 47 tag.
  public var language: String

  /// - Parameters:
  ///   - title: empty for none.
  ///   - language: a BCP 47 tag.
  public init(title: String = "", language: String = "ru-RU") {
    self.title = title
    self.language = language
  }
}

/// A sheet to be written.
public struct SheetDocument: Sendable {
  /// The tab's name. XLSX takes 31 UTF-16 units without `[ ] : * ? / \`, all different whatever the case:
  /// another name is cut or numbered to be one.
  public var name: String
  /// Widths by column, from column 1, in characters of the default font; nil is the default width.
  public var columnWidths: [Double?] = []
  /// Ranges shown as one cell, none over another; the value is that of the upper left cell.
  public var merges: [CellRange] = []
  /// How many rows stay visible while scrolling; the count starts at row 1.
  public var frozenRows = 0
  /// Rows repeated on each printed page.
  public var printTitleRows: ClosedRange<Int>?
  /// How the sheet is printed.
  public var page = PageSetup()
  /// The numbers of the rows that a printed page begins with, ascending; other pages end where they are full.
  public var pageBreaks: [Int] = []
  /// Checks and drop-downs, none over the cells of another.
  public var validations: [DataValidation] = []
  /// Fills that come and go as cells are filled.
  public var highlights: [ConditionalHighlight] = []
  /// How many rows the sheet has; row numbers run from 1 to it.
  public var rowCount: Int
  /// Gives a row by its number, from 1; asked in ascending order, perhaps more than once.
  public var row: @Sendable (Int) -> OutputRow

  /// A sheet whose rows are made when they are written.
  /// - Parameters:
  ///   - name: the tab's name.
  ///   - rowCount: how many rows there are.
  ///   - row: gives a row by its number, from 1.
  public init(name: String, rowCount: Int, row: @escaping @Sendable (Int) -> OutputRow) {
    self.name = name
    self.rowCount = rowCount
    self.row = row
  }

  /// A sheet whose rows are there already; the first of them is row 1.
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
  /// By ascending column; columns without a cell are empty.
  public var cells: [OutputCell]

  /// - Parameters:
  ///   - cells: by ascending column.
  ///   - height: in points; nil leaves it to the office program.
  ///   - growsWithText: whether typing more text may make the row higher.
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
  /// nil for an empty cell that only has a style. A formula is never written.
  public var value: CellValue?
  /// An index into the document's styles.
  public var style: Int

  /// - Parameters:
  ///   - column: counted from 1.
  ///   - value: nil for a cell that only has a style.
  ///   - style: an index into the document's styles.
  public init(column: Int, value: CellValue?, style: Int = 0) {
    self.column = column
    self.value = value
    self.style = style
  }
}

/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
  /// A family that the reader's machine should have; another stands in for it where it has not.
  public var fontName = "Times New Roman"
  /// In points.
  public var fontSize = 11.0
  /// Whether the type is heavy, as in captions.
  public var isBold = false
  /// Whether the type is slanted.
  public var isItalic = false
  /// 0xRRGGBB; nil is the default colour.
  public var fontColor: UInt32?
  /// 0xRRGGBB; nil is no fill.
  public var fillColor: UInt32?
  /// Where the text stands between the left and right edges.
  public var horizontal = HorizontalAlignment.general
  /// Where the text stands between the upper and lower edges.
  public var vertical = VerticalAlignment.top
  /// Whether long text goes on in further lines, rather than over the next cell.
  public var wrapsText = false
  /// A thin line on all four sides.
  public var hasBorder = false
  /// Text stays text, whatever is typed: the number format `@`.
  public var isText = false
  /// Shows a date as dd.mm.yyyy.
  public var isDate = false

  /// Where a text stands in the width of its cell (ISO/IEC 29500-1, 18.18.40).
  public enum HorizontalAlignment: String, Sendable, Hashable {
    /// Text to the left, numbers to the right.
    case general
    /// Along the left edge.
    case left
    /// In the middle.
    case center
    /// Along the right edge.
    case right
  }
  /// Where a text stands in the height of its cell (ISO/IEC 29500-1, 18.18.88).
  public enum VerticalAlignment: String, Sendable, Hashable {
    /// Along the upper edge.
    case top
    /// In the middle.
    case center
    /// Along the lower edge.
    case bottom
  }

  /// Plain 11-point type without fill and border, at the top of the cell.
  public init() {}

  /// A style made by changing the default one.
  public init(_ change: (inout CellStyle) -> Void) {
    change(&self)
  }
}

/// Paper and margins; A4 always.
public struct PageSetup: Sendable, Hashable {
  /// Whether the page is 297 mm wide and 210 high, rather than the other way round.
  public var isLandscape = true
  /// In millimetres; 20 by ГОСТ Р 7.0.97-2016, 3.3, as the other margins.
  public var marginLeft = 20.0
  /// In millimetres.
  public var marginRight = 10.0
  /// In millimetres; the page's number stands in it.
  public var marginTop = 20.0
  /// In millimetres.
  public var marginBottom = 20.0
  /// The table is scaled to the page's width, over as many pages as it needs.
  public var fitsWidth = true
  /// The page's number in the middle of the upper margin.
  public var numbersPages = true

  /// A4 across, with the margins of ГОСТ Р 7.0.97-2016 and numbered pages.
  public init() {}
}

/// A check or a drop-down on a range of cells.
public struct DataValidation: Sendable, Hashable {
  /// The cells that are checked.
  public var ranges: [CellRange]
  /// Which values are expected; an empty cell is always allowed.
  public var kind: Kind
  /// What happens when another value is typed.
  public var alert: Alert
  /// What is said of another value (255 characters at most); empty for the office program's own words.
  public var alertText: String
  /// The heading of what is shown beside a chosen cell, 32 characters at most; empty for none.
  public var promptTitle: String
  /// What is shown beside a chosen cell, 255 characters at most; empty for none.
  public var prompt: String

  /// Which values a cell expects (ISO/IEC 29500-1, 18.18.21; ODF 1.3, part 3, 9.4.4).
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
    /// It is not taken.
    case refuses
  }

  /// - Parameters:
  ///   - ranges: the cells that are checked.
  ///   - kind: which values are expected.
  ///   - alert: what happens when another is typed.
  ///   - alertText: what is said then; empty for the office program's own words.
  ///   - promptTitle: the heading of the input message; empty for none.
  ///   - prompt: the input message; empty for none.
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
  /// The cells that are filled while they are empty.
  public var range: CellRange
  /// The column that has to be filled for the highlight to show.
  public var whenFilled: Int
  /// 0xRRGGBB.
  public var fillColor: UInt32

  /// - Parameters:
  ///   - range: the cells that are filled while they are empty.
  ///   - whenFilled: a column, counted from 1; while its cell of a row is empty, nothing in the row is
  ///     highlighted.
  ///   - fillColor: 0xRRGGBB.
  public init(range: CellRange, whenFilled: Int, fillColor: UInt32) {
    self.range = range
    self.whenFilled = whenFilled
    self.fillColor = fillColor
  }
}

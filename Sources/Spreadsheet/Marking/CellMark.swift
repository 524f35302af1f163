/// A remark on a workbook, at a cell, a sheet or the whole book: what a marked copy shows as a comment, a fill and a row
/// of the sheet of remarks.
public struct CellMark: Sendable, Hashable {
  /// The worksheet's name, as the reader gives it; nil for the whole book.
  public var sheet: String?
  public var cell: CellAddress?
  public var severity: MarkSeverity
  /// The severity in words: «ошибка».
  public var label: String
  /// What is wrong.
  public var message: String
  /// What to do; nil where nothing needs doing.
  public var suggestion: String?
  /// The rule's id, and the clause as people cite it.
  public var rule: String
  public var clause: String

  public init(
    sheet: String?, cell: CellAddress?, severity: MarkSeverity, label: String, message: String,
    suggestion: String? = nil, rule: String = "", clause: String = ""
  ) {
    self.sheet = sheet
    self.cell = cell
    self.severity = severity
    self.label = label
    self.message = message
    self.suggestion = suggestion
    self.rule = rule
    self.clause = clause
  }
}

/// How grave a mark is; of several at a cell the gravest gives the fill.
public enum MarkSeverity: Int, Sendable, Hashable, Comparable, CaseIterable {
  case error, warning, note

  /// The gravest is the least.
  public static func < (a: MarkSeverity, b: MarkSeverity) -> Bool { a.rawValue < b.rawValue }

  /// A soft fill, 0xRRGGBB. Dark text on it keeps a contrast of more than 12 to 1.
  public var fillColor: UInt32 {
    switch self {
    case .error: 0xFAD4D1
    case .warning: 0xFDEBC3
    case .note: 0xD9E8F7
    }
  }
}

/// Why a mark stands on the sheet of remarks only.
public enum MarkObstacle: String, Sendable, Hashable, CaseIterable {
  /// The sheet is protected: its user could not take the mark away.
  case protectedSheet
  /// The cell has a threaded comment, which is left as it is; the fill is there.
  case threadedComment
  /// The sheet's drawing of comments cannot be read, so nothing is added to it; the fill is there.
  case unreadableDrawing
  /// The book or the sheet cannot take more marks.
  case tooMany
  /// The cell is none of a worksheet's.
  case noSuchCell
}

/// The words of a marked copy.
public struct MarkingWords: Sendable, Hashable {
  /// The sheet of remarks; another sheet of that name makes it «Замечания (2)».
  public var sheetName = "Замечания"
  public var title = ""
  public var explanation = ""
  /// The captions: severity, sheet, cell, what, what to do, rule, clause, where the mark is.
  public var captions: [String] = []
  /// What the last column says of a mark that is not at its cell.
  public var obstacles: [MarkObstacle: String] = [:]

  public init() {}

  /// The words in which the program signs a comment, and the author of it: a comment that has them is replaced when the
  /// file is marked again, and is no content.
  public static let author = "perechen"
}

/// A marked copy of a workbook that is ready to be written.
public protocol WorkbookMarking {
  /// Writes the copy whole or not at all; the same file and marks give the same bytes.
  /// - Parameter replacing: whether an existing file is replaced; otherwise that is an error (`EEXIST`).
  func write(to path: String, replacing: Bool) throws(SpreadsheetError) -> MarkingOutcome
}

/// What became of the marks.
public struct MarkingOutcome: Sendable, Hashable {
  /// Marks that stand at their cell.
  public var placed = 0
  /// Marks that stand on the sheet of remarks only, each kind once, in the order of `MarkObstacle`; those that have no
  /// cell do not count.
  public var obstacles: [(reason: MarkObstacle, count: Int)] {
    MarkObstacle.allCases.compactMap { reason in counts[reason].map { (reason, $0) } }
  }
  /// The digital signature was left out: marks would have broken it.
  public var lostSignature = false
  /// The file had marks of the program before.
  public var hadMarks = false

  private var counts: [MarkObstacle: Int] = [:]

  public init() {}

  package mutating func count(_ reason: MarkObstacle) { counts[reason, default: 0] += 1 }
}

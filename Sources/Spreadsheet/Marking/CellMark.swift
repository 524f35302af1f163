/// A remark on a workbook, at a cell, a sheet or the whole book: what a marked copy shows as a comment, a fill and a row
/// of the sheet of remarks.
public struct CellMark: Sendable, Hashable {
  /// The worksheet's name, as the reader gives it; nil for the whole book.
  public var sheet: String?
  /// The cell that the mark is put at; nil for a remark on the sheet or the book, which stands on the sheet
  /// of remarks alone.
  public var cell: CellAddress?
  /// How grave it is: the cell's fill, and the order of remarks at one cell.
  public var severity: MarkSeverity
  /// The severity in words: «ошибка».
  public var label: String
  /// What is wrong.
  public var message: String
  /// What to do; nil where nothing needs doing.
  public var suggestion: String?
  /// The rule's id, `TP301`; empty where there is none.
  public var rule: String
  /// The clause as people cite it, «п. 3.7»; empty where there is none.
  public var clause: String

  /// - Parameters:
  ///   - sheet: the worksheet's name; nil for the whole book.
  ///   - cell: nil for the whole sheet or book.
  ///   - severity: the gravest at a cell gives its fill.
  ///   - label: the severity in words.
  ///   - message: what is wrong.
  ///   - suggestion: what to do; nil where nothing needs doing.
  ///   - rule: the rule's id; empty for none.
  ///   - clause: as people cite it; empty for none.
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
  /// Must be mended; a red fill.
  case error
  /// Should be looked at; a yellow fill.
  case warning
  /// Good to know; a blue fill.
  case note

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
  /// The first line of the sheet of remarks; empty for none.
  public var title = ""
  /// What the person who gets the copy is told below the title: how to use the marks, and how they go away.
  public var explanation = ""
  /// The captions: severity, sheet, cell, what, what to do, rule, clause, where the mark is.
  public var captions: [String] = []
  /// What the last column says of a mark that is not at its cell.
  public var obstacles: [MarkObstacle: String] = [:]

  /// Words without title, explanation and captions, for whoever needs the marks alone.
  public init() {}

  /// The words in which the program signs a comment, and the author of it: a comment that has them is replaced when the
  /// file is marked again, and is no content.
  public static let author = "perechen"
}

/// A marked copy of a workbook that is ready to be written.
public protocol WorkbookMarking {
  /// Writes the copy whole or not at all; the same file and marks give the same bytes.
  /// - Parameters:
  ///   - path: the copy's; its folder has to be there.
  ///   - replacing: whether an existing file is replaced; otherwise that is an error (`EEXIST`).
  /// - Returns: where the marks stand now.
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

  /// Nothing placed yet.
  public init() {}

  package mutating func count(_ reason: MarkObstacle) { counts[reason, default: 0] += 1 }
}

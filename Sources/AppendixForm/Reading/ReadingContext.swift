import Diagnostics
import Spreadsheet
import TouchpointRegister

/// What is shared while one workbook is read: its texts, what was found, the register that grows.
final class ReadingContext {
  let file: String
  let kind: WorkbookKind
  var texts: CellTexts
  var refinements = Refinements()
  var builder = RegisterBuilder()
  var diagnostics: [Diagnostic] = []
  /// The cell of column 3 in the first row of each direction that the form names.
  var directionPlaces: [Direction: SourceLocation] = [:]
  /// Cells of columns 5 and 6 that cannot be read.
  var unreadCells: Set<SourceLocation> = []
  /// Keys of the unknown directions that were told already (TP201 is told once).
  var unknownDirections: Set<Int> = []
  /// Keys of the processes that the template brought along.
  var templateProcesses: Set<Int> = []

  /// What the reader compares cells with, as keys of `texts`.
  let placeholders: Set<Int>
  let exclusion: Int

  init(file: String, kind: WorkbookKind, texts: CellTexts) {
    self.file = file
    self.kind = kind
    var texts = texts
    placeholders = Set(
      Direction.allCases.flatMap(\.placeholders).map { texts.key(of: RegisterKey($0)) })
    exclusion = texts.key(of: RegisterKey("исключить"))
    self.texts = texts
  }

  func report(_ finding: Finding, sheet: String? = nil, at cell: SourceLocation.Cell? = nil) {
    diagnostics.append(Diagnostic(finding, at: location(sheet: sheet, cell)))
  }

  /// A CSV has no sheets to name.
  func location(sheet: String?, _ cell: SourceLocation.Cell?) -> SourceLocation {
    SourceLocation(file: file, sheet: kind == .csv ? nil : sheet, cell: cell)
  }

  /// Tells what cleaning did to a cell, and what is wrong with it as a cell.
  func reportText(_ id: CellTexts.ID, sheet: String, at cell: SourceLocation.Cell) {
    let text = texts[id]
    for word in text.correctedWords {
      report(.mixedScripts(original: word.original, corrected: word.corrected), sheet: sheet, at: cell)
    }
    if text.hadInvisibleCharacters { report(.invisibleCharacters, sheet: sheet, at: cell) }
    if text.writtenLength.utf16 == LongText.cutAt {
      report(.textCut(limit: LongText.cutAt), sheet: sheet, at: cell)
    } else if text.writtenLength.scalars > LongText.longest {
      report(
        .textLong(length: text.writtenLength.scalars, limit: LongText.longest), sheet: sheet, at: cell)
    }
  }

  /// Whether no cell's text means anything but what it says by itself.
  var takesTextsAsTheyAre: Bool { kind != .csv && refinements.literals.isEmpty }

  /// The text of a cell of a form's column: as the workbook's refinements and the format's own marks have it.
  func textID(of written: String, in column: FormColumn) -> CellTexts.ID {
    if kind == .csv, written.utf8.first == UInt8(ascii: "'") {
      let (text, wasMarked) = FormulaApostrophe.removing(from: written) {
        texts.isMistakable($0, in: column)
      }
      if wasMarked { return texts.id(of: text, isLiteral: true) }
    }
    return texts.id(of: written, isLiteral: refinements.isLiteral(written, in: column))
  }
}

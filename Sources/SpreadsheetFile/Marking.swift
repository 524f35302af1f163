public import Spreadsheet
import SpreadsheetODS
public import SpreadsheetPackage
import SpreadsheetXLSX

extension SpreadsheetFile {
  /// A copy of a workbook with marks at its cells and a sheet of remarks first in it; all else of the
  /// workbook stays as it is, and earlier marks of the program are replaced.
  /// - Parameters:
  ///   - source: an XLSX, ODS or flat ODS.
  ///   - marks: in the order of the sheet of remarks; where there are none, earlier marks are taken out.
  ///   - words: those of the sheet of remarks.
  ///   - limits: what reading may come to.
  /// - Returns: nil where there is nothing to do: no marks to put, and none to take out.
  /// - Throws: `.otherFormat` for a file that is no XLSX, ODS or flat ODS.
  public static func marking(
    _ source: Source, _ marks: [CellMark], words: MarkingWords, limits: ReadingLimits = ReadingLimits()
  ) throws(SpreadsheetError) -> (any WorkbookMarking)? {
    switch try kind(of: source, limits: limits) {
    case .workbook(.xlsx):
      return try XLSXMarking(
        try source.archive(limits: limits.archive), marks, words: words, limits: limits)
    case .workbook(.ods):
      return try ODSMarking(
        try source.archive(limits: limits.archive), marks, words: words, limits: limits)
    case .workbook(.fods): return try ODSMarking(flat: source.stream, marks, words: words, limits: limits)
    case .json: throw SpreadsheetError(.otherFormat(.json))
    case .text: throw SpreadsheetError(.otherFormat(.text))
    case .other(let format): throw SpreadsheetError(.otherFormat(format))
    default: throw SpreadsheetError(.notASpreadsheet)
    }
  }
}

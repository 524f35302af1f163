public import Spreadsheet

/// A CSV file as a workbook of one sheet.
///
/// RFC 4180, and what programs make of it: comma, semicolon or tab between the fields (found by looking at the
/// first records, or told by a first line `sep=;`), any kind of line end, line breaks inside quotes (read as
/// `\n`), no quotes or quotes throughout. The encoding is UTF-8, UTF-16 with a byte order mark, or Windows-1251
/// where the bytes are no UTF-8. Every field is text, empty ones are no cells; a record is a row, blank ones too.
public final class CSVWorkbook: WorkbookReader {
  public let kind = WorkbookKind.csv
  public let sheets = [SheetInfo(name: "CSV")]
  public let features: Set<WorkbookFeature> = []
  /// The character between the fields.
  public var delimiter: Character { Character(UnicodeScalar(separator)) }

  private let bytes: [UInt8]
  private let start: Int
  private let separator: UInt8
  private let limits: SpreadsheetLimits

  /// - Parameter bytes: the file's contents.
  /// - Throws: `.empty` for no bytes, `.notASpreadsheet` for bytes that are no text.
  public init(bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) throws(SpreadsheetError) {
    guard !bytes.isEmpty else { throw SpreadsheetError(.empty) }
    guard let text = TextEncoding.utf8(of: bytes), !text.contains(0) else {
      throw SpreadsheetError(.notASpreadsheet)
    }
    let hint = DelimiterDetection.hint(in: text)
    self.bytes = text
    start = hint?.end ?? 0
    separator = hint?.delimiter ?? DelimiterDetection.delimiter(of: text)
    self.limits = limits
  }

  public func openSheet(at index: Int) throws(SpreadsheetError) -> any SheetReader {
    CSVSheet(bytes: bytes, start: start, separator: separator, limits: limits)
  }
}

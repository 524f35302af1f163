public import Spreadsheet

/// A text file as lines, in any of the encodings that `CSVWorkbook` reads.
public enum PlainText {
  /// The lines without their ends.
  /// - Throws: `.notASpreadsheet` for bytes that are no text.
  public static func lines(of bytes: [UInt8]) throws(SpreadsheetError) -> [String] {
    guard let text = TextEncoding.utf8(of: bytes), !text.contains(0) else {
      throw SpreadsheetError(.notASpreadsheet)
    }
    return String(decoding: text, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
      .map(String.init)
  }
}

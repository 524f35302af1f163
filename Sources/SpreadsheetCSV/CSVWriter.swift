/// Writes rows of text as CSV: RFC 4180, UTF-8 with a byte order mark, so that Excel knows the encoding.
///
/// ```swift
/// var bytes = CSVWriter.byteOrderMark
/// CSVWriter.append(["№", "Наименование"], to: &bytes)
/// ```
public enum CSVWriter {
  /// What a file begins with.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Appends a record with its line end (CRLF).
  ///
  /// A field is quoted only where it must be: where it holds a quote, a line break, a comma, or another character
  /// that a reader might take for the separator.
  public static func append(_ fields: some Collection<String>, to bytes: inout [UInt8]) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      // A record of one empty field would be a blank line, which many readers pass over; a first line `sep=,`
      // would be taken for a hint.
      let isOdd = isFirst && (fields.count == 1 && field.isEmpty || field.hasPrefix("sep="))
      append(field, isQuoted: isOdd || field.utf8.contains(where: needsQuotes), to: &bytes)
      isFirst = false
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// A whole file.
  public static func bytes(of rows: some Sequence<[String]>) -> [UInt8] {
    var bytes = byteOrderMark
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func append(_ field: String, isQuoted: Bool, to bytes: inout [UInt8]) {
    guard isQuoted else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

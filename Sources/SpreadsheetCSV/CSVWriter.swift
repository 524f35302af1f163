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
      append(field, isQuoted: isOdd || needsQuotes(field.utf8.span), to: &bytes)
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

  /// A loop without a way out becomes vector instructions.
  private static func needsQuotes(_ field: Span<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for place in field.indices {
      let byte = field[place]
      odd |= byte == 0x22 || byte == 0x2C || byte == 0x3B ? 1 : 0
      odd |= byte == 0x09 || byte == 0x0A || byte == 0x0D ? 1 : 0
    }
    return odd != 0
  }

  private static func append(_ field: String, isQuoted: Bool, to bytes: inout [UInt8]) {
    guard isQuoted else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(UInt8(ascii: "\""))
    // What stands before a quote, together with it, in one piece.
    let utf8 = field.utf8.span
    var start = 0
    for place in utf8.indices where utf8[place] == UInt8(ascii: "\"") {
      bytes.append(contentsOf: field.utf8.dropFirst(start).prefix(place + 1 - start))
      start = place
    }
    bytes.append(contentsOf: field.utf8.dropFirst(start))
    bytes.append(UInt8(ascii: "\""))
  }
}

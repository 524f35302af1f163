/// Finds the character that separates the fields of a CSV file.
enum DelimiterDetection {
  /// In the order of preference where two fit equally well: Excel of Russian locale writes semicolons.
  static let candidates: [UInt8] = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]

  /// How many records are looked at.
  private static let sample = 64

  /// The delimiter that a first line `sep=;` tells (Excel reads and writes it), and where the line ends.
  static func hint(in text: [UInt8]) -> (delimiter: UInt8, end: Int)? {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, line.starts(with: "sep=".utf8), let delimiter = line.last,
      candidates.contains(delimiter)
    else { return nil }
    let end = line.endIndex
    return (delimiter, end + (text[end...].starts(with: [0x0D, 0x0A]) ? 2 : end < text.count ? 1 : 0))
  }

  /// The delimiter that gives the most records one and the same number of fields; where several do, the one that
  /// gives more fields.
  static func delimiter(of text: [UInt8]) -> UInt8 {
    let records = counts(in: text)
    var best = (delimiter: UInt8(ascii: ","), records: 0, fields: 0)
    for (place, delimiter) in candidates.enumerated() {
      var frequencies: [Int: Int] = [:]
      for record in records where record[place] > 0 { frequencies[record[place], default: 0] += 1 }
      for (fields, count) in frequencies {
        let better = (count, fields) > (best.records, best.fields)
        if better { best = (delimiter, count, fields) }
      }
    }
    return best.delimiter
  }

  /// How often each candidate stands outside quotes, record by record; blank records are passed over.
  private static func counts(in text: [UInt8]) -> [[Int]] {
    var records: [[Int]] = []
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    func close() {
      if !isBlank { records.append(counts) }
      counts = [0, 0, 0]
      isBlank = true
    }
    for byte in text {
      // A doubled quote opens and closes at once: no harm.
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        close()
        if records.count == sample { return records }
      } else {
        isBlank = false
        if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
      }
    }
    close()
    return records
  }
}

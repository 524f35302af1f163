/// Heights of rows by the text in them: not every office program fits them when it opens a book.
enum RowHeight {
  /// Points of a line of the table's type.
  private static let line = 13.8
  private static let padding = 3.0
  /// A row is at most 409 points high.
  private static let mostLines = 29

  /// - Parameters:
  ///   - texts: a row's, with the widths of their columns in characters.
  static func points(of texts: some Sequence<(text: String, width: Double)>) -> Double {
    let lines = texts.reduce(1) { max($0, self.lines($1.text, width: $1.width)) }
    return Double(min(lines, mostLines)) * line + padding
  }

  /// How many lines a text takes in a column, wrapped at spaces.
  private static func lines(_ text: String, width: Double) -> Int {
    let room = max(4, Int(width))
    var total = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var lines = 1
      var used = 0
      for word in line.split(separator: " ") {
        let length = word.unicodeScalars.count
        if used > 0, used + 1 + length <= room {
          used += 1 + length
        } else {
          if used > 0 { lines += 1 }
          lines += max(0, length - 1) / room
          used = length <= room ? length : length % room
        }
      }
      total += lines
      if total > mostLines { return mostLines }
    }
    return total
  }
}

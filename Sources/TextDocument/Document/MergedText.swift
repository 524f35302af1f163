/// Room for the text of a cell that covers several rows: where a page ends between these rows, an office program
/// would split the text. So the first row is made high enough for all of it.
enum MergedText {
  /// More lines than this are left to the office program: a row has to fit on a page.
  static let mostLines = 12
  /// In points, of the table's type.
  static let lineHeight = 13
  /// Above and below a cell's text together, in points.
  static let padding = 3

  /// How many lines the first row of the merged cells in a row is to be high; 0 where none is merged.
  static func lines(of cells: [CellLayout.Cell], in columns: [PrintColumn]) -> Int {
    var most = 0
    for (cell, column) in zip(cells, columns) {
      guard case .text(let text, let rows) = cell, rows > 1 else { continue }
      most = max(most, lines(of: text, width: column.width))
    }
    return most
  }

  /// In points.
  static func height(lines: Int) -> Int { lines * lineHeight + padding }

  /// An estimate: a letter takes 2 mm in the middle, and lines end at spaces.
  private static func lines(of text: String, width: Double) -> Int {
    // Half a millimetre less than a cell's own margins leave, as words do not fill a line.
    let room = width.isFinite ? max(3, Int(min(max(width - 3.5, 0), 1_000) / 2)) : 3
    var count = 0
    for line in TextDocument.lines(of: text) {
      var used = 0
      count += 1
      for word in line.split(separator: " ") {
        let length = word.unicodeScalars.count
        if used > 0, used + 1 + length > room {
          count += 1
          used = 0
        }
        count += max(0, length - 1) / room
        used += (used > 0 ? 1 : 0) + length % room
        if count > mostLines { return mostLines }
      }
    }
    return min(count, mostLines)
  }
}

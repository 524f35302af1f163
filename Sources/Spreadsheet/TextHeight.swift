/// Heights of rows by the text in them: office programs fit the height of a row only where no cell is merged, and not
/// every one of them does so when it opens a book.
public enum TextHeight {
  /// Points of a line of the table's type.
  private static let line = 13.8
  private static let padding = 3.0

  /// The height in points of a row that shows that many lines of 11-point type; one line for 0 and less.
  public static func points(lines: Int) -> Double { Double(max(lines, 1)) * line + padding }

  /// How many lines a text takes in a column, wrapped at spaces.
  /// - Parameters:
  ///   - text: what the cell shows.
  ///   - width: in characters.
  ///   - limit: a row is at most 409 points high (ISO 29500-1, 18.3.1.73 as office programs keep it).
  public static func lines(_ text: String, width: Double, limit: Int = 27) -> Int {
    let room = max(4, Int(width))
    return PlainTextLines.count(text.utf8.span, room: room, limit: limit)
      ?? lines(ofAny: text, room: room, limit: limit)
  }

  /// For any text: what begins or ends a word is asked of its characters.
  static func lines(ofAny text: String, room: Int, limit: Int) -> Int {
    var total = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var wrapped = WrappedLine(room: room)
      for word in line.split(separator: " ") { wrapped.add(word: word.unicodeScalars.count) }
      total += wrapped.lines
      if total > limit { return limit }
    }
    return total
  }
}

/// A line of a text as its words fill the lines of a column.
struct WrappedLine {
  let room: Int
  private(set) var lines = 1
  private var used = 0

  init(room: Int) { self.room = room }

  /// - Parameter length: in scalars.
  mutating func add(word length: Int) {
    if used > 0, used + 1 + length <= room {
      used += 1 + length
    } else {
      if used > 0 { lines += 1 }
      lines += max(0, length - 1) / room
      used = length <= room ? length : length % room
    }
  }
}

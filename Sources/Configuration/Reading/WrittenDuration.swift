/// A duration as people write it: numbers with their units, «15 минут», «2 ч», «1 час 30 минут», "90 min", "2 hours".
enum WrittenDuration {
  static let longestDays = 366
  /// In minutes.
  static let range = 1...(longestDays * 24 * 60)

  /// - Returns: nil where the text is no duration; a number outside `range` for one that no limit can be.
  static func minutes(in text: String) -> Int? {
    var sum = 0
    var rest = text[...]
    repeat {
      rest = rest.drop { $0.isWhitespace }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count).drop { $0.isWhitespace }
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      if rest.first == "." { rest.removeFirst() }
      guard digits.count <= 9, let count = Int(digits), let length = minutes(inUnit: unit.lowercased()) else {
        return nil
      }
      sum += count * length
      rest = rest.drop { $0.isWhitespace }
    } while !rest.isEmpty
    return sum
  }

  private static func minutes(inUnit unit: String) -> Int? {
    switch unit {
    case "м", "мин", "минута", "минуту", "минуты", "минут", "m", "min", "mins", "minute", "minutes": 1
    case "ч", "час", "часа", "часов", "h", "hour", "hours": 60
    case "день", "дня", "дней", "сутки", "суток", "d", "day", "days": 24 * 60
    default: nil
    }
  }
}

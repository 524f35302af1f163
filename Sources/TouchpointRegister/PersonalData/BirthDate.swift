/// Finds a date that is said to be somebody's date of birth.
enum BirthDate {
  static func occurs(in text: String) -> Bool {
    guard marks.contains(where: { text.utf8.holds($0) }) else { return false }
    let key = RegisterKey(text).description
    let words = key.split { $0 == " " || $0 == "\n" || $0 == "," || $0 == "(" || $0 == ")" || $0 == ":" }.map
    { String($0) }
    for index in words.indices where isDate(words, at: index) {
      let before = words[max(0, index - 4)..<index]
      if before.contains(where: { word in marksBefore.contains { word.hasPrefix($0) } })
        || zip(before, before.dropFirst()).contains(where: { $0.hasPrefix("дат") && $1.hasPrefix("рожд") })
      {
        return true
      }
      let after = words[(index + 1)..<min(words.count, index + 5)]
      if after.contains(where: { $0.hasPrefix("рожд") || $0 == "г.р." || $0 == "г.р" }) { return true }
      if zip(after, after.dropFirst()).contains(where: { $0.hasPrefix("г.") && $1.hasPrefix("р.") }) {
        return true
      }
    }
    return false
  }

  /// Of a word that stands before the date.
  private static let marksBefore = ["родил", "уроженец", "уроженк", "д.р"]
  /// Parts of words, in small and capital letters, without which no text speaks of a birth.
  private static let marks: [[UInt8]] = [
    "рожд", "Рожд", "РОЖД", "оди", "ОДИ", "рожен", "РОЖЕН", "г.р", "г. р", "д.р", "Д.р", "Г.Р", "Д.Р",
  ]
  .map { Array($0.utf8) }

  /// «12.05.1980», «12 мая 1980», «1980-05-12».
  private static func isDate(_ words: [String], at index: Int) -> Bool {
    let parts = words[index].split(separator: words[index].contains("-") ? "-" : ".").map { String($0) }
    if parts.count >= 3 {
      let numbers = parts.prefix(3).compactMap { Int($0) }
      guard numbers.count == 3 else { return false }
      let (day, month, year) =
        numbers[0] > 31 ? (numbers[2], numbers[1], numbers[0]) : (numbers[0], numbers[1], numbers[2])
      return (1...31).contains(day) && (1...12).contains(month) && isYear(year)
    }
    guard let day = Int(words[index]), (1...31).contains(day), index + 2 < words.count else { return false }
    return months.contains { words[index + 1].hasPrefix($0) }
      && (Int(words[index + 2].prefix(4)).map(isYear) ?? false)
  }

  private static func isYear(_ year: Int) -> Bool { (1900...2100).contains(year) || (0...99).contains(year) }

  private static let months = [
    "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]
}

extension String.UTF8View {
  /// Whether the bytes stand in the text one behind another.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: part) { return true }
      start = index(after: found)
    }
    return false
  }
}

/// Finds a date that is said to be somebody's date of birth.
enum BirthDate {
  /// A cheap look: false where no word speaks of a birth.
  static func mayOccur(in words: KeyWords) -> Bool {
    let words = words.words
    return words.contains(where: marks.contains)
      || zip(words, words.dropFirst()).contains { initials.contains($0) && $1.starts(with: "р".utf8) }
  }

  /// Of the words of which a text has one that speaks of a birth; those with a full stop are whole words.
  static let beginnings = marked + ["г.", "д."]
  private static let marked = ["рожд", "родил", "уроженец", "уроженк"]
  private static let marks = WordBeginnings(marked)
  /// «г. р.», «д.р.»
  private static let initials = [Array("г".utf8)[...], Array("д".utf8)[...]]

  static func occurs(in text: String) -> Bool {
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

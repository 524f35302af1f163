import Spreadsheet

/// A calendar date as officials write it, and as the register keeps it.
struct WrittenDate: Equatable {
  var year: Int
  var month: Int
  var day: Int

  /// - Returns: nil for a day that the calendar does not have, and for years outside 1900-2199.
  init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The date that a text is, the whole text: `27.03.2024`, `27 марта 2024 г.`, `«27» марта 2024 года`,
  /// `2024-03-27`.
  init?(_ text: String) {
    var words = Self.words(of: text)[...]
    guard let date = Self.take(from: &words), words.isEmpty else { return nil }
    self = date
  }

  /// ISO 8601: `2024-03-27`.
  var iso: String { "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))" }
  /// `27.03.2024`.
  var russian: String { "\(padded(day, to: 2)).\(padded(month, to: 2)).\(year)" }

  /// The date of ISO 8601, nothing else in the text.
  init?(iso text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2,
      let year = Self.number(parts[0]), let month = Self.number(parts[1]), let day = Self.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Takes a date from the front of a list of words, with a closing «г.» or «года».
  static func take(from words: inout ArraySlice<String>) -> WrittenDate? {
    guard let first = words.first else { return nil }
    var rest = words.dropFirst()
    var found = numeric(first) ?? WrittenDate(iso: first)
    if found == nil, let day = Int(first), rest.count >= 2,
      let month = month(named: rest[rest.startIndex]), let year = Int(rest[rest.startIndex + 1])
    {
      found = WrittenDate(year: year, month: month, day: day)
      rest = rest.dropFirst(2)
    }
    guard let found else { return nil }
    if let next = rest.first, ["г", "года", "год"].contains(next) { rest = rest.dropFirst() }
    words = rest
    return found
  }

  /// The words of a text, lowercased, without the quotes, brackets and closing marks around them; a glued «г.»
  /// is a word of its own.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    for piece in text.lowercased().split(whereSeparator: \.isWhitespace) {
      var word = piece[...]
      while let mark = word.first, "«\"„“'(".contains(mark) { word.removeFirst() }
      while let mark = word.last, "»\"“”').,;:".contains(mark) { word.removeLast() }
      if word.last == "г", let before = word.dropLast().last(where: { $0 != "." }), before.isNumber {
        word.removeLast()
        while word.last == "." { word.removeLast() }
        words.append(String(word))
        words.append("г")
      } else if !word.isEmpty {
        words.append(String(word))
      }
    }
    return words
  }

  /// `27.03.2024`, `27.03.24`, `27/03/2024`.
  private static func numeric(_ word: String) -> WrittenDate? {
    let parts = word.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
    }
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, let day = number(parts[0]),
      let month = number(parts[1]), var year = number(parts[2])
    else { return nil }
    switch parts[2].count {
    case 4: break
    case 2: year += 2000
    default: return nil
    }
    return WrittenDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static let months: [String] = [
    "янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
  ]

  /// The month that a word names in any case or shortened: «марта», «мар», «март».
  static func month(named word: String) -> Int? {
    guard (3...9).contains(word.unicodeScalars.count), word.allSatisfy(\.isLetter) else { return nil }
    if ["май", "мая", "мае"].contains(word) { return 5 }
    guard let index = months.firstIndex(where: { word.hasPrefix($0) }), index != 4 else { return nil }
    return index + 1
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A cell's value as text, the way the cell looks (contract, section 4, "Text"): dates dd.mm.yyyy, numbers in
/// shortest decimals.
///
/// - Returns: nil where the cell has no value to show: an error, a formula without a stored value.
func shownText(_ value: CellValue) -> String? {
  switch value {
  case .string(let text): return text
  case .number(let number): return decimalText(number)
  case .boolean(let flag): return flag ? "ИСТИНА" : "ЛОЖЬ"
  case .date(let date):
    let day = "\(padded(date.day, to: 2)).\(padded(date.month, to: 2)).\(padded(date.year, to: 4))"
    return date.millisecondOfDay == 0 ? day : day + " " + shownTime(Int64(date.millisecondOfDay))
  case .duration(let milliseconds): return shownTime(milliseconds)
  case .error, .formulaWithoutValue: return nil
  }
}

/// `9:05`, and the seconds only where there are some.
private func shownTime(_ milliseconds: Int64) -> String {
  let seconds = Int(milliseconds.magnitude / 1000)
  let sign = milliseconds < 0 ? "-" : ""
  let time = "\(sign)\(seconds / 3600):\(padded(seconds / 60 % 60, to: 2))"
  return seconds % 60 == 0 ? time : time + ":" + padded(seconds % 60, to: 2)
}

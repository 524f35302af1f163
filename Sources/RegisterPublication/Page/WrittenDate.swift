import DiagnosticTexts

/// A date of ISO 8601 (`2024-03-27`) as people write it: «27 марта 2024 г.», "27 March 2024".
struct WrittenDate {
  let year: Int
  let month: Int
  let day: Int

  /// Nil where the text is no such date.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  func text(in language: Language) -> String {
    switch language {
    case .ru: "\(day)\u{A0}\(Self.russianMonths[month - 1]) \(year)\u{A0}г."
    case .en: "\(day)\u{A0}\(Self.englishMonths[month - 1]) \(year)"
    }
  }

  private static let russianMonths = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}

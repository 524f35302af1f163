/// A day of the Gregorian calendar, years 1 to 9999; written as ISO 8601, `2026-11-23`.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// From 1 to 9999.
  public let year: Int
  /// From 1.
  public let month: Int
  /// From 1.
  public let day: Int

  /// - Returns: nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month),
      (1...Self.lengthOfMonth(month, year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads `YYYY-MM-DD`, nothing else.
  public init?(_ iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The day after; nil after the last day of year 9999.
  public var next: CalendarDay? {
    if day < Self.lengthOfMonth(month, year) { return CalendarDay(unchecked: year, month, day + 1) }
    if month < 12 { return CalendarDay(unchecked: year, month + 1, 1) }
    return year < 9_999 ? CalendarDay(unchecked: year + 1, 1, 1) : nil
  }

  /// Saturday or Sunday.
  public var isWeekend: Bool { weekday >= 6 }

  /// Monday is 1, Sunday is 7 (Zeller's congruence).
  public var weekday: Int {
    let shifted = month < 3 ? month + 12 : month
    let inYear = month < 3 ? year - 1 : year
    let sum = day + 13 * (shifted + 1) / 5 + inYear + inYear / 4 - inYear / 100 + inYear / 400
    return (sum + 5) % 7 + 1
  }

  static func lengthOfMonth(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

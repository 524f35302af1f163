/// The days off and working weekends of Russia, year by year: the Labour Code's holidays (art. 112) with the
/// Government's yearly transfers.
enum RussianWorkingDays {
  /// Weekdays that are off, and weekends that are worked, as month-day.
  static let years: [Int: (daysOff: String, workingWeekends: String)] = [
    2023: (
      "01-02 01-03 01-04 01-05 01-06 02-23 02-24 03-08 05-01 05-08 05-09 06-12 11-06",
      ""
    ),
    2024: (
      "01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31",
      "04-27 11-02 12-28"
    ),
    2025: (
      "01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31",
      "11-01"
    ),
    2026: (
      "01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31",
      ""
    ),
    2027: (
      "01-01 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31",
      "02-20"
    ),
  ]

  /// The holidays of art. 112, part 1, as (month, day).
  static let holidays: [(month: Int, day: Int)] =
    (1...8).map { (1, $0) } + [(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)]

  /// The days off of a year that nothing is known of but the law: the holidays, and for those on a weekend the next
  /// working day (art. 112, part 2). The January holidays on a weekend are moved by the Government, nobody knows
  /// where to.
  static func daysOff(byLawIn year: Int) -> Set<CalendarDay> {
    let days = holidays.compactMap { CalendarDay(year: year, month: $0.month, day: $0.day) }
    var off = Set(days)
    for day in days where day.isWeekend && day.month != 1 {
      var moved = day.next
      while let candidate = moved, candidate.isWeekend || off.contains(candidate) { moved = candidate.next }
      if let moved { off.insert(moved) }
    }
    return off
  }
}

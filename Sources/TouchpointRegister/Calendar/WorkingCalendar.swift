/// Tells working days, and counts them (п. 5.5).
public struct WorkingCalendar: Sendable, Hashable {
  /// Days off beside the weekends, and worked weekends, of the years that are known.
  private var daysOff: Set<CalendarDay> = []
  private var workingWeekends: Set<CalendarDay> = []
  /// The years whose days off are known.
  public private(set) var years: Set<Int> = []

  /// Days off of the authority itself, whatever the year.
  public var ownDaysOff: Set<CalendarDay> = []
  /// Days that the authority itself works on, whatever the year.
  public var ownWorkingDays: Set<CalendarDay> = []

  /// The calendar that the program brings along.
  public static let russian: WorkingCalendar = {
    var calendar = WorkingCalendar()
    for (year, days) in RussianWorkingDays.years {
      func read(_ list: String) -> Set<CalendarDay> {
        Set(list.split(separator: " ").compactMap { CalendarDay("\(year)-\($0)") })
      }
      calendar.setYear(year, daysOff: read(days.daysOff), workingWeekends: read(days.workingWeekends))
    }
    return calendar
  }()

  /// No year is known: weekends and the law's holidays alone are off (art. 112 of the Labour Code).
  public init() {}

  /// Sets what is known of a year, in place of what was.
  ///
  /// - Parameters:
  ///   - year: from 1 to 9999.
  ///   - daysOff: weekdays that are off; days of other years and weekends are passed over.
  ///   - workingWeekends: Saturdays and Sundays that are worked.
  public mutating func setYear(_ year: Int, daysOff: Set<CalendarDay>, workingWeekends: Set<CalendarDay>) {
    years.insert(year)
    self.daysOff = self.daysOff.filter { $0.year != year }
      .union(daysOff.filter { $0.year == year && !$0.isWeekend })
    self.workingWeekends = self.workingWeekends.filter { $0.year != year }
      .union(workingWeekends.filter { $0.year == year && $0.isWeekend })
  }

  /// Whether people work on the day. In a year that is not known, the law's holidays alone count.
  public func isWorking(_ day: CalendarDay) -> Bool {
    if ownDaysOff.contains(day) { return false }
    if ownWorkingDays.contains(day) { return true }
    if years.contains(day.year) {
      return day.isWeekend ? workingWeekends.contains(day) : !daysOff.contains(day)
    }
    return !day.isWeekend && !RussianWorkingDays.daysOff(byLawIn: day.year).contains(day)
  }

  /// The last day of a term, and what it rests on.
  public struct Deadline: Sendable, Hashable {
    /// The last working day of the term, itself in it.
    public var day: CalendarDay
    /// The years of the term of which only the law's holidays are known (TP806), in order.
    public var unknownYears: [Int]
  }

  /// The most working days that are counted.
  public static let longestTerm = 10_000

  /// The last of a number of working days. The first is the next working day after the date (ГК РФ ст. 191).
  ///
  /// - Parameters:
  ///   - date: the day of the event, which does not count itself.
  ///   - days: from 1 to `longestTerm`; п. 5.5 gives 10.
  /// - Returns: nil where the number is no term, or the term leaves the calendar.
  public func deadline(from date: CalendarDay, days: Int = 10) -> Deadline? {
    guard (1...Self.longestTerm).contains(days) else { return nil }
    var left = days
    var day = date
    var unknownYears: [Int] = []
    while left > 0 {
      guard let next = day.next else { return nil }
      day = next
      if !years.contains(day.year), unknownYears.last != day.year { unknownYears.append(day.year) }
      if isWorking(day) { left -= 1 }
    }
    return Deadline(day: day, unknownYears: unknownYears)
  }
}

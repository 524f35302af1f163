import Testing

@testable import TouchpointRegister

@Suite struct WorkingCalendarTests {
  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso)) }

  @Test(arguments: [
    "2026-2-3", "2026-02-29", "26-02-03", "2026-13-01", "2026-00-01", "2026-01-00", "+026-01-01", "", "x",
  ])
  func refusesWhatIsNoDay(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-23", 1), ("2024-02-29", 4), ("2000-01-01", 6), ("1900-03-01", 4), ("0001-01-01", 1),
    ("9999-12-31", 5),
  ])
  func weekdays(_ iso: String, _ weekday: Int) throws {
    #expect(try day(iso).weekday == weekday)
    #expect(try day(iso).description == iso)
  }

  @Test func daysFollowEachOther() throws {
    #expect(try day("2024-02-28").next == day("2024-02-29"))
    #expect(try day("2023-02-28").next == day("2023-03-01"))
    #expect(try day("2026-12-31").next == day("2027-01-01"))
    #expect(try day("9999-12-31").next == nil)
  }

  /// The numbers of working days that the production calendars give.
  @Test(arguments: [(2023, 247), (2024, 248), (2025, 247), (2026, 247), (2027, 247)])
  func workingDaysOfAYear(_ year: Int, _ count: Int) throws {
    var day = try day("\(year)-01-01")
    var working = 0
    while day.year == year {
      if WorkingCalendar.russian.isWorking(day) { working += 1 }
      day = try #require(day.next)
    }
    #expect(working == count)
  }

  @Test(arguments: [
    ("2026-11-23", 10, "2026-12-07"), ("2026-11-20", 10, "2026-12-04"), ("2026-11-21", 10, "2026-12-04"),
    ("2026-11-22", 1, "2026-11-23"), ("2024-04-26", 1, "2024-04-27"), ("2025-12-30", 1, "2026-01-12"),
    ("2026-11-02", 2, "2026-11-05"),
  ])
  func deadlines(_ from: String, _ days: Int, _ last: String) throws {
    let deadline = try #require(WorkingCalendar.russian.deadline(from: day(from), days: days))
    #expect(deadline.day.description == last)
    #expect(deadline.unknownYears.isEmpty)
  }

  @Test func termMustBeATerm() throws {
    let calendar = WorkingCalendar.russian
    #expect(try calendar.deadline(from: day("2026-11-23"), days: 0) == nil)
    #expect(try calendar.deadline(from: day("2026-11-23"), days: -1) == nil)
    #expect(try calendar.deadline(from: day("2026-11-23"), days: .max) == nil)
    #expect(try calendar.deadline(from: day("9999-12-30"), days: 10) == nil)
  }

  @Test func unknownYearHasTheLawsHolidays() throws {
    let calendar = WorkingCalendar.russian
    let deadline = try #require(calendar.deadline(from: day("2027-12-30"), days: 1))
    // 1-8 January are off; the 8th of 2028 is a Saturday.
    #expect(deadline.day.description == "2028-01-10")
    #expect(deadline.unknownYears == [2028])
    // 2032: 8 March is a Monday; 1 May a Saturday and 9 May a Sunday, both moved to the Monday after.
    #expect(try !calendar.isWorking(day("2032-03-08")))
    #expect(try !calendar.isWorking(day("2032-05-03")))
    #expect(try !calendar.isWorking(day("2032-05-10")))
    #expect(try calendar.isWorking(day("2032-05-11")))
  }

  @Test func fileAddsYears() throws {
    var calendar = WorkingCalendar.russian
    let text =
      #"{"source": "x", "years": {"2028": {"daysOff": ["2028-01-10"], "workingWeekends": ["2028-01-08"]}}}"#
    try calendar.read(Array(text.utf8))
    #expect(calendar.years.contains(2028))
    #expect(try calendar.isWorking(day("2028-01-08")))
    #expect(try !calendar.isWorking(day("2028-01-10")))
    calendar.ownDaysOff = [try day("2028-01-11")]
    #expect(try calendar.deadline(from: day("2028-01-08"), days: 1)?.day == day("2028-01-12"))
    calendar.ownWorkingDays = [try day("2028-01-09")]
    #expect(try calendar.deadline(from: day("2028-01-08"), days: 1)?.day == day("2028-01-09"))
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"years": []}"#, #"{"years": {"x": {}}}"#,
    #"{"years": {"2028": {"daysOff": ["2027-01-01"]}}}"#,
    #"{"years": {"2028": {"daysOff": [1]}}}"#, #"{"years": {"2028": {"dayOff": []}}}"#,
  ])
  func refusesWhatIsNoCalendar(_ text: String) {
    var calendar = WorkingCalendar.russian
    #expect(throws: InterchangeError.self) { try calendar.read(Array(text.utf8)) }
  }
}

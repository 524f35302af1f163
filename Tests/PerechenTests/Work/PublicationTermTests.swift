import Diagnostics
import Testing

@testable import Perechen

/// `deadline` (п. 5.5).
@Suite struct PublicationTermTests {
  private func end(_ date: String, days: Int = 10, calendar: String? = nil) throws -> PublicationTerm.End {
    var term = PublicationTerm()
    term.days = days
    term.calendar = calendar
    return try #require(try term.end(from: date))
  }

  @Test(arguments: [
    ("2026-11-23", 10, "2026-12-07"), ("2026-11-22", 10, "2026-12-04"), ("2026-12-30", 1, "2027-01-11"),
    ("2024-04-26", 1, "2024-04-27"),
  ])
  func theTermBeginsWithTheNextWorkingDay(date: String, days: Int, last: String) throws {
    let end = try end(date, days: days)
    #expect(end.day == last && end.diagnostics.isEmpty)
  }

  @Test func aYearOfWhichOnlyTheLawIsKnownIsTold() throws {
    #expect(try end("2031-04-28").diagnostics.map(\.finding) == [.calendarIncomplete(years: [2031])])
  }

  @Test func aCalendarFileGoesFirst() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "calendar.json", #"{"years": {"2031": {"daysOff": ["2031-04-29"], "workingWeekends": []}}}"#)
    let end = try end("2031-04-28", days: 1, calendar: path)
    #expect(end.day == "2031-04-30" && end.diagnostics.isEmpty)
  }

  @Test func aCalendarThatCannotBeReadIsAFailure() throws {
    let folder = try TemporaryFolder()
    for (path, status) in [
      (folder.file("none.json"), ExitStatus.missingInput), (try folder.write("bad.json", "{"), .badInput),
      (try folder.write("other.json", "{}"), .badInput),
    ] {
      do {
        _ = try end("2026-11-23", calendar: path)
        Issue.record("\(path) was read")
      } catch let error as FileFailure {
        #expect(error.exitStatus == status && error.path == path)
      }
    }
  }

  @Test func aTermBeyondTheCalendarHasNoEnd() throws {
    #expect(try PublicationTerm().end(from: "9999-12-25") == nil)
  }
}

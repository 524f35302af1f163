import Foundation
import Testing
import TouchpointRegister

/// The term of п. 5.5 for every day that the table of another calendar has (`Tests/Fixtures/deadlines.csv`).
@Suite struct DeadlineTableTests {
  @Test func everyDayHasTheDeadlineOfTheOtherCalendar() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/deadlines.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 1_440)
    var different: [Substring] = []
    for row in rows {
      let fields = row.split(separator: ",").map(String.init)
      let day = try #require(CalendarDay(fields[0]))
      let deadline = WorkingCalendar.russian.deadline(from: day)
      if deadline?.day.description != fields[1] || deadline?.unknownYears != [] { different.append(row) }
    }
    #expect(different == [])
  }
}

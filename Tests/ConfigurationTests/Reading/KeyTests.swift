import Configuration
import Diagnostics
import Testing
import TouchpointRegister

@Suite struct KeyTests {
  @Test func authorityAndTitle() throws {
    let read = try configuration("authority: '  Департамент   культуры '\ntitle: >-\n  Перечень\n  точек\n")
    #expect(read.authority == "Департамент культуры")
    #expect(read.title == "Перечень точек")
  }

  @Test func severities() throws {
    let read = try configuration(
      "severity:\n  TP208: error\n  TP202: off\n  TP307: note\n  TP301: warning\n  TP101: error\n")
    #expect(read.severities[.particularitiesMissing] == .error)
    #expect(read.severities[.directionEmpty] == .off)
    #expect(read.severities[.touchpointPerStage] == .note)
    #expect(read.severities[.touchpointRepeated] == .warning)
    #expect(read.severities[.needMissing] == nil)
  }

  @Test(arguments: Rule.allCases.filter(\.isLocked), ["off", "note", "warning"])
  func aLockedRuleKeepsItsSeverity(rule: Rule, severity: String) {
    #expect(mistakes(in: "severity:\n  \(rule.id): \(severity)\n") == [Mistake(2, .ruleLocked(rule.id))])
  }

  @Test func limits() throws {
    let read = try configuration(
      "limits:\n  waiting: 30 минут\n  transfers: 3\n  mention-reply: 1 день\n  appeal-reply: 90 мин.\n"
        + "service-level: maximum\n")
    #expect(read.rules.longestWait == 30)
    #expect(read.rules.mostTransfers == 3)
    #expect(read.rules.longestMentionReply == 24 * 60)
    #expect(read.rules.longestAppealReply == 90)
    #expect(read.rules.serviceLevel == .maximum)
    #expect(try configuration("limits:\n  waiting: 30 минут\n").rules.mostTransfers == 2)
  }

  @Test(arguments: [
    ("15 минут", 15), ("1 минута", 1), ("2 часа", 120), ("1 час 30 минут", 90), ("1ч30м", 90),
    ("4 hours", 240),
    ("1 h 5 min", 65), ("45 мин.", 45), ("2 ДНЯ", 2 * 24 * 60), ("сутки", nil), ("15", nil), ("минут", nil),
    ("15 км", nil), ("15 минут и ещё", nil), ("полчаса", nil), ("99999999999 минут", nil), ("-5 минут", nil),
  ])
  func durations(text: String, minutes: Int?) {
    let yaml = "limits:\n  waiting: \(text)\n"
    if let minutes {
      #expect((try? configuration(yaml))?.rules.longestWait == minutes)
    } else {
      #expect(mistakes(in: yaml) == [Mistake(2, .durationMalformed(text))])
    }
  }

  @Test(arguments: ["0 минут", "367 дней", "999999999 дней"])
  func durationsAreBounded(text: String) {
    #expect(mistakes(in: "limits:\n  waiting: \(text)\n") == [Mistake(2, .durationOutOfRange(longest: 366))])
  }

  @Test(arguments: ["два", "-1", "101", "1.5", "2 раза"])
  func transfersAreANumber(text: String) {
    #expect(
      mistakes(in: "limits:\n  transfers: \(text)\n")
        == [Mistake(2, .numberMalformed(text, least: 0, most: 100))])
  }

  @Test func foreignMessengers() throws {
    let standard = RuleSettings().foreignMessengers
    let more = try configuration("foreign-messengers:\n  add: [Signal, telegram]\n")
    #expect(more.rules.foreignMessengers == standard + ["Signal"])
    let only = try configuration("foreign-messengers:\n  only:\n    - Signal\n")
    #expect(only.rules.foreignMessengers == ["Signal"])
    #expect(
      mistakes(in: "foreign-messengers:\n  add: [a]\n  only: [b]\n")
        == [Mistake(3, .keysExclude("add", "only"))])
  }

  @Test func daysOffAndWorkingDays() throws {
    let read = try configuration("days-off: [2026-11-24]\nworking-days:\n  - 2026-11-28\n")
    #expect(read.calendar.isWorking(try #require(CalendarDay("2026-11-24"))) == false)
    #expect(read.calendar.isWorking(try #require(CalendarDay("2026-11-28"))))
    #expect(WorkingCalendar.russian.isWorking(try #require(CalendarDay("2026-11-28"))) == false)
    let start = try #require(CalendarDay("2026-11-23"))
    #expect(read.calendar.deadline(from: start)?.day.description == "2026-12-07")
  }

  @Test func daysAreDates() {
    #expect(
      mistakes(in: "days-off:\n  - 31.12.2026\n  - 2026-2-3\n  - 2026-02-30\n  - Новый год\n  - [a]\n") == [
        Mistake(2, .dateMalformed("31.12.2026", nearest: "2026-12-31")),
        Mistake(3, .dateMalformed("2026-2-3", nearest: "2026-02-03")),
        Mistake(4, .dateMalformed("2026-02-30", nearest: nil)),
        Mistake(5, .dateMalformed("Новый год", nearest: nil)),
        Mistake(6, .kindWrong(expected: .text, found: .list)),
      ])
    #expect(
      mistakes(in: "working-days: [2026-12-30]\ndays-off:\n  - 2026-12-30\n")
        == [Mistake(1, .dayBothOffAndWorking("2026-12-30"))])
  }

  @Test func keysWithoutValuesAreEmptyLists() throws {
    let read = try configuration(
      "unit-aliases:\nprocess-aliases:\nseverity:\nlimits:\nforeign-messengers:\n  add:\nphrases:\n  channels:\n"
        + "    phone:\n  needs:\ndays-off:\nworking-days:\n")
    #expect(read.rules == RuleSettings())
    #expect(read.aliases.isEmpty)
  }
}

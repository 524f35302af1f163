import Diagnostics
import Testing
import TouchpointRegister

/// TP705 to TP707: who sent, who did not, who sent twice.
@Suite struct SubmissionsTests {
  private typealias Samples = MergeSamples

  private let early = Samples.submission(
    unit: "Архив", date: "2026-11-01", file: "a1.xlsx", "Сайт", needs: [.forms], particularities: "До обеда")
  private let late = Samples.submission(
    unit: "архив", date: "2026-11-05", file: "a2.xlsx", "Сайт", needs: [.result],
    particularities: "Круглосуточно")

  @Test func rosterIsCompared() {
    let merge = RegisterMerge(
      roster: UnitRoster(file: "units.txt", units: ["Отдел кадров", "Архивный отдел", "Архив"]))
    let result = merge.merge([
      early, Samples.submission(unit: "Отдел кадроф", file: "к.xlsx", "Телефон", .phone),
      Samples.submission(unit: nil, file: "без.xlsx", "Почта", .letter),
    ])
    #expect(
      result.diagnostics == [
        Diagnostic(
          .unitUnknown(unit: "Отдел кадроф", nearest: "Отдел кадров"), at: SourceLocation(file: "к.xlsx")),
        Diagnostic(.unitSilent(unit: "Отдел кадров"), at: SourceLocation(file: "units.txt")),
        Diagnostic(.unitSilent(unit: "Архивный отдел"), at: SourceLocation(file: "units.txt")),
      ])
  }

  @Test func unitOfAnEmptySubmissionIsNotSilent() {
    let empty = RegisterInput(file: "e.xlsx", register: Register(submission: Submission(unit: "Архив")))
    let roster = UnitRoster(file: "units.txt", units: ["Архив"])
    #expect(RegisterMerge(roster: roster).merge([empty]).diagnostics.isEmpty)
  }

  @Test func twoDifferentSubmissionsOfOneUnit() throws {
    let result = RegisterMerge().merge([late, early])
    #expect(
      result.diagnostics == [
        Diagnostic(
          .unitSentTwice(unit: "Архив", files: ["a1.xlsx", "a2.xlsx"]), at: SourceLocation(file: "a2.xlsx"))
      ])
    let touchpoint = try #require(Samples.touchpoints(result.register).first)
    #expect(touchpoint.needs == [.forms, .result])
    #expect(touchpoint.particularities == "До обеда\nКруглосуточно")
  }

  @Test func sameSubmissionTwiceIsOne() {
    var copy = early
    copy.file = "copy.xlsx"
    copy.register.submission?.date = "2026-11-09"
    #expect(RegisterMerge().merge([early, copy]).diagnostics.isEmpty)
  }

  @Test func laterDateWinsWhereAsked() throws {
    let result = RegisterMerge(latest: true).merge([late, early])
    #expect(
      result.diagnostics == [
        Diagnostic(
          .unitLatestTaken(unit: "Архив", kept: "a2.xlsx", left: ["a1.xlsx"]),
          at: SourceLocation(file: "a1.xlsx"),
          severity: .note)
      ])
    let touchpoint = try #require(Samples.touchpoints(result.register).first)
    #expect(touchpoint.needs == [.result])
    #expect(touchpoint.particularities == "Круглосуточно")
    #expect(result.report.supersededFiles == ["a1.xlsx"])
  }

  @Test func equalDatesCannotDecide() {
    var other = late
    other.register.submission?.date = "2026-11-01"
    #expect(RegisterMerge(latest: true).merge([other, early]).diagnostics.map(\.severity) == [.error])
  }

  @Test func registerMergedEarlierAlsoGivesWay() throws {
    let part = RegisterMerge(keepsVariants: true).merge([early]).register
    let result = RegisterMerge(latest: true).merge([RegisterInput(file: "part.json", register: part), late])
    #expect(result.diagnostics.map(\.severity) == [.note])
    #expect(Samples.touchpoints(result.register).first?.particularities == "Круглосуточно")
    let without = RegisterMerge().merge([RegisterInput(file: "part.json", register: part), late])
    #expect(without.diagnostics.map(\.rule) == [.unitSentTwice])
  }
}

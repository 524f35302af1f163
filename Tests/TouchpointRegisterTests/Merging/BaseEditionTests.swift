import Diagnostics
import Testing
import TouchpointRegister

/// An approved edition brought up to date (contract, section 7).
@Suite struct BaseEditionTests {
  private typealias Samples = MergeSamples

  private func base(unit: String?) -> RegisterInput {
    var input = Samples.submission(
      unit: nil, file: "base.json",
      [
        Samples.touchpoint("Телефон", .phone, particularities: "Старое", file: "base.xlsx", row: 4),
        Samples.touchpoint("Сайт", particularities: "Старое", file: "base.xlsx", row: 5),
      ])
    input.register.edition = Edition(date: "2024-03-27", number: "19")
    input.register.authority = "Департамент"
    for index in 0..<2 {
      input.register.directions[0].processes[0].touchpoints[index].sources[0].unit = unit
    }
    return input
  }

  private func names(_ result: MergeResult) -> [String] { Samples.touchpoints(result.register).map(\.name) }

  @Test(arguments: [nil, "Архив"]) func listedEntriesAreReplacedOthersStay(_ owner: String?) throws {
    let update = Samples.submission(
      unit: "Архив", file: "а.xlsx", "сайт", needs: [.forms], particularities: "Новое")
    let result = RegisterMerge(base: base(unit: owner)).merge([update])
    #expect(names(result) == ["Телефон", "Сайт"])
    let site = try #require(Samples.touchpoints(result.register).last)
    #expect(site.particularities == "Новое")
    #expect(site.needs == [.forms])
    #expect(result.report.kept.map(\.touchpoint) == ["Телефон"])
    #expect(result.register.authority == "Департамент")
    #expect(result.register.edition == nil)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func entriesOfOtherUnitsStay() throws {
    let update = Samples.submission(unit: "Кадры", file: "к.xlsx", "Сайт", particularities: "Новое")
    let result = RegisterMerge(base: base(unit: "Архив")).merge([update])
    let site = try #require(Samples.touchpoints(result.register).last)
    #expect(site.particularities == "Старое\nНовое")
    #expect(result.report.kept.isEmpty)
    #expect(result.diagnostics.map(\.rule) == [.conflict, .entriesJoined])
  }

  @Test func onlyAWithdrawalRemoves() {
    let withdrawal = Withdrawal(direction: .services, process: "выдача справок", touchpoint: "телефон")
    let missing = Withdrawal(direction: .services, process: "Выдача справок", touchpoint: "Факс")
    let update = Samples.submission(
      unit: "Архив", file: "а.xlsx", [Samples.touchpoint("Почта", .letter, file: "а.xlsx", row: 4)],
      withdrawals: [withdrawal, missing])
    let result = RegisterMerge(base: base(unit: "Архив")).merge([update])
    #expect(names(result) == ["Сайт", "Почта"])
    #expect(result.report.withdrawn.map(\.touchpoint) == ["Телефон"])
    #expect(result.report.withdrawalsWithoutEntry.map(\.touchpoint) == ["Факс"])
    #expect(result.report.kept.map(\.touchpoint) == ["Сайт"])
  }

  @Test func aUnitWithdrawsOnlyItsOwn() {
    var update = Samples.submission(unit: "Кадры", file: "к.xlsx", "Почта", .letter)
    update.facts.withdrawals = [Withdrawal(direction: .services, process: "Выдача справок")]
    #expect(names(RegisterMerge(base: base(unit: "Архив")).merge([update])) == ["Телефон", "Сайт", "Почта"])
    let free = RegisterMerge(base: base(unit: nil)).merge([update])
    #expect(names(free) == ["Почта"])
    #expect(free.report.withdrawn.count == 2)
  }

  @Test func baseWithoutSubmissionsStaysAsItIs() {
    let result = RegisterMerge(base: base(unit: nil)).merge([])
    #expect(names(result) == ["Телефон", "Сайт"])
    #expect(result.report.kept.count == 2)
  }
}

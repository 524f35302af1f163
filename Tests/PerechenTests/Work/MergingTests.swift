import Diagnostics
import Testing
import TouchpointRegister

@testable import Perechen

@Suite struct MergingTests {
  func form(_ unit: String, _ particularities: String) -> String {
    "Структурное подразделение: \(unit)\n"
      + ConversionTests.form.replacing("Круглосуточно", with: particularities)
  }

  @Test func theResultDoesNotDependOnTheOrderOfTheFiles() async throws {
    let folder = try TemporaryFolder()
    let a = try folder.write("a.csv", form("Отдел А", "Круглосуточно"))
    let b = try folder.write("b.csv", form("Отдел Б", "Круглосуточно"))
    let first = await Merging().run([a, b], output: folder.file("1.json"))
    let second = await Merging().run([b, a, b], output: folder.file("2.json"))
    #expect(first.batch.status == .done)
    #expect(second.isWritten)
    #expect(try folder.text("1.json") == folder.text("2.json"))
    #expect(first.register.touchpoints.count == 1)
  }

  @Test func aConflictIsToldAndTheOutputWritten() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.csv", form("Отдел А", "Круглосуточно"))
    try folder.write("in/b.csv", form("Отдел Б", "По будням"))
    let outcome = await Merging().run([folder.file("in")], output: folder.file("r.json"))
    #expect(outcome.batch.status == .found)
    #expect(outcome.diagnostics.map(\.rule.id).contains("TP701"))
    #expect(outcome.isWritten)
    #expect(outcome.register.touchpoints[0].variants.count == 2)
  }

  @Test func theRosterTellsWhoIsMissing() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form("Отдел А", "Круглосуточно"))
    var merging = Merging()
    merging.units = try folder.write("units.txt", "Отдел А\nОтдел Б\n")
    let outcome = await merging.run([input], output: folder.file("r.json"))
    #expect(outcome.batch.status == .done)
    #expect(outcome.diagnostics.map(\.rule.id) == ["TP705"])
  }

  @Test func whatCannotBeWrittenIsAFailure() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form("Отдел А", "Круглосуточно"))
    #expect(await Merging().run([input], output: folder.file("r.txt")).batch.status == .usage)
    #expect(await Merging().run([input], output: folder.file("none/r.json")).batch.status == .cannotCreate)
    #expect(
      await Merging().run([folder.file("none")], output: folder.file("r.json")).batch.status == .missingInput)
    #expect(folder.contents == ["a.csv"])
  }
}

import DiagnosticTexts
import Diagnostics
import Reports
import Testing
import TouchpointRegister

@testable import Perechen

/// `merge --decisions` and `--report`, from files to files.
@Suite struct DecidedMergingTests {
  private func merging(_ folder: TemporaryFolder, _ decisions: String) throws -> Merging {
    let texts = ["Отдел А": "Круглосуточно: да", "Отдел Б": "По будням\n«с 9 до 18» — \\ # \"так\""]
    for (unit, text) in texts {
      let form = ConversionTests.form.replacing(
        "Круглосуточно", with: "\"" + text.replacing("\"", with: "\"\"") + "\"")
      try folder.write("in/\(unit).csv", "Структурное подразделение: \(unit)\n" + form)
    }
    var merging = Merging()
    merging.decisions = folder.file(decisions)
    merging.replaces = true
    return merging
  }

  @Test(arguments: ["d.yaml", "d.xlsx", "d.ods"])
  func questionsAreWrittenAndReadBack(_ name: String) async throws {
    let folder = try TemporaryFolder()
    let merging = try merging(folder, name)
    let first = await merging.run([folder.file("in")], output: folder.file("r.json"))
    #expect(first.batch.status == .found)
    let asked = try #require(first.result?.decisions)
    #expect(asked.questions.count == 1)
    var read = try DecisionsFile(path: folder.file(name)).read()
    #expect(read == asked)
    let again = await merging.run([folder.file("in")], output: folder.file("r.json"))
    #expect(again.result?.decisions == asked)

    read.questions[0].choice = "Свой «текст»\nв две строки: так"
    read.questions[0].note = "спросил"
    try DecisionsFile(path: folder.file(name)).write(read, in: .ru)
    let settled = await merging.run([folder.file("in")], output: folder.file("r.json"))
    #expect(settled.batch.status == .done)
    #expect(settled.register.touchpoints[0].particularities == "Свой «текст»\nв две строки: так")
    let kept = try DecisionsFile(path: folder.file(name)).read()
    #expect(kept.questions.map(\.choice) == ["Свой «текст»\nв две строки: так"])
    #expect(kept.questions.map(\.note) == ["спросил"])
    #expect(kept.questions.map(\.question) == asked.questions.map(\.question))
  }

  @Test func aMistakeIsToldWithItsLineAndNothingIsWritten() async throws {
    let folder = try TemporaryFolder()
    let merging = try merging(folder, "d.yaml")
    _ = await merging.run([folder.file("in")], output: folder.file("r.json"))
    let good = try folder.text("d.yaml")
    let attempts: [(String, Bool)] = [
      (good.replacing("choice:", with: "choice: Ж"), true), (good.replacing("Отдел", with: "Одел"), false),
      (good.replacing("process: \"", with: "process: \"Ы"), true), ("format: other\n", true), ("a: [", true),
    ]
    for (wrong, isWrong) in attempts where wrong != good {
      try folder.write("d.yaml", wrong)
      let outcome = await merging.run([folder.file("in")], output: folder.file("new.json"))
      guard isWrong else { continue }
      #expect(outcome.batch.status == .badInput, "\(wrong)")
      #expect(!outcome.isWritten)
      #expect(try folder.text("d.yaml") == wrong)
      var lines: [Int] = []
      for report in outcome.batch.reports {
        if case .unreadable(let failure) = report.outcome, let line = failure.line { lines.append(line) }
      }
      #expect(!lines.isEmpty)
    }
  }

  @Test func partsReadDecisionsAndLeaveTheFile() async throws {
    let folder = try TemporaryFolder()
    var merging = try merging(folder, "d.yaml")
    merging.isPartial = true
    #expect(await merging.run([folder.file("in")], output: folder.file("r.json")).isWritten)
    #expect(!folder.contents.contains("d.yaml"))
  }

  @Test(arguments: ["r.html", "r.xlsx", "r.ods", "report.json"])
  func theReportIsWritten(_ name: String) async throws {
    let folder = try TemporaryFolder()
    var merging = try merging(folder, "d.yaml")
    merging.report = folder.file(name)
    let outcome = await merging.run([folder.file("in")], output: folder.file("out.json"))
    #expect(outcome.isWritten)
    #expect(folder.contents.contains(name))
    let result = try #require(outcome.result)
    #expect(result.report.balance(with: result.register).holds)
  }

  @Test func outputsThatCannotBeAreToldBeforeAnythingIsWritten() async throws {
    let folder = try TemporaryFolder()
    var merging = try merging(folder, "d.yaml")
    merging.report = folder.file("r.txt")
    #expect(await merging.run([folder.file("in")], output: folder.file("o.json")).batch.status == .usage)
    merging.report = folder.file("o.json")
    #expect(
      await merging.run([folder.file("in")], output: folder.file("o.json")).batch.status == .cannotCreate)
    merging.report = nil
    merging.replaces = false
    try folder.write("o.json", "{}")
    #expect(
      await merging.run([folder.file("in")], output: folder.file("o.json")).batch.status == .cannotCreate)
    #expect(!folder.contents.contains("d.yaml"))
  }
}

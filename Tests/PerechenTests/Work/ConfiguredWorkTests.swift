import Configuration
import DiagnosticTexts
import Diagnostics
import Reports
import Testing
import TouchpointRegister

@testable import Perechen

/// What `perechen.yaml` changes, from the file to the exit status.
@Suite struct ConfiguredWorkTests {
  func configuration(_ yaml: String, in folder: TemporaryFolder) throws -> PerechenConfiguration {
    try PerechenConfiguration.read(path: folder.write("perechen.yaml", yaml))
  }

  func form(unit: String = "Отдел А", process: String = "Выдача справок", touchpoint: String = "Телефон 122")
    -> String
  {
    "Структурное подразделение: \(unit)\n"
      + ConversionTests.form.replacing("Выдача справок", with: process)
      .replacing("Телефон 122", with: touchpoint)
  }

  func found(_ result: BatchResult) -> [String] {
    result.reports.flatMap(\.diagnostics).map { "\($0.rule.id) \($0.severity)" }
  }

  @Test func aSeverityChangesTheExitStatus() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form())
    var validation = Validation()
    let plain = await validation.run([input])
    #expect(plain.status == .done)
    #expect(found(plain).contains("TP402 warning"))
    validation.configuration = try configuration("severity: {TP402: error}\n", in: folder)
    let graver = await validation.run([input])
    #expect(graver.status == .found)
    #expect(found(graver).contains("TP402 error"))
    validation.configuration = try configuration("severity: {TP402: off}\n", in: folder)
    let off = await validation.run([input])
    #expect(off.status == .done)
    #expect(!found(off).contains { $0.hasPrefix("TP402") })
  }

  @Test func anErrorCanBeLowered() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form().replacing("Получение информации", with: ""))
    var validation = Validation()
    #expect(await validation.run([input]).status == .found)
    validation.configuration = try configuration("severity: {TP206: warning}\n", in: folder)
    let result = await validation.run([input])
    #expect(found(result).contains("TP206 warning"))
    #expect(result.status == .done)
  }

  @Test func theCommandLineAsksForTheWholeRegisterAllTheSame() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    var validation = Validation()
    validation.configuration = try configuration("severity: {TP202: off}\n", in: folder)
    #expect(!found(await validation.run([input])).contains { $0.hasPrefix("TP202") })
    validation.isComplete = true
    #expect(found(await validation.run([input])).contains("TP202 error"))
  }

  @Test func anOwnPhraseTellsTheChannel() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form(touchpoint: "Терминал «Верхнеморец»"))
    var validation = Validation()
    #expect(found(await validation.run([input])).contains("TP401 warning"))
    validation.configuration = try configuration(
      "phrases: {channels: {information-system: [терминал]}}\n", in: folder)
    #expect(!found(await validation.run([input])).contains("TP401 warning"))
    var conversion = Conversion(to: .json)
    conversion.configuration = validation.configuration
    #expect(await conversion.run([input]).status == .done)
    #expect(try folder.text("a.json").contains(#""channel": "information-system""#))
  }

  @Test func limitsReachTheRules() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form(touchpoint: "Телеграм-канал"))
    var validation = Validation()
    #expect(found(await validation.run([input])).contains("TP408 warning"))
    validation.configuration = try configuration("foreign-messengers: {only: [Signal]}\n", in: folder)
    #expect(!found(await validation.run([input])).contains("TP408 warning"))
  }

  @Test func anAliasJoinsProcessesInAMerge() async throws {
    let folder = try TemporaryFolder()
    let a = try folder.write("a.csv", form(unit: "Отдел А", process: "Предоставление справки"))
    let b = try folder.write("b.csv", form(unit: "Отдел Б", process: "Предоставление справок"))
    var merging = Merging()
    let plain = await merging.run([a, b], output: folder.file("plain.json"))
    #expect(plain.register.directions[0].processes.count == 2)
    #expect(plain.diagnostics.map(\.rule.id).contains("TP704"))
    merging.configuration = try configuration(
      "process-aliases:\n  - name: Предоставление справок\n    also: [Предоставление справки]\n", in: folder)
    let first = await merging.run([a, b], output: folder.file("1.json"))
    let second = await merging.run([b, a], output: folder.file("2.json"))
    #expect(first.register.directions[0].processes.map(\.name) == ["Предоставление справок"])
    #expect(!first.diagnostics.map(\.rule.id).contains("TP704"))
    #expect(second.isWritten)
    #expect(try folder.text("1.json") == folder.text("2.json"))
    let again = await merging.run([folder.file("1.json"), a], output: folder.file("3.json"))
    #expect(again.isWritten)
    #expect(try folder.text("1.json") == folder.text("3.json"))
  }

  @Test func anAliasOfAUnitIsThatUnit() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form(unit: "Кадры"))
    var merging = Merging()
    merging.units = try folder.write("units.txt", "Отдел кадров\n")
    let plain = await merging.run([input], output: folder.file("1.json"))
    #expect(plain.diagnostics.map(\.rule.id) == ["TP706", "TP705"])
    merging.configuration = try configuration(
      "unit-aliases:\n  - name: Отдел кадров\n    also: [Кадры]\n", in: folder)
    let named = await merging.run([input], output: folder.file("2.json"))
    #expect(named.diagnostics.isEmpty)
  }

  @Test func theRegistryKnowsAliases() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form(process: "Справки жителям"))
    var validation = Validation()
    validation.registry = try folder.write("r.txt", "Выдача справок\n")
    let plain = found(await validation.run([input]))
    #expect(plain.contains("TP209 warning") && plain.contains("TP210 warning"))
    validation.configuration = try configuration(
      "process-aliases:\n  - name: Выдача справок\n    also: [Справки жителям]\n", in: folder)
    let named = found(await validation.run([input]))
    #expect(!named.contains("TP209 warning") && !named.contains("TP210 warning"))
  }

  @Test func authorityAndTitleStandWhereNoneAre() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", form())
    var merging = Merging()
    merging.configuration = try configuration(
      "authority: Департамент культуры\ntitle: Перечень\n", in: folder)
    let outcome = await merging.run([input], output: folder.file("r.json"))
    #expect(outcome.register.authority == "Департамент культуры")
    #expect(outcome.register.title == "Перечень")
    var publishing = Publishing()
    publishing.configuration = try configuration(
      "authority: Другой\nseverity: {TP807: error}\n", in: folder)
    let result = await publishing.run(folder.file("r.json"), to: folder.file("site"))
    #expect(result.status == .found)
    #expect(found(result) == ["TP807 error"])
    #expect(try folder.text("site/perechen.json").contains("Департамент культуры"))
  }

  @Test func everyMistakeIsAFailureOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("perechen.yaml", "titel: a\nseverity:\n  TP101: off\n")
    do throws(ConfigurationFailure) {
      _ = try PerechenConfiguration.read(path: path)
      Issue.record("read")
    } catch {
      #expect(error.exitStatus == .badInput)
      #expect(error.failures.map(\.failure.line) == [1, 3])
      #expect(error.failures.map(\.failure.excerpt) == ["titel: a", "TP101: off"])
    }
  }

  @Test(arguments: [
    ("none.yaml", Perechen.ExitStatus.missingInput), (".", .failedMidway), ("/dev/zero", .badInput),
  ])
  func aFileThatCannotBeRead(path: String, status: Perechen.ExitStatus) throws {
    let folder = try TemporaryFolder()
    do throws(ConfigurationFailure) {
      _ = try PerechenConfiguration.read(path: path.hasPrefix("/") ? path : folder.file(path))
      Issue.record("read")
    } catch {
      #expect(error.exitStatus == status)
      #expect(error.failures.count == 1)
    }
  }
}

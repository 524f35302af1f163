import Configuration
import Diagnostics
import Foundation
import Perechen
import Reports
import Testing
import TouchpointRegister

/// The code of the guides does what their pages say. That it is the pages' code, Tests/peers/test_library_documentation.py
/// checks.
@Suite struct GuideTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../examples").standardized
  private static let faulty = examples.appending(path: "faulty/Отдел наружной рекламы.xlsx").path
  private static let submissions = ["Пресс-служба.xlsx", "Закупки и договоры.ods", "it-sector.xlsx"]
    .map { examples.appending(path: "submissions/\($0)").path }

  private static func registers() throws -> [RegisterInput] {
    try submissions.map { path in
      let form = try RegisterFile.read(path)
      return RegisterInput(file: path, register: form.register, facts: form.facts)
    }
  }

  @Test func readsAForm() throws {
    let lines = try summary(of: Self.faulty)
    #expect(lines.contains { $0.hasPrefix("Предоставление государственных услуг: ") })
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.faulty)))
    #expect(!(try sites(in: bytes, named: "form.xlsx").isEmpty))
    #expect(try places(in: Self.faulty).allSatisfy { $0.hasPrefix("D") })
  }

  @Test func keepsAFormAsJSON() throws {
    let json = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: json) }
    #expect(try archive(Self.faulty, as: json))
    #expect(
      try RegisterFile.read(json).register.touchpointCount
        == RegisterFile.read(Self.faulty).register.touchpointCount)
  }

  @Test func checksFiles() async throws {
    #expect(!(await errors(in: [Self.faulty]).isEmpty))
    #expect(await errors(in: ["no such file.xlsx"]).count == 1)
    let found = await Validation().run([Self.faulty]).reports.flatMap(\.diagnostics)
    #expect(Set(found) == Set(try findings(in: Self.faulty)))
  }

  @Test func checksInMemory() {
    #expect(brokenRules().isSuperset(of: [.offlineMissing, .resultMissing, .formalApproach]))
    #expect(!brokenRules().contains(.digitalMissing))
  }

  @Test func changesWhatIsChecked() async {
    let found = await strictValidation().run([Self.faulty]).reports.flatMap(\.diagnostics)
    #expect(!found.isEmpty)
    #expect(!found.contains { $0.rule == .accessibilityUnmentioned })
  }

  @Test func merges() throws {
    let result = try merged(Self.submissions)
    #expect(isWhole(result))
    #expect(result.report.inputs.count == Self.submissions.count)
  }

  @Test func settlesAConflict() throws {
    func input(_ unit: String, _ particularities: String) -> RegisterInput {
      let desk = Touchpoint(
        name: "Приёмная", channel: .inPerson, needs: [.consultation], interaction: "Консультация",
        particularities: particularities)
      let process = Process(name: "Выдача справок", touchpoints: [desk])
      return RegisterInput(
        file: unit,
        register: Register(
          submission: Submission(unit: unit), directions: [DirectionSection(.services, processes: [process])])
      )
    }
    let inputs = [input("Отдел А", "Ожидание 10 минут"), input("Отдел Б", "Ожидание 15 минут")]
    #expect(RegisterMerge().merge(inputs).diagnostics.contains { $0.rule == .conflict })
    #expect(!settled(inputs).diagnostics.contains { $0.rule == .conflict })
  }

  @Test func comparesAndApplies() throws {
    let (old, new) = (try Self.registers()[0].register, try merged(Self.submissions).register)
    #expect(changes(from: old, to: new).isTrigger)
    #expect(!changes(from: old, to: old).isTrigger)
    #expect(RegisterComparison(from: try nextEdition(of: old, like: new), to: new).changes.isEmpty)
  }

  @Test func tellsFailuresAndLimits() {
    #expect(complaint(about: Self.faulty) == nil)
    #expect(complaint(about: "no such file.xlsx")?.hasPrefix("66 ") == true)
    #expect(modestLimits().reading != PerechenConfiguration().reading)
  }
}

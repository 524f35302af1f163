import Diagnostics
import Testing
import TouchpointRegister

@Suite struct RegisterAliasesTests {
  static func aliases() -> RegisterAliases {
    var aliases = RegisterAliases()
    aliases.processes.add("Выдача ордера", also: ["Ордер на работы", "Выдача ордеров"])
    aliases.units.add("Отдел кадров", also: ["Кадры"])
    return aliases
  }

  static func input(_ processes: [String], unit: String? = "Кадры") -> RegisterInput {
    RegisterInput(
      file: "a.xlsx",
      register: Register(
        submission: Submission(unit: unit),
        directions: [
          DirectionSection(
            .services,
            processes: processes.map { name in
              Process(
                name: name,
                touchpoints: [
                  Touchpoint(
                    name: "Телефон 122", channel: .phone, needs: [.information], interaction: "Информация",
                    particularities: name,
                    sources: [TouchpointSource(location: SourceLocation(file: "a.xlsx"), unit: unit)],
                    variants: [
                      TouchpointVariant(
                        unit: unit ?? "", channel: .phone, interaction: "", particularities: "")
                    ])
                ])
            })
        ]),
      facts: FormFacts(
        withdrawals: [Withdrawal(direction: .services, process: "Ордер на работы")],
        emptyProcesses: [EmptyProcess(direction: .services, name: "Ордер на работы")]))
  }

  @Test func namesAreReplacedEverywhere() {
    let applied = Self.aliases().applied(to: Self.input(["«ордер на работы»", "Другое"]))
    let processes = applied.register.directions[0].processes
    #expect(processes.map(\.name) == ["Выдача ордера", "Другое"])
    #expect(applied.register.submission?.unit == "Отдел кадров")
    #expect(processes[0].touchpoints[0].sources.map(\.unit) == ["Отдел кадров"])
    #expect(processes[0].touchpoints[0].variants.map(\.unit) == ["Отдел кадров"])
    #expect(applied.facts.withdrawals.map(\.process) == ["Выдача ордера"])
    #expect(applied.facts.emptyProcesses.map(\.name) == ["Выдача ордера"])
  }

  @Test func processesOfOneNameAreOne() {
    let applied = Self.aliases().applied(
      to: Self.input(["Ордер на работы", "Другое", "Выдача ордеров", "выдача ордера"]))
    let processes = applied.register.directions[0].processes
    #expect(processes.map(\.name) == ["Выдача ордера", "Другое"])
    #expect(processes[0].touchpoints.count == 1)
    #expect(processes[0].touchpoints[0].particularities == "Ордер на работы\nВыдача ордеров\nвыдача ордера")
  }

  @Test func withoutAliasesNothingChanges() {
    let input = Self.input(["Ордер на работы", "ордер на работы"])
    #expect(RegisterAliases().applied(to: input) == input)
  }

  @Test func aRegistryIsLookedUpThroughAliases() {
    let registry = ProcessRegistry(
      file: "r.txt",
      entries: [
        .init(name: "Выдача ордеров", unit: "Отдел кадров"),
        .init(name: "Выдача справок", unit: "Отдел кадров"),
        .init(name: "Чужое", unit: "Другой отдел"),
      ])
    let checked = Self.input(["Ордер на работы"])
    func ids(_ rules: RegisterRules) -> [String] {
      (rules.check(checked) + rules.checkTogether([checked])).map(\.rule.id).filter {
        ["TP209", "TP210"].contains($0)
      }
    }
    #expect(ids(RegisterRules(registry: registry)) == ["TP210", "TP210"])
    #expect(ids(RegisterRules(registry: registry, aliases: Self.aliases())) == ["TP209"])
  }
}

import Diagnostics
import Testing
import TouchpointRegister

@Suite struct MergeOrderTests {
  private func input(_ file: String, _ directions: [(Direction, [(String, [(String, Channel)])])])
    -> RegisterInput
  {
    RegisterInput(
      file: file,
      register: Register(
        directions: directions.map { direction, processes in
          DirectionSection(
            direction,
            processes: processes.map { name, touchpoints in
              Process(name: name, touchpoints: touchpoints.map { Touchpoint(name: $0.0, channel: $0.1) })
            })
        }))
  }

  private func shown(_ register: Register) -> [String] {
    register.directions.flatMap { section in
      section.processes.flatMap { process in
        process.touchpoints.map { "\(section.direction.rawValue) \(process.name): \($0.name)" }
      }
    }
  }

  private var inputs: [RegisterInput] {
    [
      input(
        "1.xlsx",
        [
          (.appeals, [("Приём", [("Окно", .inPerson)])]),
          (
            .services,
            [
              ("Ёлки", [("Телефон", .phone), ("Сайт", .website), ("Почта", .letter), ("Портал", .website)]),
              ("Акты", [("Сайт", .website)]), ("Бланки", [("Сайт", .website)]),
            ]
          ),
        ])
    ]
  }

  @Test func directionsByNumberProcessesByKeyDigitalFirst() {
    let register = RegisterMerge().merge(inputs).register
    let keys = ["Акты", "Бланки", "Ёлки"].sorted { RegisterKey($0) < RegisterKey($1) }
    #expect(
      shown(register) == keys.flatMap { key in
        key == "Ёлки"
          ? ["Портал", "Сайт", "Почта", "Телефон"].map { "1 Ёлки: \($0)" } : ["1 \(key): Сайт"]
      } + ["3 Приём: Окно"])
  }

  @Test func registryOrderAndSpelling() {
    let registry = ProcessRegistry(
      file: "r.txt",
      entries: [
        .init(name: "Бланки", direction: .appeals), .init(name: "ёлки"), .init(name: "Бланки"),
        .init(name: "Иное"),
      ])
    let register = RegisterMerge(registry: registry).merge(inputs).register
    #expect(register.processes(of: .services).map(\.name) == ["ёлки", "Бланки", "Акты"])
  }

  @Test func baseOrderComesFirst() {
    let base = input(
      "base.json",
      [(.services, [("Бланки", [("Факс", .letter)]), ("ЁЛКИ", [("телефон", .phone), ("Сайт", .website)])])])
    let registry = ProcessRegistry(file: "r.txt", entries: [.init(name: "Акты"), .init(name: "ёлки")])
    let register = RegisterMerge(registry: registry, base: base).merge(inputs).register
    #expect(register.processes(of: .services).map(\.name) == ["Бланки", "ЁЛКИ", "Акты"])
    #expect(
      register.processes(of: .services).map { $0.touchpoints.map(\.name) }
        == [["Факс", "Сайт"], ["телефон", "Сайт", "Портал", "Почта"], ["Сайт"]])
  }
}

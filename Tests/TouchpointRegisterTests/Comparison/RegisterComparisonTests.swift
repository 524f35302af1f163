import Diagnostics
import Testing
import TouchpointRegister

@Suite struct RegisterComparisonTests {
  static let site = Touchpoint(
    name: "Официальный сайт Департамента", channel: .website, needs: [.information, .feedback],
    interaction: "Получение информации", particularities: "Круглосуточно")
  static let phone = Touchpoint(
    name: "Телефон приёмной Департамента", channel: .phone, needs: [.consultation],
    interaction: "Консультация", particularities: "По будням")

  func register(_ sections: [(Direction, [Process])]) -> Register {
    Register(directions: sections.map { DirectionSection($0.0, processes: $0.1) })
  }

  func process(_ name: String, _ touchpoints: [Touchpoint] = [Self.site, Self.phone]) -> Process {
    Process(name: name, touchpoints: touchpoints)
  }

  func changes(_ old: [(Direction, [Process])], _ new: [(Direction, [Process])]) -> [RegisterChange] {
    RegisterComparison(from: register(old), to: register(new)).changes
  }

  /// What becomes of one touchpoint that is changed.
  func changes(of touchpoint: Touchpoint = Self.site, _ edit: (inout Touchpoint) -> Void)
    -> [TouchpointChange]
  {
    var edited = touchpoint
    edit(&edited)
    let found = changes(
      [(.services, [process("Приём", [touchpoint])])], [(.services, [process("Приём", [edited])])])
    return found.compactMap { if case .touchpoint(_, let change) = $0.content { change } else { nil } }
  }

  // MARK: Processes

  @Test func addedAndRemoved() {
    let found = changes(
      [(.services, [process("Выдача разрешений")])], [(.services, [process("Приём обращений")])])
    #expect(
      found.map(\.content) == [
        .process(.added(process("Приём обращений"))), .process(.removed(process("Выдача разрешений"))),
      ])
    #expect(found.map(\.rule) == [.processChanged, .processChanged])
  }

  @Test func movedToAnotherDirection() {
    let found = changes(
      [(.services, [process("Приём обращений")])], [(.appeals, [process("Приём обращений")])])
    #expect(
      found == [
        RegisterChange(
          direction: .appeals, process: "Приём обращений", content: .process(.moved(from: .services)))
      ])
    #expect(found.first?.rule == .processChanged)
  }

  /// Names that the authority says are one process are a renaming, however unlike they are; in one direction only.
  @Test func aliasesAreRenamings() {
    var aliases = NameAliases()
    aliases.add("Выдача ордера на земляные работы", also: ["Согласование раскопок"])
    let old = register([(.services, [process("Согласование раскопок")])])
    func changes(to direction: Direction) -> [RegisterChange] {
      let new = register([(direction, [process("Выдача ордера на земляные работы", [Self.site])])])
      return RegisterComparison(from: old, to: new, aliases: aliases).changes
    }
    #expect(
      changes(to: .services).map(\.content) == [
        .process(.renamed(from: "Согласование раскопок")), .touchpoint(Self.phone.name, .removed(Self.phone)),
      ])
    #expect(changes(to: .appeals).map(\.rule) == [.processChanged, .processChanged])
  }

  @Test func aProcessOfBothDirectionsIsNotMoved() {
    let found = changes(
      [(.services, [process("Приём")]), (.appeals, [process("Приём")])], [(.appeals, [process("Приём")])])
    #expect(found.map(\.content) == [.process(.removed(process("Приём")))])
  }

  @Test func renamedWithTheSameTouchpoints() {
    let found = changes(
      [(.services, [process("Выдача справки о составе семьи")])],
      [(.services, [process("Выдача справок о составе семьи")])])
    #expect(found.map(\.content) == [.process(.renamed(from: "Выдача справки о составе семьи"))])
    #expect(found.first?.rule == .editorialChange)
  }

  @Test func renamedAndMoved() {
    let found = changes(
      [(.services, [process("Выдача справки о составе семьи")])],
      [(.otherFunctions, [process("Выдача справок о составе семьи")])])
    #expect(
      found.map(\.content) == [
        .process(.moved(from: .services)), .process(.renamed(from: "Выдача справки о составе семьи")),
      ])
  }

  @Test(arguments: [
    // Another number is another process.
    ("Выдача справки по форме 2", "Выдача справки по форме 3"),
    // So is the opposite.
    ("Учёт движимого имущества города", "Учёт недвижимого имущества города"),
    ("Выдача справки о составе семьи", "Выдача справки о доходах за год"),
  ])
  func anotherNameIsAnotherProcess(old: String, new: String) {
    let found = changes([(.services, [process(old)])], [(.services, [process(new)])])
    #expect(found.map(\.content) == [.process(.added(process(new))), .process(.removed(process(old)))])
  }

  @Test func aNearNameWithOtherTouchpointsIsAnotherProcess() {
    let found = changes(
      [(.services, [process("Выдача справки о составе семьи", [Self.site])])],
      [(.services, [process("Выдача справок о составе семьи", [Self.phone])])])
    #expect(found.map(\.rule) == [.processChanged, .processChanged])
  }

  @Test func theNearestOfSeveralIsTheOneRenamed() {
    let found = changes(
      [
        (
          .services,
          [process("Выдача выписок из реестра имущества"), process("Выдача выписки из реестра имуществ")]
        )
      ],
      [(.services, [process("Выдача выписки из реестра имущества")])])
    #expect(
      found.map(\.content) == [
        .process(.renamed(from: "Выдача выписки из реестра имуществ")),
        .process(.removed(process("Выдача выписок из реестра имущества"))),
      ])
  }

  @Test func anotherSpellingOfTheSameName() {
    let found = changes(
      [(.services, [process("приём  «Граждан»")])], [(.services, [process("Прием граждан.")])])
    #expect(found.map(\.content) == [.process(.respelled(from: "приём  «Граждан»"))])
    #expect(found.first?.rule == .editorialChange)
  }

  // MARK: Touchpoints

  @Test func aTouchpointAddedAndRemoved() {
    let found = changes(
      [(.services, [process("Приём", [Self.site])])], [(.services, [process("Приём", [Self.phone])])])
    #expect(
      found.map(\.content) == [
        .touchpoint(Self.phone.name, .added(Self.phone)), .touchpoint(Self.site.name, .removed(Self.site)),
      ])
    #expect(found.map(\.rule) == [.touchpointChanged, .touchpointChanged])
  }

  @Test func theKindOfATouchpoint() {
    let found = changes { $0.channel = .personalAccount }
    #expect(found == [.channel(from: .website, to: .personalAccount)])
    #expect(found.map(\.rule) == [.touchpointChanged])
  }

  @Test func theNeedsMetAtATouchpoint() {
    let found = changes {
      $0.needs = [.information, .other]
      $0.otherNeeds = ["Оплата"]
    }
    #expect(
      found == [
        .needs(from: [.information, .feedback], to: [.information, .other]),
        .otherNeeds(from: [], to: ["Оплата"]),
      ])
    #expect(found.map(\.rule) == [.needsChanged, .needsChanged])
  }

  @Test func theOrderOfNeedsIsNoDifference() {
    #expect(changes { $0.needs.reverse() }.isEmpty)
  }

  @Test func anotherSpellingOfANeedIsEditorial() {
    var touchpoint = Self.site
    touchpoint.otherNeeds = ["Запись на приём"]
    let found = changes(of: touchpoint) { $0.otherNeeds = ["запись на прием"] }
    #expect(found.map(\.rule) == [.editorialChange])
  }

  @Test func textsAreEditorial() {
    let found = changes {
      $0.interaction += "."
      $0.particularities = ""
    }
    #expect(
      found == [
        .interaction(from: "Получение информации", to: "Получение информации."),
        .particularities(from: "Круглосуточно", to: ""),
      ])
    #expect(found.map(\.rule) == [.editorialChange, .editorialChange])
  }

  @Test func aTouchpointRenamed() {
    let found = changes { $0.name = "Официальные сайты Департамента" }
    #expect(found == [.renamed(from: "Официальный сайт Департамента")])
    #expect(found.map(\.rule) == [.editorialChange])
  }

  @Test func aNearNameWithOtherTextsOrKindIsAnotherTouchpoint() {
    let otherText = changes {
      $0.name = "Официальные сайты Департамента"
      $0.particularities = "По будням"
    }
    #expect(otherText.map(\.rule) == [.touchpointChanged, .touchpointChanged])
    let otherKind = changes {
      $0.name = "Официальные сайты Департамента"
      $0.channel = .email
    }
    #expect(otherKind.map(\.rule) == [.touchpointChanged, .touchpointChanged])
  }

  // MARK: What is no difference

  @Test func whereARegisterCameFromIsNoDifference() {
    var old = register([(.services, [process("Приём")])])
    old.edition = Edition(date: "2024-03-27", number: "19")
    old.title = "Перечень"
    old.authority = "Департамент"
    old.submission = Submission(unit: "Отдел")
    var new = register([
      (.services, [process("Приём", [Self.phone, Self.site])]), (.control, [process("Пусто", [])]),
    ])
    new.directions[0].processes[0].touchpoints[0].variants = [
      TouchpointVariant(unit: "Отдел", channel: .letter, interaction: "", particularities: "")
    ]
    new.directions[0].processes[0].touchpoints[0].sources = [
      TouchpointSource(location: SourceLocation(file: "a.xlsx"), unit: "Отдел")
    ]
    #expect(RegisterComparison(from: old, to: new).changes.isEmpty)
    #expect(RegisterComparison(from: Register(), to: Register()).changes.isEmpty)
  }

  /// Every process renamed, every touchpoint edited: each name is found among all others, nearly equal ones among them.
  @Test func everyNameChanged() {
    func edition(_ wording: String, _ text: String) -> Register {
      register([
        (
          .services,
          (0..<120).map { index in
            process(
              "Предоставление \(wording) в \(["земельной", "жилищной", "торговой"][index % 3]) сфере № \(index / 3)",
              (0..<3).map { Touchpoint(name: "Точка \($0)", channel: .website, interaction: text) })
          }
        )
      ])
    }
    let found = RegisterComparison(
      from: edition("государственной услуги", "а"), to: edition("государственных услуг", "б")
    ).changes
    #expect(found.count == 480)
    #expect(found.allSatisfy { $0.rule == .editorialChange })
  }
}

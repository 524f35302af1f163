import Diagnostics
import Testing
import TouchpointRegister

/// TP202, TP204, TP206, TP208 to TP211.
@Suite struct CompletenessRulesTests {
  private typealias Sample = RuleSample

  @Test func faultlessFormIsClean() {
    #expect(Sample(Sample.faultless).diagnostics().isEmpty)
  }

  // MARK: TP202

  @Test func directionsWithoutProcesses() {
    var sample = Sample(Sample.faultless)
    #expect(sample.found(.directionEmpty).isEmpty)
    sample.checked.register.submission?.unit = nil
    sample.checked.facts.directionPlaces[.control] = Sample.place(9, 3)
    sample.checked.facts.emptyProcesses = [EmptyProcess(direction: .appeals, name: "Приём обращений")]
    let found = sample.found(.directionEmpty)
    #expect(
      found.map(\.finding)
        == [.control, .openness, .internalCustomer, .otherFunctions].map { (direction: Direction) in
          .directionEmpty(number: direction.rawValue, name: direction.name)
        })
    #expect(found.first?.location == Sample.place(9, 3))
    #expect(found.last?.location == SourceLocation(file: Sample.file))
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func completeRegisterMustHaveAllDirections() {
    let found = Sample(Sample.faultless).found(.directionEmpty, RegisterRules(isComplete: true))
    #expect(found.count == 5 && found.allSatisfy { $0.severity == .error })
  }

  // MARK: TP204

  @Test func processesWithoutTouchpoints() {
    var sample = Sample(Sample.faultless)
    sample.checked.facts.emptyProcesses = [
      EmptyProcess(direction: .services, name: "Выдача копий", location: Sample.place(9, 3)),
      EmptyProcess(
        direction: .services, name: "Лицензии", location: Sample.place(10, 3), isFromTemplate: true),
    ]
    let found = sample.found(.processWithoutTouchpoints)
    #expect(
      found == [
        Diagnostic(.processWithoutTouchpoints(process: "Выдача копий"), at: Sample.place(9, 3)),
        Diagnostic(
          .processWithoutTouchpoints(process: "Лицензии"), at: Sample.place(10, 3), severity: .warning),
      ])
  }

  @Test func processWithoutTouchpointsInJSON() {
    let register = Register(
      directions: [DirectionSection(.services, processes: [Process(name: "Выдача копий")])])
    let found = RegisterRules().check(RegisterInput(file: "a.json", register: register))
    #expect(
      found.filter { $0.rule == .processWithoutTouchpoints }
        == [
          Diagnostic(.processWithoutTouchpoints(process: "Выдача копий"), at: SourceLocation(file: "a.json"))
        ])
    #expect(!found.contains { $0.rule == .digitalMissing })
  }

  // MARK: TP206, TP208

  @Test func needMissing() {
    let sample = Sample(Sample.faultless + [Sample.touchpoint("Телефон", .phone, [])])
    #expect(
      sample.diagnostics() == [Diagnostic(.needMissing(touchpoint: "Телефон"), at: Sample.place(7, 5))])
  }

  @Test func particularitiesMissing() {
    let sample = Sample(Sample.faultless + [Sample.touchpoint("Телефон", .phone, particularities: "")])
    #expect(
      sample.diagnostics()
        == [Diagnostic(.particularitiesMissing(touchpoint: "Телефон"), at: Sample.place(7, 6))])
  }

  @Test func splitCellIsToldOnce() {
    var sample = Sample(
      Sample.faultless + [
        Sample.touchpoint("Телефон", .phone, [], particularities: ""),
        Sample.touchpoint("Почта", .letter, [], particularities: ""),
      ])
    let touchpoints = sample.checked.register.directions[0].processes[0].touchpoints
    sample.checked.register.directions[0].processes[0].touchpoints[3].sources = touchpoints[2].sources
    #expect(sample.diagnostics().map(\.rule) == [.needMissing, .particularitiesMissing])
  }

  @Test func withoutCellsFindingsStandAtTheFile() {
    var sample = Sample(Sample.faultless + [Sample.touchpoint("Телефон", .phone, [])])
    sample.checked.file = "перечень.json"
    #expect(sample.diagnostics().map(\.location) == [SourceLocation(file: "перечень.json")])
  }

  // MARK: TP209, TP210

  private let registry = ProcessRegistry(
    file: "реестр.csv",
    entries: [
      .init(name: "Выдача справок"), .init(name: "Приём обращений", unit: "Отдел"),
      .init(name: "Закупка бумаги", unit: "Хозяйственный отдел"),
    ])

  @Test func processNotInRegistry() {
    var sample = Sample(Sample.faultless)
    sample.add("Выдача справак", in: .appeals, Sample.faultless)
    sample.add("«Приём обращений».", in: .openness, Sample.faultless)
    sample.add("Ведение архива", in: .otherFunctions, Sample.faultless)
    #expect(
      sample.found(.processNotInRegistry, RegisterRules(registry: registry))
        == [
          Diagnostic(
            .processNotInRegistry(process: "Выдача справак", nearest: "Выдача справок"),
            at: Sample.place(7, 3)),
          Diagnostic(.processNotInRegistry(process: "Ведение архива", nearest: nil), at: Sample.place(11, 3)),
        ])
    #expect(sample.found(.processNotInRegistry).isEmpty)
  }

  @Test func registryProcessesThatNobodyHas() {
    let rules = RegisterRules(registry: registry)
    var sample = Sample(Sample.faultless)
    func missing(_ rules: RegisterRules) -> [String] {
      rules.checkTogether([sample.checked]).map { diagnostic in
        guard case .registryProcessMissing(let process) = diagnostic.finding else { return "" }
        #expect(diagnostic.location == SourceLocation(file: "реестр.csv"))
        return process
      }
    }
    // What the registry gives to another unit is not asked of this one.
    #expect(missing(rules) == ["Приём обращений"])
    #expect(
      missing(RegisterRules(isComplete: true, registry: registry)) == ["Приём обращений", "Закупка бумаги"])
    sample.checked.register.submission = nil
    #expect(missing(rules) == ["Приём обращений", "Закупка бумаги"])
    sample.add("приём обращений", in: .appeals, Sample.faultless)
    sample.checked.facts.emptyProcesses = [EmptyProcess(direction: .services, name: "Закупка бумаги")]
    #expect(missing(rules).isEmpty)
    #expect(RegisterRules().checkTogether([sample.checked]).isEmpty)
  }

  // MARK: TP211

  @Test func submissionWithoutUnitOrPerson() {
    var sample = Sample(Sample.faultless)
    for index in sample.checked.register.directions[0].processes[0].touchpoints.indices {
      sample.checked.register.directions[0].processes[0].touchpoints[index].sources[0].unit = nil
    }
    sample.checked.register.submission = nil
    sample.checked.facts.unitPlace = SourceLocation(
      file: Sample.file, sheet: "Сведения", cell: SourceLocation.Cell(row: 2, column: 2))
    let found = sample.found(.submissionUnnamed)
    #expect(found.map(\.finding) == [.submissionUnitMissing, .submissionResponsibleMissing])
    #expect(found.first?.location.cell?.description == "B2")
    #expect(found.last?.location == SourceLocation(file: Sample.file))
    #expect(sample.found(.submissionUnnamed, RegisterRules(isComplete: true)).isEmpty)
    sample.checked.register.submission = Submission(unit: "Отдел")
    #expect(sample.found(.submissionUnnamed).map(\.finding) == [.submissionResponsibleMissing])
  }

  @Test func mergedRegisterIsNobodysSubmission() {
    var sample = Sample(Sample.faultless)
    sample.checked.register.submission = nil
    #expect(sample.found(.submissionUnnamed).isEmpty)
  }
}

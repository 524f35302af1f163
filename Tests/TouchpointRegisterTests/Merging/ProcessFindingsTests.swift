import Diagnostics
import Testing

@testable import TouchpointRegister

/// TP702 and TP704: processes that units place or name differently.
@Suite struct ProcessFindingsTests {
  private typealias Samples = MergeSamples

  private func submission(_ unit: String, _ places: [(Direction, String)]) -> RegisterInput {
    let file = unit + ".xlsx"
    var input = RegisterInput(file: file, register: Register(submission: Submission(unit: unit)))
    for (number, (direction, process)) in places.enumerated() {
      let touchpoint = Samples.touchpoint("Точка \(unit)", file: file, row: 4 + number)
      input.register.directions.append(
        DirectionSection(
          direction,
          processes: [
            Process(name: process, touchpoints: [touchpoint], location: Samples.place(file, 4 + number, 3))
          ]))
    }
    return input
  }

  @Test func oneProcessUnderTwoDirections() {
    let result = RegisterMerge().merge([
      submission("А", [(.services, "Выдача справок")]), submission("Б", [(.appeals, "выдача «справок»")]),
      submission("В", [(.services, "Выдача справок")]),
    ])
    #expect(result.diagnostics.map(\.rule) == [.processUnderSeveralDirections])
    #expect(result.diagnostics.first?.location == Samples.place("В.xlsx", 4, 3))
    guard case .processUnderSeveralDirections(_, let variants)? = result.diagnostics.first?.finding else {
      return
    }
    #expect(variants.map(\.unit) == ["А", "В", "Б"])
    #expect(variants.last?.text == Direction.appeals.name)
  }

  @Test func oneUnitMayHaveAProcessUnderTwoDirections() {
    let both = [(Direction.services, "Выдача справок"), (.appeals, "Выдача справок")]
    #expect(RegisterMerge().merge([submission("А", both)]).diagnostics.isEmpty)
    #expect(RegisterMerge().merge([submission("А", both), submission("Б", both)]).diagnostics.isEmpty)
  }

  @Test func nearlyEqualNamesOfTwoUnits() {
    let result = RegisterMerge().merge([
      submission("А", [(.services, "Выдача архивных справок")]),
      submission("Б", [(.services, "Выдача архивных справка")]),
    ])
    #expect(
      result.diagnostics == [
        Diagnostic(
          .processesNearlyEqual(
            process: "Выдача архивных справок", other: "Выдача архивных справка", units: ["А", "Б"]),
          at: Samples.place("А.xlsx", 4, 3))
      ])
  }

  /// Where the work of comparing names is given up, that is told.
  @Test func namesThatAreNotComparedAreTold() {
    let inputs = [
      submission("А", [(.services, "Выдача архивных справок")]),
      submission("Б", [(.services, "Выдача архивных справка")]),
    ]
    var merge = RegisterMerge()
    #expect(merge.merge(inputs).report.comparedAllNames)
    merge.nameBudget = 0
    let result = merge.merge(inputs)
    #expect(!result.report.comparedAllNames && result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Приём по приказу № 11 от понедельника", "Приём по приказу № 12 от понедельника"),
    ("Выдача архивных справок", "Проверка архивных справок"),
  ])
  func otherNamesAreLeftInPeace(_ a: String, _ b: String) {
    let result = RegisterMerge().merge([submission("А", [(.services, a)]), submission("Б", [(.services, b)])])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func unitThatHasBothMeansTwoProcesses() {
    let both = [(Direction.services, "Выдача архивных справок"), (.services, "Выдача архивных справка")]
    let result = RegisterMerge().merge([submission("А", both), submission("Б", [both[0]])])
    #expect(result.diagnostics.isEmpty)
  }
}

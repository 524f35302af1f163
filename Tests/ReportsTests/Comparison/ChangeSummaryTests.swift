import DiagnosticTexts
import Reports
import Testing
import TouchpointRegister

@Suite struct ChangeSummaryTests {
  func summary(processes: Int = 0, touchpoints: Int = 0, channels: Int = 0, in language: Language = .ru)
    -> String
  {
    let touchpoint = Touchpoint(name: "Сайт", channel: .website)
    let changes =
      (0..<processes).map {
        RegisterChange(
          direction: .services, process: "\($0)", content: .process(.added(Process(name: "\($0)"))))
      }
      + (0..<touchpoints).map {
        RegisterChange(
          direction: .services, process: "А", content: .touchpoint("\($0)", .removed(touchpoint)))
      }
      + (0..<channels).map {
        RegisterChange(
          direction: .services, process: "А",
          content: .touchpoint("\($0)", .channel(from: .website, to: .api)))
      }
    return changeSummary(of: ChangeCounts(of: changes), in: language).replacing("\u{A0}", with: " ")
  }

  @Test(arguments: [
    (1, "Добавлен 1 процесс."), (2, "Добавлены 2 процесса."), (5, "Добавлено 5 процессов."),
    (11, "Добавлено 11 процессов."), (21, "Добавлен 21 процесс."), (104, "Добавлены 104 процесса."),
    (112, "Добавлено 112 процессов."),
  ])
  func theVerbAgreesWithTheNumber(count: Int, expected: String) {
    #expect(summary(processes: count) == expected)
  }

  @Test(arguments: [
    (1, "Исключена 1 точка взаимодействия."), (3, "Исключены 3 точки взаимодействия."),
    (25, "Исключено 25 точек взаимодействия."), (31, "Исключена 31 точка взаимодействия."),
  ])
  func alsoInTheFeminine(count: Int, expected: String) {
    #expect(summary(touchpoints: count) == expected)
  }

  @Test func severalKindsInOneSentence() {
    #expect(
      summary(processes: 3, touchpoints: 1, channels: 2)
        == "Добавлены 3 процесса, исключена 1 точка взаимодействия, изменён вид 2 точек взаимодействия.")
    #expect(
      summary(processes: 3, touchpoints: 1, in: .en) == "3 processes added, 1 touchpoint removed.")
    #expect(summary() == "Различий нет.")
  }
}

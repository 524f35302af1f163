import DiagnosticTexts
import Diagnostics
import Reports
import Testing
import TouchpointRegister

@Suite struct MergeSummaryTests {
  static let register: Register = {
    func source(_ unit: String) -> [TouchpointSource] {
      [TouchpointSource(location: Diagnostics.SourceLocation(file: "a.xlsx"), unit: unit)]
    }
    return Register(directions: [
      DirectionSection(
        .services,
        processes: [
          TouchpointRegister.Process(
            name: "Выдача справок",
            touchpoints: [
              Touchpoint(
                name: "Официальный сайт", channel: .website, needs: [.information],
                sources: source("Отдел архива")),
              Touchpoint(
                name: "Приёмная", channel: .inPerson, needs: [.filing, .result],
                sources: source("Отдел кадров")),
            ])
        ]),
      DirectionSection(
        .appeals,
        processes: [
          TouchpointRegister.Process(
            name: "Личный приём",
            touchpoints: [Touchpoint(name: "Телефон", channel: .phone, sources: source("Отдел архива"))])
        ]),
    ])
  }()

  @Test func aManagerIsToldWhatThereIs() {
    let diagnostics = [
      Diagnostic(.unitSilent(unit: "Отдел смет"), at: Diagnostics.SourceLocation(file: "units.txt")),
      Diagnostic(
        .channelConflict(touchpoint: "Сайт", variants: []), at: Diagnostics.SourceLocation(file: "a.xlsx")),
    ]
    let text = mergeSummary(of: Self.register, diagnostics: diagnostics, in: .ru)
    #expect(
      text.replacing("\u{A0}", with: " ") == """
          Подразделения               2
          Направления деятельности    2
          Процессы                    2
          Точки взаимодействия        3  (цифровые 1, офлайн 2)
          Замечания                   2  (1 ошибка, 1 предупреждение)
          Противоречия подразделений  1

        """)
  }

  @Test func anEmptyRegisterIsToldToo() {
    let text = mergeSummary(of: Register(), diagnostics: [], in: .en)
    #expect(text.contains("Touchpoints              0\n"))
  }
}

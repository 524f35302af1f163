import Diagnostics
import Testing
import TouchpointRegister

/// TP303 to TP305, TP308.
@Suite struct NeedRulesTests {
  private typealias Sample = RuleSample

  private func sample(_ needs: [CustomerNeed]...) -> Sample {
    Sample([
      Sample.touchpoint("Официальный сайт", .website, needs[0]),
      Sample.touchpoint("Личный приём", .inPerson, needs.count > 1 ? needs[1] : needs[0]),
    ])
  }

  // MARK: TP303

  @Test(arguments: [
    ("инфармоция о порядке", CustomerNeed.information), ("Получение косультацыи", .consultation),
    ("заключение договора", nil), ("оплата", nil), ("бронирование помещения", nil),
  ])
  func theNearestNeedIsOffered(text: String, nearest: CustomerNeed?) {
    let touchpoint = Sample.touchpoint("Телефон", .phone, [.other], others: [text])
    #expect(
      Sample([touchpoint]).found(.needUnknown).map(\.finding)
        == [.needUnknown(text: text, nearest: nearest?.rawValue)])
  }

  @Test func otherNeedsAreTold() {
    let touchpoint = Sample.touchpoint("Телефон", .phone, [.other], others: ["запись на приём", "оплата"])
    #expect(
      Sample(Sample.faultless + [touchpoint]).diagnostics()
        == [
          Diagnostic(.needUnknown(text: "запись на приём", nearest: nil), at: Sample.place(7, 5)),
          Diagnostic(.needUnknown(text: "оплата", nearest: nil), at: Sample.place(7, 5)),
        ])
  }

  // MARK: TP304

  @Test(arguments: [
    ([CustomerNeed.filing, .result], true), ([.result], true), ([.filing, .result, .status], true),
    ([.filing, .result, .feedback, .feedbackResult], true), ([.status], false), ([.information], false),
    ([.filing, .result, .information], false), ([.filing, .result, .consultation], false),
    ([.filing, .result, .forms], false), ([.filing, .result, .other], false),
  ])
  func formalApproach(_ needs: [CustomerNeed], _ fires: Bool) {
    let found = sample(needs).found(.formalApproach)
    #expect(
      found == (fires ? [Diagnostic(.formalApproach(process: "Выдача справок"), at: Sample.place(5, 3))] : [])
    )
  }

  @Test func oneEarlierTouchpointIsEnough() {
    #expect(sample([.filing, .result], [.information]).found(.formalApproach).isEmpty)
  }

  @Test func unknownNeedsMayBeWhatIsMissing() {
    #expect(sample([.filing], []).diagnostics().map(\.rule) == [.needMissing])
  }

  // MARK: TP305

  @Test(arguments: [
    ([CustomerNeed.information, .filing], [Finding.resultMissing(process: "Выдача справок")]),
    ([.information, .feedback], [.feedbackResultMissing(process: "Выдача справок")]),
    (
      [.information, .filing, .feedback],
      [.resultMissing(process: "Выдача справок"), .feedbackResultMissing(process: "Выдача справок")]
    ),
    ([.information, .filing, .result], []), ([.information, .feedback, .feedbackResult], []),
    ([.information, .result], []), ([.information, .feedbackResult], []),
  ])
  func resultsAreMissing(_ needs: [CustomerNeed], _ findings: [Finding]) {
    #expect(sample(needs).found(.resultMissing) == findings.map { Diagnostic($0, at: Sample.place(5, 3)) })
  }

  @Test func resultMayBeAtAnotherTouchpoint() {
    #expect(sample([.information, .filing], [.result]).found(.resultMissing).isEmpty)
  }

  // MARK: TP308

  private func repeated(_ interaction: String) -> [Diagnostic] {
    Sample(Sample.faultless + [Sample.touchpoint("Телефон", .phone, interaction: interaction)])
      .found(.needRepeated)
  }

  @Test func needNamedTwice() {
    let found = repeated("Получение консультации; помощь в заполнении")
    #expect(found.map(\.location) == [Sample.place(7, 5)])
    guard case .needRepeated(let need, let phrases)? = found.first?.finding else { return }
    #expect(need == "consultation")
    #expect(phrases.count == 2)
  }

  @Test(arguments: [
    "Получение консультации; получение информации", "Получение результата, ответа, разъяснения", "",
  ])
  func needsNamedOnce(_ interaction: String) {
    #expect(repeated(interaction).isEmpty)
  }

  @Test func severalRowsMayNameANeedEach() {
    var sample = Sample(
      Sample.faultless + [
        Sample.touchpoint("Телефон", .phone, interaction: "Получение консультации\nПомощь в заполнении")
      ])
    sample.checked.register.directions[0].processes[0].touchpoints[2].sources.append(
      TouchpointSource(location: Sample.place(8, 4)))
    #expect(sample.found(.needRepeated).isEmpty)
  }
}

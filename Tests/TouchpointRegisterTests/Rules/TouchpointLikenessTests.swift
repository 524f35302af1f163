import Diagnostics
import Testing

@testable import TouchpointRegister

/// TP302, TP307.
@Suite struct TouchpointLikenessTests {
  private typealias Sample = RuleSample

  private func findings(_ names: [String], _ channel: Channel = .inPerson) -> [Diagnostic] {
    let touchpoints = names.map { Sample.touchpoint($0, channel) } + [Sample.touchpoint("Портал", .website)]
    return Sample(touchpoints).diagnostics().filter {
      [.touchpointsNearlyEqual, .touchpointPerStage].contains($0.rule)
    }
  }

  // MARK: TP302

  @Test func nearlyEqualNames() {
    #expect(
      findings(["Приёмная Департамента", "Канцелярия", "Приемная Депортамента"])
        == [
          Diagnostic(
            .touchpointsNearlyEqual(
              touchpoint: "Приемная Депортамента", other: "Приёмная Департамента", at: Sample.place(5, 4)),
            at: Sample.place(7, 4))
        ])
  }

  @Test func otherNumbersOrChannelsAreOtherTouchpoints() {
    #expect(findings(["Окно приёма № 11", "Окно приёма № 12"]).isEmpty)
    let touchpoints = [
      Sample.touchpoint("Приёмная Департамента", .inPerson),
      Sample.touchpoint("Приёмная Департаменто", .website),
    ]
    #expect(Sample(touchpoints).diagnostics().isEmpty)
  }

  @Test func otherProcessesAreOtherTouchpoints() {
    var sample = Sample(Sample.faultless)
    sample.add(
      "Выдача копий",
      [
        Sample.touchpoint("Официальный сайт!", .website), Sample.touchpoint("Официальный сайд", .website),
        Sample.touchpoint("Телефон", .phone),
      ])
    #expect(sample.found(.touchpointsNearlyEqual).map(\.location) == [Sample.place(8, 4)])
  }

  @Test(arguments: [
    (
      "Сайт Департамента (https://www.example.org/)", "Портал обращений, example.org", Channel.website,
      "example.org"
    ),
    ("Горячая линия +7 (8692) 54-00-00", "Справочная 8 8692 540000", .phone, "8 8692 540000"),
    ("Справочная 54-00-00", "Дежурный, тел. 54 00 00, 54-00-00", .phone, "54-00-00"),
    ("Приёмная: info@example.org", "Канцелярия INFO@example.org", .email, "INFO@example.org"),
    (
      "Приёмная, ул. Ленина, д. 2, каб. 3", "Архив, улица Ленина, 2, кабинет 3", .inPerson,
      "улица Ленина, 2, кабинет 3"
    ),
    ("Приёмная, ул. Ленина, 2", "Архив (ул. Ленина, дом 2)", .inPerson, "ул. Ленина, дом 2"),
  ])
  func sameContact(_ first: String, _ second: String, _ channel: Channel, _ contact: String) {
    let found = findings([first, second], channel)
    #expect(
      found == [
        Diagnostic(
          .touchpointsSameContact(touchpoint: second, other: first, contact: contact, at: Sample.place(5, 4)),
          at: Sample.place(6, 4))
      ])
  }

  @Test(arguments: [
    ("Сайт (https://example.org/a)", "Портал (https://example.org/b)", Channel.website),
    ("Линия 8 (8692) 54-00-00 доб. 1", "Справочная 8 (8692) 54-00-00 доб. 2", .phone),
    ("Линия 54-00-00", "Справочная 54-00-01", .phone),
    ("Приёмная, ул. Ленина, 2, каб. 3", "Архив, ул. Ленина, 2, каб. 4", .inPerson),
    ("Приёмная, ул. Ленина, 2", "Архив, ул. Ленина, 3", .inPerson),
    ("Приёмная, ул. Ленина, 2", "Архив, пл. Ленина, 2", .inPerson),
    ("Приёмная (часы 9-18)", "Архив (часы 9-18)", .inPerson),
  ])
  func otherContacts(_ first: String, _ second: String, _ channel: Channel) {
    #expect(findings([first, second], channel).isEmpty)
  }

  // MARK: TP307

  @Test(arguments: [
    ("Личный приём (подача заявления)", "Личный приём (получение результата)"),
    ("Личный приём", "Личный приём — получение результата"),
    ("Подача документов через МФЦ", "Получение результата в МФЦ"),
    ("МФЦ: приём документов", "МФЦ: выдача результата"),
    ("МФЦ (этап 1)", "МФЦ (этап 2)"),
    ("Окно МФЦ для подачи заявления", "Окно МФЦ для получения справки"),
  ])
  func oneTouchpointForEachStage(_ first: String, _ second: String) {
    #expect(
      findings([first, "Канцелярия", second])
        == [
          Diagnostic(
            .touchpointPerStage(touchpoint: second, other: first, at: Sample.place(5, 4)),
            at: Sample.place(7, 4))
        ])
  }

  @Test(arguments: [
    ("Личный приём (подача заявления)", "Приёмная (получение результата)"),
    ("Личный приём (каб. 1)", "Личный приём (каб. 2)"),
    ("Личный приём граждан", "Личный приём юридических лиц"),
    ("Отдел кадров, приём граждан", "Отдел кадров, библиотека"),
    ("Подача документов через МФЦ", "Получение результата в канцелярии"),
  ])
  func stagesOfOtherTouchpoints(_ first: String, _ second: String) {
    #expect(findings([first, second]).isEmpty)
  }

  // MARK: Size

  @Test func thousandsOfTouchpointsOfOneProcess() {
    let words = [
      "отдел", "приёма", "выдачи", "учёта", "контроля", "связи", "архива", "кадров", "закупок", "права",
    ]
    let names: [String] = (0..<3_000).map { (number: Int) -> String in
      let digits: [Int] = [number / 1_000, number / 100, number / 10, number]
      return digits.map { words[$0 % 10] }.joined(separator: " ")
    }
    let clock = ContinuousClock()
    var found: [Diagnostic] = []
    let time = clock.measure { found = findings(names + ["отдел выдачи учёта учёто"]) }
    print("3,000 touchpoints of one process: \(time)")
    #expect(found.contains { $0.location == Sample.place(3_005, 4) })
  }
}

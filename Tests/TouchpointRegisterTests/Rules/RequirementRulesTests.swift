import Diagnostics
import Testing
import TouchpointRegister

/// TP404, TP501, TP512, TP513, TP522, TP531, TP542.
@Suite struct RequirementRulesTests {
  private typealias Sample = RuleSample

  private func found(_ rule: Rule, _ text: String, _ channel: Channel, name: String = "Точка") -> [Diagnostic]
  {
    Sample([Sample.touchpoint(name, channel, particularities: text)]).found(rule)
  }

  private let place = RuleSample.place(5, 6)

  @Test(arguments: [
    (Finding.siteFeaturesUnmentioned(touchpoint: "Точка"), Channel.website),
    (.replyTimeUnmentioned(touchpoint: "Точка"), .socialNetwork),
    (.replyTimeUnmentioned(touchpoint: "Точка"), .messenger),
    (.moderationUnmentioned(touchpoint: "Точка"), .socialNetwork),
    (.moderationUnmentioned(touchpoint: "Точка"), .messenger),
    (
      .voiceFeaturesUnmentioned(touchpoint: "Точка", missing: [.speech, .keypad, .officeHours]),
      .voiceAssistant
    ),
    (.acknowledgementUnmentioned(touchpoint: "Точка"), .email),
    (.acknowledgementUnmentioned(touchpoint: "Точка"), .letter),
    (.acknowledgementUnmentioned(touchpoint: "Точка"), .personalAccount),
    (.appointmentUnmentioned(touchpoint: "Точка"), .inPerson),
    (.accessibilityUnmentioned(touchpoint: "Точка", isSite: false), .inPerson),
    (.accessibilityUnmentioned(touchpoint: "Точка", isSite: true), .website),
  ])
  func whatIsNotNamedIsTold(_ finding: Finding, _ channel: Channel) {
    #expect(found(finding.rule, "Круглосуточно", channel) == [Diagnostic(finding, at: place)])
    #expect(found(finding.rule, "", channel).isEmpty)
    for other in Channel.allCases where other != channel {
      let text = found(finding.rule, "Круглосуточно", other)
      #expect(text.allSatisfy { $0.location == place })
    }
  }

  @Test(arguments: [
    (Rule.siteFeaturesUnmentioned, Channel.website, "версия для слабовидящих"),
    (.siteFeaturesUnmentioned, .website, "услуги по жизненным ситуациям"),
    (.siteFeaturesUnmentioned, .website, "виден статус заявления"),
    (.siteFeaturesUnmentioned, .website, "уведомление о каждом действии"),
    (.siteFeaturesUnmentioned, .website, "черновик сохраняется"),
    (.siteFeaturesUnmentioned, .website, "можно оценить услугу"),
    (.siteFeaturesUnmentioned, .website, "круглосуточный цифровой помощник"),
    (.replyTimeUnmentioned, .messenger, "ответ за час"),
    (.replyTimeUnmentioned, .messenger, "отвечаем сразу"),
    (.moderationUnmentioned, .messenger, "правила модерации утверждены"),
    (.moderationUnmentioned, .socialNetwork, "правила поведения в сообществе"),
    (.acknowledgementUnmentioned, .email, "автоматическое уведомление о получении"),
    (.acknowledgementUnmentioned, .letter, "отметка о приёме на копии"),
    (.acknowledgementUnmentioned, .personalAccount, "сообщается регистрационный номер"),
    (.appointmentUnmentioned, .inPerson, "по предварительной записи"),
    (.appointmentUnmentioned, .inPerson, "записаться можно по телефону"),
    (.appointmentUnmentioned, .inPerson, "запись не обязательна"),
    (.appointmentUnmentioned, .inPerson, "запись не требуется, но возможна по телефону"),
    (.accessibilityUnmentioned, .inPerson, "вход с пандусом"),
    (.accessibilityUnmentioned, .inPerson, "пандус отсутствует"),
    (.accessibilityUnmentioned, .website, "версия для слабовидящих"),
  ])
  func whatIsNamedIsSeen(_ rule: Rule, _ channel: Channel, _ text: String) {
    #expect(found(rule, text, channel).isEmpty)
  }

  @Test(arguments: [
    (Rule.appointmentUnmentioned, Channel.inPerson, "предварительная запись не требуется"),
    (.appointmentUnmentioned, .inPerson, "без предварительной записи"),
    (.acknowledgementUnmentioned, .email, "уведомление о получении не направляется"),
    (.acknowledgementUnmentioned, .email, "без подтверждения получения"),
    (.moderationUnmentioned, .messenger, "правила модерации отсутствуют"),
    (.siteFeaturesUnmentioned, .website, "цифровой помощник не предусмотрен"),
  ])
  func whatIsRefusedIsNotNamed(_ rule: Rule, _ channel: Channel, _ text: String) {
    #expect(found(rule, text, channel).count == 1)
  }

  @Test(arguments: [
    ("распознаёт речь", [Finding.VoiceFeature.keypad, .officeHours]),
    ("распознаёт речь, ввод с клавиатуры", [.officeHours]),
    ("часы работы сотрудников", [.speech, .keypad]),
    ("не распознаёт речь; ввод с клавиатуры; часы работы сотрудников", [.speech]),
    ("распознаёт речь, ввод с клавиатуры, сообщает часы работы", []),
  ])
  func missingVoiceFeaturesAreNamed(_ text: String, _ missing: [Finding.VoiceFeature]) {
    #expect(
      found(.voiceFeaturesUnmentioned, text, .voiceAssistant).map(\.finding)
        == (missing.isEmpty ? [] : [.voiceFeaturesUnmentioned(touchpoint: "Точка", missing: missing)]))
  }

  @Test func accessibilityMayStandInTheName() {
    #expect(
      found(.accessibilityUnmentioned, "Ежедневно", .inPerson, name: "Приёмная, вход с пандусом").isEmpty)
    #expect(found(.accessibilityUnmentioned, "Ежедневно", .phone).isEmpty)
  }
}

import Diagnostics
import Testing
import TouchpointRegister

/// TP511, TP521, TP541.
@Suite struct MeasureRulesTests {
  private typealias Sample = RuleSample

  private func found(
    _ rule: Rule, _ text: String, _ channel: Channel, _ settings: RuleSettings = RuleSettings()
  ) -> [Diagnostic] {
    let touchpoint = Sample.touchpoint("Точка", channel, particularities: text)
    return Sample([touchpoint]).found(rule, RegisterRules(settings: settings))
  }

  private let place = RuleSample.place(5, 6)

  // MARK: TP541

  @Test(arguments: [
    ("Ожидание до 30 минут", "Ожидание до 30 минут"), ("ожидание 16 минут", "ожидание 16 минут"),
    ("Запись; очередь - полчаса", "очередь - полчаса"),
    ("ожидание более 15 минут", "ожидание более 15 минут"),
  ])
  func waitingTooLong(_ text: String, _ phrase: String) {
    #expect(
      found(.waitingTooLong, text, .inPerson)
        == [Diagnostic(.waitingTooLong(phrase: phrase, minutes: 15), at: place)])
  }

  @Test(arguments: [
    "Ожидание до 15 минут", "ожидание не менее 30 минут", "ожидание от 20 минут", "приём 30 минут", "",
  ])
  func waitingWithinTheLimit(_ text: String) {
    #expect(found(.waitingTooLong, text, .inPerson).isEmpty)
  }

  @Test(arguments: [Channel.phone, .website, .letter, .other])
  func onlyReceptionInPersonIsAskedForWaits(_ channel: Channel) {
    #expect(found(.waitingTooLong, "ожидание до 30 минут", channel).isEmpty)
  }

  @Test func eachPhraseIsToldOnce() {
    let text = "ожидание 20 минут; ожидание 20 минут; очередь 40 минут"
    #expect(found(.waitingTooLong, text, .inPerson).count == 2)
    let many = (20..<60).map { "ожидание \($0) минут" }.joined(separator: "; ")
    #expect(found(.waitingTooLong, many, .inPerson).count == 10)
  }

  // MARK: TP521

  @Test(arguments: [Channel.phone, .voiceAssistant])
  func tooManyTransfers(_ channel: Channel) {
    #expect(
      found(.tooManyTransfers, "Круглосуточно; до трёх переключений", channel)
        == [Diagnostic(.tooManyTransfers(phrase: "до трёх переключений", limit: 2), at: place)])
  }

  @Test(arguments: [
    ("не более двух переключений", Channel.phone), ("без переключений", .phone), ("", .phone),
    ("12 операторов", .phone), ("до трёх переключений", .inPerson),
  ])
  func transfersWithinTheLimit(_ text: String, _ channel: Channel) {
    #expect(found(.tooManyTransfers, text, channel).isEmpty)
  }

  // MARK: TP511

  @Test(arguments: [
    ("ответ на упоминание за 5 часов", 240, Finding.ReplyOccasion.mention),
    ("ответ на комментарий за 3 часа", 120, .appeal), ("ответ за 5 часов", 240, .unnamed),
    ("ответ на упоминания и жалобы за 4 часа", 120, .appeal),
  ])
  func replyTooSlow(_ text: String, _ minutes: Int, _ occasion: Finding.ReplyOccasion) {
    for channel in [Channel.socialNetwork, .messenger] {
      #expect(
        found(.replyTooSlow, text, channel)
          == [Diagnostic(.replyTooSlow(phrase: text, minutes: minutes, occasion: occasion), at: place)])
    }
  }

  @Test(arguments: [
    ("ответ на упоминание за 4 часа", Channel.socialNetwork), ("ответ за 4 часа", .messenger),
    ("ответ на сообщение за 2 часа", .messenger), ("", .messenger), ("ответ за 3 дня", .email),
    ("ответ на жалобу за 3 дня", .website), ("пост удаляется через 3 дня", .socialNetwork),
  ])
  func replyInTime(_ text: String, _ channel: Channel) {
    #expect(found(.replyTooSlow, text, channel).isEmpty)
  }

  @Test func atTheMaximumLevelASlowReplyIsAnError() {
    var settings = RuleSettings()
    #expect(found(.replyTooSlow, "ответ за сутки", .messenger).map(\.severity) == [.warning])
    settings.serviceLevel = .maximum
    #expect(found(.replyTooSlow, "ответ за сутки", .messenger, settings).map(\.severity) == [.error])
  }

  // MARK: Settings

  @Test func limitsCanBeSet() {
    var settings = RuleSettings()
    settings.longestWait = 30
    settings.mostTransfers = 3
    settings.longestAppealReply = 180
    settings.longestMentionReply = 300
    #expect(found(.waitingTooLong, "ожидание 30 минут", .inPerson, settings).isEmpty)
    #expect(found(.tooManyTransfers, "три переключения", .phone, settings).isEmpty)
    #expect(found(.replyTooSlow, "ответ на жалобу за 3 часа", .messenger, settings).isEmpty)
    #expect(found(.replyTooSlow, "ответ за 5 часов", .messenger, settings).isEmpty)
    settings.longestWait = .max
    settings.mostTransfers = .min
    #expect(found(.waitingTooLong, "ожидание 9999999 лет", .inPerson, settings).isEmpty)
    #expect(found(.tooManyTransfers, "без переключений", .phone, settings).count == 1)
  }
}

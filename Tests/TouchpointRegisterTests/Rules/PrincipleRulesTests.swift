import Diagnostics
import Testing

@testable import TouchpointRegister

/// TP405, TP408.
@Suite struct PrincipleRulesTests {
  private typealias Sample = RuleSample

  // MARK: TP405

  @Test(arguments: [Direction.services, .control, .appeals])
  func aProcessWithoutHistoryIsTold(direction: Direction) {
    #expect(
      Sample(Sample.faultless, in: direction).found(.historyMissing)
        == [Diagnostic(.historyMissing(process: "Выдача справок"), at: Sample.place(5, 3))])
  }

  @Test(arguments: [Direction.openness, .internalCustomer, .otherFunctions])
  func otherDirectionsAreNotAsked(direction: Direction) {
    #expect(Sample(Sample.faultless, in: direction).found(.historyMissing).isEmpty)
  }

  @Test(arguments: [
    "Доступна история обращений", "Хранится архив всех обращений", "Видны ранее поданные заявления",
    "История взаимодействия в разрезе услуг", "Через личный кабинет на ЕПГУ",
  ])
  func aTouchpointThatShowsHistoryIsEnough(particularities: String) {
    let touchpoint = Sample.touchpoint("Портал", .website, particularities: particularities)
    #expect(Sample(Sample.faultless + [touchpoint]).found(.historyMissing).isEmpty)
  }

  @Test(arguments: ["Исторический центр города", "История Севастополя в документах", "Архив города"])
  func otherHistoryIsNone(particularities: String) {
    let touchpoint = Sample.touchpoint("Портал", .website, particularities: particularities)
    #expect(Sample(Sample.faultless + [touchpoint]).found(.historyMissing).count == 1)
  }

  @Test func aPersonalAccountIsEnough() {
    let account = Sample.touchpoint("ЛК заявителя", .personalAccount)
    #expect(Sample(Sample.faultless + [account]).found(.historyMissing).isEmpty)
  }

  // MARK: TP408

  @Test(arguments: [
    ("Канал в Telegram", "Telegram"), ("Чат-бот в Телеграме", "Телеграме"),
    ("WhatsApp +7 978 000-00-00", "WhatsApp"),
    ("Вайбер отдела", "Вайбер"), ("Telegram-канал Департамента", "Telegram"), ("Звонок в Скайпе", "Скайпе"),
    ("Встреча в Microsoft Teams", "Microsoft Teams"), ("ДИСКОРД", "ДИСКОРД"),
  ])
  func foreignMessengers(name: String, messenger: String) {
    #expect(
      Sample([Sample.touchpoint(name, .messenger)]).found(.foreignMessenger)
        == [Diagnostic(.foreignMessenger(touchpoint: name, messenger: messenger), at: Sample.place(5, 4))])
  }

  @Test(arguments: [
    "Чат в MAX", "Группа ВКонтакте", "Мессенджеры, кроме Telegram", "MAX вместо WhatsApp",
    "Мессенджер (WhatsApp не используется)", "Телеграфный пер., 2", "Максимальный скайлайн",
  ])
  func othersAreNoneOfThem(name: String) {
    #expect(Sample([Sample.touchpoint(name, .messenger)]).found(.foreignMessenger).isEmpty)
  }

  @Test func aTelegramByPostIsALetter() {
    #expect(Sample([Sample.touchpoint("Телеграммы", .letter)]).found(.foreignMessenger).isEmpty)
  }

  @Test func theListIsTheAuthoritys() {
    var settings = RuleSettings()
    settings.foreignMessengers = ["ICQ"]
    let rules = RegisterRules(settings: settings)
    #expect(Sample([Sample.touchpoint("Чат в ICQ", .messenger)]).found(.foreignMessenger, rules).count == 1)
    #expect(Sample([Sample.touchpoint("Чат в Viber", .messenger)]).found(.foreignMessenger, rules).isEmpty)
  }
}

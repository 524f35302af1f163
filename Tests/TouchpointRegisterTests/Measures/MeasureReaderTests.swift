import Repetitions
import Testing

@testable import TouchpointRegister

@Suite struct MeasureReaderTests {
  private func measures(_ text: String) -> [Measure] { MeasureReader.standard.measures(in: text) }

  @Test(arguments: [
    ("ожидание 15 минут", 15), ("ожидание 15мин", 15), ("ожидание пятнадцати минут", 15),
    ("ожидание 15-ти минут", 15), ("ожидание - 15 (пятнадцать) мин.", 15), ("ожидание четверть часа", 15),
    ("ожидание три четверти часа", 45), ("ожидание полчаса", 30), ("ожидание пол-часа", 30),
    ("ожидание полтора часа", 90), ("ожидание 1,5 ч.", 90), ("ожидание 1.5 часа", 90),
    ("ожидание 1 час 20 минут", 80), ("ожидание 10–15 минут", 15), ("ожидание от 10 до 15 минут", 15),
    ("ожидание два-три часа", 180), ("ожидание 2 - 3 часа", 180), ("ожидание в течение часа", 60),
    ("ожидание не более суток", 1440), ("ожидание двадцать пять минут", 25), ("ожидание минут двадцать", 20),
    ("25-минутное ожидание", 25), ("двадцатипятиминутное ожидание", 25), ("ожидание 2 рабочих часа", 120),
    ("ожидание три рабочих дня", 4320), ("ожидание 900 секунд", 15), ("ожидание неделю", 0),
    ("ожидание до недели", 10_080), ("ожидание до месяца", 43_200), ("ожидание пятнацати минут", 15),
    ("ожидание пятнадцати миннут", 15), ("ожидание сокращено с 40 до 15 минут", 15),
  ])
  func quantities(_ text: String, _ minutes: Double) {
    let found = measures(text)
    #expect(found.map(\.subject) == (minutes == 0 ? [] : [.wait]))
    #expect(abs((found.first?.value ?? 0) - minutes) < 0.001)
  }

  @Test(arguments: [
    ("ожидание не более 20 минут", Measure.Bound.atMost), ("ожидание до 20 минут", .atMost),
    ("ожидание не должно превышать 20 минут", .atMost), ("ожидание менее 20 минут", .atMost),
    ("ожидание 20 минут", .atMost), ("ожидание не позднее чем через 20 минут", .atMost),
    ("ожидание более 20 минут", .over), ("ожидание свыше 20 минут", .over),
    ("ожидание более 20 минут не допускается", .atMost), ("ожидание не менее 20 минут", .atLeast),
    ("ожидание от 20 минут", .atLeast), ("ожидание минимум 20 минут", .atLeast),
    ("ожидание 20 минут и более", .atLeast),
  ])
  func bounds(_ text: String, _ bound: Measure.Bound) {
    #expect(measures(text).map(\.bound) == [bound])
  }

  @Test(arguments: [
    "ожидание с 9:00 до 18:00", "ответ 24/7", "ответ с 9 до 18 часов", "ответ до 18 часов по будням",
    "ответ от 01.02.2026", "ответ по телефону 8 (8692) 54-00-00", "ожидание, п. 15 минут",
    "ожидание у окна № 15", "перерыв 45 минут", "регистрация в течение 3 дней", "приём длится 20 минут",
    "ответ за 2025 год", "ответы каждые 2 часа", "ответ раз в 2 дня", "ответы 24 часа в сутки",
    "ответ за 3 дня до приёма", "ответы хранятся 30 дней", "ожидание; консультация 20 минут",
    "если ожидание превышает 15 минут, обратитесь к администратору", "запись на 20 минут", "30 минут", "",
  ])
  func noMeasures(_ text: String) {
    #expect(measures(text) == [])
  }

  @Test func nounsOfTheClauseAreFound() {
    #expect(
      measures("Консультация до 20 минут, ожидание до 10 минут").map(\.value) == [10])
    #expect(
      measures("Ожидание до 10 минут, консультация до 20 минут").map(\.value) == [10])
    #expect(measures("Ожидание: при подаче - 10 минут, при получении - 20 минут").map(\.value) == [10, 20])
    #expect(measures("30 минут ожидания и 20 минут консультации").map(\.value) == [30])
    #expect(measures("Ожидание (кроме записавшихся) - 30 минут").map(\.value) == [30])
    #expect(
      measures("Срок ожидания:\n- при подаче - 10 минут;\n- при выдаче - 20 минут").map(\.value) == [10, 20])
  }

  @Test func repliesKnowWhatTheyAnswer() {
    let found = measures("Ответ на упоминание - 4 часа, на комментарий - 2 часа, на вопрос - 3 часа")
    #expect(found.map(\.value) == [240, 120, 180])
    #expect(found.map(\.occasions) == [.mention, .appeal, []])
    #expect(measures("Ответ на жалобы и упоминания за час").map(\.occasions) == [[.appeal, .mention]])
    #expect(measures("в течение часа отвечаем на сообщения").map(\.occasions) == [.appeal])
  }

  @Test(arguments: [
    ("не более двух переключений", 2.0), ("до 3-х переводов звонка", 3), ("переключение не более 3 раз", 3),
    ("количество переключений - 2", 2), ("звонок переключается дважды", 2), ("без переключений", 0),
    ("перевод звонка не осуществляется", 0), ("переадресация: максимум 3", 3),
    ("перевод не более чем на двух специалистов", 2),
  ])
  func transfers(_ text: String, _ count: Double) {
    let found = measures(text)
    #expect(found.map(\.subject) == [.transfer])
    #expect(found.first?.value == count)
  }

  @Test func phrasesAreTheTextsOwnWords() {
    #expect(
      measures("Запись по телефону; время ожидания не более 30 мин.; вход с пандусом").map(\.phrase)
        == ["время ожидания не более 30 мин."])
    #expect(measures("В течение суток отвечаем всем").map(\.phrase) == ["В течение суток отвечаем"])
  }

  @Test(arguments: [
    String(repeating: "ожидание ", count: 3_000), String(repeating: "15 минут ", count: 3_000),
    String(repeating: "1-", count: 15_000), String(repeating: "не более ", count: 3_000),
    String(repeating: "(", count: 32_000), String(repeating: "ответ, 2 часа, ", count: 2_500),
    String(repeating: "двадцать ", count: 3_000), String(repeating: "9", count: 32_000) + " минут ожидания",
    String(repeating: "1,", count: 15_000) + "5 минут", "ожидание " + String(repeating: "до ", count: 15_000),
    String(repeating: "без переключений ", count: 2_500), String(repeating: "более 5 минут ", count: 2_500),
    String(repeating: "а: ", count: 10_000), String(repeating: "5 мин. Ждать ", count: 2_500),
    "\u{301}15\u{301} минут", "15", "до", "ожидание", "-", "№",
    "%15 минут",
  ])
  func hostileTextsEnd(_ text: String) {
    let time = ContinuousClock().measure {
      _ = measures(text)
      _ = RequirementReader.standard.features(in: text)
    }
    #expect(time < .seconds(5) * Repetitions.slowness)
  }
}

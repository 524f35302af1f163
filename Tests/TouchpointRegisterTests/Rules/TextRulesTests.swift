import Diagnostics
import Testing

@testable import TouchpointRegister

/// TP603, TP604, TP605.
@Suite struct TextRulesTests {
  private typealias Sample = RuleSample

  private static func found(_ rule: Rule, inColumn6 text: String) -> [Diagnostic] {
    RuleSample([RuleSample.touchpoint("Сайт example.org", .website, particularities: text)]).found(rule)
  }

  // MARK: TP603

  @Test(arguments: ["=1+1", "+cmd|'/C calc'!A0", "@SUM(A1)", "-2+3"])
  func formulas(text: String) {
    #expect(
      Self.found(.formulaInjection, inColumn6: text)
        == [Diagnostic(.formulaInjection(text: text), at: Sample.place(5, 6))])
  }

  @Test(arguments: ["+7 (8692) 54-00-00", "- по записи", "-", "Ответ = решение", "e-mail: a@example.org"])
  func textsThatAreNoFormulas(text: String) {
    #expect(Self.found(.formulaInjection, inColumn6: text).isEmpty)
  }

  @Test func aProcessMayRunAsAFormulaToo() {
    let sample = RuleSample(Sample.faultless, process: "=HYPERLINK(\"http://example.org\")")
    #expect(sample.found(.formulaInjection).map(\.location) == [Sample.place(5, 3)])
  }

  // MARK: TP604

  @Test(arguments: [
    ("СНИЛС 112-233-445 95", Finding.PersonalDataKind.snils), ("снилс: 11223344595", .snils),
    ("№ 112-233-445-95", .snils), ("ИНН 500100732259", .taxNumber),
    ("Иванов И. И., 500100732259", .taxNumber),
    ("карта 4276 3800 1234 5679", .bankCard), ("2200000000000004", .bankCard),
    ("паспорт 4509 123456", .passport), ("Паспорт серии 45 09 № 123456", .passport),
    ("документ, удостоверяющий личность: 4509 123456", .passport),
    ("дата рождения: 12.05.1980", .birthDate), ("Петров П. П., 12.05.1980 г.р.", .birthDate),
    ("родился 12 мая 1980 года", .birthDate), ("12.05.1980 года рождения", .birthDate),
  ])
  func personalData(text: String, kind: Finding.PersonalDataKind) {
    #expect(
      Self.found(.personalData, inColumn6: text)
        == [Diagnostic(.personalData(kind), at: Sample.place(5, 6))])
  }

  @Test(arguments: [
    "СНИЛС 112-233-445 96", "8 978 123-45-67", "+79781234567", "89781234567", "ИНН 7707083893",
    "ИНН 500100732258",
    "ОГРН 1149204010000", "КБК 18210803010011050110", "карта 4276 3800 1234 5678",
    "счёт 40702810500000000001",
    "приказ от 12.05.1980 № 450912", "лицензия 4509 123456", "паспорт объекта", "свидетельство о рождении",
    "Приём заявлений о рождении с 12.05.2025", "паспорт гражданина",
    "Иванова Анна Петровна, начальник отдела",
    "ivanova@example.org", "паспорт услуги утверждён 12.05.2024 № 12",
  ])
  func whatIsNoPersonalData(text: String) {
    #expect(Self.found(.personalData, inColumn6: text).isEmpty)
  }

  // MARK: TP605

  @Test(arguments: [
    ("Портал «Мой город", "«"), ("Портал Мой город»", "»"), ("По записи (в рабочее время", "("),
    ("по записи)", ")"),
    ("Портал \"Мой город", "\""), ("Портал «Мой город\"", "«"), ("[см. приложение", "["),
    ("„Вести», газета", "»"),
    ("газета „Вести", "„"),
  ])
  func unpairedSigns(text: String, sign: String) {
    let found = Self.found(.textUnbalanced, inColumn6: text)
    #expect(found.map(\.location) == [Sample.place(5, 6)])
    guard case .signUnpaired(sign, _)? = found.first?.finding else {
      Issue.record("\(found)")
      return
    }
  }

  @Test(arguments: [
    "Портал «Мой город»", "ООО «Управляющая компания «Ромашка»", "«Центр «Мир» и «Дом»",
    "1) по записи; 2) без записи",
    "а) сайт\nб) телефон", "„Вести“ и “News”", "\"Вести\"", "(по записи (с 9 до 18))", "[см. п. 1)]",
    "«Вести»)"
      .replacing("»)", with: "»"), "Список: 1) первое, 2) второе",
  ])
  func pairedSigns(text: String) {
    #expect(Self.found(.textUnbalanced, inColumn6: text).isEmpty)
  }

  @Test func cutTexts() {
    #expect(
      Self.found(.textUnbalanced, inColumn6: "Заявления принима-").map(\.finding)
        == [.textCutOff(ending: "Заявления принима-")])
    let words = String(String(repeating: "приём заявлений ", count: 20).prefix(255))
    #expect(Self.found(.textUnbalanced, inColumn6: words).count == 1)
    #expect(Self.found(.textUnbalanced, inColumn6: String(words.dropLast())).isEmpty)
    #expect(Self.found(.textUnbalanced, inColumn6: String(words.dropLast() + ".")).isEmpty)
    #expect(Self.found(.textUnbalanced, inColumn6: "Пн–пт, 9:00 -").isEmpty)
  }
}

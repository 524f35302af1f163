import Diagnostics
import Testing

@testable import TouchpointRegister

/// TP406, TP407.
@Suite struct ContactRulesTests {
  private typealias Sample = RuleSample

  private static func found(
    _ rule: Rule, _ name: String, _ channel: Channel, in direction: Direction = .services,
    interaction: String = "", particularities: String = "Круглосуточно"
  ) -> [Diagnostic] {
    RuleSample(
      [RuleSample.touchpoint(name, channel, interaction: interaction, particularities: particularities)],
      in: direction
    ).found(rule)
  }

  // MARK: TP406

  @Test(arguments: [
    ("Официальный сайт Департамента", Channel.website, Finding.Whereabouts.webAddress),
    ("Телефон отдела, каб. № 5", .phone, .phoneNumber),
    ("Горячая линия (24/7)", .phone, .phoneNumber),
    ("Электронная почта отдела", .email, .emailAddress),
    ("Личный приём в Департаменте", .inPerson, .place),
    ("Приёмная: ожидание 15 минут", .inPerson, .place),
  ])
  func whatCannotBeFound(name: String, channel: Channel, missing: Finding.Whereabouts) {
    #expect(
      Self.found(.touchpointNotFindable, name, channel)
        == [Diagnostic(.touchpointNotFindable(touchpoint: name, missing: missing), at: Sample.place(5, 4))])
  }

  @Test(arguments: [
    ("Официальный сайт example.org", Channel.website), ("Сайт (https://example.org/a)", .website),
    ("Портал Госуслуг", .website), ("ЕПГУ", .website), ("Единый портал государственных услуг", .website),
    ("Телефон 122", .phone), ("Внутренний телефон 12-34", .phone), ("Тел. +7 (8692) 54-00-0", .phone),
    ("Почта info@example.org", .email), ("МФЦ", .inPerson), ("Офисы «Мои документы»", .inPerson),
    ("Приёмная, ул. Ленина, д. 2", .inPerson), ("Кабинет № 12", .inPerson), ("окно 3", .inPerson),
    ("Приёмная, 2 этаж", .inPerson), ("Приёмная по адресу: Ленина, 2", .inPerson),
    ("Приёмная, 299011, Севастополь", .inPerson), ("Приёмная, г. Севастополь, Большая Морская, 1", .inPerson),
    ("Рабочее совещание у директора", .inPerson), ("Выездной приём", .inPerson),
    ("Личный кабинет", .personalAccount), ("Письмо", .letter), ("СЭД", .informationSystem),
  ])
  func whatCanBeFound(name: String, channel: Channel) {
    #expect(Self.found(.touchpointNotFindable, name, channel).isEmpty)
  }

  @Test(arguments: [
    ("Сайт Департамента", Channel.website, "Адрес: https://example.org"),
    ("Телефон отдела", .phone, "Звонить по номеру 54-00-01"),
    ("Справочная", .phone, "Пн-пт с 9:00 до 18:00, тел. 1234"),
    ("Почта отдела", .email, "office@example.org"),
    ("Личный приём", .inPerson, "каб. 201, ожидание до 15 минут"),
  ])
  func column6CountsToo(name: String, channel: Channel, particularities: String) {
    #expect(
      Self.found(.touchpointNotFindable, name, channel, particularities: particularities).isEmpty)
  }

  @Test func hoursInColumn6AreNoNumber() {
    #expect(
      Self.found(
        .touchpointNotFindable, "Телефон", .phone, particularities: "с 9:00 до 18:00, ответ за 10 минут"
      )
      .count == 1)
    #expect(
      Self.found(.touchpointNotFindable, "Приём", .inPerson, particularities: "Вторник 9:00, до 15 минут")
        .count == 1)
  }

  // MARK: TP407

  @Test(arguments: [
    "+7 (8692) 54-00-0", "8 (8692) 54-00-000", "+7 8692 54 00", "8-800-100-00-0", "+7869254000",
    "тел. 89781234567 8", "тел. 8978123456",
  ])
  func malformedPhones(text: String) {
    let found = Self.found(.contactMalformed, "Телефон отдела", .phone, particularities: text)
    guard text.hasSuffix(" 8") == false else {
      // A number that is whole, and something behind it.
      #expect(found.isEmpty)
      return
    }
    #expect(
      found == [
        Diagnostic(
          .contactMalformed(kind: .phoneNumber, text: text.replacing("тел. ", with: "")),
          at: Sample.place(5, 6))
      ])
  }

  @Test(arguments: [
    "+7 (8692) 54-00-00", "8 (8692) 54-00-00 доб. 12", "88001000000", "+7 978 123 45 67", "54-00-01", "122",
    "8692 54-00-00", "(8692) 54-00-00", "8 500 000 рублей", "8-10-2024", "с 8 до 17", "8:00-17:00",
    "+375 17 123",
    "+7 (8692) 54-00-00, 54-00-01", "+7 (8692) 54-00-00 (122)", "ОГРН 1149204010000", "8 800 100-00-00 / 122",
    "приказ от 08.08.2024 № 88", "+7 (8692) 54-00-00 – 8 (8692) 54-00-01", "8.5 %",
  ])
  func wellFormedPhonesAndOtherNumbers(text: String) {
    #expect(Self.found(.contactMalformed, "Телефон отдела", .phone, particularities: text).isEmpty)
  }

  @Test(arguments: [
    "info@example", "info@@example.org", "info @example.org", "info@example..org", ".info@example.org",
    "infо@example.org", "инфо@example.org", "info@", "info@exаmple.org",
  ])
  func malformedEmails(text: String) {
    let found = Self.found(.contactMalformed, "Почта: \(text)", .email)
    #expect(found.map(\.location) == [Sample.place(5, 4)], "\(found)")
    #expect(
      found.map(\.finding) == [
        .contactMalformed(kind: .emailAddress, text: text.drop { $0 == "." && false }.description)
      ])
  }

  @Test(arguments: [
    "info@example.org", "Info.Otdel+1@mail.example.org.", "почта@пример.рф", "(info@example.org)",
    "info@example.org, office@example.org", "@sev_department", "5 шт. @ 3 руб.",
  ])
  func wellFormedEmails(text: String) {
    #expect(Self.found(.contactMalformed, "Почта: \(text)", .email).isEmpty)
  }

  @Test(arguments: [
    "htp://example.org", "http//example.org", "http:/example.org", "https:example.org", "https://example",
    "https://", "https://example..org", "https://https://example.org", "www.example", "ww.example.org",
    "wwww.example.org", "example..org", "exаmple.org", "http:\\\\example.org", "https://-example.org",
    "https://example,org",
  ])
  func malformedWebAddresses(text: String) {
    let found = Self.found(.contactMalformed, "Сайт \(text)", .website)
    #expect(found.map(\.location) == [Sample.place(5, 4)], "\(found)")
  }

  @Test(arguments: [
    "https://example.org", "http://example.org:8080/a?b=c#d", "www.example.org", "example.org/path..x",
    "пример.рф",
    "https://192.0.2.1/", "и т.д..", "https://пример.рф/путь", "(https://example.org).", "ГОСТ Р 1.5..2",
    "http/https", "https://sub_domain.example.org", "сайт.Подача",
  ])
  func wellFormedWebAddresses(text: String) {
    #expect(Self.found(.contactMalformed, "Сайт \(text)", .website).isEmpty)
  }

  @Test func inTheAuthorityAHostNeedsNoDot() {
    #expect(
      Self.found(.contactMalformed, "Портал http://portal/", .website, in: .internalCustomer).isEmpty)
    #expect(Self.found(.contactMalformed, "Портал http://portal/", .website).count == 1)
  }

  @Test func allColumnsAreRead() {
    #expect(
      Self.found(.contactMalformed, "Сайт example.org", .website, interaction: "Запрос на info@example")
        .map(\.location) == [Sample.place(5, 5)])
  }
}

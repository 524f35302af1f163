import Configuration
import Diagnostics
import Testing
import TouchpointRegister

/// `open-data` and `internal-customers`.
@Suite struct PublicationTests {
  @Test func everyFieldOfThePassport() throws {
    let passport = try configuration(
      """
      open-data:
        inn: "9909999996"
        name: points_1
        description: Точки
        responsible: Иванова А. П.
        phone: +7 (555) 220-14-05, доб. 3
        email: opendata@example.org
        address: https://example.org/perechen
        first-published: 2025-03-20
        last-change: Новая редакция
        valid-until: 2027-11-23
        keywords: [точки, каналы]
        terms: https://example.org/terms
        earlier-versions:
          - https://example.org/perechen/data-20250314-structure-20240327.csv
          - https://example.org/data-2024-03-27-structure-2024-03-27.csv
      """
    ).passport
    #expect(passport.taxpayerNumber == "9909999996" && passport.name == "points_1")
    #expect(passport.description == "Точки" && passport.responsible == "Иванова А. П.")
    #expect(passport.phone == "+7 (555) 220-14-05, доб. 3" && passport.email == "opendata@example.org")
    #expect(passport.address == "https://example.org/perechen/")
    #expect(passport.firstPublished == CalendarDay("2025-03-20") && passport.lastChange == "Новая редакция")
    #expect(passport.validUntil == CalendarDay("2027-11-23") && passport.keywords == ["точки", "каналы"])
    #expect(passport.terms == "https://example.org/terms" && passport.earlierVersions.count == 2)
    #expect(try configuration("open-data:\n").passport == OpenDataPassport())
  }

  @Test func whatIsOfAnotherFormIsToldWithItsLine() {
    #expect(
      mistakes(
        in: """
          open-data:
            inn: "9909999994"
            name: точки
            phone: позвоните
            email: opendata.example.org
            address: example.org/perechen
            first-published: 20.03.2025
            earlier-versions:
              - https://example.org/perechen/other.csv
              - data-20250314-structure-20240327.csv
            adress: x
          """)
        == [
          Mistake(2, .formWrong("9909999994", .taxpayerNumber)), Mistake(3, .formWrong("точки", .setName)),
          Mistake(4, .formWrong("позвоните", .phone)),
          Mistake(5, .formWrong("opendata.example.org", .email)),
          Mistake(6, .formWrong("example.org/perechen", .webAddress)),
          Mistake(7, .dateMalformed("20.03.2025", nearest: "2025-03-20")),
          Mistake(9, .formWrong("https://example.org/perechen/other.csv", .earlierVersion)),
          Mistake(10, .formWrong("data-20250314-structure-20240327.csv", .earlierVersion)),
          Mistake(
            11,
            .keyUnknown(
              "adress", nearest: "address",
              known: [
                "inn", "name", "description", "responsible", "phone", "email", "address", "first-published",
                "last-change", "valid-until", "keywords", "terms", "earlier-versions",
              ])),
        ])
  }

  @Test(arguments: [
    ("7707083893", true), ("0000000000", true), ("7707083894", false), ("770708389", false),
    ("77070838930", false), ("770708389x", false), ("", false), ("٧٧٠٧٠٨٣٨٩٣", false),
  ])
  func taxpayerNumbersHaveACheckDigit(text: String, isRight: Bool) {
    #expect(OpenDataPassport.isTaxpayerNumber(text) == isRight)
  }

  @Test(arguments: [
    "data-20250314-structure-20240327.csv", "https://a.ru/x/data-20250314T0930-structure-20240327T0930.csv",
    "https://a.ru/data-2025-03-14-structure-2024-03-27.csv",
  ])
  func anEarlierVersionIsKnownByItsName(address: String) {
    #expect(OpenDataPassport.fileName(ofVersion: address) != nil)
  }

  @Test(arguments: [
    "", "/", "data.csv", "data-structure.csv", "data-20250314.csv", "data-20250314-structure.csv",
    "structure-20240327.csv", "data-2025-structure-20240327.csv", "data-20250314-structure-20240327.xml",
    "data-20250314-structure-20240327.csv?x", "data-2025031a-structure-20240327.csv",
  ])
  func otherAddressesAreNoVersions(address: String) {
    #expect(OpenDataPassport.fileName(ofVersion: address) == nil)
  }

  @Test func internalCustomers() throws {
    #expect(try configuration("title: x\n").publishesInternalCustomers)
    #expect(try configuration("internal-customers: publish\n").publishesInternalCustomers)
    #expect(try !configuration("internal-customers: leave-out\n").publishesInternalCustomers)
    #expect(
      mistakes(in: "internal-customers: нет\n").map(\.line) == [1])
  }
}

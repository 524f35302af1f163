import Testing

@testable import TouchpointRegister

@Suite struct DirectionReaderTests {
  @Test(arguments: Direction.allCases)
  func readsBothOfficialNames(direction: Direction) {
    for name in [direction.name, direction.clauseName] {
      #expect(Recognizer.standard.direction(named: name) == direction)
      #expect(Recognizer.standard.direction(named: name.uppercased()) == direction)
      #expect(Recognizer.standard.direction(named: "\(direction.rawValue). \(name)") == direction)
      #expect(Recognizer.standard.direction(named: "\(direction.rawValue)) \(name);") == direction)
      #expect(Recognizer.standard.direction(named: "Направление \(direction.rawValue): \(name)") == direction)
    }
  }

  @Test(arguments: [
    ("Предоставление гос. услуг", Direction.services),
    ("Государственные услуги", .services),
    ("Госуслуги", .services),
    ("Предоставление государственных и муниципальных услуг", .services),
    ("Предостовление государственых услуг", .services),
    ("Контроль (надзор)", .control),
    ("Гос. контроль", .control),
    ("Контрольно-надзорная деятельность", .control),
    ("Осуществление регионального государственного контроля (надзора)", .control),
    ("Рассмотрение обращений граждан", .appeals),
    ("Работа с обращениями", .appeals),
    ("Обращения и запросы", .appeals),
    ("Доступ к информации", .openness),
    ("Обеспечение доступа к информации о деятельности Департамента управления делами", .openness),
    ("Информация о деятельности", .openness),
    ("Внутренний клиент", .internalCustomer),
    ("Взаимодействие с внутренними клиентами", .internalCustomer),
    ("Иные функции", .otherFunctions),
    ("Прочие функции", .otherFunctions),
    ("Иные функции (обеспечение деятельности)", .otherFunctions),
    ("Направление 3", .appeals),
  ])
  func readsNearNames(text: String, direction: Direction) {
    #expect(Recognizer.standard.direction(named: text) == direction)
  }

  @Test(arguments: [
    "", "1.", "Закупки", "Кадровая работа", "Контроль за использованием служебного автотранспорта",
    "Выдача архивных справок", "Лист1", "Наименование государственной услуги", "Сведения",
  ])
  func refusesOthers(text: String) {
    #expect(Recognizer.standard.direction(named: text) == nil)
  }

  @Test func offersTheNearest() {
    #expect(Recognizer.standard.nearestDirection(to: "Контроль закупок и надзор за ними") == .control)
    #expect(Recognizer.standard.nearestDirection(to: "Предоставл. госуд. услуг") == .services)
    #expect(Recognizer.standard.nearestDirection(to: "Закупки") == nil)
  }
}

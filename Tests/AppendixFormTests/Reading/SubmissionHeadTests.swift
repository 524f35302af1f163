import Diagnostics
import Testing
import TouchpointRegister

@testable import AppendixForm

/// Contract, section 4, "The table": the submission's head.
@Suite struct SubmissionHeadTests {
  private func submission(_ head: String) throws -> Submission? {
    try read(sheet("\(head)\n\(SheetTests.table)")).register.submission
  }

  @Test(arguments: [
    "Контактный центр", "Телефонная служба", "Электротехнический отдел", "Телевизионный отдел",
    "Отдел социальной ответственности", "Подразделение по работе с обращениями",
  ])
  func aUnitsNameIsNoLabel(_ unit: String) throws {
    #expect(try submission("Структурное подразделение|\(unit)") == Submission(unit: unit))
    #expect(try submission("Структурное подразделение: \(unit)") == Submission(unit: unit))
  }

  @Test(arguments: [
    "Структурное подразделение", "структурное подразделение:", "Структурное подразделенние",
    "Наименование структурного подразделения", "Подразделение",
  ])
  func spellingsOfTheUnit(_ label: String) throws {
    #expect(try submission("\(label)||Отдел кадров") == Submission(unit: "Отдел кадров"))
  }

  @Test(arguments: [
    "Ответственный", "Ответственный исполнитель", "Ответственное лицо", "ФИО ответственного",
    "Лицо, ответственное за заполнение", "Исполнитель", "Отвественный",
    "Подготовил", "Составила", "Заполнил (ФИО)",
  ])
  func spellingsOfTheResponsible(_ label: String) throws {
    #expect(try submission("\(label)|Иванова А.А.") == Submission(responsible: "Иванова А.А."))
  }

  @Test(arguments: [
    "Контакт", "Контакты", "Контактные данные", "Контактный телефон", "Телефон", "Тел.", "E-mail",
    "Электронная почта", "Эл. почта", "Рабочий телефон",
  ])
  func spellingsOfTheContact(_ label: String) throws {
    #expect(try submission("\(label)|220-14-00") == Submission(contact: "220-14-00"))
  }

  @Test func emptyLabelsSideBySideSayNothing() throws {
    #expect(try submission("Структурное подразделение||Ответственный|\nДата|______") == nil)
  }

  @Test func theDateOfTheOrderIsNotTheSubmissions() throws {
    #expect(try submission("Дата приказа|27.03.2024") == nil)
  }

  @Test func theEmptyCellsBesideLabelsAreKnown() throws {
    let reading = try read(
      sheet("Структурное подразделение\nОтветственный|______\n\(SheetTests.table)"))
    #expect(reading.facts.unitPlace?.cell?.description == "B1")
    #expect(reading.facts.responsiblePlace?.cell?.description == "B2")
    let filled = try read(
      sheet("Структурное подразделение|Отдел кадров\nОтветственный|Иванова А.А.\n\(SheetTests.table)"))
    #expect(filled.facts.unitPlace == nil)
    #expect(filled.facts.responsiblePlace == nil)
  }

  @Test func theFirstRowOfEachDirectionIsKnown() throws {
    let reading = try read(
      sheet(SheetTests.table + "\n2.|Государственный контроль (надзор)\n|||МФЦ|Получение информации|а"),
      sheet("\(header)\n\n|||МФЦ|Получение информации|а", name: "Рассмотрение обращений и запросов"))
    #expect(
      reading.facts.directionPlaces.mapValues { $0.cell?.description } == [
        .services: "C2", .control: "C3", .appeals: "C3",
      ])
  }
}

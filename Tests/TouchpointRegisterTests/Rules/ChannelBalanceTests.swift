import Diagnostics
import Testing

@testable import TouchpointRegister

/// TP402, TP403.
@Suite struct ChannelBalanceTests {
  private typealias Sample = RuleSample

  private func found(
    _ channels: [Channel], in direction: Direction = .services, process: String = "Выдача справок"
  ) -> [Rule] {
    let touchpoints = channels.enumerated().map { Sample.touchpoint("Точка \($0)", $1) }
    let found = Sample(touchpoints, in: direction, process: process).diagnostics()
    #expect(found.allSatisfy { $0.location == Sample.place(5, 3) })
    return found.map(\.rule)
  }

  @Test(arguments: [
    ([Channel.website, .inPerson], [Rule]()), ([.email, .phone], []),
    ([.inPerson, .phone], [.digitalMissing]),
    ([.website, .chatbot], [.offlineMissing]), ([.voiceAssistant], [.digitalMissing]),
    ([.website, .other], [.offlineMissing]), ([.inPerson, .other], [.digitalMissing]),
    ([.other], [.digitalMissing, .offlineMissing]),
  ])
  func modesOfAProcess(_ channels: [Channel], _ rules: [Rule]) {
    #expect(found(channels) == rules)
  }

  @Test func internalCustomersNeedNoOfflineTouchpoint() {
    #expect(found([.informationSystem], in: .internalCustomer).isEmpty)
    #expect(found([.inPerson], in: .internalCustomer) == [.digitalMissing])
  }

  @Test(arguments: [
    ("Закупка товаров у поставщиков", true), ("Организация приёма граждан", true),
    ("Аренда для юридических лиц", true), ("Работа с участниками закупки", true),
    ("Ведение бухгалтерского учёта", false), ("Прохождение государственной гражданской службы", false),
    ("Учёт юридических дел", false), ("Договоры гражданско-правового характера", false),
  ])
  func directionSixIsForWhomItsTextNames(_ process: String, _ isExternal: Bool) {
    #expect(TextTraits.of(process).namesCustomers == isExternal)
    #expect(found([.website], in: .otherFunctions, process: process) == (isExternal ? [.offlineMissing] : []))
  }

  @Test func audienceMayStandInAnyColumn() {
    let touchpoint = Sample.touchpoint("Сайт", .website, particularities: "Доступен заявителям")
    #expect(Sample([touchpoint], in: .otherFunctions).diagnostics().map(\.rule) == [.offlineMissing])
  }
}

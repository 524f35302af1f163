import RegisterSamples
import Testing

@testable import TouchpointRegister

@Suite struct NearNameTests {
  @Test(arguments: [
    ("Официальный сайт Департамента", "Официальный сайт Департамента", false),
    ("Официальный сайт Департамента", "Официалный сайт Департамента", true),
    ("Официальный сайт Департамента", "Официальный сайт Департамнета", true),
    ("Официальный сайт Департамента", "официальный сайт «Департаменты»", true),
    ("Окно № 11 приёмной", "Окно № 12 приёмной", false),
    ("Окно № 11 приёмной", "Окно № 1 приёмной", false),
    ("Учёт движимого имущества города", "Учёт недвижимого имущества города", false),
    ("ВК", "ОК", false),
    ("Телефон", "Телефон.", false),
    ("Приём в Гагаринском районе", "Приём в Ленинском районе", false),
    ("", "", false),
  ])
  func nearlyEquals(_ a: String, _ b: String, _ expected: Bool) {
    #expect(NearName(a).nearlyEquals(NearName(b)) == expected)
    #expect(NearName(b).nearlyEquals(NearName(a)) == expected)
  }

  /// The index finds what comparing all pairs finds.
  @Test func indexMissesNoPair() {
    let seed = RegisterGenerator.printedSeed("NearNameIndex")
    var generator = RegisterGenerator(seed: seed)
    let letters = Array("абвгдежзик ")
    var found = 0
    for round in 0..<60 {
      var texts: [String] = []
      for _ in 0..<(25 + generator.below(30)) {
        var text = (0..<generator.below(110)).map { _ in String(generator.pick(letters)) }.joined()
        if generator.chance(30) { text = "Предоставление государственной услуги " + text }
        texts.append(text)
        for _ in 0..<generator.below(3) {
          var edited = Array(text)
          for _ in 0...(text.count / 12) where edited.count > 1 {
            let place = generator.below(edited.count - 1)
            switch generator.below(4) {
            case 0: edited[place] = generator.pick(letters)
            case 1: edited.remove(at: place)
            case 2: edited.insert(generator.pick(letters), at: place)
            default: if generator.chance(30) { edited.swapAt(place, place + 1) }
            }
          }
          texts.append(String(edited))
        }
      }
      let names = texts.map { NearName($0) }
      let expected = names.indices.filter { later in
        names[..<later].contains { $0.nearlyEquals(names[later]) }
      }
      var budget = NearNameIndex.standardBudget
      let pairs = NearNameIndex(names).pairs(budget: &budget)
      #expect(pairs.map(\.1) == expected, "seed \(seed), round \(round)")
      #expect(pairs.allSatisfy { names[$0.0].nearlyEquals(names[$0.1]) }, "seed \(seed), round \(round)")
      found += pairs.count
    }
    #expect(found > 100)
  }

  /// Names that are all alike cost no more than others, and a spent budget ends the search.
  @Test func manyAlikeNamesAreNoBurden() {
    let alike = (0..<3_000).map { number in
      let letters = Array("абвгдежзиклмнопр")
      let code = [number & 15, number >> 4 & 15, number >> 8].map { String(letters[$0]) }.joined()
      return NearName("Приёмная комиссия департамента управления делами " + code)
    }
    var budget = NearNameIndex.standardBudget
    #expect(NearNameIndex(alike).pairs(budget: &budget).count == 2_999)
    #expect(budget > NearNameIndex.standardBudget * 9 / 10)
    budget = 0
    #expect(NearNameIndex(alike).pairs(budget: &budget).isEmpty)
  }

  /// Names as authorities write them, many more than any has, take a small part of the steps that are allowed.
  @Test func namesOfAuthoritiesLeaveMostOfTheBudget() {
    let actions = [
      "Предоставление", "Назначение", "Выдача", "Оформление", "Согласование",
      "Рассмотрение заявлений о выдаче",
      "Приём документов для назначения", "Прекращение", "Перерасчёт", "Продление",
    ]
    let objects = [
      "ежемесячной выплаты семьям с детьми", "субсидии на оплату жилого помещения",
      "разрешения на строительство",
      "разрешения на ввод объекта в эксплуатацию", "справки о составе семьи", "архивной выписки",
      "земельного участка в аренду", "путёвки в загородный лагерь", "удостоверения ветерана труда",
      "градостроительного плана", "компенсации расходов на проезд", "социального обслуживания на дому",
    ]
    let places = [
      "Заречного", "Лугового", "Южного", "Горного", "Приморского", "Лесного", "Степного", "Озёрного",
    ]
    let kinds = ["", " для граждан", " для организаций", " в электронном виде", " повторно"]
    var names: [NearName] = []
    for action in actions {
      for object in objects {
        for place in places {
          for kind in kinds { names.append(NearName("\(action) \(object) \(place) района\(kind)")) }
        }
      }
    }
    var budget = NearNameIndex.standardBudget
    let pairs = NearNameIndex(names).pairs(budget: &budget)
    let spent = NearNameIndex.standardBudget - budget
    print("near names: \(names.count) names, \(pairs.count) near an earlier one, \(spent) steps")
    #expect(spent < NearNameIndex.standardBudget / 20)
  }

  @Test func findsTheNearestName() {
    let list = NearestName(["Отдел кадров", "Отдел закупок", "Отдел архивов"])
    #expect(list.nearest(to: "отдел кадроф") == "Отдел кадров")
    #expect(list.nearest(to: "Отдел закупки") == "Отдел закупок")
    #expect(list.nearest(to: "Бухгалтерия") == nil)
    #expect(list.nearest(to: "") == nil)
  }
}

import Repetitions
import Testing

@testable import TouchpointRegister

@Suite struct RecognizerTests {
  private let recognizer = Recognizer.standard

  // MARK: Channels

  @Test(arguments: [
    // The first of the table wins.
    ("Личный кабинет в мобильном приложении", Channel.personalAccount),
    ("Чат-бот в Telegram", .chatbot),
    ("Сайт, телефон", .website),
    // Of reception, telephone and letter the one that is named first.
    ("Личный приём, телефон 54-00-00", .inPerson),
    ("Телефон 54-00-00, личный приём", .phone),
    ("Почта, личный приём", .letter),
    ("Канцелярия Департамента", .letter),
    ("Канцелярия Департамента, каб. 105", .inPerson),
    // Brackets count where nothing outside does; addresses in them always.
    ("Личный приём (запись через сайт)", .inPerson),
    ("Диспетчерская служба (телефон 112-45)", .phone),
    ("Отдел кадров (каб. 5)", .inPerson),
    ("Личный приём (dud@sev.gov.ru)", .email),
    ("Канцелярия (sev.gov.ru)", .website),
    // Systems.
    ("ГИС ЖКХ", .informationSystem),
    ("ГИС ЖКХ, https://dom.gosuslugi.ru", .website),
    ("СМЭВ (https://smev.gosuslugi.ru)", .informationSystem),
    // Latin, Cyrillic and mixed letters.
    ("канал в MAX", .messenger),
    ("канал в МАХ", .messenger),
    ("Tелеграм-канал", .messenger),
    // Hosts of networks and messengers.
    ("https://t.me/sevgov", .messenger),
    ("vk.com/sevgov", .socialNetwork),
    // One letter wrong in a long word.
    ("Оффициальный портал", .website),
    ("Тилефон", .phone),
  ])
  func tellsChannel(name: String, channel: Channel) {
    #expect(recognizer.channel(of: name).channel == channel)
  }

  @Test func offersTheNearestWord() {
    let recognition = recognizer.channel(of: "толифон")
    #expect(recognition.channel == .other)
    #expect(recognition.nearest == "телефон")
    #expect(recognizer.channel(of: "Отдел правового обеспечения").nearest == nil)
    #expect(recognizer.channel(of: "SMS").nearest == nil)
  }

  // MARK: Needs

  @Test(arguments: [
    ("Получение информации\nПолучение информации", [CustomerNeed.information], 0),
    ("Получение информации; предоставление сведений о сроках", [.information], 1),
    ("Получение результата, ответа, разъяснения", [.result], 0),
    ("Подача заявления, подача жалобы", [.filing], 1),
    ("справочная информация: график работы, адреса, телефоны", [.information], 0),
    ("Получение информации:\n- о порядке;\n- о сроках", [.information], 0),
  ])
  func tellsRepeatedNeeds(interaction: String, needs: [CustomerNeed], repeated: Int) {
    let recognition = recognizer.needs(in: interaction)
    #expect(recognition.needs == needs)
    #expect(recognition.repeated.count == repeated)
  }

  @Test func namesTheRepeatedPhrases() {
    let repeated = recognizer.needs(in: "1) получение информации;\n2) предоставление сведений о сроках.")
      .repeated
    #expect(
      repeated == [
        .init(need: .information, phrases: ["получение информации", "предоставление сведений о сроках"])
      ])
  }

  @Test(arguments: [
    ("Запись на приём", ["Запись на приём"]),
    ("1) получение информации;\n2) запись на приём.", ["запись на приём"]),
    ("получение информации, оплата пошлины", ["оплата пошлины"]),
    ("Оплата; оплата", ["Оплата"]),
    ("Приём и рассмотрение заявлений", []),
    ("понедельник - пятница, 9:00-18:00", []),
    ("не предусмотрено", []),
    ("", []),
  ])
  func keepsOtherNeeds(interaction: String, others: [String]) {
    let recognition = recognizer.needs(in: interaction)
    #expect(recognition.others == others)
    #expect(recognition.needs.contains(.other) == !others.isEmpty)
  }

  @Test func takesFurtherPhrases() {
    let own = Recognizer(
      channelPhrases: [
        (phrase: "пункт вещания", channel: .other), (phrase: "сигнальный пункт", channel: .phone),
      ],
      needPhrases: [
        (phrase: "вещание новостей", need: .information), (phrase: "выдача справки", need: .other),
      ])
    #expect(own.channel(of: "Сигнального пункта").channel == .phone)
    #expect(own.needs(in: "вещание новостей").needs == [.information])
    #expect(own.needs(in: "выдача справок").needs == [.other])
    #expect(own.needs(in: "выдача справок о доходах").others == ["выдача справок о доходах"])
  }

  @Test func tellsTheSameAgain() {
    let own = Recognizer()
    for _ in 0..<2 {
      #expect(own.channel(of: "Личный приём").channel == .inPerson)
      #expect(own.needs(in: "Подача заявления").needs == [.filing])
      #expect(own.direction(named: "Рассмотрение обращений и запросов") == .appeals)
    }
  }

  @Test func survivesAnyText() {
    let pieces = [
      "(", ")", ";", "\n", ",", ":", " - ", "1)", "«", "»", "@", "http://", "+7", "8 (", "получение", "о",
      "не", "кроме",
      "информации", "и", "a", "\u{0301}", "\u{1F468}", ".", "?", "прием", "порядок", "ход", " ", "для", "на",
      "99999999999",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<Repetitions.of(1_000) {
      let text = (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
      _ = recognizer.channel(of: text)
      let recognition = recognizer.needs(in: text)
      #expect(recognition.needs == recognition.needs.sorted())
      #expect(recognition.needs.contains(.other) == !recognition.others.isEmpty)
      _ = recognizer.direction(named: text)
      _ = recognizer.nearestDirection(to: text)
    }
    let long = String(repeating: "получение информации о порядке подачи заявления, ", count: 700)
    #expect(recognizer.needs(in: long).needs == [.information])
    _ = recognizer.channel(of: String(repeating: "система (", count: 4_000))
  }
}

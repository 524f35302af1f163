import Diagnostics
import TouchpointRegister

typealias RegisterProcess = TouchpointRegister.Process
typealias Place = Diagnostics.SourceLocation

/// An edition of an imaginary department, as officials write them.
enum RegisterSamples {
  static let department = Register(
    authority: "Департамент городского архива и делопроизводства",
    title: "Перечень точек взаимодействия Департамента городского архива и делопроизводства "
      + "с внешними и внутренними клиентами",
    edition: Edition(date: "2026-03-27", number: "19"),
    submission: Submission(unit: "Отдел-отправитель", responsible: "Скрытый Ответственный"),
    directions: [services, control, appeals, openness, internalCustomer, otherFunctions])

  private static func entry(
    _ channel: Channel, _ name: String, _ needs: [CustomerNeed], _ interaction: String,
    _ particularities: String = ""
  ) -> Touchpoint {
    Touchpoint(
      name: name, channel: channel, needs: needs, interaction: interaction, particularities: particularities,
      sources: [TouchpointSource(location: Place(file: "секретный-путь.xlsx"), unit: "Отдел-источник")],
      variants: [
        TouchpointVariant(
          unit: "Отдел-вариант", channel: channel, interaction: "", particularities: "Скрытый вариант")
      ])
  }

  private static let services = DirectionSection(
    .services,
    processes: [
      RegisterProcess(
        name:
          "Выдача архивных справок, выписок и копий документов, подтверждающих трудовой стаж, размер заработной "
          + "платы, имущественные права граждан и юридических лиц",
        touchpoints: [
          entry(
            .website, "Официальный сайт Департамента\nhttps://archive.example.ru/uslugi",
            [.information, .forms],
            "Получение информации о порядке предоставления услуги; получение форм заявлений",
            "Версия для слабовидящих. Цифровой помощник работает круглосуточно."),
          entry(
            .personalAccount, "Личный кабинет на портале Госуслуг (www.gosuslugi.ru)",
            [.filing, .status, .result],
            "Подача заявления, получение информации о ходе рассмотрения, получение результата",
            "Уведомление о получении заявления направляется автоматически. История обращений доступна в кабинете."
          ),
          entry(
            .inPerson, "Читальный зал, г. Севастополь, ул. Архивная, д. 5, каб. 12",
            [.information, .consultation, .filing, .result],
            "Получение консультации, подача заявления, получение результата",
            "Приём по предварительной записи: понедельник – четверг с 9:00 до 13:00. Время ожидания не более 15 "
              + "минут. Вход оборудован пандусом."),
          entry(
            .phone, "Телефон: +7 (555) 220-14-00", [.information, .consultation, .status],
            "Получение информации и консультации, получение сведений о ходе рассмотрения",
            "Не более двух переключений на других сотрудников."),
          entry(
            .email, "Электронная почта archive@example.ru", [.filing, .result],
            "Направление запроса, получение ответа",
            "Подтверждение о получении – в течение одного рабочего дня."),
        ]),
      RegisterProcess(
        name: "Предоставление доступа к архивным документам в читальном зале",
        touchpoints: [
          entry(.website, "Официальный сайт Департамента", [.information], "Получение информации"),
          entry(.inPerson, "МФЦ, пр-т Городской, 1", [.filing], "Подача заявления", "Окна № 3–7."),
        ]),
    ])

  private static let control = DirectionSection(
    .control,
    processes: [
      RegisterProcess(
        name: "Контроль за соблюдением законодательства об архивном деле",
        touchpoints: [
          entry(
            .informationSystem, "ФГИС «Единый реестр контрольных (надзорных) мероприятий»",
            [.information, .status],
            "Получение сведений о мероприятии", "Вход по QR-коду решения о проверке."),
          entry(.letter, "Почтовый адрес: 299000, ул. Архивная, д. 5", [.filing], "Направление возражений"),
          entry(.phone, "8 (555) 220-14-01", [.consultation], "Консультирование контролируемых лиц"),
        ])
    ])

  private static let appeals = DirectionSection(
    .appeals,
    processes: [
      RegisterProcess(
        name: "Рассмотрение обращений граждан",
        touchpoints: [
          entry(
            .website, "Интернет-приёмная: https://archive.example.ru/priem?form=1&lang=ru",
            [.filing, .status],
            "Подача обращения, получение информации о ходе рассмотрения"),
          entry(
            .socialNetwork, "Госпаблик ВКонтакте (vk.com/archive.example)", [.information, .feedback],
            "Получение информации, обратная связь",
            "Ответ на комментарий в течение двух часов. Правила модерации закреплены."),
          entry(.messenger, "Канал в MAX", [.information], "Получение новостей"),
          entry(
            .inPerson, "Личный приём руководителя", [.filing, .result],
            "Подача обращения, получение разъяснения",
            "Запись по телефону +7 (555) 220-14-00."),
          entry(.letter, "Ящик для корреспонденции в холле", [.filing], "Подача обращения"),
        ])
    ])

  private static let openness = DirectionSection(
    .openness,
    processes: [
      RegisterProcess(
        name: "Сведения о деятельности Департамента",
        touchpoints: [
          entry(
            .website, "archive.example.ru", [.information, .feedback, .feedbackResult],
            "Ознакомление с новостями; опрос; результаты рассмотрения отзывов"),
          entry(
            .other, "Информационный стенд в холле", [.information], "Ознакомление с графиком приёма",
            "Шрифт Брайля."),
        ])
    ])

  private static let internalCustomer = DirectionSection(
    .internalCustomer,
    processes: [
      RegisterProcess(
        name: "Кадровое сопровождение сотрудников",
        touchpoints: [
          entry(.informationSystem, "СЭД «Дело»", [.filing, .result], "Подача заявления, получение ответа"),
          entry(
            .chatbot, "Чат-бот «Кадры»", [.information], "Получение справочной информации", "Круглосуточно."),
          entry(.phone, "Внутренний телефон 14-50", [.consultation], "Получение консультации"),
        ])
    ])

  private static let otherFunctions = DirectionSection(
    .otherFunctions,
    processes: [
      RegisterProcess(
        name: "Закупки для обеспечения нужд Департамента",
        touchpoints: [
          entry(
            .website, "ЕИС в сфере закупок zakupki.gov.ru", [.information, .filing],
            "Подача заявки на участие в закупке"),
          entry(
            .email, "zakupki@example.ru", [.consultation, .other],
            "Разъяснение документации, заключение договора"),
        ]),
      RegisterProcess(name: "Процесс без точек", touchpoints: []),
    ])

  /// Strings that try to leave their place, in every string of a register.
  static let attacks: [String] = [
    "<script>window.pwned=1</script>", "\"><img src=x onerror=window.pwned=1>",
    "'><svg/onload=window.pwned=1>",
    "</title><script>window.pwned=1</script>", "--><script>window.pwned=1</script>",
    "</style><script>window.pwned=1</script>", "javascript:window.pwned=1", "JaVaScRiPt:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>", "https://good.example@evil.example/",
    "https://a\"onmouseover=\"x",
    "{{7*7}}", "${7*7}", "&lt;script&gt;", "]]><script>window.pwned=1</script>", "<![CDATA[",
    "a\u{0}b\u{1}c\u{1B}[31m",
    "\u{202E}gnp.exe", "=HYPERLINK(\"http://evil.example\")", "@SUM(1+1)*cmd|' /C calc'!A0",
    "mailto:a@b.ru?bcc=evil@evil.example", "vbscript:msgbox(1)",
    "<a href=\"javascript:window.pwned=1\">x</a>",
    "%3Cscript%3E", "\\u003cscript\\u003e", "line\nbreak\r\n<b>bold</b>",
  ]

  static let hostile: Register = {
    func entries(_ text: String) -> [Touchpoint] {
      [
        Touchpoint(
          name: text, channel: .website, needs: [.other], otherNeeds: [text], interaction: text,
          particularities: text),
        Touchpoint(name: "Точка " + text, channel: .other, interaction: "https://ok.example.ru/" + text),
      ]
    }
    return Register(
      authority: attacks[0], title: attacks[3], edition: Edition(date: attacks[1], number: attacks[2]),
      directions: [
        DirectionSection(
          .services, processes: attacks.map { RegisterProcess(name: $0, touchpoints: entries($0)) })
      ])
  }()

  /// As large as registers get: 10,000 entries in 2,000 processes.
  static let large: Register = {
    var register = department
    let templates = department.directions.flatMap { $0.processes.flatMap(\.touchpoints) }
    register.directions = Direction.allCases.map { direction in
      DirectionSection(
        direction,
        processes: (0..<334).map { number in
          RegisterProcess(
            name: "Процесс № \(direction.rawValue).\(number + 1) по ведению учётных документов",
            touchpoints: (0..<5).map { place in
              var touchpoint = templates[(number * 7 + place * 3) % templates.count]
              touchpoint.name += " (\(number + 1).\(place + 1))"
              return touchpoint
            })
        })
    }
    return register
  }()
}

/// TP5: requirements of п. 4.2 on column 6.
extension RuleExamples {
  private static let site = "Официальный сайт example.org"
  private static let community = "Страница Департамента ВКонтакте vk.com/example"
  private static let phone = "Телефон +7 (555) 220-16-10"
  private static let reception = "Личный приём, каб. 12"

  static let siteFeaturesUnmentioned = RuleExamples(
    breaks: .row(touchpoint: site, particularities: "Работает круглосуточно"),
    keeps: .row(
      touchpoint: site, particularities: "Есть версия для слабовидящих; формы заполняются с подсказками"))

  static let replyTooSlow = RuleExamples(
    breaks: .row(touchpoint: community, particularities: "Ответ на обращение — в течение суток"),
    keeps: .row(touchpoint: community, particularities: "Ответ на обращение — в течение двух часов"))

  static let replyTimeUnmentioned = RuleExamples(
    breaks: .row(touchpoint: community, particularities: "Правила модерации — в закреплённой записи"),
    keeps: .row(
      touchpoint: community,
      particularities: "Ответ на обращение — в течение двух часов; правила модерации — в закреплённой записи")
  )

  static let moderationUnmentioned = RuleExamples(
    breaks: .row(touchpoint: community, particularities: "Ответ на обращение — в течение двух часов"),
    keeps: .row(
      touchpoint: community,
      particularities: "Ответ на обращение — в течение двух часов; правила модерации — в закреплённой записи")
  )

  static let tooManyTransfers = RuleExamples(
    breaks: .row(touchpoint: phone, particularities: "Не более трёх переключений"),
    keeps: .row(touchpoint: phone, particularities: "Не более двух переключений"))

  static let voiceFeaturesUnmentioned = RuleExamples(
    breaks: .row(
      touchpoint: "Голосовой помощник, +7 (555) 220-16-00", particularities: "Отвечает круглосуточно"),
    keeps: .row(
      touchpoint: "Голосовой помощник, +7 (555) 220-16-00",
      particularities: "Распознаёт речь, принимает ответы с клавиатуры, сообщает часы работы сотрудников"))

  static let acknowledgementUnmentioned = RuleExamples(
    breaks: .row(
      touchpoint: "Электронная почта info@example.org", particularities: "Ответ в течение 30 дней"),
    keeps: .row(
      touchpoint: "Электронная почта info@example.org",
      particularities: "Уведомление о получении письма — сразу, ответ — в течение 30 дней"))

  static let waitingTooLong = RuleExamples(
    breaks: .row(touchpoint: reception, particularities: "Время ожидания в очереди — до 30 минут"),
    keeps: .row(touchpoint: reception, particularities: "Время ожидания в очереди — не более 15 минут"))

  static let appointmentUnmentioned = RuleExamples(
    breaks: .row(touchpoint: reception, particularities: "По вторникам с 9:00 до 13:00"),
    keeps: .row(
      touchpoint: reception,
      particularities: "По вторникам с 9:00 до 13:00; запись по телефону +7 (555) 220-16-10"))
}

/// TP6: text.
extension RuleExamples {
  static let mixedScripts = RuleExamples(
    breaks: .row(interaction: "П\u{6F}лучение консультации").remarked(
      ru: "Вторая буква — латинская «o».", en: "The second letter is a Latin “o”."),
    keeps: .row(interaction: "Получение консультации").remarked(
      ru: "Все буквы русские.", en: "All letters are Cyrillic."))

  static let invisibleCharacters = RuleExamples(
    breaks: .row(touchpoint: "Личный при\u{AD}ём, каб. 12"), keeps: .row(touchpoint: reception))

  static let formulaInjection = RuleExamples(
    breaks: .row(particularities: "@example — страница Департамента"),
    keeps: .row(particularities: "Страница Департамента: @example"))

  static let personalData = RuleExamples(
    breaks: .row(touchpoint: reception, particularities: "Принимает Петрова А. А., дата рождения 12.03.1985"),
    keeps: .row(
      touchpoint: reception, particularities: "Принимает Петрова А. А., телефон +7 (555) 220-16-10"))

  static let textUnbalanced = RuleExamples(
    breaks: .row(touchpoint: "Личный приём (каб. 12"), keeps: .row(touchpoint: "Личный приём (каб. 12)"))
}

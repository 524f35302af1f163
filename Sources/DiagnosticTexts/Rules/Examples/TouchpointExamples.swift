/// TP3: touchpoints and needs.
extension RuleExamples {
  static let touchpointRepeated = RuleExamples(
    breaks: .rows([
      FormRow(touchpoint: "Телефон +7 (555) 220-16-10", interaction: "Получение информации"),
      FormRow(touchpoint: "Телефон +7 (555) 220-16-10", interaction: "Получение консультации"),
    ]),
    keeps: .row(
      touchpoint: "Телефон +7 (555) 220-16-10", interaction: "Получение информации, получение консультации"))

  static let touchpointsNearlyEqual = RuleExamples(
    breaks: .rows([
      FormRow(touchpoint: "Приёмная Департамента, каб. 12"),
      FormRow(touchpoint: "Приёмная Депортамента, каб. 12"),
    ]),
    keeps: .rows([
      FormRow(touchpoint: "Приёмная Департамента, каб. 12"),
      FormRow(touchpoint: "Приёмная Департамента, каб. 14"),
    ]))

  static let needUnknown = RuleExamples(
    breaks: .row(interaction: "Взаимодействие по вопросам содержания дорог"),
    keeps: .row(interaction: "Получение информации о содержании дорог, сообщение о проблеме"))

  static let formalApproach = RuleExamples(
    breaks: .row(
      touchpoint: "Личный приём, каб. 12", interaction: "Подача заявления, получение результата"),
    keeps: .rows([
      FormRow(touchpoint: "Личный приём, каб. 12", interaction: "Подача заявления, получение результата"),
      FormRow(touchpoint: "Телефон +7 (555) 220-16-10", interaction: "Получение консультации"),
    ]))

  static let resultMissing = RuleExamples(
    breaks: .row(
      touchpoint: "Личный приём, каб. 12", interaction: "Получение консультации, подача заявления"),
    keeps: .row(
      touchpoint: "Личный приём, каб. 12",
      interaction: "Получение консультации, подача заявления, получение результата"))

  static let cellSplit = RuleExamples(
    breaks: .row(touchpoint: "Официальный сайт example.org; телефон +7 (555) 220-16-10"),
    keeps: .rows([
      FormRow(touchpoint: "Официальный сайт example.org"), FormRow(touchpoint: "Телефон +7 (555) 220-16-10"),
    ]))

  static let touchpointPerStage = RuleExamples(
    breaks: .rows([
      FormRow(touchpoint: "Личный приём, каб. 12 (подача заявления)"),
      FormRow(touchpoint: "Личный приём, каб. 12 (получение результата)"),
    ]),
    keeps: .row(
      touchpoint: "Личный приём, каб. 12", interaction: "Подача заявления, получение результата"))

  static let needRepeated = RuleExamples(
    breaks: .row(interaction: "Получение консультации; помощь в заполнении заявления"),
    keeps: .row(interaction: "Получение консультации"))
}

/// TP4: channels and principles.
extension RuleExamples {
  static let channelUnknown = RuleExamples(
    breaks: .row(touchpoint: "Сектор по работе с населением"),
    keeps: .row(touchpoint: "Личный приём в секторе по работе с населением, каб. 12"))

  static let digitalMissing = RuleExamples(
    breaks: .rows([
      FormRow(touchpoint: "Личный приём, каб. 12"), FormRow(touchpoint: "Телефон +7 (555) 220-16-10"),
    ]),
    keeps: .rows([
      FormRow(touchpoint: "Личный приём, каб. 12"), FormRow(touchpoint: "Официальный сайт example.org"),
    ]))

  static let offlineMissing = RuleExamples(
    breaks: .rows([
      FormRow(touchpoint: "Официальный сайт example.org"),
      FormRow(touchpoint: "Электронная почта info@example.org"),
    ]),
    keeps: .rows([
      FormRow(touchpoint: "Официальный сайт example.org"), FormRow(touchpoint: "Личный приём, каб. 12"),
    ]))

  static let accessibilityUnmentioned = RuleExamples(
    breaks: .row(touchpoint: "Личный приём, каб. 12", particularities: "По вторникам с 9:00 до 13:00"),
    keeps: .row(
      touchpoint: "Личный приём, каб. 12",
      particularities: "По вторникам с 9:00 до 13:00; вход оборудован пандусом"))

  static let historyMissing = RuleExamples(
    breaks: .rows([
      FormRow(touchpoint: "Личный приём, каб. 12"), FormRow(touchpoint: "Телефон +7 (555) 220-16-10"),
    ]),
    keeps: .rows([
      FormRow(touchpoint: "Личный приём, каб. 12"),
      FormRow(
        touchpoint: "Личный кабинет заявителя lk.example.org", particularities: "Доступна история обращений"),
    ]))

  static let touchpointNotFindable = RuleExamples(
    breaks: .row(touchpoint: "Официальный сайт Департамента"),
    keeps: .row(touchpoint: "Официальный сайт Департамента https://example.org"))

  static let contactMalformed = RuleExamples(
    breaks: .row(touchpoint: "Телефон +7 (555) 220-16-1"),
    keeps: .row(touchpoint: "Телефон +7 (555) 220-16-10"))

  static let foreignMessenger = RuleExamples(
    breaks: .row(touchpoint: "Чат в WhatsApp"), keeps: .row(touchpoint: "Чат в MAX"))
}

/// The words for the codes of the interchange (contract, section 3).
package enum Vocabulary {
  /// A channel's name by its code, in the nominative.
  /// - Returns: the code itself where it is none of the contract's.
  package static func channel(_ code: String, in language: Language) -> String {
    channels[code].map { language.pick(ru: $0.ru, en: $0.en) } ?? code
  }

  /// A need's name by its code, in the nominative, in the words of п. 3.7.
  /// - Returns: the code itself where it is none of the contract's.
  package static func need(_ code: String, in language: Language) -> String {
    needs[code].map { language.pick(ru: $0.ru, en: $0.en) } ?? code
  }

  /// The caption of a column of the form, 1 to 6; in Russian always, as it stands on the sheet.
  package static func caption(ofColumn column: Int) -> String {
    captions.indices.contains(column - 1) ? captions[column - 1] : ""
  }

  private static let captions = [
    "N",
    "Направление деятельности органа власти",
    "Наименование конкретного процесса",
    "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом",
    "Особенности взаимодействия с клиентом",
  ]

  private static let channels: [String: (ru: String, en: String)] = [
    "personal-account": ("Личный кабинет", "Personal account"),
    "chatbot": ("Чат-бот", "Chatbot"),
    "voice-assistant": ("Голосовой помощник", "Voice assistant"),
    "mobile-app": ("Мобильное приложение", "Mobile app"),
    "email": ("Электронная почта", "E-mail"),
    "social-network": ("Социальная сеть", "Social network"),
    "messenger": ("Мессенджер", "Messenger"),
    "api": ("Программный интерфейс (API)", "API"),
    "website": ("Сайт или портал", "Website or portal"),
    "information-system": ("Информационная система", "Information system"),
    "in-person": ("Личный приём", "Reception in person"),
    "phone": ("Телефон", "Telephone"),
    "letter": ("Письмо", "Letter"),
    "other": ("Другой канал", "Another channel"),
  ]

  private static let needs: [String: (ru: String, en: String)] = [
    "information": ("Получение информации", "Getting information"),
    "consultation": ("Получение консультации", "Getting advice"),
    "forms": ("Получение форм документов", "Getting document forms"),
    "filing": ("Подача заявления, обращения, документов", "Filing an application or documents"),
    "status": ("Информация о ходе рассмотрения", "Following the progress"),
    "result": ("Получение результата, ответа, разъяснения", "Getting the result or answer"),
    "feedback": ("Предоставление обратной связи", "Giving feedback"),
    "feedback-result": ("Результат рассмотрения обратной связи", "Getting the outcome of feedback"),
    "other": ("Другая потребность", "Another need"),
  ]
}

import Diagnostics

/// TP404, TP5: what the order asks of the channel, and column 6 says otherwise or not at all.
extension Wording {
  func accessibilityUnmentioned(_ touchpoint: String, _ isSite: Bool) -> FindingText {
    say(
      ru: (
        "Для точки \(quote(touchpoint)) не сказано, как ею пользуются люди с ограничениями здоровья.",
        isSite
          ? "Укажите в графе 6, что есть на сайте: например, версия для слабовидящих."
          : "Укажите в графе 6, что есть в месте приёма: например, пандус, кнопка вызова, помощь сотрудника."
      ),
      en: (
        "Nothing says how people with disabilities use the touchpoint \(quote(touchpoint)).",
        isSite
          ? "Say in column 6 what the site has, such as a version for the visually impaired."
          : "Say in column 6 what the place has, such as a ramp, a call button, help from the staff."
      ))
  }

  func siteFeaturesUnmentioned(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        "Для сайта \(quote(touchpoint)) в графе 6 не названа ни одна из семи возможностей, которых требует порядок.",
        "Укажите, что из этого есть: учёт особенностей клиентов, показ услуг по жизненным ситуациям, этапы и "
          + "следующие действия, обратная связь, подсказки и сохранение форм, оценка услуги, круглосуточный помощник."
      ),
      en: (
        "Column 6 of the site \(quote(touchpoint)) names none of the seven features that the order asks for.",
        "Name those that it has: regard for customers' special needs, services shown by life situation, stages and "
          + "next steps, feedback, hints and saving of forms, rating of the service, a round-the-clock assistant."
      ))
  }

  func replyTooSlow(_ phrase: String, _ minutes: Int, _ occasion: Finding.ReplyOccasion) -> FindingText {
    let limit = time(minutes)
    let (russian, english) =
      switch occasion {
      case .appeal: ("на обращение или комментарий", "an appeal or a comment")
      case .mention: ("на упоминание", "a mention")
      case .unnamed:
        ("на упоминание и на то, что в графе не названо,", "a mention, or what the column leaves unnamed")
      }
    return say(
      ru: (
        "\(quote(phrase)): \(russian) порядок отводит не более \(limit).",
        "Укажите время ответа не более \(limit), если так и отвечают; если нет, измените порядок ответов."
      ),
      en: (
        "\(quote(phrase)): the order allows at most \(limit) to answer \(english).",
        "State a reply time of at most \(limit) if that is kept; if not, change how replies are given."
      ))
  }

  func replyTimeUnmentioned(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        "Для точки \(quote(touchpoint)) не указано, за какое время отвечают клиенту.",
        "Укажите в графе 6 время ответа: на упоминание до 4 часов, на обращение и комментарий до 2 часов."
      ),
      en: (
        "Nothing says how soon customers are answered at the touchpoint \(quote(touchpoint)).",
        "State the reply time in column 6: up to 4 hours for a mention, up to 2 hours for an appeal or a comment."
      ))
  }

  func moderationUnmentioned(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        "Для точки \(quote(touchpoint)) не названы утверждённые правила модерации.",
        "Укажите в графе 6, что правила модерации утверждены и где они размещены."
      ),
      en: (
        "No approved rules of moderation are named for the touchpoint \(quote(touchpoint)).",
        "Say in column 6 that rules of moderation are approved, and where they can be read."
      ))
  }

  func tooManyTransfers(_ phrase: String, _ limit: Int) -> FindingText {
    let transfers = CountedNoun.transfersLimit.counted(limit, in: language)
    return say(
      ru: (
        "\(quote(phrase)): порядок допускает не более \(transfers) звонка.",
        "Укажите не более \(transfers), если так и есть; если нет, измените порядок обработки звонков."
      ),
      en: (
        "\(quote(phrase)): the order allows at most \(transfers) of a call.",
        "State at most \(transfers) if that is kept; if not, change how calls are handled."
      ))
  }

  func voiceFeaturesUnmentioned(_ touchpoint: String, _ missing: [Finding.VoiceFeature]) -> FindingText {
    let names = missing.map { feature in
      switch feature {
      case .speech: language.pick(ru: "распознавание речи", en: "speech recognition")
      case .keypad: language.pick(ru: "ответ с помощью клавиатуры", en: "answers by keypad")
      case .officeHours:
        language.pick(ru: "сообщение о часах работы сотрудников", en: "telling the staff's hours")
      }
    }.joined(separator: ", ")
    return say(
      ru: (
        "Для голосового помощника \(quote(touchpoint)) не указано: \(names).",
        "Добавьте это в графу 6, если помощник это умеет."
      ),
      en: (
        "Not named for the voice assistant \(quote(touchpoint)): \(names).",
        "Add it to column 6 if the assistant can do it."
      ))
  }

  func acknowledgementUnmentioned(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        "Для точки \(quote(touchpoint)) не указано, что клиент узнаёт о получении его письма или сообщения.",
        "Укажите в графе 6, как подтверждается получение: автоматическое уведомление, отметка на копии, номер "
          + "обращения."
      ),
      en: (
        "Nothing says that the customer of the touchpoint \(quote(touchpoint)) learns of the receipt of a message.",
        "Say in column 6 how receipt is acknowledged: an automatic notice, a mark on a copy, the appeal's number."
      ))
  }

  func waitingTooLong(_ phrase: String, _ minutes: Int) -> FindingText {
    let limit = time(minutes)
    return say(
      ru: (
        "\(quote(phrase)): порядок отводит на ожидание при личном приёме не более \(limit).",
        "Укажите ожидание не более \(limit), если так и есть; если нет, измените порядок приёма."
      ),
      en: (
        "\(quote(phrase)): the order allows at most \(limit) of waiting for reception in person.",
        "State a wait of at most \(limit) if that is kept; if not, change how reception is held."
      ))
  }

  func appointmentUnmentioned(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        "Для личного приёма \(quote(touchpoint)) не указано, как на него записаться.",
        "Укажите в графе 6, как записаться на удобное время: на сайте, по телефону, через терминал."
      ),
      en: (
        "Nothing says how to make an appointment for the reception \(quote(touchpoint)).",
        "Say in column 6 how to book a convenient time: on the site, by telephone, at a terminal."
      ))
  }

  /// «4 часов», «90 минут», behind «не более».
  private func time(_ minutes: Int) -> String {
    minutes >= 60 && minutes.isMultiple(of: 60)
      ? CountedNoun.hoursLimit.counted(minutes / 60, in: language)
      : CountedNoun.minutesLimit.counted(minutes, in: language)
  }
}

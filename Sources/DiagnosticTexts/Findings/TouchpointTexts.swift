import Diagnostics

/// TP3: touchpoints and needs.
extension Wording {
  func touchpointRepeated(_ touchpoint: String, _ first: SourceLocation) -> FindingText {
    let there = place(first)
    return say(
      ru: (
        "Точка \(quote(touchpoint)) уже указана у этого процесса" + (there.isEmpty ? "." : ": \(there)."),
        "Оставьте одну строку и перечислите в её графе 5 все потребности клиента."
      ),
      en: (
        "The touchpoint \(quote(touchpoint)) already stands in this process"
          + (there.isEmpty ? "." : ": \(there)."),
        "Keep one row, and list all of the customer's needs in its column 5."
      ))
  }

  func touchpointsNearlyEqual(_ touchpoint: String, _ other: String, _ at: SourceLocation) -> FindingText {
    say(
      ru: (
        "Точки \(quote(touchpoint)) и \(quote(other))\(placeInBrackets(at)) почти не отличаются названием.",
        "Если это одна точка, объедините строки; если разные, уточните названия."
      ),
      en: (
        "The touchpoints \(quote(touchpoint)) and \(quote(other))\(placeInBrackets(at)) have nearly the same name.",
        "If they are one, join the rows; if not, make the names plainer."
      ))
  }

  func touchpointsSameContact(
    _ touchpoint: String, _ other: String, _ contact: String, _ at: SourceLocation
  ) -> FindingText {
    say(
      ru: (
        "У точек \(quote(touchpoint)) и \(quote(other))\(placeInBrackets(at)) один и тот же адрес или номер: "
          + "\(quote(contact)).",
        "Если это одна точка, объедините строки; если разные, уточните адрес или номер."
      ),
      en: (
        "The touchpoints \(quote(touchpoint)) and \(quote(other))\(placeInBrackets(at)) have the same address or "
          + "number: \(quote(contact)).",
        "If they are one, join the rows; if not, correct the address or number."
      ))
  }

  func needUnknown(_ text: String, _ nearest: String?) -> FindingText {
    say(
      ru: (
        "\(quote(text)) не относится ни к одной из восьми названных в порядке потребностей; "
          + "записано как другая потребность.",
        nearest.map { "Если имеется в виду \(quote(needName($0))), напишите так." }
          ?? "Если это одна из восьми потребностей, назовите её словами порядка, например «получение информации»."
      ),
      en: (
        "\(quote(text)) is none of the eight needs that the order names; it was kept as another need.",
        nearest.map { "If \(quote(needName($0))) is meant, write that." }
          ?? "If it is one of the eight, name it in the order's words, as in «получение информации»."
      ))
  }

  func formalApproach(_ process: String) -> FindingText {
    say(
      ru: (
        "У процесса \(quote(process)) указаны только точки для итоговой цели: подать обращение и получить "
          + "результат.",
        "Добавьте точки, которыми клиент пользуется до этого: где получить информацию, консультацию, формы "
          + "документов."
      ),
      en: (
        "The process \(quote(process)) has only touchpoints for the final purpose: to file, and to get the result.",
        "Add those that the customer uses before: for information, advice, document forms."
      ))
  }

  func resultMissing(_ process: String) -> FindingText {
    say(
      ru: (
        "В процессе \(quote(process)) можно подать заявление или обращение, но не указано, где получить результат.",
        "Добавьте получение результата или ответа в графу 5 той точки, где его получает клиент."
      ),
      en: (
        "In the process \(quote(process)) one can file, but nothing says where to get the result.",
        "Add getting the result or answer to column 5 of the touchpoint where the customer gets it."
      ))
  }

  func feedbackResultMissing(_ process: String) -> FindingText {
    say(
      ru: (
        "В процессе \(quote(process)) можно дать обратную связь, но не указано, где узнать, чем она закончилась.",
        "Добавьте получение результата рассмотрения обратной связи в графу 5 той точки, где его узнаёт клиент."
      ),
      en: (
        "In the process \(quote(process)) one can give feedback, but nothing says where to learn what came of it.",
        "Add getting the outcome of feedback to column 5 of the touchpoint where the customer learns it."
      ))
  }

  func cellSplit(_ parts: [String]) -> FindingText {
    let points = CountedNoun(
      "отдельная точка", "отдельные точки", "отдельных точек", en: "touchpoint", "touchpoints"
    ).counted(parts.count, in: language)
    return say(
      ru: (
        "В ячейке названо несколько точек; прочитано как \(points): \(list(parts)).",
        "Разделите их по строкам, чтобы у каждой были свои графы 5 и 6."
      ),
      en: (
        "The cell names several touchpoints; it was read as \(points): \(list(parts)).",
        "Give each a row, so that it has columns 5 and 6 of its own."
      ))
  }

  func touchpointPerStage(_ touchpoint: String, _ other: String, _ at: SourceLocation) -> FindingText {
    say(
      ru: (
        "\(quote(touchpoint)) и \(quote(other))\(placeInBrackets(at)) — похоже, одна точка, записанная отдельно "
          + "для каждого этапа.",
        "Оставьте одну строку и перечислите действия на всех этапах в её графе 5."
      ),
      en: (
        "\(quote(touchpoint)) and \(quote(other))\(placeInBrackets(at)) seem to be one touchpoint, written once "
          + "for each stage.",
        "Keep one row, and list what is done at all stages in its column 5."
      ))
  }

  func needRepeated(_ need: String, _ phrases: [String]) -> FindingText {
    say(
      ru: (
        "Потребность \(quote(needName(need))) названа в ячейке не один раз: \(list(phrases)).",
        "Оставьте одну формулировку."
      ),
      en: (
        "The need \(quote(needName(need))) is named more than once in the cell: \(list(phrases)).",
        "Keep one wording."
      ))
  }

  private func needName(_ codeOrWords: String) -> String {
    let name = Vocabulary.need(codeOrWords, in: language)
    return name == codeOrWords ? name : name.prefix(1).lowercased() + name.dropFirst()
  }
}

/// TP4: channels and principles.
extension Wording {
  func channelUnknown(_ text: String, _ nearest: String?) -> FindingText {
    say(
      ru: (
        "По тексту \(quote(text)) не понять, какой это канал взаимодействия.",
        nearest.map { "Если имеется в виду \(quote($0)), напишите так." }
          ?? "Назовите канал: сайт, личный кабинет, телефон, электронная почта, личный приём, письмо."
      ),
      en: (
        "The text \(quote(text)) does not tell which channel it is.",
        nearest.map { "If \(quote($0)) is meant, write that." }
          ?? "Name the channel: «сайт», «личный кабинет», «телефон», «электронная почта», «личный приём», «письмо»."
      ))
  }

  func digitalMissing(_ process: String) -> FindingText {
    say(
      ru: (
        "У процесса \(quote(process)) нет ни одной цифровой точки взаимодействия.",
        "Добавьте цифровую точку, если она есть: сайт, личный кабинет, электронную почту."
      ),
      en: (
        "The process \(quote(process)) has no digital touchpoint.",
        "Add one if there is any: a site, a personal account, an e-mail address."
      ))
  }

  func offlineMissing(_ process: String) -> FindingText {
    say(
      ru: (
        "У процесса \(quote(process)) нет офлайн-точки, а им пользуются внешние клиенты.",
        "Добавьте офлайн-точку, если она есть: личный приём, МФЦ, телефон, письмо."
      ),
      en: (
        "The process \(quote(process)) has no offline touchpoint, though external customers use it.",
        "Add one if there is any: reception in person, a service centre, a telephone, a letter."
      ))
  }

  func historyMissing(_ process: String) -> FindingText {
    say(
      ru: (
        "Ни одна точка процесса \(quote(process)) не даёт клиенту увидеть историю его взаимодействия.",
        "Если историю можно посмотреть, например в личном кабинете, укажите это в графе 5 или 6."
      ),
      en: (
        "No touchpoint of the process \(quote(process)) lets the customer see the history of what was done.",
        "If it can be seen, as in a personal account, say so in column 5 or 6."
      ))
  }

  func touchpointNotFindable(_ touchpoint: String, _ missing: Finding.Whereabouts) -> FindingText {
    let ru: (what: String, step: String) =
      switch missing {
      case .webAddress: ("нет адреса сайта", "Укажите адрес сайта в графе 4 или 6.")
      case .phoneNumber: ("нет номера телефона", "Укажите номер телефона в графе 4 или 6.")
      case .emailAddress: ("нет адреса электронной почты", "Укажите адрес электронной почты в графе 4 или 6.")
      case .place:
        ("нет адреса или кабинета", "Укажите, где принимают: адрес, кабинет или окно, в графе 4 или 6.")
      }
    let en: (what: String, step: String) =
      switch missing {
      case .webAddress: ("has no web address", "Give the site's address in column 4 or 6.")
      case .phoneNumber: ("has no telephone number", "Give the number in column 4 or 6.")
      case .emailAddress: ("has no e-mail address", "Give the address in column 4 or 6.")
      case .place: ("has no address or room", "Say in column 4 or 6 where: an address, a room or a window.")
      }
    return say(
      ru: ("По тексту точку \(quote(touchpoint)) не найти: \(ru.what).", ru.step),
      en: ("The touchpoint \(quote(touchpoint)) cannot be found by its text: it \(en.what).", en.step))
  }

  func contactMalformed(_ kind: Finding.ContactKind, _ text: String) -> FindingText {
    switch kind {
    case .webAddress:
      say(
        ru: (
          "Адрес сайта \(quote(text)) записан с ошибкой, по нему не перейти.",
          "Исправьте адрес, например «https://sev.gov.ru»; лучше скопируйте его из браузера."
        ),
        en: (
          "The web address \(quote(text)) is malformed; it leads nowhere.",
          "Correct it, as in «https://sev.gov.ru»; better copy it from the browser."
        ))
    case .emailAddress:
      say(
        ru: (
          "Адрес электронной почты \(quote(text)) записан с ошибкой.",
          "Исправьте адрес: «имя@сайт.ru», без пробелов, латинскими буквами."
        ),
        en: (
          "The e-mail address \(quote(text)) is malformed.",
          "Correct it: «name@site.ru», without spaces, in Latin letters."
        ))
    case .phoneNumber:
      say(
        ru: (
          "В номере телефона \(quote(text)) не столько цифр, сколько нужно: после +7 или 8 их должно быть десять.",
          "Исправьте номер, например «+7 (8692) 00-00-00»."
        ),
        en: (
          "The telephone number \(quote(text)) has not as many digits as it should: ten after +7 or 8.",
          "Correct it, as in «+7 (8692) 00-00-00»."
        ))
    }
  }

  func foreignMessenger(_ touchpoint: String, _ messenger: String) -> FindingText {
    let point = touchpoint == messenger ? "" : " (точка \(quote(touchpoint)))"
    let englishPoint = touchpoint == messenger ? "" : " (the touchpoint \(quote(touchpoint)))"
    return say(
      ru: (
        "Названо средство общения \(quote(messenger))\(point): использовать иностранные мессенджеры для общения с "
          + "клиентами органам власти запрещено (Федеральный закон от 01.04.2025 № 41-ФЗ).",
        "Замените его российским (например, MAX) или уберите эту точку."
      ),
      en: (
        "The messenger \(quote(messenger)) is named\(englishPoint): authorities may not use foreign messengers with "
          + "customers (Federal Law No. 41-ФЗ of 01.04.2025).",
        "Put a Russian one in its place (MAX, for instance), or remove the touchpoint."
      ))
  }
}

import Diagnostics

extension ConfigurationFault {
  /// The message without its full stop, and the next step.
  var russian: (message: String, suggestion: String) {
    let quote = { (text: String) in Language.ru.quoted(text, limit: 60) }
    let shorten = "Проверьте, тот ли это файл; лишнее уберите."
    switch self {
    case .notUTF8:
      return ("Файл записан не в кодировке UTF-8", "Сохраните его в UTF-8.")
    case .tooManyBytes(let limit):
      return ("Файл больше \(CountedNoun.bytesAbove.counted(limit, in: .ru))", shorten)
    case .tooDeep(let limit): return ("Вложенность значений больше \(grouped(limit, in: .ru))", shorten)
    case .tooManyValues(let limit):
      return ("Значений в файле больше \(grouped(limit, in: .ru))", shorten)

    case .syntax(let syntax): return syntax.russian
    case .reference:
      return (
        "Якоря «&» и ссылки «*» YAML не читаются", "Напишите значение полностью или возьмите в кавычки."
      )
    case .tag: return ("Метки «!» YAML не читаются", "Уберите метку или возьмите значение в кавычки.")
    case .severalDocuments:
      return ("В файле несколько документов YAML", "Уберите строку «---» посередине и всё, что лишнее.")
    case .keyNotText: return ("Ключом может быть только текст", "Напишите ключ одним словом с двоеточием.")
    case .keyRepeated(let key, let line):
      return ("Ключ \(quote(key)) уже стоит в строке \(line)", "Оставьте один из них.")

    case .keyUnknown(let key, let nearest, let known):
      return ("Ключ \(quote(key)) неизвестен", Self.choiceRussian(nearest, of: known))
    case .keyMissing(let key): return ("Нет ключа \(quote(key))", "Добавьте его.")
    case .keysExclude(let a, let b):
      return ("Ключи \(quote(a)) и \(quote(b)) вместе не пишут", "Оставьте один из них.")
    case .kindWrong(let expected, let found):
      return ("Ожидается \(expected.russian), а стоит \(found.russian)", expected.exampleRussian)
    case .valueMissing: return ("Значения нет", "Напишите его или удалите строку.")
    case .tooManyItems(let limit): return ("Строк в списке больше \(grouped(limit, in: .ru))", shorten)
    case .textTooLong(let limit):
      return ("Текст длиннее \(CountedNoun.charactersAbove.counted(limit, in: .ru))", "Сократите его.")

    case .codeUnknown(let code, let nearest, let known):
      return ("Значение \(quote(code)) неизвестно", Self.choiceRussian(nearest, of: known))
    case .ruleUnknown(let id, let nearest):
      return (
        "Правила \(quote(id)) нет",
        (nearest.map { "Возможно, нужно \(quote($0)). " } ?? "") + "Все правила: perechen rules."
      )
    case .ruleLocked(let id):
      return (
        "Правило \(id) нельзя ни выключить, ни смягчить: без него перечень не прочесть",
        "Удалите эту строку."
      )
    case .durationMalformed(let text):
      return (
        "\(quote(text)) — не срок", "Напишите число с единицей: «15 минут», «2 часа», «1 час 30 минут»."
      )
    case .durationOutOfRange(let longest):
      return (
        "Срок должен быть от минуты до \(CountedNoun.daysAbove.counted(longest, in: .ru))", "Укажите другой."
      )
    case .numberMalformed(let text, let least, let most):
      return ("\(quote(text)) — не число от \(least) до \(most)", "Укажите число цифрами.")
    case .dateMalformed(let text, let nearest):
      return (
        "\(quote(text)) — не дата",
        nearest.map { "Возможно, нужно \(quote($0))." } ?? "Напишите её как ГГГГ-ММ-ДД: 2026-12-31."
      )
    case .dayBothOffAndWorking(let day):
      return ("День \(day) назван и выходным, и рабочим", "Оставьте его в одном списке.")
    case .formWrong(let text, let form):
      return ("\(quote(text)) — не \(form.russian.name)", form.russian.suggestion)
    case .phraseSign(let sign):
      return (
        "Знак \(quote(sign)) во фразе не читается",
        "Напишите фразу словами; другие слова — отдельной строкой."
      )
    case .phraseLong(let words):
      return (
        "Во фразе больше \(CountedNoun.wordsAbove.counted(words, in: .ru))",
        "Оставьте слова, по которым её узнать."
      )
    case .phraseNotUnderstood(let text):
      return (
        "По фразе \(quote(text)) её саму не узнать",
        "Возьмите слова, которыми называют точку или действие: «терминал записи», «подать заявку»."
      )
    case .phraseRepeated(let text, let line):
      return ("Фраза \(quote(text)) уже стоит в строке \(line)", "Оставьте одну из них.")
    case .nameRepeated(let text, let line):
      return ("Название \(quote(text)) уже стоит в строке \(line)", "Оставьте его в одной группе.")
    case .notDecisions:
      return (
        "Это не файл решений", "Укажите файл, который записала команда merge, или имя нового файла."
      )
    case .choiceUnknown(let text, let known):
      return (
        "Такого ответа на вопрос нет: \(quote(text))",
        known.isEmpty ? "Оставьте ответ пустым." : "Здесь могут стоять: \(known.joined(separator: ", "))."
      )
    case .questionChanged(let id):
      return (
        "Вопрос \(quote(id)) изменён", "Удалите его целиком: при следующем сведении он появится снова."
      )
    case .answerMisplaced(let text):
      return (
        "Ответ \(quote(text)) стоит не в графе «Решение», а в ней пусто",
        "Перенесите его в графу «Решение» этой строки; если это не ответ, удалите его."
      )
    }
  }

  private static func choiceRussian(_ nearest: String?, of known: [String]) -> String {
    (nearest.map { "Возможно, нужно \(Language.ru.quoted($0)). " } ?? "")
      + "Здесь могут стоять: \(known.joined(separator: ", "))."
  }
}

extension ConfigurationFault.ValueKind {
  fileprivate var russian: String {
    switch self {
    case .text: "текст"
    case .list: "список"
    case .mapping: "набор ключей"
    case .nothing: "пустое место"
    }
  }

  fileprivate var exampleRussian: String {
    switch self {
    case .text: "Напишите значение после двоеточия в той же строке."
    case .list: "Напишите каждое значение с новой строки после «- »."
    case .mapping: "Напишите с новой строки с отступом «ключ: значение»."
    case .nothing: "Удалите значение."
    }
  }
}

extension ConfigurationFault.Syntax {
  fileprivate var russian: (message: String, suggestion: String) {
    switch self {
    case .tab: ("Отступ сделан знаком табуляции", "Замените его пробелами.")
    case .colonMisplaced:
      (
        "Двоеточие не на месте",
        "Текст, в котором есть двоеточие, возьмите в кавычки; проверьте отступ строки."
      )
    case .colonMissing: ("После ключа нет двоеточия", "Напишите «ключ: значение».")
    case .indentation:
      ("Строка стоит не на своём месте", "Выровняйте её отступ по соседним строкам того же уровня.")
    case .startOfValue: ("Значение не может начинаться с этого знака", "Возьмите значение в кавычки.")
    case .quoteOpen: ("Кавычка открыта и не закрыта", "Закройте её.")
    case .bracketOpen: ("Скобка открыта и не закрыта, или между значениями нет запятой", "Проверьте список.")
    case .controlCharacter: ("В файле есть управляющий знак", "Удалите его: наберите строку заново.")
    case .other(let words): ("Это не YAML" + detail(words), "Проверьте отступы, кавычки и двоеточия.")
    }
  }
}

import Diagnostics

/// TP2: completeness.
extension Wording {
  func directionUnknown(_ text: String, _ nearest: String?) -> FindingText {
    say(
      ru: (
        "\(quote(text)) не входит в шесть направлений деятельности; строки под ним не вошли в Перечень.",
        nearest.map { "Если имеется в виду \(quote($0)), напишите так." }
          ?? "Укажите одно из шести направлений, как они названы в форме."
      ),
      en: (
        "\(quote(text)) is none of the six directions of activity; the rows under it are not in the register.",
        nearest.map { "If \(quote($0)) is meant, write that." }
          ?? "Name one of the six directions in the form's words."
      ))
  }

  func directionEmpty(_ number: Int, _ name: String) -> FindingText {
    say(
      ru: (
        "По направлению \(number) \(quote(name)) нет ни одного процесса.",
        "Добавьте процессы этого направления; если таких функций нет, оставьте как есть."
      ),
      en: (
        "Direction \(number), \(quote(name)), has no process.",
        "Add the processes of this direction; if there are no such functions, leave it as it is."
      ))
  }

  func processMissing(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        touchpoint.isEmpty
          ? "Не указан процесс (графа 3); строка не вошла в Перечень."
          : "Не указан процесс (графа 3) точки \(quote(touchpoint)); она не вошла в Перечень.",
        "Впишите в графу 3 название услуги, функции или процесса."
      ),
      en: (
        touchpoint.isEmpty
          ? "The process (column 3) is not named; the row is not in the register."
          : "The process (column 3) of the touchpoint \(quote(touchpoint)) is not named; "
            + "it is not in the register.",
        "Type the name of the service, function or process into column 3."
      ))
  }

  func processWithoutTouchpoints(_ process: String) -> FindingText {
    say(
      ru: (
        "У процесса \(quote(process)) нет ни одной точки взаимодействия.",
        "Заполните графы 4–6 или удалите процесс, если его больше нет."
      ),
      en: (
        "The process \(quote(process)) has no touchpoint.",
        "Fill in columns 4–6, or delete the process if it is no more."
      ))
  }

  func placeholderLeft(_ placeholder: String) -> FindingText {
    say(
      ru: (
        "Строка заполнена, а в графе 3 осталась подсказка бланка \(quote(placeholder)).",
        "Впишите вместо подсказки название процесса."
      ),
      en: (
        "The row is filled in, but column 3 still holds the form's placeholder \(quote(placeholder)).",
        "Type the process's name in place of the placeholder."
      ))
  }

  func needMissing(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        "Для точки \(quote(touchpoint)) не указано, с какой целью к ней обращается клиент (графа 5).",
        "Перечислите в графе 5 потребности клиента, например «Получение информации, подача заявления»."
      ),
      en: (
        "Nothing says what the customer comes to the touchpoint \(quote(touchpoint)) for (column 5).",
        "List the customer's needs in column 5, as in «Получение информации, подача заявления»."
      ))
  }

  func touchpointMissing(_ text: String) -> FindingText {
    say(
      ru: (
        "Графы 5–6 заполнены (\(quote(text))), а точка взаимодействия в графе 4 не названа.",
        "Назовите точку в графе 4 или перенесите текст в строку, к которой он относится."
      ),
      en: (
        "Columns 5–6 are filled in (\(quote(text))), but column 4 names no touchpoint.",
        "Name the touchpoint in column 4, or move the text to the row that it belongs to."
      ))
  }

  func particularitiesMissing(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        "У точки \(quote(touchpoint)) не указаны особенности взаимодействия (графа 6).",
        "Укажите, что важно клиенту: часы работы, срок ответа, запись, доступность."
      ),
      en: (
        "The touchpoint \(quote(touchpoint)) has no particularities (column 6).",
        "Say what matters to the customer: hours, reply time, appointments, accessibility."
      ))
  }

  func registryProcessMissing(_ process: String) -> FindingText {
    say(
      ru: (
        "Процесс реестра \(quote(process)) не представлен ни в одном файле.",
        "Запросите сведения у подразделения, которое его ведёт."
      ),
      en: (
        "The registry's process \(quote(process)) is in none of the files.",
        "Ask the unit in charge of it for its data."
      ))
  }

  func processNotInRegistry(_ process: String, _ nearest: String?) -> FindingText {
    say(
      ru: (
        "Процесса \(quote(process)) нет в реестре процессов.",
        nearest.map { "Если это \(quote($0)), напишите так же, как в реестре." }
          ?? "Уточните название по реестру или дополните реестр."
      ),
      en: (
        "The process \(quote(process)) is not in the registry of processes.",
        nearest.map { "If it is \(quote($0)), write it as the registry does." }
          ?? "Check the name against the registry, or add it there."
      ))
  }

  func submissionUnitMissing() -> FindingText {
    say(
      ru: (
        "Не указано, какое структурное подразделение представило сведения.",
        "Впишите его название на лист «Сведения» или над таблицей: «Структурное подразделение: …»."
      ),
      en: (
        "Nothing says which unit sent the data.",
        "Type its name on the sheet «Сведения», or above the table: «Структурное подразделение: …»."
      ))
  }

  func submissionResponsibleMissing() -> FindingText {
    say(
      ru: (
        "Не указано, кто подготовил сведения.",
        "Впишите имя и должность на лист «Сведения» или над таблицей: «Ответственный: …»."
      ),
      en: (
        "Nothing says who prepared the data.",
        "Type the name and position on the sheet «Сведения», or above the table: «Ответственный: …»."
      ))
  }
}

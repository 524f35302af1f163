import Diagnostics

/// TP7: merging.
extension Wording {
  func channelConflict(_ touchpoint: String, _ variants: [FindingVariant]) -> FindingText {
    let sides = sides(variants) { quote(Vocabulary.channel($0, in: language)) }
    return say(
      ru: (
        "Подразделения по-разному определяют канал точки \(quote(touchpoint)): \(sides).",
        "Согласуйте с ними один канал; до этого записан канал подразделения, первого по алфавиту."
      ),
      en: (
        "Units differ about the channel of the touchpoint \(quote(touchpoint)): \(sides).",
        "Agree on one channel with them; until then that of the alphabetically first unit stands."
      ))
  }

  func particularitiesConflict(_ touchpoint: String, _ variants: [FindingVariant]) -> FindingText {
    let sides = sides(variants) { quote($0) }
    return say(
      ru: (
        "Подразделения по-разному описывают особенности точки \(quote(touchpoint)) (графа 6): \(sides).",
        "Согласуйте с ними один текст; до этого в графе 6 стоят тексты всех подразделений."
      ),
      en: (
        "Units describe the touchpoint \(quote(touchpoint)) differently (column 6): \(sides).",
        "Agree on one text with them; until then column 6 holds the texts of all units."
      ))
  }

  func processUnderSeveralDirections(_ process: String, _ variants: [FindingVariant]) -> FindingText {
    let sides = sides(variants) { quote($0) }
    return say(
      ru: (
        "Процесс \(quote(process)) отнесён к разным направлениям: \(sides).",
        "Согласуйте с подразделениями одно направление."
      ),
      en: (
        "The process \(quote(process)) stands under different directions: \(sides).",
        "Agree on one direction with the units."
      ))
  }

  func entriesJoined(_ touchpoint: String, _ units: [String]) -> FindingText {
    let count = CountedNoun.units.counted(units.count, in: language)
    let sent = CountedNoun("представило", "представили", "представили", en: "sent", "sent")
      .form(for: units.count, in: language)
    return say(
      ru: (
        "Точку \(quote(touchpoint)) \(sent) \(count) (\(list(units))); записи объединены.",
        nil
      ),
      en: (
        "The touchpoint \(quote(touchpoint)) came from \(count) (\(list(units))); the entries were joined.",
        nil
      ))
  }

  func processesNearlyEqual(_ process: String, _ other: String, _ units: [String]) -> FindingText {
    let who = units.isEmpty ? "" : " (\(list(units)))"
    return say(
      ru: (
        "Названия процессов \(quote(process)) и \(quote(other)) почти совпадают\(who).",
        "Если это один процесс, приведите его название к одному виду; если разные, оставьте как есть."
      ),
      en: (
        "The process names \(quote(process)) and \(quote(other)) nearly agree\(who).",
        "If they are one process, give it one name; if not, leave them as they are."
      ))
  }

  func unitSilent(_ unit: String) -> FindingText {
    say(
      ru: (
        "Подразделение \(quote(unit)) не представило сведений.", "Запросите их у руководителя подразделения."
      ),
      en: ("The unit \(quote(unit)) has sent nothing.", "Ask the head of the unit for its data."))
  }

  func unitUnknown(_ unit: String, _ nearest: String?) -> FindingText {
    say(
      ru: (
        "Подразделения \(quote(unit)) нет в списке подразделений.",
        nearest.map { "Если это \(quote($0)), напишите так же, как в списке." }
          ?? "Уточните название или дополните список."
      ),
      en: (
        "The unit \(quote(unit)) is not on the roster of units.",
        nearest.map { "If it is \(quote($0)), write it as the roster does." }
          ?? "Check the name, or add it to the roster."
      ))
  }

  func unitSentTwice(_ unit: String, _ files: [String]) -> FindingText {
    let count = CountedNoun.filesWhere.counted(files.count, in: language)
    return say(
      ru: (
        "Подразделение \(quote(unit)) представило разные сведения в \(count): \(list(files)).",
        "Оставьте один файл, или ответьте, какой взять, в файле решений (--decisions), или укажите --latest: взять "
          + "самый поздний по дате."
      ),
      en: (
        "The unit \(quote(unit)) sent different data in \(count): \(list(files)).",
        "Keep one file, or answer in the file of decisions which to take (--decisions), or give --latest to take the "
          + "one of the latest date."
      ))
  }

  func unitLatestTaken(_ unit: String, _ kept: String, _ left: [String]) -> FindingText {
    say(
      ru: (
        "От подразделения \(quote(unit)) взят самый поздний файл \(quote(kept)); не взяты: \(list(left)).",
        nil
      ),
      en: (
        "Of the unit \(quote(unit)) the latest file was taken, \(quote(kept)); left out: \(list(left)).", nil
      ))
  }
}

extension Wording {
  func unitSubmissionLeft(_ unit: String, _ decision: String) -> FindingText {
    say(
      ru: ("Этот файл подразделения \(quote(unit)) не взят: так решено (\(decision)).", nil),
      en: ("This file of the unit \(quote(unit)) was left out, as decided (\(decision)).", nil))
  }
}

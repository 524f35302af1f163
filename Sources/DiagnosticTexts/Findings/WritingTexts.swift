import Diagnostics

/// TP6: text.
extension Wording {
  func mixedScripts(_ original: String, _ corrected: String) -> FindingText {
    let (russian, english) = replacedLetters(original, corrected)
    return say(
      ru: (
        "В слове \(quote(original)) смешаны похожие латинские и русские буквы\(russian); "
          + "прочитано как \(quote(corrected)).",
        "Наберите слово заново: \(quote(corrected))."
      ),
      en: (
        "The word \(quote(original)) mixes Latin and Cyrillic look-alike letters\(english); "
          + "it was read as \(quote(corrected)).",
        "Type the word anew: \(quote(corrected))."
      ))
  }

  /// Which letters were replaced, for the two words look the same on a screen.
  private func replacedLetters(_ original: String, _ corrected: String) -> (ru: String, en: String) {
    let (a, b) = (Array(original.unicodeScalars), Array(corrected.unicodeScalars))
    guard a.count == b.count else { return ("", "") }
    var letters: [Unicode.Scalar] = []
    for (before, after) in zip(a, b) where before != after && !letters.contains(before) {
      letters.append(before)
    }
    guard let first = letters.first, letters.count <= 8 else { return ("", "") }
    let shown = letters.map { String($0) }.joined(separator: ", ")
    let isLatin = first.isASCII
    return (
      isLatin ? " (латинские: \(shown))" : " (русские: \(shown))",
      isLatin ? " (Latin: \(shown))" : " (Cyrillic: \(shown))"
    )
  }

  func invisibleCharacters() -> FindingText {
    say(
      ru: ("В ячейке были невидимые знаки или необычные пробелы; они убраны.", nil),
      en: ("The cell held invisible characters or odd spaces; they were removed.", nil))
  }

  func formulaInjection(_ text: String) -> FindingText {
    let sign: (ru: String, en: String) =
      switch text.unicodeScalars.first {
      case "\t": ("знак табуляции", "the tab")
      case "\r", "\n": ("перевод строки", "the line break")
      case let first?: ("знак «\(first)»", "the sign “\(first)”")
      case nil: ("первый знак", "the first sign")
      }
    return say(
      ru: (
        "Текст \(quote(text)) табличная программа может выполнить как формулу.",
        "Уберите \(sign.ru) в начале текста."
      ),
      en: (
        "A spreadsheet program may run the text \(quote(text)) as a formula.",
        "Remove \(sign.en) at the start of the text."
      ))
  }

  func personalData(_ kind: Finding.PersonalDataKind) -> FindingText {
    let what: (ru: String, en: String) =
      switch kind {
      case .snils: ("СНИЛС", "an insurance number (СНИЛС)")
      case .taxNumber: ("ИНН физического лица", "a person's taxpayer number (ИНН)")
      case .passport: ("серию и номер паспорта", "the series and number of a passport")
      case .bankCard: ("номер банковской карты", "the number of a bank card")
      case .birthDate: ("дату рождения", "a date of birth")
      }
    return say(
      ru: (
        "В тексте есть то, что похоже на персональные данные: \(what.ru). Перечень публикуется на сайте.",
        "Уберите эти данные из ячейки."
      ),
      en: (
        "The text holds what looks like personal data: \(what.en). The register is published on the web.",
        "Remove the data from the cell."
      ))
  }

  func signUnpaired(_ sign: String, _ text: String) -> FindingText {
    let isBracket = "()[]{}".contains(sign)
    let isClosing = ")]}»”".contains(sign)
    let russian = "\(isBracket ? "скобка" : "кавычка") \(sign)"
    return say(
      ru: (
        isClosing
          ? "В тексте \(quote(text)) \(russian) закрыта, а перед ней не открыта."
          : "В тексте \(quote(text)) \(russian) открыта и не закрыта.",
        "Поставьте парный знак или уберите лишний; проверьте, не обрезан ли текст."
      ),
      en: (
        isClosing
          ? "In the text \(quote(text)) the sign \(sign) closes what nothing opened."
          : "In the text \(quote(text)) the sign \(sign) is opened and not closed.",
        "Add the other half, or remove this one; check whether the text was cut."
      ))
  }

  func textCutOff(_ ending: String) -> FindingText {
    say(
      ru: ("Текст, похоже, обрезан: он кончается на \(quote(ending)).", "Допишите его до конца."),
      en: ("The text seems to be cut: it ends with \(quote(ending)).", "Complete it."))
  }
}

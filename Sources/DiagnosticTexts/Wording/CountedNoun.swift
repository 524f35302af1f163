/// A noun that agrees with a number: «1 файл», «2 файла», «5 файлов»; "1 file", "2 files".
///
/// The Russian forms are given in the case that the sentence asks for: «в 1 файле», «в 2 файлах», «в 5 файлах».
package struct CountedNoun: Sendable, Hashable {
  /// After 1, 21, 101 but not 11.
  package var one: String
  /// After 2-4, 22-24 but not 12-14.
  package var few: String
  /// After everything else.
  package var many: String
  package var english: String
  package var englishPlural: String

  package init(_ one: String, _ few: String, _ many: String, en english: String, _ englishPlural: String) {
    self.one = one
    self.few = few
    self.many = many
    self.english = english
    self.englishPlural = englishPlural
  }

  /// The noun's form for a number, without the number.
  package func form(for count: Int, in language: Language) -> String {
    switch language {
    case .ru:
      let tens = count.magnitude % 100
      if (11...14).contains(tens) { return many }
      switch tens % 10 {
      case 1: return one
      case 2...4: return few
      default: return many
      }
    case .en: return count.magnitude == 1 ? english : englishPlural
    }
  }

  /// The number and the noun, kept on one line by a no-break space.
  package func counted(_ count: Int, in language: Language) -> String {
    grouped(count, in: language) + "\u{A0}" + form(for: count, in: language)
  }
}

/// A whole number for people: thousands are set apart by a no-break space in Russian («10 000», but «2024»), by a
/// comma in English.
package func grouped(_ number: Int, in language: Language) -> String {
  let digits = String(number.magnitude)
  let separator = language.pick(ru: "\u{A0}", en: ",")
  let smallest = language.pick(ru: 5, en: 4)
  guard digits.utf8.count >= smallest else { return String(number) }
  var result = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.utf8.count - index) % 3 == 0 { result += separator }
    result.append(digit)
  }
  return result
}

extension CountedNoun {
  package static let files = CountedNoun("файл", "файла", "файлов", en: "file", "files")
  package static let filesWhere = CountedNoun("файле", "файлах", "файлах", en: "file", "files")
  package static let sheets = CountedNoun("лист", "листа", "листов", en: "sheet", "sheets")
  package static let rows = CountedNoun("строка", "строки", "строк", en: "row", "rows")
  package static let errors = CountedNoun("ошибка", "ошибки", "ошибок", en: "error", "errors")
  package static let warnings = CountedNoun(
    "предупреждение", "предупреждения", "предупреждений", en: "warning", "warnings")
  package static let notes = CountedNoun("примечание", "примечания", "примечаний", en: "note", "notes")
  package static let findings = CountedNoun("замечание", "замечания", "замечаний", en: "finding", "findings")
  package static let conflicts = CountedNoun(
    "противоречие", "противоречия", "противоречий", en: "conflict", "conflicts")
  package static let directions = CountedNoun(
    "направление", "направления", "направлений", en: "direction", "directions")
  package static let processes = CountedNoun("процесс", "процесса", "процессов", en: "process", "processes")
  package static let touchpoints = CountedNoun(
    "точка взаимодействия", "точки взаимодействия", "точек взаимодействия", en: "touchpoint", "touchpoints")
  package static let units = CountedNoun(
    "подразделение", "подразделения", "подразделений", en: "unit", "units")
  package static let characters = CountedNoun("знак", "знака", "знаков", en: "character", "characters")
  /// After «больше», «длиннее», «до»: the genitive.
  package static let bytesAbove = CountedNoun("байта", "байт", "байт", en: "byte", "bytes")
  package static let wordsAbove = CountedNoun("слова", "слов", "слов", en: "word", "words")
  package static let daysAbove = CountedNoun("дня", "дней", "дней", en: "day", "days")
  package static let charactersAbove = CountedNoun(
    "знака", "знаков", "знаков", en: "character", "characters")
  /// The longest time allowed: «не более 15 минут».
  package static let minutesLimit = CountedNoun("минуты", "минут", "минут", en: "minute", "minutes")
  package static let hoursLimit = CountedNoun("часа", "часов", "часов", en: "hour", "hours")
  package static let transfersLimit = CountedNoun(
    "переключения", "переключений", "переключений", en: "transfer", "transfers")
}

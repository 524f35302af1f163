import Diagnostics

/// What looks like a person's data in a text (152-ФЗ, TP604): numbers by their check digits, a passport and a date of
/// birth by the words beside them.
///
/// The numbers of organisations, documents of the authority and telephones are none.
enum PersonalData {
  /// The kinds of data in a text, each once.
  ///
  /// - Parameters:
  ///   - digits: how many the text has.
  ///   - words: the text's own; nil where none of them speaks of a birth.
  static func kinds(in text: String, digits: Int, _ words: KeyWords?) -> [Finding.PersonalDataKind] {
    var found: Set<Finding.PersonalDataKind> = []
    // The shortest of the numbers has ten.
    if digits >= 10 {
      let numbers = WrittenNumbers(Array(text.unicodeScalars))
      for run in numbers.runs {
        if isSNILS(run, in: numbers) { found.insert(.snils) }
        if isTaxNumber(run) { found.insert(.taxNumber) }
        if isCard(run) { found.insert(.bankCard) }
        if isPassport(run, in: numbers) { found.insert(.passport) }
      }
    }
    if digits > 0, let words, BirthDate.mayOccur(in: words), BirthDate.occurs(in: text) {
      found.insert(.birthDate)
    }
    return found.isEmpty ? [] : Finding.PersonalDataKind.allCases.filter(found.contains)
  }

  // MARK: СНИЛС

  /// «112-233-445 95»; without its hyphens only where it is named, as eleven digits are a phone number too.
  private static func isSNILS(_ run: WrittenNumbers.Run, in numbers: WrittenNumbers) -> Bool {
    guard run.digits.count == 11, snilsCheck(run.digits) else { return false }
    if run.groups == [3, 3, 3, 2] { return true }
    return numbers.word(before: run) { $0.contains("снилс") || $0.hasPrefix("страхов") }
  }

  /// The check number of the first nine digits; numbers up to 001-001-998 have none.
  private static func snilsCheck(_ digits: [UInt8]) -> Bool {
    let number = digits.prefix(9).reduce(0) { $0 * 10 + Int($1) }
    guard number > 1_001_998 else { return false }
    let sum = digits.prefix(9).enumerated().reduce(0) { $0 + Int($1.element) * (9 - $1.offset) }
    let remainder = sum % 101
    return Int(digits[9]) * 10 + Int(digits[10]) == (remainder == 100 ? 0 : remainder)
  }

  // MARK: ИНН

  /// Twelve digits; an organisation's number has ten.
  private static func isTaxNumber(_ run: WrittenNumbers.Run) -> Bool {
    guard run.digits.count == 12, run.groups == [12], run.digits.contains(where: { $0 != 0 }) else {
      return false
    }
    func check(_ weights: [Int], _ place: Int) -> Bool {
      let sum = zip(weights, run.digits).reduce(0) { $0 + $1.0 * Int($1.1) }
      return sum % 11 % 10 == Int(run.digits[place])
    }
    return check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 10) && check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 11)
  }

  // MARK: Cards

  /// Sixteen digits, in fours or together, of a payment system, with Luhn's check digit.
  private static func isCard(_ run: WrittenNumbers.Run) -> Bool {
    let digits = run.digits
    guard digits.count == 16, run.groups == [16] || run.groups == [4, 4, 4, 4],
      (2...6).contains(digits[0]), Set(digits).count > 1
    else { return false }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let doubled = Int(digit.element) * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  // MARK: Passports

  /// A series of four digits and a number of six behind the word «паспорт».
  private static func isPassport(_ run: WrittenNumbers.Run, in numbers: WrittenNumbers) -> Bool {
    guard run.digits.count == 10, [[4, 6], [2, 2, 6], [10]].contains(run.groups) else { return false }
    return numbers.word(before: run) { $0.hasPrefix("паспорт") || $0.hasPrefix("удостоверяющ") }
  }
}

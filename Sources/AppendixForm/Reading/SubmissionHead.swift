import Diagnostics
import Spreadsheet
import TouchpointRegister

/// Who sent a form and when: labels with their values, on the sheet «Сведения» or above a table's header.
struct SubmissionHead {
  private(set) var unit: String?
  private(set) var responsible: String?
  private(set) var contact: String?
  private(set) var date: String?
  /// The empty cells beside the labels of the unit and the responsible person.
  private(set) var emptyUnit: SourceLocation.Cell?
  private(set) var emptyResponsible: SourceLocation.Cell?

  /// nil where nothing is said.
  var submission: Submission? {
    guard unit != nil || responsible != nil || contact != nil || date != nil else { return nil }
    return Submission(unit: unit, responsible: responsible, contact: contact, date: date)
  }

  private enum Field: CaseIterable { case unit, responsible, contact, date }

  /// Reads what the rows say and the head does not know yet.
  ///
  /// - Parameter found: is told each value's text, with its cell, once.
  mutating func read(_ rows: some Sequence<Row>, found: (String, SourceLocation.Cell) -> Void) {
    var known = Set(Field.allCases.filter { value(of: $0) != nil })
    let before = known
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        guard case .string(let written) = cell.value, written.utf8.count <= Self.longestCell,
          let label = Self.label(CleanedText(written).text), !before.contains(label.field)
        else { continue }
        let at: SourceLocation.Cell
        let value: CellValue
        if let behind = label.value {
          (value, at) = (.string(behind), .init(row: row.number, column: cell.column))
        } else if let next = Self.filled(row.cells[(index + 1)...], beside: label.field) {
          (value, at) = (next.value, .init(row: row.number, column: next.column))
        } else {
          noteEmpty(label.field, beside: .init(row: row.number, column: cell.column + 1))
          continue
        }
        guard let text = Self.text(of: value, as: label.field) else {
          noteEmpty(label.field, beside: at)
          continue
        }
        // A telephone beside an e-mail: both are the contact.
        if known.contains(label.field), label.field != .contact { continue }
        if case .string(let words) = value { found(label.value == nil ? words : written, at) }
        set(text, label.field)
        known.insert(label.field)
      }
    }
  }

  private mutating func noteEmpty(_ field: Field, beside cell: SourceLocation.Cell) {
    switch field {
    case .unit: emptyUnit = emptyUnit ?? cell
    case .responsible: emptyResponsible = emptyResponsible ?? cell
    case .contact, .date: break
    }
  }

  /// Whether a cell's text is a label of the head, or one with its value.
  static func isLabel(_ text: String) -> Bool {
    text.utf8.count <= longestCell && label(text) != nil
  }

  private static let longestCell = 4_000

  private static func filled(_ cells: ArraySlice<Cell>, beside field: Field) -> Cell? {
    guard let next = cells.first(where: { !isBlank($0.value) }) else { return nil }
    // Labels side by side, nothing filled in.
    if case .string(let text) = next.value, let other = label(CleanedText(text).text)?.field, other != field {
      return nil
    }
    return next
  }

  private static func isBlank(_ value: CellValue) -> Bool {
    guard case .string(let text) = value else { return false }
    return CellMeaning(of: CleanedText(text).text) == .blank
  }

  private static func text(of value: CellValue, as field: Field) -> String? {
    guard let shown = shownText(value) else { return nil }
    let cleaned = CleanedText(shown).text
    // An underlined blank is no value.
    guard cleaned.contains(where: { $0 != "_" && $0 != " " && $0 != "-" && $0 != "\n" }) else { return nil }
    guard field == .date else { return cleaned }
    if case .date(let date) = value, let day = WrittenDate(year: date.year, month: date.month, day: date.day)
    {
      return day.iso
    }
    return WrittenDate(cleaned)?.iso ?? cleaned
  }

  private func value(of field: Field) -> String? {
    switch field {
    case .unit: unit
    case .responsible: responsible
    case .contact: contact
    case .date: date
    }
  }

  private mutating func set(_ text: String, _ field: Field) {
    switch field {
    case .unit: unit = text
    case .responsible: responsible = text
    case .contact: contact = contact.map { $0 == text ? text : $0 + "; " + text } ?? text
    case .date: date = text
    }
  }

  // MARK: Labels

  private static func label(_ text: String) -> (field: Field, value: String?)? {
    let colon = text.firstIndex(of: ":")
    let before = colon.map { text[..<$0] } ?? text[...]
    guard before.utf8.count <= 160, let field = field(RegisterKey(String(before)).description) else {
      return nil
    }
    guard let colon else { return (field, nil) }
    let behind = text[text.index(after: colon)...].drop(while: \.isWhitespace)
    return (field, behind.isEmpty ? nil : String(behind))
  }

  private static func field(_ key: String) -> Field? {
    let words = key.split { !($0.isLetter || $0 == "-") }.map { String($0) }
    guard (1...7).contains(words.count), let first = words.first else { return nil }
    func has(_ stem: String) -> Bool { words.contains { word($0, beginsWith: stem) } }
    // «Дата приказа» is the edition's.
    if has("приказ") || has("утвержд") { return nil }
    if has("подразделен"),
      word(first, beginsWith: "структурн") || word(first, beginsWith: "подразделен")
        || word(first, beginsWith: "наименован") || word(first, beginsWith: "полное")
    {
      return .unit
    }
    if isContact(words) { return .contact }
    // «Отдел социальной ответственности» is a unit.
    let names = words.filter { !$0.hasPrefix("ответственност") }
    if names.contains(where: { word($0, beginsWith: "ответственн") }) || first == "исполнитель"
      || words.count <= 2 && preparedWords.contains(first)
    {
      return .responsible
    }
    if first == "дата" { return .date }
    return nil
  }

  /// «Подготовил», «Составил (ФИО)».
  private static let preparedWords: Set<String> = [
    "подготовил", "подготовила", "составил", "составила", "заполнил", "заполнила",
  ]

  /// «Контакт», «Контактный телефон», «Тел.», «Эл. почта»; not «Контактный центр», which is a unit.
  private static func isContact(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if first.hasPrefix("контактн") {
      return words.dropFirst().contains { noun in
        isPhone(noun) || isMail(noun) || contactNouns.contains { noun.hasPrefix($0) }
      }
    }
    if word(first, beginsWith: "контакт") || isPhone(first) || mailWords.contains(first) { return true }
    return words.count <= 4 && words.contains(where: isPhone)
      || words.count <= 3 && words.contains(where: isMail)
      || ["эл", "электронный"].contains(first) && words.contains("адрес")
  }

  private static func isPhone(_ noun: String) -> Bool {
    noun == "тел" || (noun.unicodeScalars.count <= 9 && word(noun, beginsWith: "телефон"))
  }

  private static func isMail(_ noun: String) -> Bool {
    mailWords.contains(noun) || (noun.hasPrefix("почт") && noun.unicodeScalars.count <= 5)
  }

  private static let mailWords: Set<String> = ["e-mail", "email"]
  private static let contactNouns = ["данн", "информац", "лиц", "адрес", "номер"]
}

import TouchpointRegister

/// A cell's text taken for a caption of the form's header: as the order has it, shortened, or misspelled.
struct FormCaption: Equatable, Sendable {
  enum Column: Hashable, Sendable {
    case form(FormColumn)
    /// «Изменение»: what a unit asks to be done with the row.
    case change
    /// Columns of the program's own that the form does not count.
    case remarks
  }

  let column: Column
  /// The caption is exactly that of the order.
  let isExact: Bool

  /// - Parameters:
  ///   - text: cleaned.
  ///   - key: the text's own.
  /// - Returns: nil where the text is no caption.
  init?(_ text: String, key: RegisterKey? = nil) {
    guard text.utf8.count <= Self.longestCaption else { return nil }
    let hasLines = text.holdsByte(0x0A)
    let key = hasLines ? RegisterKey(Self.unhyphenated(text)) : key ?? RegisterKey(text)
    guard Self.mayBeCaption(key) else { return nil }
    if let exact = Self.exact[key] {
      self.init(column: .form(exact), isExact: true)
      return
    }
    if Self.placeholders.contains(key) { return nil }
    let words = KeyWords(key, .lettersAndNumbers).words
    guard (1...Self.mostWords).contains(words.count), let column = Self.column(of: words) else { return nil }
    self.init(column: column, isExact: false)
  }

  private init(column: Column, isExact: Bool) {
    self.column = column
    self.isExact = isExact
  }

  /// In bytes of UTF-8; texts of the table are mostly told from captions by that alone.
  static let longestCaption = 240

  private static let exact: [RegisterKey: FormColumn] = Dictionary(
    uniqueKeysWithValues: FormColumn.allCases.map { (RegisterKey($0.caption), $0) })

  private static let placeholders = Set(Direction.allCases.flatMap(\.placeholders).map { RegisterKey($0) })

  /// What makes a caption: all the stems of `required`, and beside them few words but those of `allowed`.
  private struct Pattern {
    var column: Column
    var required: CaptionStems.Mask
    var allowed: CaptionStems.Mask
    /// How many words may be unknown.
    var strangers: Int

    init(column: Column, required: [String], allowed: [String] = [], strangers: Int = 0) {
      self.column = column
      self.required = CaptionStems.mask(of: required)
      self.allowed = CaptionStems.mask(of: allowed)
      self.strangers = strangers
    }
  }

  /// The first that fits wins: the words that only one caption has come first.
  private static let patterns: [Pattern] = [
    Pattern(
      column: .form(.particularities), required: ["особенност"],
      allowed: ["взаимодейств", "клиент", "примечан", "требован"], strangers: 2),
    Pattern(
      column: .form(.touchpoint), required: ["точк", "взаимодейств"],
      allowed: ["наименован", "клиент", "назван", "канал", "контакт", "адрес"], strangers: 2),
    Pattern(
      column: .form(.interaction), required: ["осуществляем"],
      allowed: ["взаимодейств", "клиент", "вид", "потребност", "действи"], strangers: 2),
    Pattern(
      column: .form(.process), required: ["процесс"],
      allowed: [
        "наименован", "конкретн", "назван", "услуг", "функци", "сервис", "вид", "государственн",
        "деятельност",
      ], strangers: 1),
    Pattern(
      column: .form(.direction), required: ["направлен"],
      allowed: ["деятельност", "орган", "власт", "наименован", "работ", "исполнительн", "государственн"],
      strangers: 1),
    Pattern(column: .form(.touchpoint), required: ["точк"], allowed: ["контакт", "наименован", "вход"]),
    Pattern(
      column: .form(.interaction), required: ["взаимодейств", "клиент"],
      allowed: ["вид", "осуществл", "описан", "содержан", "цел"]),
    Pattern(column: .form(.interaction), required: ["вид", "взаимодейств"], allowed: ["клиент"]),
    Pattern(
      column: .form(.interaction), required: ["потребност"],
      allowed: ["клиент", "удовлетворяем", "взаимодейств", "вид"]),
    Pattern(
      column: .form(.touchpoint), required: ["канал", "взаимодейств"], allowed: ["наименован", "клиент"]),
    Pattern(
      column: .form(.process), required: ["услуг"],
      allowed: ["функци", "сервис", "наименован", "назван", "государственн", "конкретн"]),
    Pattern(column: .change, required: ["изменен"], allowed: ["вид", "отметк", "об", "внесен"]),
    Pattern(column: .remarks, required: ["замечан"], allowed: ["проверк", "по", "форм"]),
  ]

  private static let mostWords = 12

  /// Most texts have no word that a caption must have, or too many words.
  private static func mayBeCaption(_ key: RegisterKey) -> Bool {
    guard let outline = CaptionStems.shared.outline(of: key.bytes.span) else { return true }
    return (1...mostWords).contains(outline.wordCount)
      && (outline.longest <= longestNumberWord || outline.stems & requiredByAny != 0)
  }

  private static func column(of keyWords: [ArraySlice<UInt8>]) -> Column? {
    let masks = CaptionStems.shared.masks(of: keyWords)
    let words = keyWords.map { String(decoding: $0, as: UTF8.self) }
    if isNumberCaption(words) { return .form(.number) }
    let met = masks.reduce(0, |)
    for pattern in patterns where pattern.required & ~met == 0 && fits(words, masks, pattern) {
      return pattern.column
    }
    if words.count == 1, masks[0] & interaction != 0 { return .form(.interaction) }
    // «Точа взаимодействия»: the first word misspelled beyond its stem.
    if words.count == 2, masks[1] & interaction != 0, words[0].hasPrefix("то") { return .form(.touchpoint) }
    return nil
  }

  private static let requiredByAny = patterns.reduce(interaction) { $0 | $1.required }
  private static let interaction = CaptionStems.mask(of: ["взаимодейств"])

  private static func fits(_ words: [String], _ masks: [CaptionStems.Mask], _ pattern: Pattern) -> Bool {
    var missing = pattern.required
    var strangers = 0
    for (word, mask) in zip(words, masks) {
      let met = missing & mask
      if met != 0 {
        missing &= ~(met & ~(met &- 1))
      } else if mask & (pattern.required | pattern.allowed) == 0, !smallWords.contains(word) {
        strangers += 1
        if strangers > pattern.strangers { return false }
      }
    }
    return missing == 0
  }

  private static let smallWords: Set<String> = ["с", "со", "и", "или", "в", "по", "на", "к", "при", "-"]

  private static let numberWords: Set<String> = [
    "n", "no", "№", "nn", "№№", "#", "номер", "нпп", "nпп", "№пп", "пп", "п", "строки", "порядку", "по",
  ]

  /// In bytes.
  private static let longestNumberWord = numberWords.map(\.utf8.count).max() ?? 0

  /// «№ п/п», «N», «Номер по порядку».
  private static func isNumberCaption(_ words: [String]) -> Bool {
    words.allSatisfy(numberWords.contains)
      && words.contains { $0 != "п" && $0 != "по" && $0 != "строки" && $0 != "порядку" }
      || words == ["п", "п"]
  }

  /// Words broken over lines put together: «взаимо-⏎действие».
  private static func unhyphenated(_ text: String) -> String {
    guard text.contains("\n") else { return text }
    var joined = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let continues =
        joined.last == "-" && joined.dropLast().last?.isLetter == true && line.first?.isLowercase == true
      if continues {
        joined.removeLast()
      } else if !joined.isEmpty {
        joined += " "
      }
      joined += line
    }
    return joined
  }
}

import TouchpointRegister

/// What a cell's text is, before it is known what it means: a word of its own, or a sign that stands for another
/// cell or for nothing.
enum CellMeaning: Sendable, Hashable {
  case text
  case blank
  /// A lone dash: empty in columns 4-6, carried in columns 1-3.
  case dash
  /// «то же», «-//-»: the same as above.
  case ditto
  /// An error value that came as text, as from CSV.
  case errorValue
}

extension CellMeaning {
  /// - Parameters:
  ///   - text: cleaned.
  ///   - key: the text's own, where it is known.
  init(of text: String, key: RegisterKey? = nil) {
    // A text that begins with a Russian letter is no sign; nearly all do.
    if let first = text.utf8.first, first == 0xD0 || first == 0xD1 {
      let key = key ?? RegisterKey(text)
      self = key.bytes.count <= Self.longestDitto && Self.dittoWords.contains(key) ? .ditto : .text
      return
    }
    // No scalar takes more than four bytes.
    guard text.utf8.count <= Self.longestSign * 4 else {
      self = .text
      return
    }
    var dashes = 0
    var quotes = 0
    var slashes = 0
    var others = 0
    var length = 0
    for scalar in text.unicodeScalars {
      length += 1
      if length > Self.longestSign {
        self = .text
        return
      }
      switch scalar {
      case " ", "\n": continue
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "_": dashes += 1
      case "\"", "'", "«", "»", "\u{2018}"..."\u{201F}", "\u{2032}"..."\u{2037}", "〃", "`": quotes += 1
      case "/", "\\": slashes += 1
      default: others += 1
      }
    }
    if others == 0 {
      if quotes > 0 || slashes > 1 || (slashes > 0 && dashes > 0) {
        self = .ditto
      } else {
        self = dashes > 0 || slashes > 0 ? .dash : .blank
      }
    } else if let first = text.utf8.first, first == UInt8(ascii: "#") || first | 0x20 == UInt8(ascii: "e"),
      Self.errorValues.contains(text.uppercased())
    {
      self = .errorValue
    } else if Self.dittoWords.contains(key ?? RegisterKey(text)) {
      self = .ditto
    } else {
      self = .text
    }
  }

  private static let longestSign = 40

  private static let dittoWords = Set(
    [
      "то же", "тоже", "то же самое", "аналогично", "аналогично предыдущему", "аналогично вышеуказанному",
    ].map { RegisterKey($0) })

  /// In bytes.
  private static let longestDitto = dittoWords.map(\.bytes.count).max() ?? 0

  /// English and Russian names of Excel's errors, and LibreOffice's.
  private static let errorValues: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!",
    "#ПУСТО!", "#ДЕЛ/0!", "#ЗНАЧ!", "#ССЫЛКА!", "#ИМЯ?", "#ЧИСЛО!", "#Н/Д", "ERR:502", "ERR:504", "ERR:508",
    "ERR:509", "ERR:511", "ERR:522",
  ]
}

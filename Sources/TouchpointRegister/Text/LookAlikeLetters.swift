/// Letters of Latin and Cyrillic that look alike, and the words that are never set to another script.
enum LookAlikeLetters {
  /// The Cyrillic letter that a Latin one looks like; nil where it is unmistakable.
  static func cyrillic(for latin: Unicode.Scalar) -> Unicode.Scalar? {
    switch latin {
    case "A": "А"
    case "B": "В"
    case "C": "С"
    case "E": "Е"
    case "H": "Н"
    case "K": "К"
    case "M": "М"
    case "O": "О"
    case "P": "Р"
    case "T": "Т"
    case "X": "Х"
    case "Y": "У"
    case "a": "а"
    case "c": "с"
    case "e": "е"
    case "o": "о"
    case "p": "р"
    case "x": "х"
    case "y": "у"
    case "Ë": "Ё"
    case "ë": "ё"
    default: nil
    }
  }

  /// The Latin letter that a Cyrillic one looks like; nil where it is unmistakable.
  static func latin(for cyrillic: Unicode.Scalar) -> Unicode.Scalar? {
    switch cyrillic {
    case "А": "A"
    case "В": "B"
    case "С": "C"
    case "Е": "E"
    case "Н": "H"
    case "К": "K"
    case "М": "M"
    case "О": "O"
    case "Р": "P"
    case "Т": "T"
    case "Х": "X"
    case "У": "Y"
    case "а": "a"
    case "с": "c"
    case "е": "e"
    case "о": "o"
    case "р": "p"
    case "х": "x"
    case "у": "y"
    case "Ё": "Ë"
    case "ё": "ë"
    case "І": "I"
    case "і": "i"
    case "Ј": "J"
    case "ј": "j"
    case "Ѕ": "S"
    case "ѕ": "s"
    default: nil
    }
  }

  /// Cyrillic letters that Russian does not have: what they look like is unmistakably Latin.
  static func isLatinAloneWhenSet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "І", "і", "Ј", "ј", "Ѕ", "ѕ": true
    default: false
    }
  }

  /// Names and signs that are Latin by right though every letter has a Cyrillic look-alike: they stand in
  /// Russian text as they are («канал в MAX», «протокол HTTP», «глава XX», «формат A4»).
  static let latinNames: Set<String> = [
    "MAX", "Max", "HTTP", "TCP", "XP", "PC", "HP", "COM", "TXT", "PPT", "EXE", "BMP", "CAPTCHA",
    "B2B", "B2C", "C2C", "B2E", "C2B", "H2O", "CO2", "X", "XX", "XXX", "A0", "A1", "A2", "A3", "A4", "A5",
    "A6",
  ]

  /// Russian short names that stand between Latin ones in lists («Telegram ВК Rutube»).
  static let cyrillicNames: Set<String> = ["ВК", "ОК", "МАХ", "РТ", "РК", "ЕС", "СМ", "а", "о", "с", "у"]
}

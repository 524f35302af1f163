import DiagnosticTexts

/// What the catalogue's parts are called.
enum ExampleWords {
  static func breaks(in language: Language) -> String {
    language.pick(ru: "С замечанием", en: "Breaks it")
  }

  static func keeps(in language: Language) -> String {
    language.pick(ru: "Без замечания", en: "Keeps it")
  }

  static func unchecked(in language: Language) -> String {
    language.pick(ru: "Чего проверить нельзя", en: "What cannot be checked")
  }
}

import DiagnosticTexts
import Diagnostics

/// A family of the catalogue, by the first digit of the rules' numbers.
enum RuleFamily: Int, CaseIterable {
  case form = 1
  case completeness, touchpoints, channels, particularities, text, merging, editions

  var rules: [Rule] { Rule.allCases.filter { $0.id.hasPrefix("TP\(rawValue)") } }

  func title(in language: Language) -> String {
    switch self {
    case .form: language.pick(ru: "Форма", en: "The form")
    case .completeness: language.pick(ru: "Полнота", en: "Completeness")
    case .touchpoints: language.pick(ru: "Точки взаимодействия и потребности", en: "Touchpoints and needs")
    case .channels: language.pick(ru: "Каналы и принципы", en: "Channels and principles")
    case .particularities:
      language.pick(ru: "Требования п. 4.2 к графе 6", en: "Requirements of cl. 4.2 on column 6")
    case .text: language.pick(ru: "Текст", en: "Text")
    case .merging: language.pick(ru: "Сведение форм подразделений", en: "Merging the units' forms")
    case .editions: language.pick(ru: "Редакции и размещение", en: "Editions and publication")
    }
  }
}

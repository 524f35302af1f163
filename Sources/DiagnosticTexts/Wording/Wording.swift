import Diagnostics

/// Makes the texts of findings: the language, and where the finding stands, so that other places are told as
/// seen from there.
struct Wording {
  var language: Language
  var location: SourceLocation?

  func say(
    ru: @autoclosure () -> (message: String, suggestion: String?),
    en: @autoclosure () -> (message: String, suggestion: String?)
  ) -> FindingText {
    let (message, suggestion) = language.pick(ru: ru(), en: en())
    return FindingText(message: message, suggestion: suggestion)
  }

  func quote(_ text: String) -> String { language.quoted(text) }

  func list(_ texts: [String]) -> String { language.quotedList(texts) }

  /// Another place, as far as it differs from the finding's own: «D7», «лист «Услуги», D7», «b.xlsx, лист …».
  func place(_ other: SourceLocation) -> String {
    var parts: [String] = []
    if other.file != location?.file { parts.append(singleLine(other.file)) }
    if let sheet = other.sheet, !parts.isEmpty || sheet != location?.sheet {
      parts.append(language.pick(ru: "лист ", en: "sheet ") + language.quoted(sheet))
    }
    if let cell = other.cell { parts.append(cell.description) }
    return parts.joined(separator: ", ")
  }

  /// The same in brackets, with a space before it; nothing where there is nothing to tell.
  func placeInBrackets(_ other: SourceLocation?) -> String {
    guard let other else { return "" }
    let text = place(other)
    return text.isEmpty ? "" : " (\(text))"
  }

  /// The sides of a contradiction, each text once: «Отдел А» (a.xlsx, D7), «Отдел Б» (D7) и ещё 3 — «текст»; …
  func sides(_ variants: [FindingVariant], text: (String) -> String) -> String {
    var sides: [(text: String, variants: [FindingVariant])] = []
    var places: [String: Int] = [:]
    for variant in variants {
      if let place = places[variant.text] {
        sides[place].variants.append(variant)
      } else {
        places[variant.text] = sides.count
        sides.append((variant.text, [variant]))
      }
    }
    let shown = sides.prefix(6).map { side in
      let few = side.variants.count == 3 ? 3 : 2
      let units = side.variants.prefix(few).map { quote($0.unit) + placeInBrackets($0.location) }
      let others = side.variants.count - units.count
      return units.joined(separator: ", ")
        + (others > 0 ? language.pick(ru: " и ещё \(others)", en: " and \(others) more") : "") + " — "
        + text(side.text)
    }
    let rest = sides.count - shown.count
    return shown.joined(separator: "; ")
      + (rest > 0 ? language.pick(ru: "; и ещё \(rest)", en: "; and \(rest) more") : "")
  }
}

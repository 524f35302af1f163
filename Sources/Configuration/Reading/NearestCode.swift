import Diagnostics
import TouchpointRegister

/// What was probably meant where a key or a value is none of the known ones.
package enum NearestCode {
  /// The first of the nearest, within a third of the longer one's length.
  package static func nearest(to text: String, of known: [String]) -> String? {
    // No code is half as long; a text of a million letters need not be compared.
    guard text.utf8.count <= 100 else { return nil }
    let written = letters(text)
    if let code = translations[String(String.UnicodeScalarView(written))], known.contains(code) {
      return code
    }
    var best: (code: String, distance: Int)?
    for code in known {
      let letters = letters(code)
      let bound = max(1, max(letters.count, written.count) / 3)
      guard let distance = editDistance(letters, written, bound: bound) else { continue }
      if distance < best?.distance ?? .max { best = (code, distance) }
    }
    // A part will do where nothing is near: «reply» for «mention-reply», «telephone» for «phone».
    return best?.code
      ?? known.first { code in
        let letters = letters(code)
        return min(letters.count, written.count) >= 4
          && (letters.contains(written) || written.contains(letters))
      }
  }

  static func rule(to text: String) -> Rule? {
    let cyrillic: [Unicode.Scalar: Unicode.Scalar] = ["т": "t", "р": "p", "о": "0", "з": "3"]
    let written = String(String.UnicodeScalarView(letters(text).prefix(20).map { cyrillic[$0] ?? $0 }))
    return nearest(to: written, of: Rule.allCases.map(\.id)).flatMap(Rule.init(rawValue:))
  }

  /// The same day as YYYY-MM-DD; nil where it is none.
  package static func writtenDate(near text: String) -> String? { date(to: text)?.description }

  /// A day written as in a letter: `31.12.2026`, `2026-1-9`.
  static func date(to text: String) -> CalendarDay? {
    guard text.utf8.count <= 20 else { return nil }
    let parts = text.split { !($0.isASCII && $0.isNumber) }
    guard parts.count == 3, let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2])
    else { return nil }
    return CalendarDay(year: last, month: month, day: first)
      .flatMap { $0.year > 1_000 ? $0 : nil } ?? CalendarDay(year: first, month: month, day: last)
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// What a Russian reader would write by its sense.
  private static let translations: [String: String] = [
    "ошибка": "error", "предупреждение": "warning", "примечание": "note", "замечание": "note",
    "info": "note", "выкл": "off", "выключено": "off", "нет": "off", "no": "off", "false": "off",
    "none": "off", "максимальный": "maximum", "max": "maximum", "базовый": "basic",
  ]
}

extension [Unicode.Scalar] {
  fileprivate func contains(_ part: [Unicode.Scalar]) -> Bool {
    guard !part.isEmpty, part.count <= count else { return false }
    return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}

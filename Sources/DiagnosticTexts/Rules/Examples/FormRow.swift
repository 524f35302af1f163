/// A row of the form in an example: what is said about the rule, the rest being left to what breaks none of the
/// rules that look at single cells.
package struct FormRow: Sendable, Hashable {
  /// Columns 1 to 6: nil where the example does not speak of the column, empty where it says that nothing stands
  /// there.
  package var number, direction, process, touchpoint, interaction, particularities: String?

  package init(
    number: String? = nil, direction: String? = nil, process: String? = nil, touchpoint: String? = nil,
    interaction: String? = nil, particularities: String? = nil
  ) {
    self.number = number
    self.direction = direction
    self.process = process
    self.touchpoint = touchpoint
    self.interaction = interaction
    self.particularities = particularities
  }

  /// The row's six texts as they would be typed into a form, those that the example leaves out among them.
  package var texts: [String] {
    zip(columns, Self.ordinary).map { $0 ?? $1 }
  }

  private var columns: [String?] {
    [number, direction, process, touchpoint, interaction, particularities]
  }

  private static let ordinary = [
    "1.", "Предоставление государственных услуг", "Выдача справок", "Телефон +7 (555) 220-16-10",
    "Получение информации", "С 9:00 до 18:00, не более двух переключений",
  ]

  /// The columns that the example speaks of: «графа 4: «Личный приём»; графа 6: пусто».
  func line(in language: Language) -> String {
    columns.enumerated().compactMap { index, text in
      text.map { text in
        let value =
          text.isEmpty
          ? language.pick(ru: "пусто", en: "empty")
          : language.quoted(Self.visible(text, in: language), limit: 200)
        return language.pick(ru: "графа", en: "column") + "\u{A0}\(index + 1): \(value)"
      }
    }.joined(separator: "; ")
  }

  /// A text with what cannot be seen named in brackets.
  private static func visible(_ text: String, in language: Language) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == "\u{AD}" {
        result += language.pick(ru: "[мягкий перенос]", en: "[soft hyphen]")
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}

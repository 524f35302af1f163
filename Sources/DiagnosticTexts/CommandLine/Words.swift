/// A text in both languages.
package struct Words: Sendable, Hashable {
  package let ru: String
  package let en: String

  package init(ru: String, en: String) {
    self.ru = ru
    self.en = en
  }

  package func text(in language: Language) -> String { language.pick(ru: ru, en: en) }
}

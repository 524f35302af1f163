/// A text in both languages.
public struct Words: Sendable, Hashable {
  public let ru: String
  public let en: String

  public init(ru: String, en: String) {
    self.ru = ru
    self.en = en
  }

  public func text(in language: Language) -> String { language.pick(ru: ru, en: en) }
}

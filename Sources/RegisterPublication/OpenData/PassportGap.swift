public import DiagnosticTexts

/// A field of the passport of open data that stays empty because nobody told its value.
public enum PassportGap: Sendable, Hashable, CaseIterable {
  case taxpayerNumber, owner, firstPublished, modified, address, lastChange, validUntil, responsible, phone,
    email, terms

  /// The field's name, and where its value is to be told.
  public func text(in language: Language) -> String {
    switch self {
    case .taxpayerNumber: language.pick(ru: "номер набора (inn)", en: "identifier (inn)")
    case .owner: language.pick(ru: "владелец набора (authority)", en: "owner (authority)")
    case .firstPublished:
      language.pick(ru: "дата первой публикации (first-published)", en: "first publication (first-published)")
    case .modified:
      language.pick(ru: "дата последнего изменения (--edition-date)", en: "last change (--edition-date)")
    case .address: language.pick(ru: "адрес набора (address)", en: "address of the set (address)")
    case .lastChange:
      language.pick(
        ru: "содержание последнего изменения (last-change или --base)",
        en: "content of the last change (last-change or --base)")
    case .validUntil: language.pick(ru: "срок актуальности (valid-until)", en: "valid until (valid-until)")
    case .responsible:
      language.pick(ru: "ответственный (responsible)", en: "responsible person (responsible)")
    case .phone: language.pick(ru: "телефон (phone)", en: "phone (phone)")
    case .email: language.pick(ru: "электронная почта (email)", en: "e-mail (email)")
    case .terms: language.pick(ru: "условия использования (terms)", en: "terms of use (terms)")
    }
  }
}

public import DiagnosticTexts
public import RegisterPublication

/// What `publish` has to say beside its findings.
public enum PublicationRemark: Sendable, Hashable {
  /// Direction 5 is not published (`internal-customers: leave-out`).
  case internalCustomersLeftOut(touchpoints: Int)
  /// What the passport of open data does not tell.
  case passportGaps([PassportGap])
  /// What was published is the submission of one unit.
  case oneUnitOnly(unit: String)

  /// A sentence for the person who publishes, with what to do where something is missing.
  public func text(in language: Language) -> String {
    switch self {
    case .internalCustomersLeftOut(let count):
      let counted = CountedNoun.touchpoints.counted(count, in: language)
      return language.pick(
        ru: "Направление 5 (внутренние клиенты) не публикуется по настройке internal-customers: \(counted).",
        en: "Direction 5 (internal customers) is not published, by internal-customers: \(counted).")
    case .oneUnitOnly(let unit):
      return language.pick(
        ru:
          "Это форма одного подразделения (\(language.quoted(unit))), а не сведённый перечень. Если нужен весь "
          + "перечень, сначала сведите формы: perechen merge ПАПКА -o перечень.json.",
        en:
          "This is the form of one unit (\(language.quoted(unit))), not a merged register. For the whole register, "
          + "merge the forms first: perechen merge FOLDER -o register.json.")
    case .passportGaps(let gaps):
      let fields = gaps.map { $0.text(in: language) }.joined(separator: ", ")
      return language.pick(
        ru:
          "В паспорте открытых данных (meta.csv) нет: \(fields). Впишите это в раздел open-data файла настроек.",
        en:
          "The passport of open data (meta.csv) lacks: \(fields). Write it under open-data in the configuration."
      )
    }
  }
}

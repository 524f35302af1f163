import Diagnostics

/// TP8: editions and publication.
extension Wording {
  func editionUnnamed() -> FindingText {
    say(
      ru: (
        "Не указаны дата и номер приказа, которым утверждён Перечень.",
        "Укажите их: --edition-date ГГГГ-ММ-ДД --edition-number НОМЕР."
      ),
      en: (
        "The date and number of the order that approved the register are not given.",
        "Give them: --edition-date YYYY-MM-DD --edition-number NUMBER."
      ))
  }

  func publishedLate(_ published: String, _ deadline: String, _ order: String) -> FindingText {
    say(
      ru: (
        "Дата размещения \(shown(published)) позже срока: десятый рабочий день после \(shown(order)) — "
          + "\(shown(deadline)).",
        "Разместите Перечень без промедления; проверьте даты в --published и --edition-date."
      ),
      en: (
        "The publication date \(shown(published)) lies after the deadline: the tenth working day after "
          + "\(shown(order)) is \(shown(deadline)).",
        "Publish the register without delay; check the dates of --published and --edition-date."
      ))
  }

  func calendarIncomplete(_ years: [Int]) -> FindingText {
    let list = years.map(String.init).joined(separator: ", ")
    return say(
      ru: (
        "Производственного календаря на \(list) нет: учтены только праздники статьи 112 Трудового кодекса.",
        "Укажите свои выходные и рабочие дни (--calendar или --config) или проверьте срок по календарю."
      ),
      en: (
        "There is no calendar of working days for \(list): only the holidays of article 112 of the Labour Code were "
          + "used.",
        "Give your own days off and working days (--calendar or --config), or check the date against a calendar."
      ))
  }

  /// `2026-12-07` as people of the language write it.
  private func shown(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    guard parts.count == 3 else { return iso }
    return language.pick(ru: parts.reversed().joined(separator: "."), en: iso)
  }
}

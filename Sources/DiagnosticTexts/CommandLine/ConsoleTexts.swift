/// What the command line tells beside the reports of the library. Paths are the user's, and stand on one line.
package enum ConsoleTexts {
  /// A file of a folder that is no spreadsheet.
  package static func passedOver(_ path: String, in language: Language) -> String {
    language.pick(ru: "Пропущен, это не таблица: ", en: "Passed over, no spreadsheet: ") + singleLine(path)
  }

  /// Where the published page stands.
  package static func page(inFolder folder: String, in language: Language) -> String {
    language.pick(ru: "Страница: ", en: "The page: ") + singleLine(folder) + "/index.html"
  }

  /// Where the draft stands.
  package static func draft(inFolder folder: String, in language: Language) -> String {
    language.pick(ru: "Проект для утверждения: ", en: "The draft to be approved: ") + singleLine(folder)
  }

  /// How many manual pages were written.
  package static func manualPages(_ count: Int, inFolder folder: String, in language: Language) -> String {
    let pages = CountedNoun("страница", "страницы", "страниц", en: "page", "pages")
    return language.pick(ru: "Руководство: ", en: "The manual: ") + singleLine(folder) + " ("
      + pages.counted(count, in: language) + ")"
  }

  /// The progress of long work, beside its bar: « 900 из 2000, осталось 0:12».
  package static func progress(done: Int, of total: Int, left: String?, in language: Language) -> String {
    let (done, total) = (grouped(done, in: language), grouped(total, in: language))
    return language.pick(ru: " \(done) из \(total)", en: " \(done) of \(total)")
      + (left.map { language.pick(ru: ", осталось \($0)", en: ", \($0) left") } ?? "")
  }

  /// The part that is done, before the bar: «45 %», "45%".
  package static func percent(_ number: Int, in language: Language) -> String {
    String(number) + language.pick(ru: " %", en: "%")
  }
}

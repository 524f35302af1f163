import Diagnostics

extension FormAbsence {
  /// The words of TP101, and of a command that needs the form and does not find it.
  func text(in language: Language) -> (message: String, suggestion: String) {
    if let sheet = picturedSheet.map({ language.quoted($0) }) {
      return language.pick(
        ru: (
          "На листе \(sheet) рисунок и ни одной заполненной ячейки: таблица, вставленная картинкой, не читается",
          "Введите сведения в ячейки бланка формы (его записывает команда «perechen template») "
            + "или попросите прислать саму таблицу."
        ),
        en: (
          "Sheet \(sheet) has a picture and not one filled cell: a table pasted as a picture is not read",
          "Type the data into the cells of the blank form (“perechen template” writes it), "
            + "or ask for the table itself."
        ))
    }
    if !hiddenSheets.isEmpty {
      let sheets = language.quotedList(hiddenSheets)
      return language.pick(
        ru: (
          "Ни на одном видимом листе нет шапки формы; скрытые листы не читаются: \(sheets)",
          "Если форма на скрытом листе, покажите его («Показать лист») и сохраните файл."
        ),
        en: (
          "No visible sheet has the form's header; hidden sheets are not read: \(sheets)",
          "If the form is on a hidden sheet, unhide it and save the file."
        ))
    }
    return language.pick(
      ru: (
        "Ни на одном листе нет шапки формы: нужны хотя бы четыре из шести названий граф",
        "Перенесите сведения в бланк формы: его записывает команда «perechen template»."
      ),
      en: (
        "No sheet has the form's header: at least four of its six captions are needed",
        "Move the data into the blank form; “perechen template” writes it."
      ))
  }
}

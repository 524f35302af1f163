public import DiagnosticTexts

extension BatchResult {
  /// What is to be said of the files beside what was found in them, a line each.
  public func fileNotes(in language: Language) -> [String] {
    PassedOver.notes(on: passedOver, in: language)
      + open.map { path in
        language.pick(
          ru: "Файл открыт в табличной программе: \(singleLine(path)). "
            + "Прочитано то, что в нём сохранено последним.",
          en: "Open in a spreadsheet program: \(singleLine(path)). What was saved in it last was read.")
      }
      + emptyForms.map { path in
        language.pick(
          ru: "Форма не заполнена: \(singleLine(path)). Под шапкой нет ни одной точки взаимодействия.",
          en: "The form is not filled in: \(singleLine(path)). There is no touchpoint under its header.")
      }
  }
}

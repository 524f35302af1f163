/// What an exit code means (contract, section 2).
package struct ExitCodeText: Sendable {
  package let code: Int
  package let text: Words

  package init(_ code: Int, ru: String, en: String) {
    self.code = code
    text = Words(ru: ru, en: en)
  }

  /// As most commands mean them.
  package static let all = [
    ExitCodeText(0, ru: "выполнено, ошибок не найдено", en: "done, no errors found"),
    ExitCodeText(
      1, ru: "выполнено, но найдены ошибки или противоречия", en: "done, but errors or conflicts were found"),
    ExitCodeText(64, ru: "команда набрана неправильно", en: "the command was typed wrongly"),
    ExitCodeText(
      65, ru: "файл не читается: это не таблица, не форма или он повреждён",
      en: "a file cannot be read: no spreadsheet, no form, or damaged"),
    ExitCodeText(66, ru: "нет такого файла или папки", en: "no such file or folder"),
    ExitCodeText(
      73, ru: "результат некуда записать: файл уже есть (его заменит --force), нет папки или прав",
      en: "the result cannot be written: the file exists (--force replaces it), no folder, or no permission"),
    ExitCodeText(74, ru: "чтение или запись прервались", en: "reading or writing failed midway"),
    ExitCodeText(130, ru: "работа прервана (Ctrl-C)", en: "broken off (Ctrl-C)"),
  ]
}

extension CommandPage {
  /// All exit codes as this command means them.
  package var allExitCodes: [ExitCodeText] {
    ExitCodeText.all.map { common in exitCodes.first { $0.code == common.code } ?? common }
  }
}

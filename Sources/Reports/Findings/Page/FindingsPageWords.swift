import DiagnosticTexts
import Diagnostics

/// The page's own words.
struct FindingsPageWords {
  let language: Language

  private func pick(_ ru: String, _ en: String) -> String { language.pick(ru: ru, en: en) }

  var title: String { pick("Результаты проверки", "What the check found") }
  var filter: String { pick("Показать", "Show") }
  var files: String { pick("Файлы с замечаниями", "Files with findings") }
  var file: String { pick("Файл", "File") }
  var clean: String { pick("Файлы без замечаний", "Files without findings") }
  var unreadable: String { pick("не прочитан", "not read") }
  var empty: String { pick("пусто", "empty") }
  var nothingShown: String {
    pick("Ничего не выбрано: отметьте, что показать.", "Nothing is chosen: tick what to show.")
  }

  func row(_ number: Int) -> String { pick("Строка \(number)", "Row \(number)") }

  func quoted(_ count: Int, of all: Int) -> String {
    let (count, all) = (grouped(count, in: language), grouped(all, in: language))
    return pick(
      "Приведено строк: \(count) из \(all); остальные найдите в файле по номеру.",
      "Rows quoted: \(count) of \(all); look the others up in the file.")
  }

  func plural(of severity: Severity) -> String {
    switch severity {
    case .error: pick("Ошибки", "Errors")
    case .warning: pick("Предупреждения", "Warnings")
    case .note: pick("Примечания", "Notes")
    }
  }

  func meaning(of severity: Severity) -> String {
    switch severity {
    case .error: pick("нужно исправить", "has to be put right")
    case .warning:
      pick("проверьте: исправьте или оставьте как есть", "look at it, then mend it or leave it")
    case .note: pick("к сведению", "for information")
    }
  }
}

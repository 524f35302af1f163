package import DiagnosticTexts

/// The files of a large batch that have to be corrected or sent again, a line each: among thousands of lines of findings
/// nobody sees which they are.
/// - Returns: nil where the files are few, or nothing is wrong with them.
package func faultyFiles(_ reports: [FileReport], in language: Language) -> String? {
  let faulty = reports.filter { $0.isInput && ($0.isUnreadable || FindingCounts(of: [$0]).errors > 0) }
  guard !faulty.isEmpty, FindingCounts(of: reports).files > mostWithoutList else { return nil }
  let shown = faulty.prefix(mostShown)
  var text = language.pick(ru: "Вернуть на исправление:\n", en: "To be sent back:\n")
  for report in shown {
    let what =
      report.isUnreadable
      ? language.pick(ru: "не прочитан", en: "not read")
      : CountedNoun.errors.counted(FindingCounts(of: [report]).errors, in: language)
    text += "  \(singleLine(report.file)) — \(what)\n"
  }
  let rest = faulty.count - shown.count
  if rest > 0 {
    let files = CountedNoun.files.counted(rest, in: language)
    text += language.pick(
      ru: "  и ещё \(files); весь список на странице: --format html -o отчёт.html\n",
      en: "  and \(files) more; the whole list is on the page: --format html -o report.html\n")
  }
  return text
}

/// A batch that fits on a screen needs no list.
private let mostWithoutList = 20
private let mostShown = 30

extension FileReport {
  fileprivate var isUnreadable: Bool {
    if case .unreadable = outcome { true } else { false }
  }
}

package import DiagnosticTexts
import Diagnostics

/// Findings for a terminal: by file and sheet, the worst first, then by cell, and a summary line. A file without
/// findings is counted in the summary only.
/// - Parameters:
///   - reports: in the order in which they are told.
///   - tellsUnreadable: whether files that could not be read are told; the summary counts them in any case.
///   - unreached: how many files were left when the work was broken off.
///   - sink: takes the UTF-8 text in parts.
package func writeFindings<E>(
  _ reports: [FileReport], in language: Language, style: TerminalStyle, tellsUnreadable: Bool = true,
  unreached: Int = 0,
  to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  let parts = FindingParts(language: language, style: style, tellsUnreadable: tellsUnreadable)
  for report in reports {
    let part = parts.part(of: report)
    if !part.isEmpty { try sink(part) }
  }
  try sink(summary(of: reports, unreached: unreached, in: language, style: style))
}

/// The same, the parts of several files made at a time.
/// - Parameter jobs: how many; nil for as many as there are processors.
package func writeFindings<E>(
  _ reports: [FileReport], in language: Language, style: TerminalStyle, tellsUnreadable: Bool = true,
  unreached: Int = 0, jobs: Int?,
  to sink: ([UInt8]) throws(E) -> Void
) async throws(E) {
  let parts = FindingParts(language: language, style: style, tellsUnreadable: tellsUnreadable)
  try await inOrder(reports, jobs: jobs, make: { parts.part(of: $0) }, take: sink)
  try sink(summary(of: reports, unreached: unreached, in: language, style: style))
}

/// What is told of a file.
private struct FindingParts {
  private let list: FindingList
  private let language: Language
  private let style: TerminalStyle
  private let tellsUnreadable: Bool

  init(language: Language, style: TerminalStyle, tellsUnreadable: Bool) {
    list = FindingList(language: language, style: style)
    (self.language, self.style, self.tellsUnreadable) = (language, style, tellsUnreadable)
  }

  /// Nothing of a file that is not told of.
  func part(of report: FileReport) -> [UInt8] {
    var text = Array((style.paint(heading(ofFile: report.file, in: language), .bold) + "\n").utf8)
    switch report.outcome {
    case .read(let diagnostics):
      if diagnostics.isEmpty { return [] }
      list.append(report, to: &text)
    case .unreadable(let failure):
      guard tellsUnreadable else { return [] }
      text += unreadable(failure, in: language, style: style).utf8
    }
    text.append(0x0A)
    return text
  }
}

private func summary(
  of reports: [FileReport], unreached: Int, in language: Language, style: TerminalStyle
) -> [UInt8] {
  var summary = summaryLine(of: reports, in: language, style: style) + "\n"
  if unreached > 0 {
    summary += style.paint(brokenOff(reports, unreached: unreached, in: language), .red) + "\n"
  }
  return Array(summary.utf8)
}

/// «Прервано: обработано 120 из 2000 файлов.»
package func brokenOff(_ reports: [FileReport], unreached: Int, in language: Language) -> String {
  let done = FindingCounts(of: reports).files
  let files = CountedNoun("файла", "файлов", "файлов", en: "file", "files")
    .counted(done + unreached, in: language)
  return language.pick(
    ru: "Прервано: обработано \(grouped(done, in: language)) из \(files).",
    en: "Broken off: \(grouped(done, in: language)) of \(files) done.")
}

func heading(ofFile file: String, in language: Language) -> String {
  file.isEmpty ? language.pick(ru: "Все файлы вместе", en: "All files together") : singleLine(file)
}

private func unreadable(_ failure: Failure, in language: Language, style: TerminalStyle) -> String {
  let words = text(of: failure, in: language)
  let label = language.pick(ru: "не прочитан", en: "not read")
  let indent = 2 + label.count + 2
  let lines = style.wrapped(words.message, indent: indent) + style.wrapped(words.suggestion, indent: indent)
  let head = "  " + style.paint(label, .red) + "  " + (lines.first ?? "") + "\n"
  return head + lines.dropFirst().map { spaces(indent) + $0 + "\n" }.joined()
}

/// «Проверено 8 файлов: 2 ошибки, 5 предупреждений; не прочитан 1 файл.»
func summaryLine(of reports: [FileReport], in language: Language, style: TerminalStyle) -> String {
  let counts = FindingCounts(of: reports)
  let files = CountedNoun.files.counted(counts.files, in: language)
  let checked = CountedNoun("Проверен", "Проверено", "Проверено", en: "Checked", "Checked")
    .form(for: counts.files, in: language)
  var line = "\(checked) \(files): "
  if let phrase = counts.phrase(in: language) {
    line += phrase
  } else if counts.unreadableFiles == counts.files, counts.files > 0 {
    line += language.pick(ru: "прочитать не удалось", en: "none could be read")
    return style.paint(line + ".", .red)
  } else {
    line += language.pick(ru: "замечаний нет", en: "nothing found")
  }
  if counts.unreadableFiles > 0 {
    let unread = CountedNoun.files.counted(counts.unreadableFiles, in: language)
    let verb = CountedNoun("не прочитан", "не прочитано", "не прочитано", en: "not read:", "not read:")
      .form(for: counts.unreadableFiles, in: language)
    line += "; \(verb) \(unread)"
  }
  let paint: TerminalStyle.Paint =
    counts.errors + counts.unreadableFiles > 0 ? .red : counts.warnings > 0 ? .yellow : .green
  return style.paint(line + ".", paint)
}

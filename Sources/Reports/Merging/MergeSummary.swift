package import DiagnosticTexts
package import Diagnostics
package import TouchpointRegister

/// What a merge came to, for the terminal and for a manager: units, processes, touchpoints, findings.
/// - Parameter diagnostics: all that was found, in the files and while merging.
package func mergeSummary(
  of register: Register, diagnostics: [Diagnostic], in language: Language,
  style: TerminalStyle = TerminalStyle()
) -> String {
  let statistics = RegisterStatistics(of: register)
  let counts = FindingCounts(of: diagnostics)
  let conflicts = diagnostics.count { [.conflict, .processUnderSeveralDirections].contains($0.rule) }
  let digital = grouped(statistics.touchpoints(.digital), in: language)
  let offline = grouped(statistics.touchpoints(.offline), in: language)
  let rows: [(String, Int, String)] = [
    (language.pick(ru: "Подразделения", en: "Units"), statistics.units, ""),
    (language.pick(ru: "Направления деятельности", en: "Directions of activity"), statistics.directions, ""),
    (language.pick(ru: "Процессы", en: "Processes"), statistics.processes, ""),
    (
      language.pick(ru: "Точки взаимодействия", en: "Touchpoints"), statistics.touchpoints,
      statistics.touchpoints == 0
        ? ""
        : language.pick(
          ru: "цифровые \(digital), офлайн \(offline)", en: "digital \(digital), offline \(offline)")
    ),
    (language.pick(ru: "Замечания", en: "Findings"), counts.all, counts.phrase(in: language) ?? ""),
    (language.pick(ru: "Противоречия подразделений", en: "Conflicts between units"), conflicts, ""),
  ]
  let labelWidth = rows.map { $0.0.count }.max() ?? 0
  let numbers = rows.map { grouped($0.1, in: language) }
  let numberWidth = numbers.map(\.count).max() ?? 0
  var result = ""
  for (row, number) in zip(rows, numbers) {
    result += "  " + padded(row.0, to: labelWidth) + "  " + spaces(numberWidth - number.count)
    result += style.paint(number, .bold) + (row.2.isEmpty ? "" : "  (\(row.2))") + "\n"
  }
  return result
}

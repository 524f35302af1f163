import DiagnosticTexts
import Diagnostics

/// The findings of files for a terminal, as bytes: a batch has tens of thousands of them.
struct FindingList {
  private let language: Language
  private let style: TerminalStyle
  private let clauses: [Rule: String]

  init(language: Language, style: TerminalStyle) {
    self.language = language
    self.style = style
    clauses = Dictionary(
      uniqueKeysWithValues: Rule.allCases.map { rule in
        (rule, rule.clauseLabel(in: language).map { " (\($0))" } ?? "")
      })
  }

  /// Appends what was found in a file, under the headings of its places.
  func append(_ report: FileReport, to text: inout [UInt8]) {
    for (index, group) in report.groups.enumerated() {
      if let heading = group.heading(isFirst: index == 0, in: language) {
        text += ("  " + heading + "\n").utf8
      }
      append(group.diagnostics, to: &text)
    }
  }

  private func append(_ group: [Diagnostic], to text: inout [UInt8]) {
    let cells = group.map { $0.location.cell?.description ?? "" }
    let cellWidth = cells.map(\.utf8.count).max() ?? 0
    let severities = Set(group.map(\.severity))
    let labelWidth = severities.map { $0.name(in: language).count }.max() ?? 0
    let labels = Dictionary(
      uniqueKeysWithValues: severities.map { severity in
        (severity, style.paint(padded(severity.name(in: language), to: labelWidth), severity))
      })
    let left = 4 + (cellWidth > 0 ? cellWidth + 2 : 0) + labelWidth + 2 + 5 + 2
    // On a narrow terminal the words go under the row's head.
    let isNarrow = style.width.map { $0 - left < 30 } ?? false
    let indent = isNarrow ? 6 : left
    for (cell, diagnostic) in zip(cells, group) {
      text.appendSpaces(4)
      if cellWidth > 0 {
        text += cell.utf8
        text.appendSpaces(cellWidth - cell.utf8.count + 2)
      }
      text += (labels[diagnostic.severity] ?? "").utf8
      text.appendSpaces(2)
      text += diagnostic.rule.id.utf8
      if isNarrow { text.append(0x0A) }
      text.appendSpaces(isNarrow ? indent : 2)
      append(diagnostic, indent: indent, to: &text)
    }
  }

  /// Appends the words of a finding; the first line goes on where the text ends.
  private func append(_ diagnostic: Diagnostic, indent: Int, to text: inout [UInt8]) {
    let words = DiagnosticTexts.text(of: diagnostic, in: language)
    let message = words.message + (clauses[diagnostic.rule] ?? "")
    guard style.width != nil || style.isColored else {
      // Neither broken into lines nor painted: as in a pipe or a file.
      text += message.utf8
      text.append(0x0A)
      if let suggestion = words.suggestion {
        text.appendSpaces(indent)
        text += suggestion.utf8
        text.append(0x0A)
      }
      return
    }
    for (index, line) in style.wrapped(message, indent: indent).enumerated() {
      if index > 0 { text.appendSpaces(indent) }
      text += line.utf8
      text.append(0x0A)
    }
    guard let suggestion = words.suggestion else { return }
    for line in style.wrapped(suggestion, indent: indent) {
      text.appendSpaces(indent)
      text += style.paint(line, .faint).utf8
      text.append(0x0A)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func appendSpaces(_ count: Int) {
    for _ in 0..<Swift.max(count, 0) { append(0x20) }
  }
}

package import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// The differences of two editions for the terminal: by trigger of п. 5.3, direction and process, texts word by word.
///
/// Colours mark words that came and went on a terminal; elsewhere `[-…-]` and `{+…+}` do.
package func writeDifferencesText<E>(
  _ report: DifferenceReport, in language: Language, style: TerminalStyle = TerminalStyle(),
  to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  let text = DifferencesText(words: ChangeWords(language: language), style: style)
  var result = ""
  if !report.comparison.changes.isEmpty {
    result += text.words.pick("Было:  ", "Old: ") + report.old.name(in: language) + "\n"
    result += text.words.pick("Стало: ", "New: ") + report.new.name(in: language) + "\n"
  }
  for trigger in report.triggers {
    result += "\n" + text.heading(of: trigger) + "\n"
    for group in trigger.directions {
      result += "  " + style.paint(text.words.direction(group.direction), .bold) + "\n"
      for process in group.processes {
        result += text.lines(of: process)
        if result.utf8.count > 1 << 16 {
          try sink(Array(result.utf8))
          result = ""
        }
      }
    }
  }
  if !report.comparison.changes.isEmpty { result += "\n" }
  result += changeSummary(of: ChangeCounts(of: report.comparison.changes), in: language) + "\n"
  try sink(Array(result.utf8))
}

private struct DifferencesText {
  let words: ChangeWords
  let style: TerminalStyle

  var language: Language { words.language }

  func heading(of trigger: Trigger) -> String {
    let count = grouped(trigger.changes.count, in: language)
    let meaning = words.meaning(of: trigger.rule).map { " " + style.paint($0, .faint) } ?? ""
    return style.paint(words.heading(of: trigger.rule), .bold) + " (" + count + ")" + meaning
  }

  func lines(of process: Trigger.ProcessGroup) -> String {
    var result = ""
    var isNamed = false
    var told: String?
    for change in process.changes {
      switch change.content {
      case .process(let content): result += lines(of: change, content)
      case .touchpoint(let name, let content):
        if !isNamed {
          result += block(quoted(process.name), indent: 4)
          isNamed = true
        }
        let isTold = told == name
        result += lines(of: change, content, named: name, isTold: isTold)
        told = name
      }
    }
    return result
  }

  private func lines(of change: RegisterChange, _ content: ProcessChange) -> String {
    switch content {
    case .added(let process):
      block(added("+ " + quoted(process.name) + counted(process)), indent: 4)
        + process.touchpoints.map { block(added("+ " + brief($0)), indent: 8) }.joined()
    case .removed(let process):
      block(removed("- " + quoted(process.name) + counted(process)), indent: 4)
        + process.touchpoints.map { block(removed("- " + brief($0)), indent: 8) }.joined()
    case .moved(let old):
      block(
        "→ " + quoted(change.process) + words.pick(": из направления ", ": from direction ")
          + words.direction(old), indent: 4)
    case .renamed(let old), .respelled(let old):
      block(words.deed(of: change) + ": " + marked(from: old, to: change.process), indent: 4)
    }
  }

  private func lines(of change: RegisterChange, _ content: TouchpointChange, named name: String, isTold: Bool)
    -> String
  {
    func head() -> String {
      (isTold ? "" : block("~ " + quoted(name), indent: 6)) + spaces(8) + words.deed(of: change) + ":"
    }
    switch content {
    case .added(let touchpoint): return block(added("+ " + brief(touchpoint)), indent: 6)
    case .removed(let touchpoint): return block(removed("- " + brief(touchpoint)), indent: 6)
    case .renamed(let old), .respelled(let old):
      return block("~ " + words.deed(of: change) + ": " + marked(from: old, to: name), indent: 6)
    case .channel(let old, let new):
      return head() + " " + removed(words.channel(old)) + " → " + added(words.channel(new)) + "\n"
    case .needs(let old, let new):
      let names = { (need: CustomerNeed) in Vocabulary.need(need.rawValue, in: language) }
      return head()
        + listed(
          old.filter { !new.contains($0) }.map(names), new.filter { !old.contains($0) }.map(names))
    case .otherNeeds(let old, let new):
      let (before, after) = (Set(old), Set(new))
      let (gone, come) = (old.filter { !after.contains($0) }, new.filter { !before.contains($0) })
      return head() + (gone.isEmpty && come.isEmpty ? listed(old, new) : listed(gone, come))
    case .interaction(let old, let new), .particularities(let old, let new):
      return head() + "\n" + block(marked(from: old, to: new), indent: 10)
    }
  }

  private func listed(_ gone: [String], _ come: [String]) -> String {
    let parts = gone.map { removed("- " + singleLine($0)) } + come.map { added("+ " + singleLine($0)) }
    return "\n" + parts.map { spaces(10) + $0 + "\n" }.joined()
  }

  private func quoted(_ name: String) -> String { language.quoted(name, limit: 300) }

  private func brief(_ touchpoint: Touchpoint) -> String {
    quoted(touchpoint.name) + " — " + words.channel(touchpoint.channel)
  }

  private func counted(_ process: Process) -> String {
    ": " + CountedNoun.touchpoints.counted(process.touchpoints.count, in: language)
  }

  private func added(_ text: String) -> String { style.paint(text, .green) }
  private func removed(_ text: String) -> String { style.paint(text, .red) }

  /// Lines at an indent, each wrapped on a terminal. Colour goes on over a break.
  private func block(_ text: String, indent: Int) -> String {
    style.wrapped(text, indent: indent).map { spaces(indent) + $0 + "\n" }.joined()
  }

  /// Both texts in one, with the words that came and went marked. Line breaks are told by «¶».
  private func marked(from old: String, to new: String) -> String {
    WordDifference.pieces(from: old, to: new).map { piece in
      switch piece {
      case .same(let text): plain(text)
      case .removed(let text): style.isColored ? removed(plain(text)) : "[-" + plain(text) + "-]"
      case .added(let text): style.isColored ? added(plain(text)) : "{+" + plain(text) + "+}"
      }
    }.joined()
  }

  private func plain(_ text: String) -> String {
    // The ends of a piece are its own: a space there belongs to the text.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      (line.first == " " ? " " : "") + singleLine(String(line))
        + (line.count > 1 && line.last == " " ? " " : "")
    }
    return lines.joined(separator: "¶ ")
  }
}

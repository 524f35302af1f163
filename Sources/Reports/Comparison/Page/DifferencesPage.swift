package import DiagnosticTexts
import Diagnostics
import TouchpointRegister
import WebPage

/// The differences of two editions as one self-contained page, old and new side by side, to read and to print.
/// It needs no script, loads nothing, and holds no time: the same input gives the same bytes.
/// - Parameter sink: takes the UTF-8 text in parts.
package func writeDifferencesHTML<E>(
  _ report: DifferenceReport, in language: Language, to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  try DifferencesPage(report: report, words: ChangeWords(language: language)).write(to: sink)
}

private struct DifferencesPage {
  let report: DifferenceReport
  let words: ChangeWords

  var language: Language { words.language }

  private var title: String {
    words.pick("Изменения перечня точек взаимодействия", "Changes of the register")
  }

  func write<E>(to sink: ([UInt8]) throws(E) -> Void) throws(E) {
    var html = HTMLWriter()
    try html.page(
      language: language.rawValue, title: title, style: DifferencesPageStyle.sheet, banner: banner
    ) { html throws(E) in
      html.newLine()
      for (index, trigger) in report.triggers.enumerated() {
        try section(trigger, id: "t\(index + 1)", &html, to: sink)
      }
    }
    try sink(html.takeBytes())
  }

  private func banner(_ html: inout HTMLWriter) {
    html.element("h1", text: title)
    html.element("p", [.className("verdict")], text: report.summary(in: language))
    html.element("dl", [.className("editions")]) { html in
      for (term, edition) in [
        (words.pick("Было", "Old"), report.old), (words.pick("Стало", "New"), report.new),
      ] {
        html.element("div") { html in
          html.element("dt", text: term)
          html.element("dd", text: edition.name(in: language))
        }
      }
    }
    guard report.triggers.count > 1 else { return }
    html.element("nav", [.named(.label, words.pick("Разделы", "Sections"))]) { html in
      html.element("ul", [.className("sections")]) { html in
        for (index, trigger) in report.triggers.enumerated() {
          html.element("li") { html in
            html.element(
              "a", [.href(SafeLink(place: "t\(index + 1)"))], text: words.heading(of: trigger.rule))
            html.text(" " + grouped(trigger.changes.count, in: language))
          }
        }
      }
    }
  }

  private func section<E>(
    _ trigger: Trigger, id: String, _ html: inout HTMLWriter, to sink: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    try html.element("section", [.labelledBy(id)]) { html throws(E) in
      html.element("h2", [.id(id)]) { html in
        html.text(words.heading(of: trigger.rule) + " ")
        html.element("span", [.className("number")], text: grouped(trigger.changes.count, in: language))
      }
      if let meaning = words.meaning(of: trigger.rule) {
        html.element("p", [.className("meaning")], text: meaning)
      }
      for group in trigger.directions {
        html.newLine()
        html.element("h3", russian, text: words.direction(group.direction))
        for process in group.processes {
          html.newLine()
          html.element("h4", russian, text: process.name)
          table(of: process, &html)
          try sink(html.takeBytes())
        }
      }
    }
    html.newLine()
  }

  /// Marks the register's words where the page speaks another language.
  private var russian: [HTMLWriter.Attribute] { language == .ru ? [] : [.named(.lang, "ru")] }

  private var captions: [String] {
    [
      words.pick("Точка взаимодействия", "Touchpoint"), words.pick("Изменение", "Change"),
      words.pick("Было", "Old"), words.pick("Стало", "New"),
    ]
  }

  private func table(of process: Trigger.ProcessGroup, _ html: inout HTMLWriter) {
    // The roles are told in so many words: the narrow layout shows cells as blocks, and browsers then forget them.
    html.element("table", [.className("changes"), .role("table"), .named(.label, process.name)]) { html in
      html.element("thead", [.role("rowgroup")]) { html in
        html.element("tr", [.role("row")]) { html in
          for (column, caption) in captions.enumerated() {
            html.element(
              "th", [.role("columnheader"), .named(.scope, "col"), .named(.column, "\(column + 1)")],
              text: caption)
          }
        }
      }
      html.element("tbody", [.role("rowgroup")]) { html in
        for row in process.changes.flatMap({ $0.rows(in: words) }) {
          html.newLine()
          html.element("tr", [.role("row")]) { html in
            cell(0, row.touchpoint, russian, &html)
            cell(1, row.deed, [], &html)
            side(2, row.before, "del", &html)
            side(3, row.after, "ins", &html)
          }
        }
      }
    }
  }

  private func cell(
    _ column: Int, _ text: String?, _ attributes: [HTMLWriter.Attribute], _ html: inout HTMLWriter
  ) {
    guard let text else { return blank(column, &html) }
    html.element("td", [.role("cell"), .named(.caption, captions[column])] + attributes, text: text)
  }

  private func side(
    _ column: Int, _ side: DifferenceRow.Side, _ mark: StaticString, _ html: inout HTMLWriter
  ) {
    guard !side.runs.isEmpty else { return blank(column, &html) }
    html.element("td", [.role("cell"), .named(.caption, captions[column])] + russian) { html in
      for run in side.runs {
        if run.isChanged { html.element(mark, text: run.text) } else { html.text(run.text) }
      }
    }
  }

  private func blank(_ column: Int, _ html: inout HTMLWriter) {
    html.element(
      "td", [.role("cell"), .className("blank"), .named(.caption, captions[column])], text: "—")
  }
}

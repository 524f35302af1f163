package import DiagnosticTexts
import Diagnostics
import WebPage

/// Findings as one self-contained page to read and to print: the worst first, each row quoted with the cell marked.
/// It needs no script, loads nothing, and holds no time: the same input gives the same bytes.
/// - Parameters:
///   - reports: with the rows that are to be quoted.
///   - unreached: how many files were left when the work was broken off.
///   - sink: takes the UTF-8 text in parts, one a file.
package func writeFindingsHTML<E>(
  _ reports: [FileReport], unreached: Int = 0, in language: Language, to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  try FindingsPage(reports: reports, unreached: unreached, language: language).write(to: sink)
}

struct FindingsPage {
  let reports: [FileReport]
  let unreached: Int
  let language: Language
  private let counts: FindingCounts
  private var words: FindingsPageWords { FindingsPageWords(language: language) }

  init(reports: [FileReport], unreached: Int, language: Language) {
    self.reports = reports
    self.unreached = unreached
    self.language = language
    counts = FindingCounts(of: reports)
  }

  func write<E>(to sink: ([UInt8]) throws(E) -> Void) throws(E) {
    var html = HTMLWriter()
    try html.page(
      language: language.rawValue, title: title, style: FindingsPageStyle.sheet, banner: banner
    ) { html throws(E) in
      filter(&html)
      try content(&html, to: sink)
    }
    try sink(html.takeBytes())
  }

  private var title: String {
    reports.count == 1 ? words.title + ": " + heading(ofFile: reports[0].file, in: language) : words.title
  }

  private func banner(_ html: inout HTMLWriter) {
    html.element("h1", text: words.title)
    let isBad = counts.errors + counts.unreadableFiles > 0
    html.element(
      "p", [.className(isBad ? "verdict error" : counts.warnings > 0 ? "verdict warning" : "verdict clean")],
      text: summaryLine(of: reports, in: language, style: TerminalStyle()))
    if unreached > 0 {
      html.element(
        "p", [.className("verdict error")], text: brokenOff(reports, unreached: unreached, in: language))
    }
    guard counts.all > 0 else { return }
    html.element("ul", [.className("legend")]) { html in
      for severity in present {
        html.element("li") { html in
          badge(severity, to: &html)
          html.text(" " + words.meaning(of: severity))
        }
      }
    }
  }

  /// The severities that there are, the worst first.
  private var present: [Severity] {
    Severity.allCases.sorted(by: >).filter { counts[$0] > 0 }
  }

  private func filter(_ html: inout HTMLWriter) {
    guard present.count > 1 else { return }
    html.element("fieldset", [.className("filter")]) { html in
      html.element("legend", text: words.filter)
      for severity in present {
        html.element("label", [.named(.severity, severity.rawValue)]) { html in
          html.void(
            "input",
            [
              .named(.type, "checkbox"), .id("show-" + severity.rawValue), .flag(.checked),
              .named(.autocomplete, "off"),
            ])
          html.text(" " + words.plural(of: severity) + " ")
          html.element("span", [.className("number")], text: grouped(counts[severity], in: language))
        }
      }
    }
    html.newLine()
  }

  private func badge(_ severity: Severity, to html: inout HTMLWriter) {
    html.element(
      "span", [.className("badge"), .named(.severity, severity.rawValue)],
      text: severity.name(in: language))
  }

  // MARK: Files

  /// Places in `reports`, the worst first: unreadable files, then by the gravest finding, in the order of the reports.
  private var order: [Int] {
    func rank(_ report: FileReport) -> Int {
      if case .unreadable = report.outcome { return 0 }
      switch report.diagnostics.lazy.map(\.severity).max() {
      case .error?: return 1
      case .warning?: return 2
      case .note?: return 3
      case nil: return 4
      }
    }
    let ranks = reports.map(rank)
    return reports.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  private func isClean(_ report: FileReport) -> Bool {
    if case .read(let diagnostics) = report.outcome { diagnostics.isEmpty } else { false }
  }

  private func content<E>(
    _ html: inout HTMLWriter, to sink: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    let told = order.filter { !isClean(reports[$0]) }
    let clean = reports.indices.filter { isClean(reports[$0]) && reports[$0].isInput }
    if told.count > 1 { overview(told, &html) }
    html.element("p", [.className("nothing")], text: words.nothingShown)
    for index in told {
      FindingsPageFile(report: reports[index], id: "f\(index + 1)", language: language).write(to: &html)
      html.newLine()
      try sink(html.takeBytes())
    }
    guard !clean.isEmpty, !told.isEmpty || clean.count > 1 else { return }
    html.element("section", [.className("clean"), .labelledBy("clean")]) { html in
      html.element(
        "h2", [.id("clean")], text: words.clean + " (" + grouped(clean.count, in: language) + ")")
      html.element("ul") { html in
        for index in clean {
          html.element("li", text: heading(ofFile: reports[index].file, in: language))
          html.newLine()
        }
      }
    }
  }

  private func overview(_ told: [Int], _ html: inout HTMLWriter) {
    html.element("table", [.className("overview")]) { html in
      html.element("caption", text: words.files)
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", [.named(.scope, "col")], text: words.file)
          for severity in present {
            html.element(
              "th", [.named(.scope, "col"), .className("number")], text: words.plural(of: severity))
          }
        }
      }
      html.newLine()
      html.element("tbody") { html in
        for index in told {
          html.element("tr") { html in
            html.element("th", [.named(.scope, "row")]) { html in
              html.element(
                "a", [.href(SafeLink(place: "f\(index + 1)"))],
                text: heading(ofFile: reports[index].file, in: language))
            }
            overviewCounts(of: reports[index], &html)
          }
          html.newLine()
        }
      }
    }
    html.newLine()
  }

  private func overviewCounts(of report: FileReport, _ html: inout HTMLWriter) {
    if case .unreadable = report.outcome {
      html.element(
        "td", [.named(.colspan, String(max(present.count, 1))), .className("number")], text: words.unreadable)
      return
    }
    let own = FindingCounts(of: report.diagnostics)
    for severity in present {
      let count = own[severity]
      html.element(
        "td", [.className("number"), .named(.severity, count > 0 ? severity.rawValue : "none")],
        text: count > 0 ? grouped(count, in: language) : "–")
    }
  }
}

extension FindingCounts {
  subscript(severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: notes
    }
  }
}

package import DiagnosticTexts
import Diagnostics
package import TouchpointRegister
import WebPage

/// What a merge did with its inputs as one self-contained page to read and to print. It needs no script, loads nothing,
/// and holds no time: the same input gives the same bytes.
/// - Parameter sink: takes the UTF-8 text in parts.
package func writeMergeReportHTML<E>(
  _ result: MergeResult, in language: Language, to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  try MergeReportPage(result: result, language: language).write(to: sink)
}

private struct MergeReportPage {
  let result: MergeResult
  let language: Language
  private var words: MergeReportWords { MergeReportWords(language: language) }

  func write<E>(to sink: ([UInt8]) throws(E) -> Void) throws(E) {
    var html = HTMLWriter()
    try html.page(
      language: language.rawValue, title: words.title, style: MergeReportStyle.sheet, banner: banner
    ) { html throws(E) in
      questions(&html)
      try files(&html, to: sink)
      list(words.kept, "kept", result.report.kept, &html)
      list(words.unmet, "unmet", result.report.withdrawalsWithoutEntry, &html)
      try entries(&html, to: sink)
    }
    try sink(html.takeBytes())
  }

  private func banner(_ html: inout HTMLWriter) {
    let balance = result.report.balance(with: result.register)
    html.element("h1", text: words.title)
    html.element(
      "p", [.className(balance.holds ? "verdict clean" : "verdict error")], text: words.verdict(balance))
    if !result.report.comparedAllNames { html.element("p", text: words.namesNotCompared) }
    let decisions = result.decisions
    if !decisions.questions.isEmpty {
      html.element("p", text: words.counts(decisions))
    }
  }

  // MARK: Sections

  private func section<E>(
    _ title: String, _ id: String, _ html: inout HTMLWriter,
    _ body: (inout HTMLWriter) throws(E) -> Void
  ) throws(E) {
    try html.element("section", [.labelledBy(id)]) { html throws(E) in
      html.element("h2", [.id(id)], text: title)
      html.newLine()
      try body(&html)
    }
    html.newLine()
  }

  /// A table that scrolls by itself where the screen is narrow.
  private func table<E>(
    _ captions: [String], label: String, _ html: inout HTMLWriter,
    _ body: (inout HTMLWriter) throws(E) -> Void
  ) throws(E) {
    try html.element("table", [.named(.label, label)]) { html throws(E) in
      html.element("thead") { html in
        html.element("tr") { html in
          for caption in captions { html.element("th", [.named(.scope, "col")], text: caption) }
        }
      }
      html.newLine()
      try html.element("tbody", [], body)
    }
    html.newLine()
  }

  private func row(_ texts: [String], _ html: inout HTMLWriter) {
    html.element("tr") { html in
      for text in texts {
        html.element("td") { html in
          for (place, line) in text.split(separator: "\n").enumerated() {
            if place > 0 { html.void("br") }
            html.text(String(line))
          }
        }
      }
    }
    html.newLine()
  }

  private func questions(_ html: inout HTMLWriter) {
    guard !result.decisions.questions.isEmpty else { return }
    section(words.questions, "questions", &html) { html in
      table([words.question, words.variants, words.choice, words.state], label: words.questions, &html) {
        html in
        for recorded in result.decisions.questions {
          let kind = recorded.question.subject.kind
          row(
            [
              text(of: recorded.question.subject, in: language).question + "\n" + recorded.question.id,
              recorded.question.variants.enumerated().map {
                words.text($1, place: $0, kind).split(separator: "\n").joined(separator: " / ")
              }.joined(separator: "\n"), words.choice(recorded) ?? "—", words.text(recorded.state),
            ], &html)
        }
      }
    }
  }

  private func files<E>(_ html: inout HTMLWriter, to sink: ([UInt8]) throws(E) -> Void) throws(E) {
    try section(words.files, "files", &html) { html throws(E) in
      table(
        [words.file, words.unit, words.date, words.given, words.taken, words.left], label: words.files, &html
      ) { html in
        for input in result.report.inputs {
          let sums = input.sums
          row(
            [
              singleLine(input.file), input.isBase ? words.base : input.unit ?? words.unnamed,
              input.date.map { shownDate($0, in: language) } ?? "—", grouped(input.touchpoints, in: language),
              grouped(sums.taken, in: language),
              grouped(sums.left, in: language),
            ], &html)
        }
      }
      for (place, input) in result.report.inputs.enumerated() {
        file(input, id: "f\(place + 1)", &html)
        try sink(html.takeBytes())
      }
    }
  }

  private func file(_ input: MergeReport.Input, id: String, _ html: inout HTMLWriter) {
    guard !input.outcomes.isEmpty else { return }
    html.element("details", [.id(id)]) { html in
      html.element("summary", text: singleLine(input.file) + " — " + words.sums(of: input))
      html.newLine()
      table(
        [words.cell, words.process, words.touchpoint, words.fate], label: singleLine(input.file), &html
      ) { html in
        for outcome in input.outcomes {
          let sheet = outcome.location.sheet.map { $0 + " " } ?? ""
          row(
            [
              sheet + (outcome.location.cell?.description ?? "—"),
              "\(outcome.entry.direction.rawValue). " + outcome.entry.process,
              outcome.entry.touchpoint ?? "—", words.text(outcome.fate, from: outcome.entry),
            ], &html)
        }
      }
    }
    html.newLine()
  }

  private func list(_ title: String, _ id: String, _ entries: [MergeReport.Entry], _ html: inout HTMLWriter) {
    guard !entries.isEmpty else { return }
    section(title + " (" + grouped(entries.count, in: language) + ")", id, &html) { html in
      html.element("ul") { html in
        for entry in entries {
          html.element("li", text: singleLine(words.name(entry)))
          html.newLine()
        }
      }
    }
  }

  private func entries<E>(_ html: inout HTMLWriter, to sink: ([UInt8]) throws(E) -> Void) throws(E) {
    try section(words.entries, "entries", &html) { html throws(E) in
      try table(
        [words.process, words.touchpoint, words.channel, words.origins, words.decisions],
        label: words.entries, &html
      ) { html throws(E) in
        for (place, entry) in result.report.entries.enumerated() {
          row(
            [
              "\(entry.entry.direction.rawValue). " + entry.entry.process, entry.entry.touchpoint ?? "—",
              Vocabulary.channel(entry.channel.rawValue, in: language),
              entry.parts.map { words.text($0) }.joined(separator: "\n"),
              entry.decisions.isEmpty ? "—" : entry.decisions.joined(separator: "\n"),
            ], &html)
          if place % 200 == 199 { try sink(html.takeBytes()) }
        }
      }
    }
  }
}

private enum MergeReportStyle {
  static let sheet = PageLiteral(CommonStyle.base, own)

  private static let own: StaticString = """

    :root { --error: #b3261e; --clean: #256029; }
    @media (prefers-color-scheme: dark) { :root { --error: #ff9d94; --clean: #8fd194; } }
    main { padding-bottom: 3rem; }
    .verdict { font-size: 1.125rem; font-weight: 600; margin: 0 0 .5rem; max-width: 60em; }
    .verdict.error { color: var(--error); } .verdict.clean { color: var(--clean); }
    table { border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; }
    th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    thead th { color: var(--soft); font-size: .875rem; overflow-wrap: normal; min-width: 7rem; }
    details { margin: .5rem 0; }
    summary { cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
    @media (max-width: 40rem) { thead { display: none; } tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; } td { display: block; border: 0; padding: .125rem 0; } }
    @media print { details::details-content { content-visibility: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } }

    """
}

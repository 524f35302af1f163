import DiagnosticTexts
import Diagnostics
import WebPage

/// The part of the page about one file: what concerns the whole of it, then sheet by sheet and row by row.
struct FindingsPageFile {
  let report: FileReport
  let id: String
  let language: Language
  private let rows: [RowPlace: QuotedRow]
  private var words: FindingsPageWords { FindingsPageWords(language: language) }

  private struct RowPlace: Hashable {
    var sheet: String?
    var row: Int
  }

  init(report: FileReport, id: String, language: Language) {
    self.report = report
    self.id = id
    self.language = language
    rows = Dictionary(
      report.rows.map { (RowPlace(sheet: $0.sheet, row: $0.row), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func write(to html: inout HTMLWriter) {
    html.element("section", [.className("file"), .labelledBy(id), holds(report.diagnostics)]) { html in
      html.element("h2", [.id(id)], text: heading(ofFile: report.file, in: language))
      html.newLine()
      switch report.outcome {
      case .unreadable(let failure):
        let told = DiagnosticTexts.text(of: failure, in: language)
        html.element("div", [.className("finding"), .named(.severity, "error")]) { html in
          html.element("p", [.className("message")]) { html in
            html.element(
              "span", [.className("badge"), .named(.severity, "error")], text: words.unreadable)
            html.text(" " + told.message)
          }
          html.element("p", [.className("advice")], text: told.suggestion)
        }
      case .read(let diagnostics):
        if let phrase = FindingCounts(of: diagnostics).phrase(in: language) {
          html.element("p", [.className("counts")], text: phrase)
        }
        for (index, group) in report.groups.enumerated() {
          write(group, heading: group.heading(isFirst: index == 0, in: language), to: &html)
        }
        let cells = Set(
          diagnostics.compactMap { finding in
            finding.location.cell.map { RowPlace(sheet: finding.location.sheet, row: $0.row) }
          })
        if !rows.isEmpty, rows.count < cells.count {
          html.element("p", [.className("counts")], text: words.quoted(rows.count, of: cells.count))
        }
      }
    }
  }

  /// Which severities a part holds: what the filter goes by.
  private func holds(_ diagnostics: [Diagnostic]) -> HTMLWriter.Attribute {
    if case .unreadable = report.outcome { return .named(.holds, "unreadable") }
    let held = Set(diagnostics.map(\.severity)).sorted(by: >)
    return .named(.holds, held.map(\.rawValue).joined(separator: " "))
  }

  private func write(_ group: FindingGroup, heading: String?, to html: inout HTMLWriter) {
    html.element("section", [.className("sheet"), holds(group.diagnostics)]) { html in
      if let heading { html.element("h3", text: heading) }
      html.newLine()
      let whole = group.diagnostics.filter { $0.location.cell == nil }
      if !whole.isEmpty { list(whole, to: &html) }
      for (row, diagnostics) in byRow(group.diagnostics) {
        write(diagnostics, row: row, in: group, level: heading == nil ? "h3" : "h4", to: &html)
      }
    }
    html.newLine()
  }

  /// The rows in the order of their first, that is their worst, finding.
  private func byRow(_ diagnostics: [Diagnostic]) -> [(row: Int, diagnostics: [Diagnostic])] {
    var result: [(row: Int, diagnostics: [Diagnostic])] = []
    var places: [Int: Int] = [:]
    for diagnostic in diagnostics {
      guard let row = diagnostic.location.cell?.row else { continue }
      if let place = places[row] {
        result[place].diagnostics.append(diagnostic)
      } else {
        places[row] = result.count
        result.append((row, [diagnostic]))
      }
    }
    return result
  }

  private func write(
    _ diagnostics: [Diagnostic], row: Int, in group: FindingGroup, level: StaticString,
    to html: inout HTMLWriter
  ) {
    html.element("section", [.className("row"), holds(diagnostics)]) { html in
      html.element(level, text: words.row(row))
      if group.file == nil, let quoted = rows[RowPlace(sheet: group.sheet, row: row)], !quoted.cells.isEmpty {
        quote(quoted, marking: diagnostics, to: &html)
      }
      list(diagnostics, to: &html)
    }
    html.newLine()
  }

  // MARK: The quoted row

  private func quote(_ row: QuotedRow, marking diagnostics: [Diagnostic], to html: inout HTMLWriter) {
    var marks: [Int: Severity] = [:]
    for diagnostic in diagnostics {
      guard let column = diagnostic.location.cell?.column else { continue }
      marks[column] = max(marks[column] ?? .note, diagnostic.severity)
    }
    // The roles are told in so many words: the narrow layout shows cells as blocks, and browsers then forget them.
    html.element("table", [.className("quote"), .role("table"), .named(.label, words.row(row.row))]) { html in
      html.element("thead", [.role("rowgroup")]) { html in
        html.element("tr", [.role("row")]) { html in
          for cell in row.cells {
            html.element(
              "th", [.role("columnheader"), .named(.scope, "col"), .named(.column, column(cell))] + russian,
              text: caption(of: cell))
          }
        }
      }
      html.element("tbody", [.role("rowgroup")]) { html in
        html.element("tr", [.role("row")]) { html in
          for cell in row.cells { write(cell, mark: marks[cell.column], to: &html) }
        }
      }
    }
  }

  private func write(_ cell: QuotedCell, mark: Severity?, to html: inout HTMLWriter) {
    var attributes: [HTMLWriter.Attribute] = [.role("cell"), .named(.caption, caption(of: cell))]
    guard let mark else {
      if cell.text.isEmpty { attributes.append(.className("blank")) }
      return html.element("td", attributes + russian, text: shortened(cell.text))
    }
    attributes += [.className("marked"), .named(.severity, mark.rawValue)]
    html.element("td", attributes) { html in
      if cell.text.isEmpty {
        html.element("em", text: words.empty)
      } else {
        html.element("mark", russian, text: cell.text)
      }
    }
  }

  /// Marks the table's words where the page speaks another language.
  private var russian: [HTMLWriter.Attribute] { language == .ru ? [] : [.named(.lang, "ru")] }

  private func column(_ cell: QuotedCell) -> String { cell.formColumn.map(String.init) ?? "other" }

  private func caption(of cell: QuotedCell) -> String {
    let letters = SourceLocation.Cell.letters(ofColumn: cell.column)
    guard let column = cell.formColumn else { return letters }
    return letters + ". " + Vocabulary.caption(ofColumn: column)
  }

  /// The cells beside the one in question only tell which row it is.
  private func shortened(_ text: String) -> String {
    guard text.utf8.count > Self.neighbourLimit else { return text }
    let head = text.unicodeScalars.prefix(Self.neighbourLimit)
    return head.endIndex == text.endIndex ? text : String(String.UnicodeScalarView(head)) + "…"
  }

  private static let neighbourLimit = 240

  // MARK: Findings

  private func list(_ diagnostics: [Diagnostic], to html: inout HTMLWriter) {
    html.element("ul", [.className("findings")]) { html in
      for diagnostic in diagnostics {
        let told = DiagnosticTexts.text(of: diagnostic, in: language)
        html.element(
          "li",
          [.className("finding"), .named(.severity, diagnostic.severity.rawValue), holds([diagnostic])]
        ) { html in
          html.element("p", [.className("message")]) { html in
            html.element(
              "span", [.className("badge"), .named(.severity, diagnostic.severity.rawValue)],
              text: diagnostic.severity.name(in: language))
            if let cell = diagnostic.location.cell {
              html.text(" ")
              html.element("b", text: cell.description)
            }
            html.text(" " + told.message)
          }
          if let advice = told.suggestion { html.element("p", [.className("advice")], text: advice) }
          let clause = diagnostic.rule.clauseLabel(in: language).map { ", " + $0 } ?? ""
          html.element("p", [.className("rule")], text: diagnostic.rule.id + clause)
        }
        html.newLine()
      }
    }
    html.newLine()
  }
}

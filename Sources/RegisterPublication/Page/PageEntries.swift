import DiagnosticTexts
import TouchpointRegister
import WebPage

/// The entries: a heading for each direction and process, a table for each process.
///
/// The tables carry their roles in so many words, because the narrow layout shows rows as blocks, and browsers then
/// forget that they are rows.
struct PageEntries {
  let page: RegisterPage
  private let links = LinkedTexts()
  private let frames = RowFrames()

  init(page: RegisterPage) { self.page = page }

  private var words: PageWords { page.words }

  static func id(_ direction: Direction) -> String { "d\(direction.rawValue)" }
  static func id(_ direction: Direction, _ index: Int) -> String { "p\(direction.rawValue)-\(index + 1)" }

  /// - Parameter didWrite: called after each process.
  func write(to html: inout HTMLWriter, didWrite: (inout HTMLWriter) -> Void) {
    for section in page.register.directions where !section.processes.isEmpty {
      html.newLine()
      html.element(
        "section",
        [.className("direction"), .named(.direction, String(section.direction.rawValue))] + page.russian
      ) { html in
        html.element(
          "h2", [.id(Self.id(section.direction))],
          text: "\(section.direction.rawValue). \(section.direction.name)")
        for (index, process) in section.processes.enumerated() {
          write(process, id: Self.id(section.direction, index), to: &html)
          didWrite(&html)
        }
      }
    }
  }

  private func write(_ process: Process, id: String, to html: inout HTMLWriter) {
    html.newLine()
    html.element("section", [.className("process")]) { html in
      html.element("h3", [.id(id)], text: process.name)
      html.element("table", [.role("table"), .labelledBy(id)]) { html in
        html.element("thead", [.role("rowgroup")]) { html in
          html.element("tr", [.role("row")]) { html in
            for column in 4...6 {
              html.element(
                "th", [.role("columnheader"), .named(.scope, "col")],
                text: Vocabulary.caption(ofColumn: column))
            }
          }
        }
        html.element("tbody", [.role("rowgroup")]) { html in
          for touchpoint in process.touchpoints { write(touchpoint, to: &html) }
        }
      }
    }
  }

  private func write(_ touchpoint: Touchpoint, to html: inout HTMLWriter) {
    html.newLine()
    let mode = touchpoint.mode
    html.element(frames.row(of: touchpoint)) { html in
      html.element(frames.head) { html in
        html.element(frames.name) { linked(touchpoint.name, to: &$0) }
        html.text(" ")
        html.element(
          mode == .digital ? frames.digital : frames.offline,
          text: Vocabulary.channel(touchpoint.channel.rawValue, in: page.language))
      }
      html.element(frames.cell) { linked(touchpoint.interaction, to: &$0) }
      if touchpoint.particularities.isEmpty {
        html.element(frames.missing, text: words.particularitiesMissing)
      } else {
        html.element(frames.cell) { linked(touchpoint.particularities, to: &$0) }
      }
    }
  }

  private func linked(_ text: String, to html: inout HTMLWriter) {
    guard LinkedText.mayHoldLink(text) else { return html.text(text) }
    for part in links.parts(of: text) {
      switch part {
      case .plain(let text): html.text(text)
      case .link(let text, let link): html.element("a", [.href(link)], text: text)
      }
    }
  }
}

/// The elements of the rows, whose attributes few rows have for themselves.
private final class RowFrames {
  let head = HTMLWriter.Frame("th", [.role("rowheader"), .named(.scope, "row")])
  let name = HTMLWriter.Frame("span", [.className("name")])
  let digital = HTMLWriter.Frame("span", [.className("channel digital")])
  let offline = HTMLWriter.Frame("span", [.className("channel offline")])
  let cell = HTMLWriter.Frame("td", [.role("cell")])
  let missing = HTMLWriter.Frame("td", [.role("cell"), .className("missing")])
  private var rows: [Kind: HTMLWriter.Frame] = [:]

  private struct Kind: Hashable {
    var channel: Channel
    var needs: [CustomerNeed]
  }

  func row(of touchpoint: Touchpoint) -> HTMLWriter.Frame {
    let kind = Kind(channel: touchpoint.channel, needs: touchpoint.needs)
    if let row = rows[kind] { return row }
    let row = HTMLWriter.Frame(
      "tr",
      [
        .role("row"), .named(.channel, touchpoint.channel.rawValue), .named(.mode, touchpoint.mode.rawValue),
        .named(.needs, touchpoint.needs.map(\.rawValue).joined(separator: " ")),
      ])
    rows[kind] = row
    return row
  }
}

/// The texts with addresses in them, each cut once: a register names the same site in many entries.
private final class LinkedTexts {
  private var known: [ExactText: [LinkedText.Part]] = [:]

  func parts(of text: String) -> [LinkedText.Part] {
    let key = ExactText(text)
    if let parts = known[key] { return parts }
    let parts = LinkedText.parts(of: text)
    known[key] = parts
    return parts
  }
}

import DiagnosticTexts
import TouchpointRegister
import WebPage

/// The counts of the register: figures, and tables whose bars say the same as their numbers.
///
/// The tables carry their roles, as those of the entries do: the narrow layout shows rows as blocks.
struct PageSummary {
  let page: RegisterPage

  private var words: PageWords { page.words }
  private var statistics: RegisterStatistics { page.statistics }

  func write(to html: inout HTMLWriter) {
    html.newLine()
    html.element("section", [.className("summary"), .labelledBy("summary")]) { html in
      html.element("h2", [.id("summary")], text: words.summary)
      figures(&html)
      guard statistics.touchpoints > 0 else { return }
      html.element("div", [.className("charts")]) { html in
        directions(&html)
        channels(&html)
        needs(&html)
      }
    }
  }

  private func figures(_ html: inout HTMLWriter) {
    let figures: [(String, Int, StaticString)] = [
      (words.processes, statistics.processes, ""),
      (words.touchpoints, statistics.touchpoints, ""),
      (words.digital, statistics.touchpoints(.digital), "digital"),
      (words.offline, statistics.touchpoints(.offline), "offline"),
    ]
    html.element("dl", [.className("figures")]) { html in
      for (name, number, kind) in figures {
        html.element("div", [.className(kind)]) { html in
          html.element("dt", text: name)
          html.element("dd", text: grouped(number, in: page.language))
        }
      }
    }
  }

  private func directions(_ html: inout HTMLWriter) {
    let rows = Direction.allCases.filter { statistics.touchpoints(of: $0) > 0 }
    let most = rows.map { statistics.touchpoints(of: $0) }.max() ?? 0
    html.element("table", [.role("table"), .className("wide")]) { html in
      html.element("caption") { html in
        html.text(words.byDirection)
        html.element("span", [.className("note")]) { html in
          html.element("span", [.className("key digital")], text: words.digital)
          html.text(" ")
          html.element("span", [.className("key offline")], text: words.offline)
        }
      }
      head(&html, [words.direction, words.processes, words.points, words.modesHead])
      html.element("tbody", [.role("rowgroup")]) { html in
        for direction in rows {
          let digital = statistics.touchpoints(.digital, of: direction)
          let offline = statistics.touchpoints(.offline, of: direction)
          html.element("tr", [.role("row")]) { html in
            html.element("th", [.role("rowheader"), .named(.scope, "row")]) { html in
              html.element(
                "a", [.href(SafeLink(place: PageEntries.id(direction)))],
                text: "\(direction.rawValue). \(direction.name)")
            }
            number(statistics.processes(of: direction), to: &html)
            number(digital + offline, to: &html)
            html.element("td", [.role("cell"), .className("bar")]) { html in
              bar(
                [("digital", digital), ("offline", offline)], of: most,
                label: words.modes(digital: digital, offline: offline), to: &html)
            }
          }
        }
      }
    }
  }

  private func channels(_ html: inout HTMLWriter) {
    // The most used first; among equals the contract's order.
    let rows = Channel.allCases.map { ($0, statistics.touchpoints(of: $0)) }.enumerated()
      .filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element)
    shares(
      rows.map { channel, count in
        let kind: StaticString = channel.mode == .digital ? "digital" : "offline"
        return (Vocabulary.channel(channel.rawValue, in: page.language), count, kind)
      }, caption: words.byChannel, head: words.channel, note: nil, to: &html)
  }

  private func needs(_ html: inout HTMLWriter) {
    let rows = CustomerNeed.allCases.map { ($0, statistics.touchpoints(meeting: $0)) }.filter { $0.1 > 0 }
    shares(
      rows.map { (Vocabulary.need($0.rawValue, in: page.language), $1, "need") }, caption: words.byNeed,
      head: words.need, note: words.byNeedNote, to: &html)
  }

  private func shares(
    _ rows: [(name: String, count: Int, kind: StaticString)], caption: String, head title: String,
    note: String?,
    to html: inout HTMLWriter
  ) {
    guard !rows.isEmpty else { return }
    let most = rows.map(\.count).max() ?? 0
    html.element("table", [.role("table")]) { html in
      html.element("caption") { html in
        html.text(caption)
        if let note { html.element("span", [.className("note")], text: " " + note) }
      }
      head(&html, [title, words.points, words.share])
      html.element("tbody", [.role("rowgroup")]) { html in
        for row in rows {
          html.element("tr", [.role("row")]) { html in
            html.element("th", [.role("rowheader"), .named(.scope, "row")], text: row.name)
            number(row.count, to: &html)
            html.element("td", [.role("cell"), .className("bar")]) { html in
              let share = (row.count * 200 + statistics.touchpoints) / (2 * statistics.touchpoints)
              bar([(row.kind, row.count)], of: most, label: words.percent(share), to: &html)
            }
          }
        }
      }
    }
  }

  private func head(_ html: inout HTMLWriter, _ titles: [String]) {
    html.element("thead", [.role("rowgroup")]) { html in
      html.element("tr", [.role("row")]) { html in
        for title in titles {
          html.element("th", [.role("columnheader"), .named(.scope, "col")], text: title)
        }
      }
    }
  }

  private func number(_ number: Int, to html: inout HTMLWriter) {
    html.element("td", [.role("cell"), .className("number")], text: grouped(number, in: page.language))
  }

  /// A bar of one or more parts, in thousandths of the longest one of the table.
  private func bar(
    _ parts: [(kind: StaticString, count: Int)], of most: Int, label: String, to html: inout HTMLWriter
  ) {
    let attributes: [HTMLWriter.Attribute] = [
      .role("img"), .named(.label, label), .named(.viewBox, "0 0 1000 10"),
      .named(.preserveAspectRatio, "none"),
    ]
    html.element("svg", attributes) { html in
      var x = 0
      for part in parts where part.count > 0 {
        let width = max(part.count * 1_000 / max(most, 1), 1)
        html.element(
          "rect",
          [
            .className(part.kind), .named(.x, String(x)), .named(.y, "0"), .named(.width, String(width)),
            .named(.height, "10"),
          ]
        ) { _ in }
        x += width
      }
    }
  }
}

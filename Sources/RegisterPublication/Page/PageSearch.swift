import DiagnosticTexts
import TouchpointRegister
import WebPage

/// The search form: hidden until the script that serves it runs.
struct PageSearch {
  let page: RegisterPage

  private var words: PageWords { page.words }

  func write(to html: inout HTMLWriter) {
    guard page.statistics.touchpoints > 0 else { return }
    html.newLine()
    html.element(
      "form",
      [
        .id("search"), .role("search"), .named(.label, words.search), .named(.found, words.found),
        .named(.nothing, words.nothing), .named(.autocomplete, "off"), .flag(.hidden),
      ]
    ) { html in
      html.element("div", [.className("field query")]) { html in
        html.element("label", [.named(.forControl, "q")], text: words.searchField)
        html.void(
          "input",
          [
            .id("q"), .named(.name, "q"), .named(.type, "search"), .named(.autocomplete, "off"),
            .named(.spellcheck, "false"), .named(.placeholder, words.searchHint),
          ])
      }
      choice("d", words.directionField, words.allDirections, directions, to: &html)
      choice("n", words.needField, words.allNeeds, needs, to: &html)
      choice("c", words.channel, words.allChannels, channels, to: &html)
      choice("m", words.mode, words.allModes, modes, to: &html)
      html.element("button", [.named(.type, "reset")], text: words.reset)
      html.element("p", [.id("found"), .role("status"), .named(.live, "polite")]) { _ in }
    }
  }

  private typealias Option = (value: String, name: String, count: Int)

  private var directions: [Option] {
    Direction.allCases.map { (String($0.rawValue), $0.name, page.statistics.touchpoints(of: $0)) }
  }

  private var channels: [Option] {
    Channel.allCases.map {
      ($0.rawValue, Vocabulary.channel($0.rawValue, in: page.language), page.statistics.touchpoints(of: $0))
    }
  }

  private var needs: [Option] {
    CustomerNeed.allCases.map {
      ($0.rawValue, Vocabulary.need($0.rawValue, in: page.language), page.statistics.touchpoints(meeting: $0))
    }
  }

  private var modes: [Option] {
    [
      (Channel.Mode.digital.rawValue, words.digital, page.statistics.touchpoints(.digital)),
      (Channel.Mode.offline.rawValue, words.offline, page.statistics.touchpoints(.offline)),
    ]
  }

  private func choice(
    _ id: String, _ label: String, _ all: String, _ options: [Option], to html: inout HTMLWriter
  ) {
    html.element("div", [.className("field")]) { html in
      html.element("label", [.named(.forControl, id)], text: label)
      html.element("select", [.id(id), .named(.name, id)]) { html in
        html.element("option", [.named(.value, "")], text: all)
        for option in options where option.count > 0 {
          html.element(
            "option", [.named(.value, option.value)],
            text: "\(option.name) (\(grouped(option.count, in: page.language)))")
        }
      }
    }
  }
}

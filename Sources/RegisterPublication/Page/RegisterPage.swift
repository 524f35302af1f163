import DiagnosticTexts
import TouchpointRegister
import WebPage

/// The register as one self-contained page: all entries in the markup, nothing loaded, usable without scripts.
struct RegisterPage {
  let register: Register
  let statistics: RegisterStatistics
  let options: Publication.Options
  /// The files that lie beside the page.
  let files: [(kind: PublishedKind, name: String)]

  var language: Language { options.language }
  var words: PageWords { PageWords(language: language) }

  /// Hands the page over part by part.
  func write(to take: ([UInt8]) -> Void) {
    var html = HTMLWriter()
    html.document { html in
      html.element("html", [.named(.lang, language.rawValue)]) { html in
        html.newLine()
        html.head(
          title: title + (register.authority.map { " — " + $0 } ?? ""), style: PageStyle.sheet,
          script: PageScript.script)
        html.newLine()
        // What a large page does not show need not be laid out.
        html.element("body", statistics.touchpoints > 1_000 ? [.className("large")] : []) { html in
          body(&html) { html in
            if html.count >= 1 << 16 { take(html.takeBytes()) }
          }
        }
        html.newLine()
      }
    }
    take(html.takeBytes())
  }

  /// Marks the register's words where the page speaks another language.
  var russian: [HTMLWriter.Attribute] { language == .ru ? [] : [.named(.lang, "ru")] }

  private var title: String { register.title ?? words.title }

  /// - Parameter didWrite: called after each process.
  private func body(_ html: inout HTMLWriter, didWrite: (inout HTMLWriter) -> Void) {
    html.newLine()
    html.element("a", [.className("skip"), .href(SafeLink(place: "register"))], text: words.skip)
    html.newLine()
    html.element("header", [.className("page"), .id("top")]) { banner(&$0) }
    html.newLine()
    html.element("main") { html in
      PageSummary(page: self).write(to: &html)
      changes(&html)
      contents(&html)
      html.newLine()
      html.element("section", [.className("register"), .id("register"), .named(.label, words.register)]) {
        html in
        PageSearch(page: self).write(to: &html)
        PageEntries(page: self).write(to: &html, didWrite: didWrite)
      }
    }
    html.newLine()
    html.element("footer", [.className("page")]) { html in
      html.element("a", [.href(SafeLink(place: "top"))], text: words.top)
    }
    html.newLine()
    html.literal("script", PageScript.script)
  }

  private func banner(_ html: inout HTMLWriter) {
    if let authority = register.authority {
      html.element("p", [.className("authority")] + russian, text: authority)
    }
    html.element("h1", register.title == nil ? [] : russian, text: title)
    let date = register.edition?.date
    html.element("p", [.className("edition")]) { html in
      html.text(
        words.approved(
          date: date.map { WrittenDate($0)?.text(in: language) ?? $0 }, number: register.edition?.number))
    }
    for (label, date) in [(words.deadline, options.deadline), (words.published, options.published)] {
      guard let date else { continue }
      html.element("p", [.className("edition")]) { html in
        html.text(label + ": ")
        time(date, to: &html)
      }
    }
    if statistics.touchpoints > 0 {
      html.element("p", [.className("jump")]) { html in
        html.element("a", [.href(SafeLink(place: "register"))], text: words.jump)
      }
    }
    guard !files.isEmpty else { return }
    html.element("nav", [.className("files"), .named(.label, words.files)]) { html in
      list(PublishedKind.forReading, to: &html)
      html.element("details") { html in
        html.element("summary", text: words.dataFiles)
        list(PublishedKind.forPrograms, to: &html)
      }
    }
  }

  private func list(_ kinds: [PublishedKind], to html: inout HTMLWriter) {
    html.element("ul") { html in
      for kind in kinds {
        guard let file = files.first(where: { $0.kind == kind }) else { continue }
        let (name, what) = words.file(kind)
        html.element("li") { html in
          html.element("a", [.href(SafeLink(file: file.name)), .named(.download, file.name)]) { html in
            html.element("span", text: name)
            html.text(" ")
            html.element("span", [.className("kind")], text: what)
          }
        }
      }
    }
  }

  /// What changed since the former edition, in a sentence, and where to read it whole.
  private func changes(_ html: inout HTMLWriter) {
    guard let summary = options.changes?.summary else { return }
    html.newLine()
    html.element("section", [.className("changes"), .labelledBy("changes")]) { html in
      html.element("h2", [.id("changes")], text: words.changes)
      html.element("p") { html in
        html.text(summary + " ")
        for file in files where file.kind == .changes {
          html.element("a", [.href(SafeLink(file: file.name))], text: words.allChanges)
        }
      }
    }
  }

  private func time(_ date: String, to html: inout HTMLWriter) {
    guard let written = WrittenDate(date) else { return html.text(date) }
    html.element("time", [.named(.datetime, date)], text: written.text(in: language))
  }

  /// The processes by direction, folded: a list that works without scripts.
  private func contents(_ html: inout HTMLWriter) {
    let sections = register.directions.filter { !$0.processes.isEmpty }
    guard !sections.isEmpty else { return }
    html.newLine()
    html.element("nav", [.className("contents"), .labelledBy("contents")]) { html in
      html.element("h2", [.id("contents")], text: words.contents)
      for section in sections {
        html.newLine()
        html.element("details") { html in
          html.element("summary") { html in
            html.text("\(section.direction.rawValue). \(section.direction.name) ")
            html.element(
              "span", [.className("count")],
              text: CountedNoun.processes.counted(section.processes.count, in: language))
          }
          html.element("ul", russian) { html in
            for (index, process) in section.processes.enumerated() {
              html.element("li") { html in
                let link = SafeLink(place: PageEntries.id(section.direction, index))
                html.element("a", [.href(link)], text: process.name)
              }
            }
          }
        }
      }
    }
  }
}

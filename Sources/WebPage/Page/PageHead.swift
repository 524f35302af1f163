extension HTMLWriter {
  /// The head of a self-contained page: it may load nothing, and runs nothing but what is given here.
  package mutating func head(title: String, style: PageLiteral, script: PageLiteral? = nil) {
    let policy =
      "default-src 'none'; style-src \(style.source); "
      + (script.map { "script-src \($0.source); " } ?? "") + "base-uri 'none'; form-action 'none'"
    element("head") { html in
      html.newLine()
      html.void("meta", [.named(.charset, "utf-8")])
      html.newLine()
      html.void(
        "meta", [.named(.httpEquivalent, "Content-Security-Policy"), .named(.content, policy)])
      html.newLine()
      html.void("meta", [.named(.name, "viewport"), .named(.content, "width=device-width, initial-scale=1")])
      html.newLine()
      html.void("meta", [.named(.name, "referrer"), .named(.content, "no-referrer")])
      html.newLine()
      html.void("meta", [.named(.name, "color-scheme"), .named(.content, "light dark")])
      html.newLine()
      html.element("title", text: title)
      html.newLine()
      html.literal("style", style)
      html.newLine()
    }
  }
}

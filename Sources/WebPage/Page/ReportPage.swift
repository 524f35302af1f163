extension HTMLWriter {
  /// A whole page of a header and a main part, without scripts; what is written of it goes on as `main` says.
  package mutating func page<E>(
    language: String, title: String, style: PageLiteral, banner: (inout HTMLWriter) -> Void,
    main: (inout HTMLWriter) throws(E) -> Void
  ) throws(E) {
    try document { html throws(E) in
      try html.element("html", [.named(.lang, language)]) { html throws(E) in
        html.newLine()
        html.head(title: title, style: style)
        html.newLine()
        try html.element("body") { html throws(E) in
          html.newLine()
          html.element("header", [.className("page"), .id("top")]) { banner(&$0) }
          html.newLine()
          try html.element("main") { html throws(E) in try main(&html) }
          html.newLine()
        }
        html.newLine()
      }
    }
  }
}

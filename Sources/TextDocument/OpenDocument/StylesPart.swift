import XMLStream

extension XMLWriter {
  /// The part of the common styles, page layouts and master pages (ODF 1.3 part 3, 3.15).
  mutating func stylesPart(_ document: PrintDocument) {
    start("office:document-styles")
    namespaces()
    fontFaces()
    element("office:styles") {
      $0.defaultStyles(document)
      for style in TextStyle.allCases { $0.paragraphStyle(style, document) }
    }
    element("office:automatic-styles") {
      $0.pageLayout("pm1", document.page, hasHeader: false)
      $0.pageLayout("pm2", document.page, hasHeader: true)
    }
    element("office:master-styles") {
      $0.start("style:master-page")
      $0.attribute("style:name", literal: "First_20_Page")
      $0.attribute("style:display-name", literal: "First Page")
      $0.attribute("style:page-layout-name", literal: "pm1")
      $0.attribute("style:next-style-name", literal: "Standard")
      $0.end()
      $0.start("style:master-page")
      $0.attribute("style:name", literal: "Standard")
      $0.attribute("style:page-layout-name", literal: "pm2")
      $0.element("style:header") {
        $0.start("text:p")
        $0.attribute("text:style-name", literal: TextStyle.pageNumber.odfName)
        $0.start("text:page-number")
        $0.attribute("text:select-page", literal: "current")
        $0.text("2")
        $0.end()
        $0.end()
      }
      $0.end()
    }
    end()
  }

  mutating func fontFaces() {
    element("office:font-face-decls") {
      $0.start("style:font-face")
      $0.attribute("style:name", literal: TextStyle.font)
      $0.attribute("svg:font-family", literal: "'Times New Roman'")
      $0.attribute("style:font-family-generic", literal: "roman")
      $0.attribute("style:font-pitch", literal: "variable")
      $0.end()
    }
  }

  private mutating func defaultStyles(_ document: PrintDocument) {
    start("style:default-style")
    attribute("style:family", literal: "paragraph")
    start("style:paragraph-properties")
    attribute("fo:orphans", 2)
    attribute("fo:widows", 2)
    attribute("style:tab-stop-distance", literal: "12.5mm")
    end()
    start("style:text-properties")
    attribute("style:use-window-font-color", literal: "true")
    attribute("style:font-name", literal: TextStyle.font)
    attribute("fo:font-size", literal: "12pt")
    let subtags = document.language.split(separator: "-")
    if let language = subtags.first {
      attribute("fo:language", String(language))
      attribute("fo:country", subtags.dropFirst().first { $0.utf8.count == 2 }.map(String.init) ?? "none")
    }
    end()
    end()
    start("style:default-style")
    attribute("style:family", literal: "table")
    start("style:table-properties")
    attribute("table:border-model", literal: "collapsing")
    end()
    end()
    start("style:default-style")
    attribute("style:family", literal: "table-row")
    start("style:table-row-properties")
    attribute("fo:keep-together", literal: "always")
    end()
    end()
    start("style:default-style")
    attribute("style:family", literal: "table-cell")
    start("style:table-cell-properties")
    attribute("style:vertical-align", literal: "top")
    end()
    end()
    start("style:style")
    attribute("style:name", literal: "Standard")
    attribute("style:family", literal: "paragraph")
    attribute("style:class", literal: "text")
    end()
  }

  private mutating func paragraphStyle(_ style: TextStyle, _ document: PrintDocument) {
    start("style:style")
    attribute("style:name", literal: style.odfName)
    attribute("style:display-name", literal: style.name)
    attribute("style:family", literal: "paragraph")
    attribute("style:parent-style-name", literal: "Standard")
    if style == .title {
      attribute("style:next-style-name", literal: "Standard")
      attribute("style:default-outline-level", literal: "1")
    }
    start("style:paragraph-properties")
    if style == .stamp {
      let indent = document.page.textWidth - document.page.stampWidth
      attribute("fo:margin-left", Millimetres.text(indent))
    }
    if style.spaceBefore > 0 { attribute("fo:margin-top", "\(style.spaceBefore)pt") }
    if style.spaceAfter > 0 { attribute("fo:margin-bottom", "\(style.spaceAfter)pt") }
    if style == .end { attribute("fo:line-height", literal: "1pt") }
    switch style.alignment {
    case .left: attribute("fo:text-align", literal: "start")
    case .centre: attribute("fo:text-align", literal: "center")
    case .right: attribute("fo:text-align", literal: "end")
    }
    if style.keepsWithNext { attribute("fo:keep-with-next", literal: "always") }
    if style == .title { attribute("fo:keep-together", literal: "always") }
    end()
    start("style:text-properties")
    attribute("fo:font-size", "\(style.fontSize)pt")
    if style.isBold { attribute("fo:font-weight", literal: "bold") }
    end()
    end()
  }

  /// Paper and margins (ODF 1.3 part 3, 16.5). A header stands inside the printed area: the half of the upper
  /// margin next to the text is given to it.
  private mutating func pageLayout(_ name: StaticString, _ page: PageLayout, hasHeader: Bool) {
    let headerHeight = hasHeader ? page.marginTop / 2 : 0
    start("style:page-layout")
    attribute("style:name", literal: name)
    start("style:page-layout-properties")
    attribute("fo:page-width", Millimetres.text(page.width))
    attribute("fo:page-height", Millimetres.text(page.height))
    if page.width > page.height {
      attribute("style:print-orientation", literal: "landscape")
    } else {
      attribute("style:print-orientation", literal: "portrait")
    }
    attribute("fo:margin-left", Millimetres.text(page.marginLeft))
    attribute("fo:margin-right", Millimetres.text(page.marginRight))
    attribute("fo:margin-top", Millimetres.text(page.marginTop - headerHeight))
    attribute("fo:margin-bottom", Millimetres.text(page.marginBottom))
    attribute("style:num-format", literal: "1")
    end()
    element("style:header-style") {
      guard hasHeader else { return }
      $0.start("style:header-footer-properties")
      $0.attribute("svg:height", Millimetres.text(headerHeight))
      $0.attribute("fo:margin-bottom", literal: "2mm")
      $0.attribute("style:dynamic-spacing", literal: "false")
      $0.end()
    }
    end()
  }
}

extension TextStyle {
  /// The style's name within a file: that of the heading is the one which office programs themselves use.
  var odfName: StaticString { self == .title ? "Heading_20_1" : id }
}

/// Lengths with two decimals.
enum Millimetres {
  /// `12.5mm`; at most ten metres, what is no length counts as nothing.
  static func text(_ value: Double) -> String {
    let hundredths = value.isFinite && value > 0 ? Int((min(value, 10_000) * 100).rounded()) : 0
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(whole)mm" }
    let digits = rest < 10 ? "0\(rest)" : rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)"
    return "\(whole).\(digits)mm"
  }
}

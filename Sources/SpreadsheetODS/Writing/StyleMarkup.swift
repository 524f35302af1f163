import Spreadsheet
import XMLStream

extension XMLWriter {
  /// The fonts (ODF 1.3 part 3, 3.14).
  mutating func fontFaces(_ plan: DocumentPlan) {
    element("office:font-face-decls") {
      for font in plan.fonts {
        $0.start("style:font-face")
        $0.attribute("style:name", font)
        $0.attribute("svg:font-family", "'\(font.filter { $0 != "'" })'")
        $0.end()
      }
    }
  }

  /// The part of the common styles, page layouts and master pages.
  mutating func stylesPart(_ plan: DocumentPlan) {
    start("office:document-styles")
    namespaces()
    fontFaces(plan)
    element("office:styles") { $0.commonStyles(plan) }
    element("office:automatic-styles") { $0.pageLayouts(plan) }
    masterPages(plan)
    end()
  }

  /// The book's font, and the fills of highlights.
  ///
  /// The style `Default` says nothing: a highlight inherits from it, and all it says there would win over the
  /// cell's own style.
  mutating func commonStyles(_ plan: DocumentPlan) {
    start("style:default-style")
    attribute("style:family", literal: "table-cell")
    element("style:text-properties") {
      $0.font(plan.document.styles.first ?? CellStyle())
      $0.language(plan.document.properties.language)
    }
    end()
    start("style:style")
    attribute("style:name", literal: "Default")
    attribute("style:family", literal: "table-cell")
    end()
    for (place, placed) in plan.highlights.enumerated() {
      start("style:style")
      attribute("style:name", "Highlight\(place + 1)")
      attribute("style:family", literal: "table-cell")
      attribute("style:parent-style-name", literal: "Default")
      element("style:table-cell-properties") {
        $0.attribute("fo:background-color", Self.color(placed.highlight.fillColor))
      }
      end()
    }
  }

  /// The styles of columns, rows, tables and cells that the content refers to.
  mutating func contentStyles(_ plan: DocumentPlan) {
    for (place, width) in plan.columnWidths.enumerated() {
      style("co\(place + 1)", family: "table-column") {
        $0.element("style:table-column-properties") {
          $0.attribute("style:column-width", Length.text(width, "mm"))
        }
      }
    }
    style("ro0", family: "table-row") {
      $0.element("style:table-row-properties") {
        $0.attribute("style:use-optimal-row-height", literal: "true")
      }
    }
    for (place, height) in plan.rowHeights.enumerated() { rowStyle("ro\(place + 1)", height) }
    for (place, height) in plan.pageBreakHeights.enumerated() {
      rowStyle("rp\(place)", height, beginsPage: true)
    }
    for page in plan.pages.indices {
      start("style:style")
      attribute("style:name", "ta\(page)")
      attribute("style:family", literal: "table")
      attribute("style:master-page-name", Self.masterPage(page))
      element("style:table-properties") {
        $0.attribute("table:display", literal: "true")
        $0.attribute("style:writing-mode", literal: "lr-tb")
      }
      end()
    }
    // N1 is text, whatever is typed; N2 is dd.mm.yyyy (ODF 1.3 part 3, 16.29.28 and 16.29.11).
    markup("<number:text-style style:name=\"N1\"><number:text-content/></number:text-style>")
    markup(
      """
      <number:date-style style:name="N2"><number:day number:style="long"/><number:text>.</number:text>\
      <number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/>\
      </number:date-style>
      """)
    for place in plan.document.styles.indices {
      for set in 0...plan.highlightSets.count { cellStyle(place, highlights: set, plan) }
    }
  }

  private mutating func rowStyle(_ name: String, _ height: RowHeight, beginsPage: Bool = false) {
    style(name, family: "table-row") {
      $0.element("style:table-row-properties") {
        if height.hundredths > 0 {
          $0.attribute("style:row-height", Length.text(height.hundredths, "pt"))
        }
        $0.attribute("style:use-optimal-row-height", height.grows ? "true" : "false")
        if beginsPage { $0.attribute("fo:break-before", literal: "page") }
      }
    }
  }

  private mutating func style(_ name: String, family: StaticString, _ body: (inout XMLWriter) -> Void) {
    start("style:style")
    attribute("style:name", name)
    attribute("style:family", literal: family)
    body(&self)
    end()
  }

  private mutating func cellStyle(_ place: Int, highlights set: Int, _ plan: DocumentPlan) {
    let style = plan.document.styles[place]
    start("style:style")
    attribute("style:name", Self.cellStyleName(place, highlights: set))
    attribute("style:family", literal: "table-cell")
    attribute("style:parent-style-name", literal: "Default")
    if style.isText {
      attribute("style:data-style-name", literal: "N1")
    } else if style.isDate {
      attribute("style:data-style-name", literal: "N2")
    }
    cellProperties(style)
    if set > 0 {
      let set = plan.highlightSets[set - 1]
      for place in set.highlights { highlightMap(place, plan.highlights[place], base: set.base) }
    }
    end()
  }

  /// - Parameter set: the number of a set of highlights; 0 is none.
  static func cellStyleName(_ style: Int, highlights set: Int) -> String {
    set == 0 ? "ce\(style)" : "ce\(style)-\(set)"
  }

  private mutating func cellProperties(_ style: CellStyle) {
    start("style:table-cell-properties")
    if let fill = style.fillColor {
      attribute("fo:background-color", Self.color(fill))
    } else {
      attribute("fo:background-color", literal: "transparent")
    }
    attribute("fo:border", literal: style.hasBorder ? "0.75pt solid #000000" : "none")
    attribute("fo:wrap-option", literal: style.wrapsText ? "wrap" : "no-wrap")
    switch style.vertical {
    case .top: attribute("style:vertical-align", literal: "top")
    case .center: attribute("style:vertical-align", literal: "middle")
    case .bottom: attribute("style:vertical-align", literal: "bottom")
    }
    attribute("style:text-align-source", literal: style.horizontal == .general ? "value-type" : "fix")
    end()
    if style.horizontal != .general {
      start("style:paragraph-properties")
      switch style.horizontal {
      case .general, .left: attribute("fo:text-align", literal: "start")
      case .center: attribute("fo:text-align", literal: "center")
      case .right: attribute("fo:text-align", literal: "end")
      }
      end()
    }
    element("style:text-properties") { $0.font(style) }
  }

  private mutating func font(_ style: CellStyle) {
    if let color = style.fontColor {
      attribute("fo:color", Self.color(color))
    } else {
      attribute("style:use-window-font-color", literal: "true")
    }
    attribute("style:font-name", style.fontName)
    attribute("fo:font-size", Length.points(style.fontSize))
    attribute("fo:font-weight", literal: style.isBold ? "bold" : "normal")
    attribute("fo:font-style", literal: style.isItalic ? "italic" : "normal")
  }

  /// `ru-RU` as language and country.
  private mutating func language(_ tag: String) {
    let subtags = tag.split(separator: "-")
    guard let language = subtags.first else { return }
    attribute("fo:language", String(language))
    attribute("fo:country", subtags.dropFirst().first { $0.utf8.count == 2 }.map(String.init) ?? "none")
  }

  static func color(_ value: UInt32) -> String {
    let digits = String(value & 0xFF_FFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

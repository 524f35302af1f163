import Spreadsheet
import XMLStream

extension XMLWriter {
  /// The name of a master page; the first is that of sheets which name none.
  static func masterPage(_ place: Int) -> String { place == 0 ? "Default" : "Page\(place + 1)" }

  /// Paper, margins and scale (ODF 1.3 part 3, 16.5 and 17.2).
  mutating func pageLayouts(_ plan: DocumentPlan) {
    start("style:style")
    attribute("style:name", literal: "PageNumber")
    attribute("style:family", literal: "text")
    start("style:text-properties")
    attribute("style:font-name", plan.document.styles.first?.fontName ?? CellStyle().fontName)
    attribute("fo:font-size", literal: "10pt")
    end()
    end()
    for (place, page) in plan.pages.enumerated() {
      start("style:page-layout")
      attribute("style:name", "pm\(place + 1)")
      start("style:page-layout-properties")
      attribute("fo:page-width", literal: page.isLandscape ? "297mm" : "210mm")
      attribute("fo:page-height", literal: page.isLandscape ? "210mm" : "297mm")
      attribute("style:print-orientation", literal: page.isLandscape ? "landscape" : "portrait")
      attribute("fo:margin-left", Length.millimetres(page.marginLeft))
      attribute("fo:margin-right", Length.millimetres(page.marginRight))
      attribute("fo:margin-top", Length.millimetres(page.marginTop - Self.headerHeight(page)))
      attribute("fo:margin-bottom", Length.millimetres(page.marginBottom))
      // As wide as one page, as long as it needs.
      if page.fitsWidth { attribute("style:scale-to-X", literal: "1") }
      attribute("style:print-page-order", literal: "ttb")
      end()
      element("style:header-style") {
        guard page.numbersPages else { return }
        $0.start("style:header-footer-properties")
        $0.attribute("fo:min-height", Length.millimetres(Self.headerHeight(page)))
        $0.attribute("fo:margin-bottom", Length.millimetres(Self.headerHeight(page) / 4))
        $0.end()
      }
      end()
    }
  }

  /// The page's number, in the middle of the upper margin from the second page on (ГОСТ Р 7.0.97-2016), where there is
  /// one.
  mutating func masterPages(_ plan: DocumentPlan) {
    element("office:master-styles") {
      for (place, page) in plan.pages.enumerated() {
        $0.start("style:master-page")
        $0.attribute("style:name", Self.masterPage(place))
        $0.attribute("style:page-layout-name", "pm\(place + 1)")
        if page.numbersPages {
          $0.markup(
            """
            <style:header><text:p><text:span text:style-name="PageNumber"><text:page-number>1</text:page-number>\
            </text:span></text:p></style:header><style:header-first><text:p/></style:header-first>
            """)
        } else {
          $0.markup("<style:header style:display=\"false\"/>")
        }
        $0.markup("<style:footer style:display=\"false\"/>")
        $0.end()
      }
    }
  }

  /// A header stands inside the printed area: the half of the upper margin next to the table is given to it.
  private static func headerHeight(_ page: PageSetup) -> Double { page.numbersPages ? page.marginTop / 2 : 0 }
}

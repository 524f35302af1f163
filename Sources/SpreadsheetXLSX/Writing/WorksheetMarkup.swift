import Spreadsheet
import XMLStream

extension XMLWriter {
  /// What stands in a worksheet before its rows; the element `sheetData` stays open.
  mutating func sheetHead(_ sheet: SheetDocument, isFirst: Bool) {
    start("worksheet")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    if sheet.page.fitsWidth {
      element("sheetPr") { writer in
        writer.element("pageSetUpPr") { $0.attribute("fitToPage", literal: "1") }
      }
    }
    sheetView(sheet, isFirst: isFirst)
    element("sheetFormatPr") { $0.attribute("defaultRowHeight", literal: "15") }
    columns(sheet.columnWidths)
    start("sheetData")
  }

  private mutating func sheetView(_ sheet: SheetDocument, isFirst: Bool) {
    start("sheetViews")
    start("sheetView")
    if isFirst { attribute("tabSelected", literal: "1") }
    attribute("workbookViewId", literal: "0")
    if sheet.frozenRows > 0 {
      element("pane") { writer in
        writer.attribute("ySplit", sheet.frozenRows)
        writer.attribute("topLeftCell", "A\(sheet.frozenRows + 1)")
        writer.attribute("activePane", literal: "bottomLeft")
        writer.attribute("state", literal: "frozen")
      }
      element("selection") { writer in
        writer.attribute("pane", literal: "bottomLeft")
        writer.attribute("activeCell", "A\(sheet.frozenRows + 1)")
        writer.attribute("sqref", "A\(sheet.frozenRows + 1)")
      }
    }
    end()
    end()
  }

  private mutating func columns(_ widths: [Double?]) {
    guard widths.contains(where: { $0 != nil }) else { return }
    start("cols")
    for (place, width) in widths.enumerated() {
      guard let width else { continue }
      element("col") { writer in
        writer.attribute("min", place + 1)
        writer.attribute("max", place + 1)
        // Five pixels of padding beside characters seven pixels wide (18.3.1.13).
        writer.attribute("width", decimal(((width * 7 + 5) / 7 * 256).rounded(.down) / 256))
        writer.attribute("customWidth", literal: "1")
      }
    }
    end()
  }

  /// What stands in a worksheet behind its rows; closes the worksheet.
  mutating func sheetTail(_ sheet: SheetDocument, names: SheetNames, styles: StyleSheet) {
    if !sheet.merges.isEmpty {
      start("mergeCells")
      attribute("count", sheet.merges.count)
      for range in sheet.merges { element("mergeCell") { $0.attribute("ref", range.description) } }
      end()
    }
    for (place, highlight) in sheet.highlights.enumerated() {
      conditionalFormatting(highlight, priority: place + 1, styles)
    }
    validations(sheet.validations, names)
    page(sheet.page)
    pageBreaks(sheet.pageBreaks)
    end()
  }

  private mutating func conditionalFormatting(
    _ highlight: ConditionalHighlight, priority: Int, _ styles: StyleSheet
  ) {
    let first = highlight.range.first
    let filled = "$" + CellAddress.letters(ofColumn: highlight.whenFilled) + String(first.row)
    start("conditionalFormatting")
    attribute("sqref", highlight.range.description)
    start("cfRule")
    attribute("type", literal: "expression")
    attribute("dxfId", styles.differential(of: highlight))
    attribute("priority", priority)
    element("formula", text: "AND(LEN(TRIM(\(filled)))>0,LEN(TRIM(\(first)))=0)")
    end()
    end()
  }

  private mutating func page(_ page: PageSetup) {
    element("pageMargins") { writer in
      for (name, millimetres) in [
        ("left" as StaticString, page.marginLeft), ("right", page.marginRight), ("top", page.marginTop),
        ("bottom", page.marginBottom), ("header", min(10, page.marginTop / 2)),
        ("footer", min(10, page.marginBottom / 2)),
      ] {
        writer.attribute(name, decimal((millimetres / 25.4 * 10_000).rounded() / 10_000))
      }
    }
    element("pageSetup") { writer in
      writer.attribute("paperSize", literal: "9")
      if page.fitsWidth { writer.attribute("fitToHeight", literal: "0") }
      if page.isLandscape {
        writer.attribute("orientation", literal: "landscape")
      } else {
        writer.attribute("orientation", literal: "portrait")
      }
    }
    if page.numbersPages {
      // From the second page on.
      element("headerFooter") { writer in
        writer.attribute("differentFirst", literal: "1")
        writer.element("oddHeader", text: "&C&P")
      }
    }
  }

  /// Where printed pages begin (ISO 29500-1, 18.3.1.74).
  private mutating func pageBreaks(_ rows: [Int]) {
    guard !rows.isEmpty else { return }
    element("rowBreaks") { writer in
      writer.attribute("count", rows.count)
      writer.attribute("manualBreakCount", rows.count)
      for row in rows {
        writer.element("brk") { writer in
          writer.attribute("id", row - 1)
          writer.attribute("max", literal: "16383")
          writer.attribute("man", literal: "1")
        }
      }
    }
  }
}

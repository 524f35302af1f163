import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// The sheet of remarks as a worksheet part. Its texts are inline, so that the shared strings stay untouched.
struct RemarksSheet {
  var table: RemarksTable
  var formats: [RemarksTable.Role: Int]
  /// Formats of marked cells, and those that the cells had before.
  var samples: [(marked: Int, former: Int)]
  var dialect: Dialect
  var isActive: Bool

  /// Writes the part row by row.
  func part() -> PartWriter {
    let rows = max(table.rowCount, RemarksTable.headRows + samples.count)
    var next = 0
    return PartWriter { writer in
      if next == 0 {
        head(&writer)
      } else if next <= rows {
        row(next, &writer)
      } else {
        tail(&writer)
        return false
      }
      next += 1
      return true
    }
  }

  private func head(_ writer: inout XMLWriter) {
    writer.start("worksheet")
    writer.attribute("xmlns", dialect.main)
    writer.element("sheetPr") { writer in
      writer.element("tabColor") { $0.attribute("rgb", literal: "FFC00000") }
      writer.element("pageSetUpPr") { $0.attribute("fitToPage", literal: "1") }
    }
    writer.start("sheetViews")
    writer.start("sheetView")
    writer.attribute("showGridLines", literal: "0")
    if isActive { writer.attribute("tabSelected", literal: "1") }
    writer.attribute("workbookViewId", literal: "0")
    writer.element("pane") { writer in
      writer.attribute("ySplit", RemarksTable.headRows)
      writer.attribute("topLeftCell", "A\(RemarksTable.headRows + 1)")
      writer.attribute("activePane", literal: "bottomLeft")
      writer.attribute("state", literal: "frozen")
    }
    writer.element("selection") { $0.attribute("pane", literal: "bottomLeft") }
    writer.end()
    writer.end()
    writer.element("sheetFormatPr") { $0.attribute("defaultRowHeight", literal: "15") }
    writer.start("cols")
    for (place, width) in table.widths.enumerated() {
      writer.element("col") { writer in
        writer.attribute("min", place + 1)
        writer.attribute("max", place + 1)
        writer.attribute("width", "\(width)")
        writer.attribute("customWidth", literal: "1")
      }
    }
    writer.element("col") { writer in
      writer.attribute("min", RemarksTable.sampleColumns.marked)
      writer.attribute("max", RemarksTable.sampleColumns.former)
      writer.attribute("width", literal: "9.140625")
      writer.attribute("hidden", literal: "1")
    }
    writer.end()
    writer.start("sheetData")
  }

  private func row(_ number: Int, _ writer: inout XMLWriter) {
    writer.start("row")
    writer.attribute("r", number)
    if number <= table.rowCount {
      writer.attribute("ht", "\(table.height(number))")
      writer.attribute("customHeight", literal: "1")
    }
    for entry in table.row(number) {
      cell(number, entry.column, formats[entry.role] ?? 0, entry.text, &writer)
    }
    if number == 1 { cell(1, RemarksTable.sampleColumns.marked, 0, RemarksTable.marker, &writer) }
    let place = number - RemarksTable.headRows - 1
    if samples.indices.contains(place) {
      let sample = samples[place]
      cell(number, RemarksTable.sampleColumns.marked, sample.marked, RemarksTable.markedSample, &writer)
      cell(number, RemarksTable.sampleColumns.former, sample.former, RemarksTable.formerSample, &writer)
    }
    writer.end()
  }

  private func cell(_ row: Int, _ column: Int, _ format: Int, _ text: String, _ writer: inout XMLWriter) {
    writer.start("c")
    writer.attribute("r", CellAddress(row: row, column: column).description)
    if format != 0 { writer.attribute("s", format) }
    if !text.isEmpty {
      writer.attribute("t", literal: "inlineStr")
      writer.start("is")
      writer.start("t")
      writer.attribute("xml:space", literal: "preserve")
      writer.text(EscapedText.encode(prefix(of: text, utf16: 32_000)))
      writer.end()
      writer.end()
    }
    writer.end()
  }

  private func tail(_ writer: inout XMLWriter) {
    writer.end()
    var isOpen = false
    for number in (RemarksTable.headRows + 1)..<max(table.rowCount + 1, RemarksTable.headRows + 2) {
      for entry in table.row(number) {
        guard let target = entry.target else { continue }
        if !isOpen {
          writer.start("hyperlinks")
          isOpen = true
        }
        writer.element("hyperlink") { writer in
          writer.attribute("ref", CellAddress(row: number, column: entry.column).description)
          writer.attribute("location", "'\(target.sheet.replacing("'", with: "''"))'!\(target.cell)")
          writer.attribute("display", entry.text)
        }
      }
    }
    if isOpen { writer.end() }
    writer.element("pageMargins") { writer in
      for name in ["left", "right", "top", "bottom"] as [StaticString] {
        writer.attribute(name, literal: "0.4")
      }
      writer.attribute("header", literal: "0.2")
      writer.attribute("footer", literal: "0.2")
    }
    writer.element("pageSetup") { writer in
      writer.attribute("paperSize", literal: "9")
      writer.attribute("fitToHeight", literal: "0")
      writer.attribute("orientation", literal: "landscape")
    }
    writer.end()
  }
}

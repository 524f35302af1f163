import XMLStream

/// Writes the main part of a document (ISO 29500-1, 17.2) step by step: its head, each row of the table, its tail.
final class BodyPart {
  private let document: PrintDocument
  private let widths: [Int]
  private var layout: CellLayout
  private var place = Place.head

  private enum Place {
    case head
    case rows(next: Int)
  }

  init(_ document: PrintDocument) {
    self.document = document
    widths = document.table.columns.map { max(1, Twips.millimetres($0.width)) }
    layout = CellLayout(document.table)
  }

  /// Writes the next stretch.
  /// - Returns: whether there is more to come.
  func step(_ writer: inout XMLWriter) -> Bool {
    let table = document.table
    switch place {
    case .head:
      writer.start("w:document")
      writer.wordNamespace()
      writer.attribute(
        "xmlns:r", literal: "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
      writer.start("w:body")
      for paragraph in document.paragraphs { writer.write(paragraph) }
      if !table.columns.isEmpty { beginTable(&writer) }
      place = .rows(next: 0)
      return true
    case .rows(let next) where next < table.rows.count && !table.columns.isEmpty:
      let cells = layout.cells(of: table.rows[next])
      writer.row(lines: MergedText.lines(of: cells, in: table.columns)) {
        for (column, cell) in cells.enumerated() { self.write(cell, column, to: &$0) }
      }
      place = .rows(next: next + 1)
      return true
    case .rows:
      if !table.columns.isEmpty {
        writer.end()
        // A body ends with a paragraph, not with a table.
        writer.paragraph("", .end)
      }
      writer.section(document.page)
      writer.end()
      writer.end()
      return false
    }
  }

  private func beginTable(_ writer: inout XMLWriter) {
    let table = document.table
    writer.start("w:tbl")
    writer.element("w:tblPr") {
      $0.value("w:tblStyle", literal: "RegisterTable")
      $0.width("w:tblW", widths.reduce(0, +))
      $0.start("w:tblLayout")
      $0.attribute("w:type", literal: "fixed")
      $0.end()
      // The first row is one of captions.
      $0.start("w:tblLook")
      $0.attribute("w:val", literal: "0020")
      for (part, isMeant) in [
        ("w:firstRow" as StaticString, true), ("w:lastRow", false), ("w:firstColumn", false),
        ("w:lastColumn", false), ("w:noHBand", true), ("w:noVBand", true),
      ] {
        $0.attribute(part, isMeant ? 1 : 0)
      }
      $0.end()
      if !document.title.isEmpty { $0.value("w:tblCaption", document.title) }
    }
    writer.element("w:tblGrid") {
      for width in widths {
        $0.start("w:gridCol")
        $0.attribute("w:w", width)
        $0.end()
      }
    }
    writer.row(isHeader: true) {
      for (column, width) in zip(table.columns, widths) {
        $0.cell(width, isCentred: true) { $0.lines(column.caption, .caption) }
      }
    }
    guard table.numbersColumns else { return }
    writer.row(isHeader: true) {
      for (place, width) in widths.enumerated() {
        $0.cell(width) { $0.lines(String(place + 1), .numbering) }
      }
    }
  }

  private func write(_ cell: CellLayout.Cell, _ column: Int, to writer: inout XMLWriter) {
    let style: TextStyle = document.table.columns[column].isCentred ? .number : .cell
    switch cell {
    case .text(let text, let rows):
      writer.cell(widths[column], merge: rows > 1 ? .begins : nil) { $0.lines(text, style) }
    case .covered:
      writer.cell(widths[column], merge: .goesOn) { $0.lines("", style) }
    }
  }
}

/// A cell's part in a range merged down the rows (ISO 29500-1, 17.4.84).
private enum VerticalMerge { case begins, goesOn }

extension XMLWriter {
  fileprivate mutating func write(_ paragraph: PrintParagraph) {
    switch paragraph.role {
    // A heading is one paragraph, whatever its lines.
    case .title: self.paragraph(paragraph.text, .title)
    case .mark, .stamp: lines(paragraph.text, paragraph.role.style)
    }
  }

  /// A paragraph for each line of a text.
  fileprivate mutating func lines(_ text: String, _ style: TextStyle) {
    for line in TextDocument.lines(of: text) { paragraph(of: [line], style) }
  }

  /// One paragraph, with line breaks where its text has them.
  fileprivate mutating func paragraph(_ text: String, _ style: TextStyle) {
    paragraph(of: TextDocument.lines(of: text), style)
  }

  private mutating func paragraph(of lines: [Substring], _ style: TextStyle) {
    start("w:p")
    element("w:pPr") { $0.value("w:pStyle", literal: style.id) }
    if lines.count > 1 || lines.first?.isEmpty == false {
      start("w:r")
      for (place, line) in lines.enumerated() {
        if place > 0 { element("w:br") { _ in } }
        run(line)
      }
      end()
    }
    end()
  }

  private mutating func run(_ line: Substring) {
    guard line.utf8.contains(0x09) else { return stretch(line) }
    for (place, part) in line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).enumerated() {
      if place > 0 { element("w:tab") { _ in } }
      stretch(Substring(part))
    }
  }

  private mutating func stretch(_ text: Substring) {
    guard !text.isEmpty else { return }
    start("w:t")
    attribute("xml:space", literal: "preserve")
    self.text(text.utf8.span)
    end()
  }

  /// A row that is not split across pages.
  /// - Parameter lines: how many lines it is high at least; 0 leaves that to its cells.
  fileprivate mutating func row(
    isHeader: Bool = false, lines: Int = 0, _ cells: (inout XMLWriter) -> Void
  ) {
    start("w:tr")
    element("w:trPr") {
      $0.element("w:cantSplit") { _ in }
      if lines > 0 {
        $0.start("w:trHeight")
        $0.attribute("w:val", MergedText.height(lines: lines) * 20)
        $0.attribute("w:hRule", literal: "atLeast")
        $0.end()
      }
      if isHeader { $0.element("w:tblHeader") { _ in } }
    }
    cells(&self)
    end()
  }

  /// - Parameter isCentred: from top to bottom.
  fileprivate mutating func cell(
    _ width: Int, merge: VerticalMerge? = nil, isCentred: Bool = false,
    _ paragraphs: (inout XMLWriter) -> Void
  ) {
    start("w:tc")
    element("w:tcPr") {
      $0.width("w:tcW", width)
      switch merge {
      case .begins: $0.value("w:vMerge", literal: "restart")
      case .goesOn: $0.value("w:vMerge", literal: "continue")
      case nil: break
      }
      if isCentred { $0.value("w:vAlign", literal: "center") }
    }
    paragraphs(&self)
    end()
  }

  fileprivate mutating func width(_ name: StaticString, _ twips: Int) {
    start(name)
    attribute("w:w", twips)
    attribute("w:type", literal: "dxa")
    end()
  }

  /// Paper, margins, headers (ISO 29500-1, 17.6.17); the first page has a header of its own.
  fileprivate mutating func section(_ page: PageLayout) {
    start("w:sectPr")
    for (type, relationship) in [
      ("default" as StaticString, "rId1" as StaticString), ("first", "rId2"),
    ] {
      start("w:headerReference")
      attribute("w:type", literal: type)
      attribute("r:id", literal: relationship)
      end()
    }
    start("w:pgSz")
    attribute("w:w", Twips.millimetres(page.width))
    attribute("w:h", Twips.millimetres(page.height))
    if page.width > page.height { attribute("w:orient", literal: "landscape") }
    end()
    start("w:pgMar")
    attribute("w:top", Twips.millimetres(page.marginTop))
    attribute("w:right", Twips.millimetres(page.marginRight))
    attribute("w:bottom", Twips.millimetres(page.marginBottom))
    attribute("w:left", Twips.millimetres(page.marginLeft))
    attribute("w:header", Twips.millimetres(page.marginTop / 2))
    attribute("w:footer", Twips.millimetres(page.marginBottom / 2))
    attribute("w:gutter", 0)
    end()
    element("w:titlePg") { _ in }
    end()
  }
}

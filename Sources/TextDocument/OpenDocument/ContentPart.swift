import XMLStream

/// Writes the content of a text (ODF 1.3 part 3, 3.4) step by step: its head, each row of the table, its tail.
final class ContentPart {
  private let document: PrintDocument
  private var layout: CellLayout
  /// How many lines each row is high at least.
  private let rowLines: [Int]
  private var place = Place.head

  private enum Place {
    case head
    case rows(next: Int)
  }

  init(_ document: PrintDocument) {
    self.document = document
    let columns = document.table.columns
    layout = CellLayout(document.table)
    var layout = layout
    rowLines = document.table.rows.map { MergedText.lines(of: layout.cells(of: $0), in: columns) }
  }

  /// Writes the next stretch.
  /// - Returns: whether there is more to come.
  func step(_ writer: inout XMLWriter) -> Bool {
    let table = document.table
    switch place {
    case .head:
      writer.start("office:document-content")
      writer.namespaces()
      writer.fontFaces()
      writer.element("office:automatic-styles") { $0.contentStyles(document, rowLines: Set(rowLines)) }
      writer.start("office:body")
      writer.start("office:text")
      for (number, paragraph) in document.paragraphs.enumerated() {
        writer.write(paragraph, beginsDocument: number == 0)
      }
      if !table.columns.isEmpty { writer.beginTable(table) }
      place = .rows(next: 0)
      return true
    case .rows(let next) where next < table.rows.count && !table.columns.isEmpty:
      let cells = layout.cells(of: table.rows[next])
      writer.row(lines: rowLines[next]) {
        for (column, cell) in zip(table.columns, cells) {
          switch cell {
          case .covered: $0.element("table:covered-table-cell") { _ in }
          case .text(let text, let rows):
            $0.cell(text, column.isCentred ? .number : .cell, rows: rows)
          }
        }
      }
      place = .rows(next: next + 1)
      return true
    case .rows:
      if !table.columns.isEmpty { writer.end() }
      writer.paragraph("", .end)
      for _ in 0..<3 { writer.end() }
      return false
    }
  }
}

extension XMLWriter {
  /// The styles of the table, and of the paragraph that the first page begins with.
  fileprivate mutating func contentStyles(_ document: PrintDocument, rowLines: Set<Int>) {
    if let first = document.paragraphs.first {
      start("style:style")
      attribute("style:name", literal: "P1")
      attribute("style:family", literal: "paragraph")
      attribute("style:parent-style-name", literal: first.role.style.odfName)
      attribute("style:master-page-name", literal: "First_20_Page")
      end()
    }
    let table = document.table
    start("style:style")
    attribute("style:name", literal: "Table1")
    attribute("style:family", literal: "table")
    if document.paragraphs.isEmpty { attribute("style:master-page-name", literal: "First_20_Page") }
    start("style:table-properties")
    attribute("style:width", Millimetres.text(table.columns.map(\.width).reduce(0, +)))
    attribute("table:align", literal: "left")
    attribute("table:border-model", literal: "collapsing")
    attribute("style:may-break-between-rows", literal: "true")
    end()
    end()
    for (place, column) in table.columns.enumerated() {
      start("style:style")
      attribute("style:name", "Table1.C\(place + 1)")
      attribute("style:family", literal: "table-column")
      start("style:table-column-properties")
      attribute("style:column-width", Millimetres.text(column.width))
      end()
      end()
    }
    for lines in 0...MergedText.mostLines where lines == 0 || rowLines.contains(lines) {
      start("style:style")
      attribute("style:name", "Table1.Row\(lines)")
      attribute("style:family", literal: "table-row")
      start("style:table-row-properties")
      if lines > 0 { attribute("style:min-row-height", "\(MergedText.height(lines: lines))pt") }
      attribute("fo:keep-together", literal: "always")
      end()
      end()
    }
    for (name, isHeader) in [("Table1.Cell" as StaticString, false), ("Table1.Caption", true)] {
      start("style:style")
      attribute("style:name", literal: name)
      attribute("style:family", literal: "table-cell")
      start("style:table-cell-properties")
      if isHeader {
        attribute("style:vertical-align", literal: "middle")
      } else {
        attribute("style:vertical-align", literal: "top")
      }
      attribute("fo:padding-left", literal: "1.5mm")
      attribute("fo:padding-right", literal: "1.5mm")
      attribute("fo:padding-top", literal: "0.5mm")
      attribute("fo:padding-bottom", literal: "0.5mm")
      attribute("fo:border", literal: "0.5pt solid #000000")
      end()
      end()
    }
  }

  fileprivate mutating func beginTable(_ table: PrintTable) {
    start("table:table")
    attribute("table:name", literal: "Table1")
    attribute("table:style-name", literal: "Table1")
    for place in table.columns.indices {
      start("table:table-column")
      attribute("table:style-name", "Table1.C\(place + 1)")
      end()
    }
    element("table:table-header-rows") {
      $0.row {
        for column in table.columns { $0.cell(column.caption, .caption) }
      }
      guard table.numbersColumns else { return }
      $0.row {
        for place in table.columns.indices { $0.cell(String(place + 1), .numbering) }
      }
    }
  }

  /// - Parameter beginsDocument: whether the paragraph brings the layout of the first page.
  fileprivate mutating func write(_ paragraph: PrintParagraph, beginsDocument: Bool) {
    let lines = TextDocument.lines(of: paragraph.text)
    if paragraph.role == .title {
      // A heading is one paragraph, whatever its lines.
      start("text:h")
      attribute("text:style-name", literal: beginsDocument ? "P1" : TextStyle.title.odfName)
      attribute("text:outline-level", literal: "1")
      for (place, line) in lines.enumerated() {
        if place > 0 { element("text:line-break") { _ in } }
        write(line)
      }
      end()
    } else {
      for (place, line) in lines.enumerated() {
        self.paragraph(line, named: beginsDocument && place == 0 ? "P1" : paragraph.role.style.odfName)
      }
    }
  }

  /// A row that is not split across pages.
  /// - Parameter lines: how many lines it is high at least; 0 leaves that to its cells.
  fileprivate mutating func row(lines: Int = 0, _ cells: (inout XMLWriter) -> Void) {
    start("table:table-row")
    attribute("table:style-name", "Table1.Row\(lines)")
    cells(&self)
    end()
  }

  /// A cell with a paragraph for each line of its text.
  fileprivate mutating func cell(_ text: String, _ style: TextStyle, rows: Int = 1) {
    start("table:table-cell")
    switch style {
    case .caption, .numbering: attribute("table:style-name", literal: "Table1.Caption")
    default: attribute("table:style-name", literal: "Table1.Cell")
    }
    if rows > 1 { attribute("table:number-rows-spanned", rows) }
    attribute("office:value-type", literal: "string")
    for line in TextDocument.lines(of: text) { paragraph(line, style) }
    end()
  }

  fileprivate mutating func paragraph(_ line: Substring, _ style: TextStyle) {
    paragraph(line, named: style.odfName)
  }

  private mutating func paragraph(_ line: Substring, named style: StaticString) {
    start("text:p")
    attribute("text:style-name", literal: style)
    write(line)
    end()
  }

  /// Text whose white space survives: a reader folds runs of spaces and drops those at the ends (6.1.2).
  private mutating func write(_ line: Substring) {
    if PlainText.holds(line.utf8.span) {
      if !line.isEmpty { text(line.utf8.span) }
      return
    }
    for piece in pieces(of: line) {
      switch piece {
      case .text(let text): self.text(String(text))
      case .tab: element("text:tab") { _ in }
      case .spaces(let count):
        start("text:s")
        if count > 1 { attribute("text:c", count) }
        end()
      }
    }
  }
}

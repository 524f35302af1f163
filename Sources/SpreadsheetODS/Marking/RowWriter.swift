import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// Writes a recorded row, or a part of the rows that it stands for, with marks.
struct RowWriter {
  let row: RecordedRow
  let prefixes: ODFPrefixes
  let restored: [String: String?]

  /// - Parameters:
  ///   - count: how many rows it stands for.
  ///   - marks: by column.
  func write(
    count: Int, _ marks: [Int: ContentChanges.MarkedCell], to output: inout XMLRewriter
  ) {
    if count == row.count {
      output.startTag(row.tag.markup)
    } else {
      output.startTag(
        row.tag.setting("\(prefixes.table):number-rows-repeated", count > 1 ? String(count) : nil).markup)
    }
    var column = 1
    for item in row.items {
      switch item {
      case .other(let bytes): if !bytes.isEmpty { output.append(bytes) }
      case .cell(let cell):
        write(cell, at: column, marks, to: &output)
        column += cell.count
      }
    }
    for (place, mark) in marks.sorted(by: { $0.key < $1.key }) where place >= column {
      Self.writeNew(mark, at: place, behind: &column, prefixes, to: &output)
    }
    output.endTag(row.end)
  }

  private func write(
    _ cell: RecordedCell, at column: Int, _ marks: [Int: ContentChanges.MarkedCell],
    to output: inout XMLRewriter
  ) {
    let last = column + cell.count - 1
    let marked = marks.isEmpty ? [] : marks.keys.filter { (column...last).contains($0) }.sorted()
    var next = column
    for place in marked {
      if place > next { write(cell, count: place - next, nil, to: &output) }
      write(cell, count: 1, marks[place], to: &output)
      next = place + 1
    }
    if next <= last { write(cell, count: last - next + 1, nil, to: &output) }
  }

  private func write(
    _ cell: RecordedCell, count: Int, _ mark: ContentChanges.MarkedCell?, to output: inout XMLRewriter
  ) {
    var tag = cell.tag
    if count != cell.count {
      tag.set("\(prefixes.table):number-columns-repeated", count > 1 ? String(count) : nil)
    }
    if let mark {
      tag.set("\(prefixes.table):style-name", mark.style)
    } else if let style = cell.style, let former = restored[style] {
      tag.set("\(prefixes.table):style-name", former)
    }
    output.startTag(tag.markup)
    if !cell.before.isEmpty { output.append(cell.before) }
    if let annotation = cell.annotation, annotation.owner != .program {
      output.startTag(annotation.tag)
      for child in annotation.foreignChildren where !child.isEmpty { output.append(child) }
      if let body = mark?.body { Self.writeWords(body, prefixes, to: &output) }
      output.endTag(annotation.end)
    } else if let body = mark?.body {
      Self.writeAnnotation(body, prefixes, to: &output)
    }
    if !cell.after.isEmpty { output.append(cell.after) }
    output.endTag(cell.end)
  }

  /// Writes a cell that the row does not have, and those between.
  static func writeNew(
    _ mark: ContentChanges.MarkedCell, at place: Int, behind column: inout Int, _ prefixes: ODFPrefixes,
    to output: inout XMLRewriter
  ) {
    let prefix = prefixes.table
    if place > column {
      output.start("table-cell", prefix: prefix)
      if place - column > 1 { output.attribute("\(prefix):number-columns-repeated", place - column) }
      output.end()
    }
    output.start("table-cell", prefix: prefix)
    output.attribute("\(prefix):style-name", mark.style)
    if let body = mark.body { writeAnnotation(body, prefixes, to: &output) }
    output.end()
    column = place + 1
  }

  /// A comment (ODF 1.3 part 3, 14.1), wide enough to read.
  private static func writeAnnotation(_ body: String, _ prefixes: ODFPrefixes, to output: inout XMLRewriter) {
    output.start("annotation", prefix: prefixes.office)
    output.attribute("\(prefixes.office):display", "false")
    output.attribute("\(prefixes.svg):width", "8cm")
    output.attribute("\(prefixes.svg):height", "\(min(2 + body.count / 90, 12))cm")
    output.element("creator", prefix: prefixes.dc, text: MarkingWords.author)
    writeWords(body, prefixes, to: &output)
    output.end()
  }

  private static func writeWords(_ body: String, _ prefixes: ODFPrefixes, to output: inout XMLRewriter) {
    output.element("p", prefix: prefixes.text, text: MarkComment.heading)
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      output.element("p", prefix: prefixes.text, text: String(line))
    }
  }
}

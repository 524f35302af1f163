import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// The sheet of remarks as a table of OpenDocument.
struct RemarksMarkup {
  var name: String
  var table: RemarksTable
  /// The style of another sheet, whose page is taken over.
  var tableStyle: String?
  /// Styles of marked cells, and those that the cells had before: empty for none.
  var samples: [(marked: String, former: String)]

  /// All styles of the sheet begin so.
  static let prefix = "perechen-remarks-"
  /// A character of the default font, with its share of the margins.
  private static let millimetresPerCharacter = 2.0

  private var rowCount: Int { max(table.rowCount, RemarksTable.headRows + samples.count) }

  /// Distinct heights, in the order in which they are met.
  private var heights: [Double] {
    var seen: Set<Double> = []
    return (1...max(table.rowCount, 1)).map { table.height($0) }.filter { seen.insert($0).inserted }
  }

  func writeStyles(_ prefixes: ODFPrefixes, to output: inout XMLRewriter) {
    let (style, fo) = (prefixes.style, prefixes.fo)
    func named(_ name: String, _ family: String, _ output: inout XMLRewriter) {
      output.start("style", prefix: style)
      output.attribute("\(style):name", Self.prefix + name)
      output.attribute("\(style):family", family)
    }
    for (place, width) in table.widths.enumerated() {
      named("column\(place + 1)", "table-column", &output)
      let millimetres = Int((width * Self.millimetresPerCharacter).rounded())
      output.element(
        "table-column-properties", prefix: style, ["\(style):column-width": "\(millimetres)mm"])
      output.end()
    }
    for (place, height) in heights.enumerated() {
      named("row\(place + 1)", "table-row", &output)
      output.element(
        "table-row-properties", prefix: style,
        ["\(style):row-height": "\(Int(height))pt", "\(style):use-optimal-row-height": "false"])
      output.end()
    }
    let roles: [RemarksTable.Role] =
      [.title, .explanation, .caption, .text, .link] + MarkSeverity.allCases.map { .severity($0) }
    for role in roles {
      named(Self.name(of: role), "table-cell", &output)
      output.start("table-cell-properties", prefix: style)
      if let fill = Self.fill(of: role) {
        output.attribute(
          "\(fo):background-color", "#" + String(String(fill + 0x1000000, radix: 16).dropFirst()))
      }
      if role != .title, role != .explanation {
        output.attribute("\(fo):wrap-option", "wrap")
        output.attribute("\(fo):border", "0.5pt solid #bfbfbf")
        output.attribute("\(fo):padding", "0.5mm")
      }
      output.attribute("\(style):vertical-align", "top")
      output.end()
      output.start("text-properties", prefix: style)
      if role == .link { output.attribute("\(fo):color", "#0563c1") }
      output.attribute("\(fo):font-family", "Arial")
      output.attribute("\(fo):font-size", role == .title ? "14pt" : "10pt")
      if [.title, .caption].contains(role) || Self.fill(of: role) != nil {
        output.attribute("\(fo):font-weight", "bold")
      }
      if role == .link { output.attribute("\(style):text-underline-style", "solid") }
      output.end()
      output.end()
    }
  }

  private static func name(of role: RemarksTable.Role) -> String {
    switch role {
    case .title: "title"
    case .explanation: "explanation"
    case .caption: "caption"
    case .text: "text"
    case .link: "link"
    case .severity(let severity): "severity\(severity.rawValue + 1)"
    }
  }

  private static func fill(of role: RemarksTable.Role) -> UInt32? {
    switch role {
    case .caption: 0xE7E6E6
    case .severity(let severity): severity.fillColor
    default: nil
    }
  }

  func writeTable(_ prefixes: ODFPrefixes, to output: inout XMLRewriter) {
    let prefix = prefixes.table
    output.start("table", prefix: prefix)
    output.attribute("\(prefix):name", name)
    if let tableStyle { output.attribute("\(prefix):style-name", tableStyle) }
    for place in table.widths.indices {
      output.element(
        "table-column", prefix: prefix, ["\(prefix):style-name": "\(Self.prefix)column\(place + 1)"])
    }
    // Up to the hidden samples.
    let gap = RemarksTable.sampleColumns.marked - 1 - table.widths.count
    column(count: gap, isHidden: false, prefix, to: &output)
    column(count: 2, isHidden: true, prefix, to: &output)
    let heights = heights
    for number in 1...rowCount {
      output.start("table-row", prefix: prefix)
      if number <= table.rowCount, let place = heights.firstIndex(of: table.height(number)) {
        output.attribute("\(prefix):style-name", "\(Self.prefix)row\(place + 1)")
      }
      writeCells(number, prefixes, to: &output)
      output.end()
    }
    output.end()
  }

  private func column(count: Int, isHidden: Bool, _ prefix: String, to output: inout XMLRewriter) {
    guard count > 0 else { return }
    output.start("table-column", prefix: prefix)
    if isHidden { output.attribute("\(prefix):visibility", "collapse") }
    if count > 1 { output.attribute("\(prefix):number-columns-repeated", count) }
    output.end()
  }

  private func writeCells(_ number: Int, _ prefixes: ODFPrefixes, to output: inout XMLRewriter) {
    var column = 1
    for entry in table.row(number) {
      gap(before: entry.column, &column, prefixes, to: &output)
      cell(
        entry.text, style: Self.prefix + Self.name(of: entry.role), link: entry.target, prefixes, to: &output)
    }
    let place = number - RemarksTable.headRows - 1
    let columns = RemarksTable.sampleColumns
    if number == 1 {
      gap(before: columns.marked, &column, prefixes, to: &output)
      cell(RemarksTable.marker, style: "", link: nil, prefixes, to: &output)
    } else if samples.indices.contains(place) {
      gap(before: columns.marked, &column, prefixes, to: &output)
      cell(RemarksTable.markedSample, style: samples[place].marked, link: nil, prefixes, to: &output)
      cell(RemarksTable.formerSample, style: samples[place].former, link: nil, prefixes, to: &output)
    } else if column == 1 {
      output.element("table-cell", prefix: prefixes.table, [:])
    }
  }

  private func gap(
    before place: Int, _ column: inout Int, _ prefixes: ODFPrefixes, to output: inout XMLRewriter
  ) {
    if place > column {
      output.start("table-cell", prefix: prefixes.table)
      if place - column > 1 {
        output.attribute("\(prefixes.table):number-columns-repeated", place - column)
      }
      output.end()
    }
    column = place + 1
  }

  private func cell(
    _ text: String, style: String, link: (sheet: String, cell: CellAddress)?, _ prefixes: ODFPrefixes,
    to output: inout XMLRewriter
  ) {
    let prefix = prefixes.table
    output.start("table-cell", prefix: prefix)
    if !style.isEmpty { output.attribute("\(prefix):style-name", style) }
    if !text.isEmpty {
      output.attribute("\(prefixes.office):value-type", "string")
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        output.start("p", prefix: prefixes.text)
        if let link {
          output.start("a", prefix: prefixes.text)
          let sheet = link.sheet.replacing("'", with: "''")
          output.attribute("\(prefixes.xlink):href", "#'\(sheet)'.\(link.cell)")
          output.attribute("\(prefixes.xlink):type", "simple")
          output.text(String(line))
          output.end()
        } else {
          output.text(String(line))
        }
        output.end()
      }
    }
    output.end()
  }
}

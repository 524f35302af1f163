import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The boxes of a sheet's comments: VML (ISO 29500-4, 19), without which Excel shows no comment.
struct CommentShapes {
  enum Name: Int, XMLVocabulary {
    case unlisted, shape, shapetype, clientData, row, column, objectType, id
    var localName: String {
      switch self {
      case .unlisted: ""
      case .clientData: "ClientData"
      case .row: "Row"
      case .column: "Column"
      case .objectType: "ObjectType"
      default: "\(self)"
      }
    }
    static var namespaces: [[String]] { [[vml], [office], [excel]] }
  }

  static let vml = "urn:schemas-microsoft-com:vml"
  static let office = "urn:schemas-microsoft-com:office:office"
  static let excel = "urn:schemas-microsoft-com:office:excel"

  /// The cells of the shapes of comments, by place among the root's children; nil for other children.
  private(set) var cells: [CellAddress?] = []
  /// The numbers of the children that are shapes.
  private var numbers: [Int: Int] = [:]
  private var hasType = false

  /// A drawing that is to be made.
  init() {}

  /// - Throws: where the drawing is not well-formed, as those with text boxes of HTML are at times.
  init(_ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits) throws(SpreadsheetError) {
    var reader = try PartReader<Name>(entry, of: archive, limits: limits)
    var depth = 0
    var isNote = false
    var row: Int?
    var column: Int?
    while let event = try reader.next() {
      switch event {
      case .start(let name, let namespace):
        depth += 1
        if depth == 2 {
          cells.append(nil)
          (isNote, row, column) = (false, nil, nil)
          let id = reader.attribute(.id) ?? ""
          if name == .shapetype, id == "_x0000_t202" { hasType = true }
          if name == .shape, id.hasPrefix("_x0000_s"), let number = Int(id.dropFirst(8)), number < 1 << 30 {
            numbers[cells.count - 1] = number
          }
        } else if namespace == XMLNamespace(rawValue: 2) {
          switch name {
          case .clientData: isNote = reader.attribute(.objectType) == "Note"
          case .row:
            row = Int(try reader.elementText())
            depth -= 1
          case .column:
            column = Int(try reader.elementText())
            depth -= 1
          default: break
          }
        }
      case .end:
        if depth == 2, isNote, let row, let column, (0..<CellAddress.maximumRow).contains(row),
          (0..<CellAddress.maximumColumn).contains(column)
        {
          cells[cells.count - 1] = CellAddress(row: row + 1, column: column + 1)
        }
        depth -= 1
      case .text: break
      }
    }
  }

  /// Whether nothing is left of the drawing without the shapes of some cells.
  func isEmpty(without dropped: Set<CellAddress>) -> Bool {
    // What is no comment's shape: the layout and the type, which stand in each drawing.
    let others = cells.filter { $0 == nil }.count - (hasType ? 1 : 0)
    return others <= 1 && cells.allSatisfy { $0.map { dropped.contains($0) } ?? true }
  }

  /// A part with shapes of the program only.
  func newPart(_ boxes: [CommentBox]) -> [UInt8] {
    var writer = XMLRewriter(declaration: false)
    writer.start("xml")
    writer.attribute("xmlns:v", Self.vml)
    writer.attribute("xmlns:o", Self.office)
    writer.attribute("xmlns:x", Self.excel)
    writer.start("shapelayout", prefix: "o")
    writer.attribute("v:ext", "edit")
    writer.start("idmap", prefix: "o")
    writer.attribute("v:ext", "edit")
    writer.attribute("data", (1...(boxes.count / 1023 + 1)).map { String($0) }.joined(separator: ","))
    writer.end()
    writer.end()
    append(boxes, after: 1024, prefixes: Prefixes(), to: &writer)
    writer.end()
    return writer.take()
  }

  /// The part with some shapes left out and others added.
  func rewritten(
    _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits, without dropped: Set<CellAddress>,
    _ boxes: [CommentBox]
  ) throws(SpreadsheetError) -> [UInt8] {
    var copy = try PartCopy<Name>(entry, of: archive, limits: limits, declaration: false)
    var depth = 0
    var place = 0
    var prefixes = Prefixes()
    let highest = numbers.filter { place, _ in cells[place].map { !dropped.contains($0) } ?? true }.values
      .max()
    while let event = try copy.next() {
      switch event {
      case .start:
        depth += 1
        if depth == 1 { prefixes = Prefixes(copy.reader.declarations) }
        if depth == 2 {
          let cell = cells.indices.contains(place) ? cells[place] : nil
          place += 1
          if let cell, dropped.contains(cell) {
            try copy.dropElement()
            depth -= 1
            continue
          }
        }
      case .end:
        if depth == 1 { append(boxes, after: max(highest ?? 0, 1024), prefixes: prefixes, to: &copy.output) }
        depth -= 1
      case .text: break
      }
      copy.copy()
    }
    return copy.output.take()
  }

  // MARK: Shapes

  /// The prefixes of a drawing, and the declarations that its shapes need besides.
  private struct Prefixes {
    var vml = "v"
    var office = "o"
    var excel = "x"
    var missing: [(name: String, uri: String)] = []

    init() {}

    init(_ declarations: ArraySlice<NamespaceDeclaration>) {
      func prefix(_ uri: String, _ usual: String) -> String {
        if let known = declarations.first(where: { $0.uri == uri && !$0.prefix.isEmpty }) {
          return known.prefix
        }
        missing.append(("xmlns:\(usual)", uri))
        return usual
      }
      vml = prefix(CommentShapes.vml, "v")
      office = prefix(CommentShapes.office, "o")
      excel = prefix(CommentShapes.excel, "x")
    }
  }

  private func append(
    _ boxes: [CommentBox], after highest: Int, prefixes: Prefixes, to writer: inout XMLRewriter
  ) {
    guard !boxes.isEmpty else { return }
    if !hasType { appendType(prefixes, to: &writer) }
    var number = highest
    for box in boxes {
      number += 1
      append(box, number: number, prefixes, to: &writer)
    }
  }

  private func appendType(_ prefixes: Prefixes, to writer: inout XMLRewriter) {
    let (v, o) = (prefixes.vml, prefixes.office)
    writer.start("shapetype", prefix: v)
    for (name, uri) in prefixes.missing { writer.attribute(name, uri) }
    writer.attribute("id", "_x0000_t202")
    writer.attribute("coordsize", "21600,21600")
    writer.attribute("\(o):spt", "202")
    writer.attribute("path", "m,l,21600r21600,l21600,xe")
    writer.element("stroke", prefix: v, ["joinstyle": "miter"])
    writer.element("path", prefix: v, ["gradientshapeok": "t", "\(o):connecttype": "rect"])
    writer.end()
  }

  private func append(
    _ box: CommentBox, number: Int, _ prefixes: Prefixes, to writer: inout XMLRewriter
  ) {
    let (v, o, x) = (prefixes.vml, prefixes.office, prefixes.excel)
    writer.start("shape", prefix: v)
    for (name, uri) in prefixes.missing { writer.attribute(name, uri) }
    writer.attribute("id", "_x0000_s\(number)")
    writer.attribute("type", "#_x0000_t202")
    writer.attribute(
      "style",
      "position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:100pt;z-index:1;visibility:hidden"
    )
    writer.attribute("fillcolor", "#ffffe1")
    writer.attribute("\(o):insetmode", "auto")
    writer.element("fill", prefix: v, ["color2": "#ffffe1"])
    writer.element("shadow", prefix: v, ["on": "t", "color": "black", "obscured": "t"])
    writer.element("path", prefix: v, ["\(o):connecttype": "none"])
    writer.start("textbox", prefix: v)
    writer.attribute("style", "mso-direction-alt:auto")
    writer.element("div", ["style": "text-align:left"])
    writer.end()
    writer.start("ClientData", prefix: x)
    writer.attribute("ObjectType", "Note")
    writer.element("MoveWithCells", prefix: x, [:])
    writer.element("SizeWithCells", prefix: x, [:])
    writer.element("Anchor", prefix: x, text: box.anchor)
    writer.element("AutoFill", prefix: x, text: "False")
    writer.element("Row", prefix: x, text: String(box.cell.row - 1))
    writer.element("Column", prefix: x, text: String(box.cell.column - 1))
    writer.end()
    writer.end()
  }
}

/// Where a comment's box stands: right of its cell, over as many columns as make it wide enough to read.
struct CommentBox {
  var cell: CellAddress
  private let lastColumn: Int

  /// In characters of the default font.
  private static let width = 40.0
  private static let rows = 6

  init(_ cell: CellAddress, columns: [WorksheetScan.Column]) {
    self.cell = cell
    var last = min(cell.column + 1, CellAddress.maximumColumn)
    var width = 0.0
    while last < CellAddress.maximumColumn, last < cell.column + 8 {
      width += columns.first { $0.range.contains(last) }?.width ?? 8.43
      last += 1
      if width >= Self.width { break }
    }
    lastColumn = last
  }

  /// First column and its offset, first row, last column, last row; columns and rows from 0, offsets in pixels.
  var anchor: String {
    let left = min(cell.column, CellAddress.maximumColumn - 2)
    let top = max(cell.row - 2, 0)
    let bottom = min(top + Self.rows, CellAddress.maximumRow - 1)
    return "\(left), 15, \(top), 10, \(max(lastColumn - 1, left + 1)), 31, \(bottom), 9"
  }
}

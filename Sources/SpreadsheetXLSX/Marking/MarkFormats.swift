import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The formats that marks need beside those that the workbook has (ISO 29500-1, 18.8): for each format of a marked cell
/// the same with a fill, and those of the sheet of remarks. What the styles part has already is used again.
struct MarkFormats {
  /// A format of a marked cell, and how grave its mark is.
  struct Demand: Hashable, Comparable {
    var format: Int
    var severity: MarkSeverity

    static func < (a: Demand, b: Demand) -> Bool { (a.format, a.severity) < (b.format, b.severity) }
  }

  /// The numbers of the formats of marked cells; none where the workbook can take no more.
  private(set) var marked: [Demand: Int] = [:]
  private(set) var remarks: [RemarksTable.Role: Int] = [:]
  /// What is put behind the elements that the part has.
  private(set) var additions: [Section: [[UInt8]]] = [:]
  private(set) var counts: [Section: Int] = [:]
  /// Whether anything is to be added.
  var isNeeded: Bool { additions.values.contains { !$0.isEmpty } }

  /// Excel stops at 65,490 formats.
  static let limit = 64_000

  enum Section: Int, CaseIterable, Comparable {
    case fonts, fills, borders, cellFormats

    static func < (a: Section, b: Section) -> Bool { a.rawValue < b.rawValue }
  }

  enum Name: Int, MarkupVocabulary {
    case unlisted, choice, styleSheet, numFmts, fonts, fills, borders, cellStyleXfs, cellXfs, cellStyles, dxfs
    case tableStyles, colors, extLst, xf
    var localName: String { self == .unlisted ? "" : self == .choice ? "Choice" : "\(self)" }
    static var namespaces: [[String]] { MarkupNamespace.spreadsheet }

    var section: Section? {
      switch self {
      case .fonts: .fonts
      case .fills: .fills
      case .borders: .borders
      case .cellXfs: .cellFormats
      default: nil
      }
    }
  }

  /// A styles part of a workbook that has none.
  static func emptyPart(_ dialect: Dialect) -> [UInt8] {
    let format = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    let normal = "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
    return Array(
      ("<styleSheet xmlns=\"\(dialect.main)\"><cellStyleXfs count=\"1\">\(format)</cellStyleXfs>"
        + "<cellStyles count=\"1\">\(normal)</cellStyles></styleSheet>").utf8)
  }

  /// - Parameters:
  ///   - open: gives the part from its start.
  ///   - withRemarks: whether the sheet of remarks is written.
  init(
    _ demands: [Demand], withRemarks: Bool, of open: () throws(SpreadsheetError) -> MarkupCopy<Name>
  ) throws(SpreadsheetError) {
    guard withRemarks else { return }
    let bases = Set(demands.map(\.format))
    var parts = FormatParts(prefix: "", bases: bases)
    try Self.read(try open()) { prefix, section, place, element in
      parts.prefix = prefix
      parts.see(section, place, element)
    }
    for section in Section.allCases { counts[section] = parts.counts[section] ?? 0 }
    var lists = parts.additions(beside: &counts)
    let wanted = parts.formats(of: demands)
    var known: [[UInt8]: Int] = [:]
    try Self.read(try open()) { _, section, place, element in
      if section == .cellFormats, known[element] == nil, wanted.elements.contains(element) {
        known[element] = place
      }
    }
    var added: [[UInt8]] = []
    var count = counts[.cellFormats] ?? 0
    if count == 0 {
      added.append(parts.plainFormat)
      count = 1
    }
    func number(_ element: [UInt8]) -> Int? {
      if let number = known[element] { return number }
      guard count < Self.limit else { return nil }
      known[element] = count
      added.append(element)
      count += 1
      return count - 1
    }
    for (role, element) in wanted.remarks { remarks[role] = number(element) ?? 0 }
    for (demand, element) in wanted.demands { marked[demand] = number(element) }
    counts[.cellFormats] = count
    lists[.cellFormats] = added
    additions = lists
  }

  /// Gives each element of the sections with its place.
  private static func read(
    _ copy: consuming MarkupCopy<Name>, _ element: (String, Section, Int, [UInt8]) -> Void
  ) throws(SpreadsheetError) {
    var copy = copy
    guard try copy.root() == .styleSheet else {
      throw SpreadsheetError(.invalidValue("no styleSheet"), part: copy.part.reader.part)
    }
    let prefix = copy.prefix
    // Known even where no section is there.
    element(prefix, .fonts, -1, [])
    while let event = try copy.next() {
      guard case .start(let name) = event else { continue }
      guard let section = name.section else {
        try copy.part.dropElement()
        continue
      }
      var place = 0
      while let event = try copy.next() {
        if case .start = event {
          element(prefix, section, place, try copy.part.takeElement())
          place += 1
        } else if case .end = event {
          break
        }
      }
    }
  }
}

/// The elements that formats are put together from.
private struct FormatParts {
  var prefix: String
  private(set) var counts: [MarkFormats.Section: Int] = [:]
  private let bases: Set<Int>
  private var baseElements: [Int: [UInt8]] = [:]
  private var known: [MarkFormats.Section: [[UInt8]: Int]] = [:]
  private var numbers: [MarkFormats.Section: [Int]] = [:]

  init(prefix: String, bases: Set<Int>) {
    self.prefix = prefix
    self.bases = bases
  }

  mutating func see(_ section: MarkFormats.Section, _ place: Int, _ element: [UInt8]) {
    guard place >= 0 else { return }
    counts[section] = place + 1
    if section == .cellFormats {
      if bases.contains(place) || place == 0 { baseElements[place] = element }
    } else if known[section]?[element] == nil, wanted(section).contains(element) {
      known[section, default: [:]][element] = place
    }
  }

  /// What is to be added to fonts, fills and borders, the defaults first where a section is empty; `counts` becomes the
  /// number with them.
  mutating func additions(
    beside counts: inout [MarkFormats.Section: Int]
  ) -> [MarkFormats.Section: [[UInt8]]] {
    var lists: [MarkFormats.Section: [[UInt8]]] = [:]
    for section in MarkFormats.Section.allCases where section != .cellFormats {
      var count = counts[section] ?? 0
      var added: [[UInt8]] = []
      if count == 0 { added = defaults(section) }
      count += added.count
      numbers[section] = wanted(section).map { element in
        if let place = known[section]?[element] { return place }
        added.append(element)
        count += 1
        return count - 1
      }
      counts[section] = count
      lists[section] = added
    }
    return lists
  }

  private func build(_ body: (inout XMLRewriter, String) -> Void) -> [UInt8] {
    var writer = XMLRewriter(declaration: false)
    body(&writer, prefix)
    return writer.take()
  }

  private func defaults(_ section: MarkFormats.Section) -> [[UInt8]] {
    switch section {
    case .fonts: [font(size: "11", bold: false, color: nil)]
    case .fills:
      ["none", "gray125"].map { pattern in
        build { writer, prefix in
          writer.start("fill", prefix: prefix)
          writer.element("patternFill", prefix: prefix, ["patternType": pattern])
          writer.end()
        }
      }
    case .borders: [border(drawn: false)]
    case .cellFormats: []
    }
  }

  private func wanted(_ section: MarkFormats.Section) -> [[UInt8]] {
    switch section {
    case .fonts:
      [
        font(size: "10", bold: false, color: nil), font(size: "10", bold: true, color: nil),
        font(size: "14", bold: true, color: nil), font(size: "10", bold: false, color: "FF0563C1"),
      ]
    case .fills: MarkSeverity.allCases.map { fill($0.fillColor) } + [fill(0xE7E6E6)]
    case .borders: [border(drawn: true)]
    case .cellFormats: []
    }
  }

  private func font(size: String, bold: Bool, color: String?) -> [UInt8] {
    build { writer, prefix in
      writer.start("font", prefix: prefix)
      if bold { writer.element("b", prefix: prefix, [:]) }
      if color != nil { writer.element("u", prefix: prefix, [:]) }
      writer.element("sz", prefix: prefix, ["val": size])
      if let color { writer.element("color", prefix: prefix, ["rgb": color]) }
      writer.element("name", prefix: prefix, ["val": "Arial"])
      writer.element("family", prefix: prefix, ["val": "2"])
      writer.element("charset", prefix: prefix, ["val": "204"])
      writer.end()
    }
  }

  private func fill(_ color: UInt32) -> [UInt8] {
    build { writer, prefix in
      writer.start("fill", prefix: prefix)
      writer.start("patternFill", prefix: prefix)
      writer.attribute("patternType", "solid")
      writer.element("fgColor", prefix: prefix, ["rgb": argb(color)])
      writer.element("bgColor", prefix: prefix, ["indexed": "64"])
      writer.end()
      writer.end()
    }
  }

  private func border(drawn: Bool) -> [UInt8] {
    build { writer, prefix in
      writer.start("border", prefix: prefix)
      for side in ["left", "right", "top", "bottom"] as [StaticString] {
        writer.start(side, prefix: prefix)
        if drawn {
          writer.attribute("style", "thin")
          writer.element("color", prefix: prefix, ["rgb": "FFBFBFBF"])
        }
        writer.end()
      }
      writer.element("diagonal", prefix: prefix, [:])
      writer.end()
    }
  }

  // MARK: Formats

  var plainFormat: [UInt8] {
    build { writer, prefix in
      writer.element(
        "xf", prefix: prefix, ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0", "xfId": "0"])
    }
  }

  func formats(of demands: [MarkFormats.Demand]) -> (
    elements: Set<[UInt8]>, remarks: [(RemarksTable.Role, [UInt8])], demands: [(MarkFormats.Demand, [UInt8])]
  ) {
    let fonts = numbers[.fonts] ?? []
    let fills = numbers[.fills] ?? []
    guard fonts.count == 4, fills.count == 4, let border = numbers[.borders]?.first else {
      return ([], [], [])
    }
    var remarks: [(RemarksTable.Role, [UInt8])] = [
      (.title, format(font: fonts[2], fill: 0, border: 0, wraps: false)),
      (.explanation, format(font: fonts[0], fill: 0, border: 0, wraps: false)),
      (.caption, format(font: fonts[1], fill: fills[3], border: border, wraps: true)),
      (.text, format(font: fonts[0], fill: 0, border: border, wraps: true)),
      (.link, format(font: fonts[3], fill: 0, border: border, wraps: true)),
    ]
    for severity in MarkSeverity.allCases {
      remarks.append(
        (
          .severity(severity),
          format(font: fonts[1], fill: fills[severity.rawValue], border: border, wraps: true)
        ))
    }
    let marked = demands.map { ($0, filled(baseElements[$0.format], fills[$0.severity.rawValue])) }
    return (Set(remarks.map(\.1) + marked.map(\.1)), remarks, marked)
  }

  private func format(font: Int, fill: Int, border: Int, wraps: Bool) -> [UInt8] {
    build { writer, prefix in
      writer.start("xf", prefix: prefix)
      let numbers = [("numFmtId", 0), ("fontId", font), ("fillId", fill), ("borderId", border), ("xfId", 0)]
      for (name, value) in numbers { writer.attribute(name, value) }
      writer.attribute("applyFont", "1")
      if fill != 0 { writer.attribute("applyFill", "1") }
      if border != 0 { writer.attribute("applyBorder", "1") }
      writer.attribute("applyAlignment", "1")
      writer.start("alignment", prefix: prefix)
      writer.attribute("vertical", "top")
      if wraps { writer.attribute("wrapText", "1") }
      writer.end()
      writer.end()
    }
  }

  /// A format with another fill, all else of it kept. A number that no format has is shown as the first one.
  private func filled(_ element: [UInt8]?, _ fill: Int) -> [UInt8] {
    let element = element ?? baseElements[0] ?? plainFormat
    guard var end = element.firstIndex(of: UInt8(ascii: ">")) else { return element }
    if element[end - 1] == UInt8(ascii: "/") { end -= 1 }
    var tag = StartTag(element[..<end])
    tag.set("fillId", String(fill))
    tag.set("applyFill", "1")
    return tag.markup + element[end...]
  }
}

/// A colour as the format writes it, opaque.
func argb(_ color: UInt32) -> String {
  let digits = String(color & 0xFFFFFF, radix: 16, uppercase: true)
  return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
}

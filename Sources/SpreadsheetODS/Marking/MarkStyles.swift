import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// The styles of marked cells: for each style of a marked cell the same with a fill.
struct MarkStyles {
  struct Demand: Hashable, Comparable {
    /// The cell's style; empty where it has none.
    var style: String
    var severity: MarkSeverity

    static func < (a: Demand, b: Demand) -> Bool { (a.style, a.severity) < (b.style, b.severity) }
  }

  /// In a fixed order; a style's place in it gives its name.
  private(set) var demands: [Demand] = []
  private(set) var names: [Demand: String] = [:]
  /// Styles that an earlier marking added.
  var dropped: Set<String> = []
  /// Whether those of an earlier sheet of remarks go.
  var dropsRemarks = false
  var bases: Set<String> { Set(demands.map(\.style)) }

  static let prefix = "perechen-mark"

  init() {}

  /// - Parameter dropped: styles of earlier marks, whose names are free again.
  init(_ demands: Set<Demand>, dropped: Set<String>) {
    self.demands = demands.sorted()
    self.dropped = dropped
    let taken = bases.subtracting(dropped)
    var number = 1
    for demand in self.demands {
      while taken.contains("\(Self.prefix)\(number)") { number += 1 }
      names[demand] = "\(Self.prefix)\(number)"
      number += 1
    }
  }

  func drops(_ name: String) -> Bool {
    dropped.contains(name) || dropsRemarks && name.hasPrefix(RemarksMarkup.prefix)
  }

  /// - Parameter bases: the automatic styles that were met; a style that is none of them is a common one.
  func write(_ bases: [String: CapturedStyle], _ prefixes: ODFPrefixes, to output: inout XMLRewriter) {
    for demand in demands {
      guard let name = names[demand] else { continue }
      let fill = "#" + String(String(demand.severity.fillColor + 0x1000000, radix: 16).dropFirst())
      if let base = bases[demand.style] {
        output.append(base.filled(name: name, fill, prefixes))
        continue
      }
      output.start("style", prefix: prefixes.style)
      output.attribute("\(prefixes.style):name", name)
      output.attribute("\(prefixes.style):family", "table-cell")
      if !demand.style.isEmpty { output.attribute("\(prefixes.style):parent-style-name", demand.style) }
      output.element(
        "table-cell-properties", prefix: prefixes.style, ["\(prefixes.fo):background-color": fill])
      output.end()
    }
  }
}

/// A style of the document, with its children apart.
struct CapturedStyle {
  private let tag: StartTag
  private var end: [UInt8] = []
  private var children: [(isCellProperties: Bool, bytes: [UInt8])] = []

  /// Reads the style whose start is the current event.
  init(_ copy: inout PartCopy<MarkedName>) throws(SpreadsheetError) {
    tag = copy.tag
    while let event = try copy.next() {
      switch event {
      case .start(let name, let namespace):
        let isProperties = name == .tableCellProperties && namespace == .style
        children.append((isProperties, try copy.takeElement()))
      case .text: break
      case .end:
        end = Array(copy.reader.markup)
        return
      }
    }
  }

  var whole: [UInt8] {
    var writer = XMLRewriter(declaration: false)
    writer.startTag(tag.markup)
    for child in children { writer.append(child.bytes) }
    writer.endTag(end)
    return writer.take()
  }

  /// The same under another name, with a fill.
  func filled(name: String, _ fill: String, _ prefixes: ODFPrefixes) -> [UInt8] {
    var writer = XMLRewriter(declaration: false)
    writer.startTag(tag.setting("\(prefixes.style):name", name).markup)
    if !children.contains(where: \.isCellProperties) {
      writer.element(
        "table-cell-properties", prefix: prefixes.style, ["\(prefixes.fo):background-color": fill])
    }
    for child in children {
      guard child.isCellProperties, var end = child.bytes.firstIndex(of: UInt8(ascii: ">")) else {
        writer.append(child.bytes)
        continue
      }
      if child.bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
      let properties = StartTag(child.bytes[..<end]).setting("\(prefixes.fo):background-color", fill)
      writer.append(properties.markup + child.bytes[end...])
    }
    writer.endTag(end)
    return writer.take()
  }
}

import ByteStream
import XMLStream

/// Reads a document with the scanner of plain markup and with libxml2 alone: both come to the same.
enum MarkupComparison {
  private enum Name: Int, XMLVocabulary {
    case unlisted, row, c, v, r, t, s, si, table, tableRow, tableCell, valueType, p, id, space, name

    var localName: String {
      switch self {
      case .tableRow: "table-row"
      case .tableCell: "table-cell"
      case .valueType: "value-type"
      default: "\(self)"
      }
    }

    static let namespaces = [
      ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "urn:x"],
      ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
      ["http://www.w3.org/XML/1998/namespace"],
    ]
  }

  /// Bounds that inputs of the fuzzer reach.
  private static let limits: XMLLimits = {
    var limits = XMLLimits()
    limits.depth = 20
    return limits
  }()

  static func run(_ bytes: [UInt8]) {
    // The first byte says in which pieces the document comes.
    guard let first = bytes.first else { return }
    let document = Array(bytes.dropFirst())
    let chunk = first == 0 ? 1 << 16 : Int(first)
    let mine = read(document, chunk, scanning: true)
    let other = read(document, chunk, scanning: false)
    precondition(mine.failure == other.failure, "the same error on the same line")
    // Of a document that cannot be read, how much comes before the error is left open.
    let counts = (mine.events.count, other.events.count)
    let compared = mine.failure == nil ? max(counts.0, counts.1) : max(min(counts.0, counts.1) - 1, 0)
    precondition(mine.events.prefix(compared) == other.events.prefix(compared), "the same events")
  }

  private static func read(
    _ document: [UInt8], _ chunk: Int, scanning: Bool
  ) -> (events: [String], failure: String?) {
    var reader = XMLReader<MemorySource, Name>(
      MemorySource(document, chunk: chunk), limits: limits, scansPlainMarkup: scanning)
    var events: [String] = []
    var text: [UInt8] = []
    func close() {
      if !text.isEmpty { events.append("'" + String(decoding: text, as: UTF8.self)) }
      text.removeAll()
    }
    do throws(XMLStreamError) {
      while let event = try reader.next() {
        if event == .text {
          reader.appendText(to: &text)
          continue
        }
        close()
        var line = "\(event)"
        for name in Name.allCases {
          for namespace in -2..<4 {
            if let value = reader.attribute(name, in: XMLNamespace(rawValue: Int8(namespace))) {
              line += " \(namespace):\(name)=\(value)"
            }
          }
        }
        events.append(line)
      }
    } catch {
      close()
      var kind = "\(error.problem)"
      if case .malformed = error.problem { kind = "malformed" }
      return (events, "\(kind) on line \(error.line ?? 0)")
    }
    close()
    return (events, nil)
  }
}

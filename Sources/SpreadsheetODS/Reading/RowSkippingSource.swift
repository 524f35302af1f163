import ByteStream
import Spreadsheet
import SpreadsheetPackage

/// The content of a document without its rows: what the first pass looks for stands outside them, and to find
/// where a row ends takes a fraction of the time that parsing it takes.
///
/// In well-formed markup of an encoding that keeps ASCII, exactly the elements named `table-row` are taken out,
/// whatever their prefix. Anything unusual (a DOCTYPE, another encoding) passes all of it on. What is not
/// well-formed is told when the rows are read.
struct RowSkippingSource: ~Copyable, ByteSource {
  private var source: LongSource<AnySource>
  private let notes: RowNotes
  private var chunk: [UInt8] = []
  private var scanner = RowScanner()

  init(_ source: consuming AnySource, notes: RowNotes) {
    self.source = LongSource(source)
    self.notes = notes
  }

  mutating func read(into buffer: inout [UInt8]) throws -> Bool {
    buffer.removeAll(keepingCapacity: true)
    while buffer.isEmpty {
      guard try source.read(into: &chunk) else {
        scanner.finish(&buffer)
        break
      }
      scanner.pass(chunk, to: &buffer, notes)
    }
    return !buffer.isEmpty
  }
}

/// What was seen in rows that were passed over.
final class RowNotes {
  private(set) var features: Set<WorkbookFeature> = []

  private static let names: [([UInt8], WorkbookFeature)] = [
    (Array("annotation".utf8), .comments), (Array("object".utf8), .embeddedObjects),
    (Array("object-ole".utf8), .embeddedObjects), (Array("cell-range-source".utf8), .externalLinks),
  ]

  /// Notes an element by its local name.
  func see(_ name: ArraySlice<UInt8>) {
    for (known, feature) in Self.names where name.elementsEqual(known) { features.insert(feature) }
  }

  func see(_ bytes: borrowing Span<UInt8>, _ lower: Int, _ upper: Int) {
    switch bytes[lower] {
    // The names above begin so; cells, paragraphs and spans do not.
    case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "c"):
      see((lower..<upper).map { bytes[$0] }[...])
    default: break
    }
  }
}

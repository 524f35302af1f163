import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The names of one kind of part, with those of markup compatibility.
protocol MarkupVocabulary: XMLVocabulary {
  static var choice: Self { get }
  static var unlisted: Self { get }
}

/// The namespaces of SpreadsheetML parts: transitional ones (ISO 29500-4) and strict ones (ISO 29500-1).
enum MarkupNamespace {
  static let main = XMLNamespace(rawValue: 0)
  static let relationships = XMLNamespace(rawValue: 1)
  static let compatibility = XMLNamespace(rawValue: 2)

  static let spreadsheet = [
    [
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ],
    [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ],
    ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ]

  static let packageRelationships = [
    [
      "http://schemas.openxmlformats.org/package/2006/relationships",
      "http://purl.oclc.org/ooxml/package/relationships",
    ], [], spreadsheet[2],
  ]

  static let contentTypes = [
    [
      "http://schemas.openxmlformats.org/package/2006/content-types",
      "http://purl.oclc.org/ooxml/package/content-types",
    ], [], spreadsheet[2],
  ]
}

/// An event of a part, its name already freed of the namespace: what is of a foreign namespace is `unlisted`.
enum MarkupEvent<Name: XMLVocabulary> {
  case start(Name)
  case end(Name)
  case text
}

/// Reads a part as one who knows no extension of the format: of alternate content the fallback is read as if it
/// stood there alone (ISO 29500-3, 7.6).
struct MarkupReader<Name: MarkupVocabulary>: ~Copyable {
  private var reader: PartReader<Name>
  var part: String? { reader.part }

  init(
    _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    reader = try PartReader(entry, of: archive, limits: limits)
  }

  mutating func next() throws(SpreadsheetError) -> MarkupEvent<Name>? {
    while let event = try reader.next() {
      switch event {
      case .text: return .text
      case .start(let name, let namespace):
        switch namespace {
        // Elements without any namespace are taken for the format's own.
        case MarkupNamespace.main, .none: return .start(name)
        case MarkupNamespace.compatibility: if name == .choice { try reader.skipElement() }
        default: return .start(.unlisted)
        }
      case .end(let name, let namespace):
        switch namespace {
        case MarkupNamespace.main, .none: return .end(name)
        case MarkupNamespace.compatibility: break
        default: return .end(.unlisted)
        }
      }
    }
    return nil
  }

  /// Reads the children of the element whose start was the current event.
  /// - Parameter child: called after the start of each child; has to read up to its end.
  mutating func forEachChild(
    _ child: (inout MarkupReader, Name) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    while let event = try next() {
      switch event {
      case .start(let name): try child(&self, name)
      case .end: return
      case .text: break
      }
    }
  }

  /// Reads the start of the document's element; nil where the document is another one.
  mutating func root() throws(SpreadsheetError) -> Name? {
    while let event = try next() {
      if case .start(let name) = event { return name }
    }
    return nil
  }

  mutating func skipElement() throws(SpreadsheetError) { try reader.skipElement() }

  /// Reads what is left of the part: only at its very end is the checksum verified.
  mutating func finish() throws(SpreadsheetError) {
    while try reader.next() != nil {}
  }

  /// Appends the text of the element whose start was the current event, that of inner elements left out.
  /// - Parameter limit: the most bytes that the buffer may come to hold from `start` on.
  mutating func readText(
    into buffer: inout [UInt8], from start: Int = 0, limit: Int
  ) throws(SpreadsheetError) {
    while let event = try next() {
      switch event {
      case .text:
        reader.appendText(to: &buffer)
        if buffer.count - start > limit { throw SpreadsheetError(.limit(.textLength, limit), part: part) }
      case .start: try skipElement()
      case .end: return
      }
    }
  }

  /// The text of an element that holds one child of a name and nothing else, where that holds one text and nothing else.
  func textOfOnlyChild(_ name: Name) -> ArraySlice<UInt8>? {
    reader.textOfOnlyChild(name, in: MarkupNamespace.main, orNone: true)
  }

  /// The number that such a text is, of one to nine digits; nil for any other text, and where there is none.
  func numberOfOnlyChild(_ name: Name) -> Int? {
    reader.numberOfOnlyChild(name, in: MarkupNamespace.main, orNone: true)
  }

  /// Passes over the rest of an element where `textOfOnlyChild` gave a text.
  mutating func passOnlyChild() { reader.passOnlyChild() }

  /// The places of the current start event's attributes that are of no namespace, each with its name.
  var attributePlaces: Range<Int> { reader.attributePlaces }
  func attributeName(at place: Int) -> Name? {
    let (name, namespace) = reader.attributeName(at: place)
    return namespace == .none ? Name(rawValue: name) : nil
  }
  func attributeBytes(at place: Int) -> ArraySlice<UInt8> { reader.attributeBytes(at: place) }

  func attribute(_ name: Name, in namespace: XMLNamespace = .none) -> String? {
    reader.attribute(name, in: namespace)
  }
  func attributeBytes(_ name: Name) -> ArraySlice<UInt8>? { reader.attributeBytes(name) }
  func integer(_ name: Name) -> Int? { reader.integer(name) }
  func boolean(_ name: Name) -> Bool? { reader.boolean(name) }
}

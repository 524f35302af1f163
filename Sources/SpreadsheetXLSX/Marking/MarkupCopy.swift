import ByteStream
import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// Writes a part of SpreadsheetML again, seen as `MarkupReader` sees it: the elements of markup compatibility, and the
/// choices that are not read, are copied without being told.
struct MarkupCopy<Name: MarkupVocabulary>: ~Copyable {
  var part: PartCopy<Name>

  init(_ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits) throws(SpreadsheetError) {
    part = try PartCopy(entry, of: archive, limits: limits)
  }

  /// Writes a part again that stands in memory.
  init(_ bytes: [UInt8], part name: String) {
    part = PartCopy(AnySource(MemorySource(bytes)), part: name)
  }

  /// Moves to the next event; it is not written yet.
  mutating func next() throws(SpreadsheetError) -> MarkupEvent<Name>? {
    while let event = try part.next() {
      switch event {
      case .text: return .text
      case .start(let name, let namespace):
        switch namespace {
        case MarkupNamespace.main, .none: return .start(name)
        case MarkupNamespace.compatibility:
          if name == .choice { try part.copyElement() } else { part.copy() }
        default: return .start(.unlisted)
        }
      case .end(let name, let namespace):
        switch namespace {
        case MarkupNamespace.main, .none: return .end(name)
        case MarkupNamespace.compatibility: part.copy()
        default: return .end(.unlisted)
        }
      }
    }
    return nil
  }

  /// Calls for each start of a child of the element whose start was the current event; what stands between is copied,
  /// and the end, before it `end` is called.
  /// - Parameter child: has to copy or drop the element.
  mutating func rewriteChildren(
    _ child: (inout MarkupCopy, Name) throws(SpreadsheetError) -> Void,
    end: (inout MarkupCopy) throws(SpreadsheetError) -> Void = { _ in }
  ) throws(SpreadsheetError) {
    while let event = try next() {
      switch event {
      case .start(let name): try child(&self, name)
      case .text: part.copy()
      case .end:
        try end(&self)
        part.copy()
        return
      }
    }
  }

  /// Copies up to the start of the document's element.
  mutating func root() throws(SpreadsheetError) -> Name? {
    while let event = try next() {
      if case .start(let name) = event { return name }
      part.copy()
    }
    return nil
  }

  /// Copies what is left, and gives the whole.
  mutating func finished() throws(SpreadsheetError) -> [UInt8] {
    while try part.next() != nil { part.copy() }
    return part.output.take()
  }

  var tag: StartTag { StartTag(part.reader.markup) }
  var prefix: String { part.reader.prefix }

  /// The prefix that the current start tag declares for one of the namespaces, a longer one before the default.
  func declaredPrefix(of namespaces: [String]) -> String? {
    part.reader.declarations.filter { namespaces.contains($0.uri) && !$0.prefix.isEmpty }.first?.prefix
  }

  func attribute(_ name: Name) -> String? { part.reader.attribute(name) }
  func integer(_ name: Name) -> Int? { part.reader.integer(name) }
}

/// The URIs that a workbook uses: transitional or strict ones.
struct Dialect: Sendable, Hashable {
  var isStrict: Bool

  var main: String { isStrict ? MarkupNamespace.spreadsheet[0][1] : MarkupNamespace.spreadsheet[0][0] }
  var relationships: String {
    isStrict ? MarkupNamespace.spreadsheet[1][1] : MarkupNamespace.spreadsheet[1][0]
  }

  /// The type of a relationship by its last segment.
  func type(_ name: String) -> String { relationships + "/" + name }
}

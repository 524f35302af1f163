public import ByteStream
public import Spreadsheet
public import XMLStream
public import ZipArchive

/// Reads one XML part of a workbook: events, text and attributes, each failure told with the part's name.
public struct PartReader<Name: XMLVocabulary>: ~Copyable {
  /// The part's name in the package; nil for a document that is one file.
  public let part: String?
  @usableFromInline var reader: XMLReader<AnySource, Name>

  /// Opens an entry of a package.
  public init(
    _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits = XMLLimits(), keepsMarkup: Bool = false
  ) throws(SpreadsheetError) {
    do {
      self.init(
        AnySource(try archive.open(entry)), part: entry.name, limits: limits, keepsMarkup: keepsMarkup)
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Reads from any source: a flat document, or bytes in memory.
  /// - Parameters:
  ///   - source: the bytes, from their start.
  ///   - part: what errors call it; nil where the file is no package.
  ///   - limits: bounds on the markup.
  ///   - keepsMarkup: whether the part is to be written again (`PartCopy`).
  public init(
    _ source: consuming AnySource, part: String?, limits: XMLLimits = XMLLimits(), keepsMarkup: Bool = false
  ) {
    self.part = part
    reader = XMLReader(source, limits: limits, keepsMarkup: keepsMarkup)
  }

  /// The next event; nil at the end.
  @inlinable public mutating func next() throws(SpreadsheetError) -> XMLEvent<Name>? {
    do { return try reader.next() } catch { throw SpreadsheetError(error, part: part) }
  }

  /// Appends the UTF-8 of the current text event.
  @inlinable public func appendText(to buffer: inout [UInt8]) { reader.appendText(to: &buffer) }

  /// An attribute of the current start event.
  @inlinable public func attribute(_ name: Name, in namespace: XMLNamespace = .none) -> String? {
    reader.attribute(name, in: namespace)
  }

  /// The UTF-8 of an attribute of the current start event.
  @inlinable public func attributeBytes(_ name: Name, in namespace: XMLNamespace = .none) -> ArraySlice<
    UInt8
  >? {
    reader.attributeBytes(name, in: namespace)
  }

  /// The text of an element that holds one child of a name and nothing else, where that holds one text and nothing else.
  @inlinable public func textOfOnlyChild(
    _ name: Name, in namespace: XMLNamespace, orNone: Bool = false
  ) -> ArraySlice<UInt8>? {
    reader.textOfOnlyChild(name, in: namespace, orNone: orNone)
  }

  /// The number that such a text is, of one to nine digits; nil for any other text, and where there is none.
  @inlinable public func numberOfOnlyChild(
    _ name: Name, in namespace: XMLNamespace, orNone: Bool = false
  ) -> Int? {
    reader.numberOfOnlyChild(name, in: namespace, orNone: orNone)
  }

  /// Passes over the rest of an element where `textOfOnlyChild` gave a text.
  @inlinable public mutating func passOnlyChild() { reader.passOnlyChild() }

  /// The places of the current start event's attributes, their names and values.
  @inlinable public var attributePlaces: Range<Int> { reader.attributePlaces }
  /// The number of an attribute's name in the vocabulary, and its namespace.
  /// - Parameter place: one of `attributePlaces`.
  @inlinable public func attributeName(at place: Int) -> (name: Int, namespace: XMLNamespace) {
    reader.attributeName(at: place)
  }
  /// An attribute's value in UTF-8, references resolved and white space normalised (XML 1.0, 3.3.3); valid
  /// until the next event.
  /// - Parameter place: one of `attributePlaces`.
  @inlinable public func attributeBytes(at place: Int) -> ArraySlice<UInt8> {
    reader.attributeBytes(at: place)
  }

  /// How the current event stands in the part, where markup is kept.
  public var markup: ArraySlice<UInt8> { reader.markup }
  /// The prefix of the current start or end tag, where markup is kept.
  public var prefix: String { reader.prefix }
  /// The namespaces that the current start tag declares, where markup is kept.
  public var declarations: ArraySlice<NamespaceDeclaration> { reader.declarations }

  /// An attribute that is a whole number (white space around it allowed); nil where it is absent or none.
  @inlinable public func integer(_ name: Name, in namespace: XMLNamespace = .none) -> Int? {
    reader.attributeBytes(name, in: namespace).flatMap { Lexical.integer($0) }
  }

  /// An attribute of XML Schema's boolean type; nil where it is absent or none.
  @inlinable public func boolean(_ name: Name, in namespace: XMLNamespace = .none) -> Bool? {
    reader.attributeBytes(name, in: namespace).flatMap { Lexical.boolean($0) }
  }

  /// Passes over the rest of the element whose start was the current event, with all that is in it.
  @inlinable public mutating func skipElement() throws(SpreadsheetError) {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// The text directly and indirectly inside the element whose start was the current event.
  @inlinable public mutating func elementText() throws(SpreadsheetError) -> String {
    var bytes: [UInt8] = []
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: appendText(to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A source whose kind does not matter to those who read from it.
public struct AnySource: ~Copyable, ByteSource {
  private let pull: (inout [UInt8]) throws -> Bool

  /// Takes a source of any kind; its own errors come through as they are.
  public init(_ source: consuming some ByteSource & ~Copyable) {
    let box = Box(source)
    pull = { buffer in try box.read(into: &buffer) }
  }

  public mutating func read(into buffer: inout [UInt8]) throws -> Bool { try pull(&buffer) }

  private final class Box<Source: ByteSource & ~Copyable> {
    private var source: Source
    init(_ source: consuming Source) { self.source = source }
    func read(into buffer: inout [UInt8]) throws -> Bool { try source.read(into: &buffer) }
  }
}

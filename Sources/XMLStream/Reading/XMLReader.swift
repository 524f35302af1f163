public import ByteStream

/// Reads a document as a stream of events, pulled one by one.
///
/// ```swift
/// var reader = XMLReader<MemorySource, SheetName>(source)
/// while let event = try reader.next() {
///   if event.isStart(.row), let number = reader.attribute(.r) { … }
/// }
/// ```
/// Memory is that of one chunk of input, whatever the document's length.
public struct XMLReader<Source: ByteSource & ~Copyable, Name: XMLVocabulary>: ~Copyable {
  private var source: Source
  /// What reads the document: our own scanner as long as it is plain, libxml2 from the first thing on that is not.
  private var scanner: PlainScanner?
  private var parser: Parser?
  private let names: [String: Int32]
  private let namespaces: [String: Int8]
  private let limits: XMLLimits
  private let keepsMarkup: Bool
  private var buffer: [UInt8] = []
  @usableFromInline var isFinished = false
  /// The events of the last chunk. What reads them is inlinable: it is called for each tag, and compiled for its
  /// vocabulary it is several times as fast.
  @usableFromInline var batch = EventArrays()
  @usableFromInline var position = 0
  @usableFromInline var attributes: Range<Int> = 0..<0
  @usableFromInline var bytes: Range<Int> = 0..<0

  /// - Parameter keepsMarkup: whether the document is to be written again: `XMLRewriter` can copy its events then, and
  ///   comments and processing instructions come as texts that have no characters.
  public init(_ source: consuming Source, limits: XMLLimits = XMLLimits(), keepsMarkup: Bool = false) {
    self.init(source, limits: limits, keepsMarkup: keepsMarkup, scansPlainMarkup: true)
  }

  /// - Parameter scansPlainMarkup: false leaves the whole document to libxml2; tests compare the two.
  package init(
    _ source: consuming Source, limits: XMLLimits = XMLLimits(), keepsMarkup: Bool = false,
    scansPlainMarkup: Bool
  ) {
    var names: [String: Int32] = [:]
    for name in Name.allCases where name.rawValue > 0 { names[name.localName] = Int32(name.rawValue) }
    var namespaces: [String: Int8] = [:]
    for (place, aliases) in Name.namespaces.enumerated() {
      for alias in aliases { namespaces[alias] = Int8(truncatingIfNeeded: place) }
    }
    self.source = source
    self.names = names
    self.namespaces = namespaces
    self.limits = limits
    self.keepsMarkup = keepsMarkup
    if scansPlainMarkup, !keepsMarkup {
      scanner = PlainScanner(names: names, namespaces: namespaces, limits: limits)
    } else {
      parser = newParser()
    }
  }

  /// The next event; nil at the document's end.
  ///
  /// One text between two tags can come as several events.
  @inlinable public mutating func next() throws(XMLStreamError) -> XMLEvent<Name>? {
    while position == batch.events.count {
      guard !isFinished else { return nil }
      try fill()
    }
    let event = batch.events[position]
    position += 1
    attributes = 0..<0
    bytes = 0..<0
    let name = Name(rawValue: Int(event.name)) ?? Self.unlisted
    let namespace = XMLNamespace(rawValue: event.namespace)
    switch event.kind {
    case .start:
      attributes = Int(event.lower)..<Int(event.upper)
      return .start(name, namespace)
    case .end:
      return .end(name, namespace)
    case .text, .section, .other:
      bytes = Int(event.lower)..<Int(event.upper)
      return .text
    }
  }

  /// The UTF-8 of the current text event, appended to `buffer`.
  @inlinable public func appendText(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: batch.bytes[bytes])
  }

  /// An attribute of the current start event, as UTF-8; nil where it has none of that name.
  @inlinable public func attributeBytes(_ name: Name, in namespace: XMLNamespace = .none) -> ArraySlice<
    UInt8
  >? {
    for index in attributes {
      let attribute = batch.attributes[index]
      if Int(attribute.name) == name.rawValue, attribute.namespace == namespace.rawValue {
        return batch.bytes[Int(attribute.lower)..<Int(attribute.upper)]
      }
    }
    return nil
  }

  /// An attribute of the current start event; nil where it has none of that name.
  @inlinable public func attribute(_ name: Name, in namespace: XMLNamespace = .none) -> String? {
    attributeBytes(name, in: namespace).map { String(decoding: $0, as: UTF8.self) }
  }

  /// How the current event stands in the document, a start tag without its `>`; empty for character data.
  public var markup: ArraySlice<UInt8> {
    guard let place = currentMarkup else { return [] }
    return batch.bytes[Int(place.lower)..<Int(place.upper)]
  }

  /// The prefix of the current start or end tag; empty where it has none.
  public var prefix: String {
    guard let place = currentMarkup else { return "" }
    let start = Int(place.lower)
    return String(
      decoding: batch.bytes[start..<start + Int(place.prefixLength)].drop { $0 == 0x3C }, as: UTF8.self)
  }

  /// The namespaces that the current start tag declares.
  public var declarations: ArraySlice<NamespaceDeclaration> {
    guard let place = currentMarkup else { return [] }
    return batch.declarations[Int(place.firstDeclaration)..<Int(place.lastDeclaration)]
  }

  private var currentMarkup: ParsedMarkup? {
    batch.markup.indices.contains(position - 1) ? batch.markup[position - 1] : nil
  }

  @inlinable static var unlisted: Name { Name.allCases[Name.allCases.startIndex] }

  @usableFromInline mutating func fill() throws(XMLStreamError) {
    batch.removeAll()
    position = 0
    let more: Bool
    do { more = try source.read(into: &buffer) } catch { throw XMLStreamError(.source(error)) }
    if !more {
      buffer.removeAll()
      isFinished = true
    }
    switch scanner?.scan(buffer, into: &batch) {
    case .more, .finished: break
    case .handover(let rest): try handOver(Array(rest))
    case nil:
      try parser?.feed(buffer)
      parser?.take(into: &batch)
    }
  }

  /// Lets libxml2 go on where the scanner stopped, within a chunk; the events of both go into the batch.
  private mutating func handOver(_ rest: [UInt8]) throws(XMLStreamError) {
    parser = newParser()
    if let scanner { parser?.resume(scanner) }
    scanner = nil
    let counted = batch.events.isEmpty ? buffer.count : 0
    parser?.take(into: &batch)
    if rest.isEmpty { try parser?.count(counted) } else { try parser?.feed(rest, counting: counted) }
    if buffer.isEmpty { try parser?.feed([]) }
    parser?.take(into: &batch)
  }

  /// Whether all of the document so far was plain.
  var isPlain: Bool { scanner != nil }

  private func newParser() -> Parser {
    Parser(names: NameTable(names: names, namespaces: namespaces), limits: limits, keepsMarkup: keepsMarkup)
  }
}

/// A start tag, an end tag or a piece of text. An empty element is a start and an end.
public enum XMLEvent<Name: XMLVocabulary>: Sendable, Equatable {
  case start(Name, XMLNamespace)
  case end(Name, XMLNamespace)
  case text
}

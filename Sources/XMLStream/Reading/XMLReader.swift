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
  private let producer: EventProducer<Source>
  /// The producer in a thread of its own, once the document has proved to be long.
  private var ahead: PullingAhead<EventArrays>?
  private var mayWorkAhead: Bool
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
    let numbers = VocabularyNumbers.of(Name.self)
    mayWorkAhead = !keepsMarkup
    producer = EventProducer(
      source, names: numbers.names, namespaces: numbers.namespaces, limits: limits, keepsMarkup: keepsMarkup,
      scansPlainMarkup: scansPlainMarkup)
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

  /// The text of an element that holds one child of a name and nothing else, where that holds one text and nothing else:
  /// the common form of a cell. The current event is the start of the element, and stays so.
  @inlinable public func textOfOnlyChild(
    _ name: Name, in namespace: XMLNamespace, orNone: Bool = false
  ) -> ArraySlice<UInt8>? {
    rangeOfOnlyChild(name, in: namespace, orNone: orNone).map { batch.bytes[$0] }
  }

  /// The number that such a text is, of one to nine digits; nil for any other text, and where there is none.
  @inlinable public func numberOfOnlyChild(
    _ name: Name, in namespace: XMLNamespace, orNone: Bool = false
  ) -> Int? {
    guard let range = rangeOfOnlyChild(name, in: namespace, orNone: orNone), range.count <= 9, !range.isEmpty
    else { return nil }
    let bytes = batch.bytes.span
    var value = 0
    for place in range {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  @inlinable func rangeOfOnlyChild(
    _ name: Name, in namespace: XMLNamespace, orNone: Bool
  ) -> Range<Int>? {
    let first = position
    guard first + 4 <= batch.events.count else { return nil }
    let child = batch.events[first]
    guard child.kind == .start, Int(child.name) == name.rawValue,
      child.namespace == namespace.rawValue || orNone && child.namespace == XMLNamespace.none.rawValue,
      batch.events[first + 1].kind == .text, batch.events[first + 2].kind == .end,
      batch.events[first + 3].kind == .end
    else { return nil }
    return Int(batch.events[first + 1].lower)..<Int(batch.events[first + 1].upper)
  }

  /// Passes over the rest of an element, to its end, where `textOfOnlyChild` gave a text.
  @inlinable public mutating func passOnlyChild() {
    position += 4
    attributes = 0..<0
    bytes = 0..<0
  }

  /// The places of the current start event's attributes.
  @inlinable public var attributePlaces: Range<Int> { attributes }

  /// The number of an attribute's name, and its namespace.
  @inlinable public func attributeName(at place: Int) -> (name: Int, namespace: XMLNamespace) {
    let attribute = batch.attributes[place]
    return (Int(attribute.name), XMLNamespace(rawValue: attribute.namespace))
  }

  /// The UTF-8 of an attribute.
  @inlinable public func attributeBytes(at place: Int) -> ArraySlice<UInt8> {
    let attribute = batch.attributes[place]
    return batch.bytes[Int(attribute.lower)..<Int(attribute.upper)]
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
    position = 0
    do {
      if let ahead {
        isFinished = try !ahead.read(into: &batch)
      } else {
        isFinished = try !producer.fill(&batch)
        // A short document is not worth a thread.
        if mayWorkAhead, producer.count >= 1 << 20, !isFinished {
          mayWorkAhead = false
          let producer = producer
          ahead = PullingAhead(empty: { EventArrays() }, pulling: { batch in try producer.fill(&batch) })
        }
      }
    } catch {
      batch.removeAll()
      throw error as? XMLStreamError ?? XMLStreamError(.source(error))
    }
  }

  /// Whether all of the document so far was plain.
  var isPlain: Bool { producer.isPlain }
}

/// A start tag, an end tag or a piece of text. An empty element is a start and an end.
public enum XMLEvent<Name: XMLVocabulary>: Sendable, Equatable {
  case start(Name, XMLNamespace)
  case end(Name, XMLNamespace)
  case text
}

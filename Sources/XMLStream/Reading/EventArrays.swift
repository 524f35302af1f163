/// Events with their attributes and the bytes of both.
@usableFromInline struct EventArrays {
  @usableFromInline var events: [ParsedEvent] = []
  @usableFromInline var attributes: [ParsedAttribute] = []
  @usableFromInline var bytes: [UInt8] = []
  /// With markup kept: a place for each event.
  @usableFromInline var markup: [ParsedMarkup] = []
  /// With markup kept: the namespaces that start tags declare.
  @usableFromInline var declarations: [NamespaceDeclaration] = []

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    markup.removeAll(keepingCapacity: true)
    declarations.removeAll(keepingCapacity: true)
  }
}

@usableFromInline struct ParsedEvent {
  @usableFromInline enum Kind: UInt8 {
    case start, end, text
    /// With markup kept: a section of character data; a comment or an instruction.
    case section, other
  }
  @usableFromInline var kind: Kind
  @usableFromInline var namespace: Int8 = XMLNamespace.none.rawValue
  @usableFromInline var name: Int32 = 0
  /// Attributes of a start, bytes of a text: first and end.
  @usableFromInline var lower: Int32 = 0
  @usableFromInline var upper: Int32 = 0
}

/// How an event stands in the document: the bytes of its markup, a start tag's without the `>`, and of a start tag the
/// prefix and the namespaces that it declares.
@usableFromInline struct ParsedMarkup {
  @usableFromInline var lower: Int32
  @usableFromInline var upper: Int32
  @usableFromInline var prefixLength: Int32 = 0
  @usableFromInline var firstDeclaration: Int32 = 0
  @usableFromInline var lastDeclaration: Int32 = 0
}

@usableFromInline struct ParsedAttribute {
  @usableFromInline var namespace: Int8
  @usableFromInline var name: Int32
  @usableFromInline var lower: Int32
  @usableFromInline var upper: Int32
}

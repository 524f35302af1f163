/// Events with their attributes and the bytes of both.
@usableFromInline struct EventArrays {
  @usableFromInline var events: [ParsedEvent] = []
  @usableFromInline var attributes: [ParsedAttribute] = []
  @usableFromInline var bytes: [UInt8] = []

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}

@usableFromInline struct ParsedEvent {
  @usableFromInline enum Kind: UInt8 { case start, end, text }
  @usableFromInline var kind: Kind
  @usableFromInline var namespace: Int8 = XMLNamespace.none.rawValue
  @usableFromInline var name: Int32 = 0
  /// Attributes of a start, bytes of a text: first and end.
  @usableFromInline var lower: Int32 = 0
  @usableFromInline var upper: Int32 = 0
}

@usableFromInline struct ParsedAttribute {
  @usableFromInline var namespace: Int8
  @usableFromInline var name: Int32
  @usableFromInline var lower: Int32
  @usableFromInline var upper: Int32
}

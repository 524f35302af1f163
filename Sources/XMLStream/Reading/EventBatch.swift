/// What libxml2 reported for one chunk of input: flat arrays that grow to their need once and are then reused.
///
/// The callbacks fill it, `XMLReader` empties it: so that generic code never runs inside a C callback.
final class EventBatch {
  struct Event {
    enum Kind: UInt8 { case start, end, text }
    var kind: Kind
    var namespace: Int8 = XMLNamespace.none.rawValue
    var name: Int32 = 0
    /// Attributes of a start, bytes of a text: first and end.
    var lower: Int32 = 0
    var upper: Int32 = 0
  }

  struct Attribute {
    var namespace: Int8
    var name: Int32
    var lower: Int32
    var upper: Int32
  }

  var events: [Event] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []
  var depth = 0
  /// Events since the document's start, so that input without any can be told from input with some.
  var count = 0
  var failure: XMLStreamError.Problem?

  func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Writes down what libxml2 reports, chunk by chunk; the callbacks call it, `XMLReader` takes its arrays: so that
/// generic code never runs inside a C callback.
///
/// A struct with a method for each callback: what a class holds is guarded anew at each single access.
struct EventRecorder {
  var arrays = EventArrays()
  /// Events since the document's start, so that input without any can be told from input with some.
  private(set) var count = 0
  private(set) var failure: XMLStreamError.Problem?
  /// Whether each event is noted with its markup, so that the document can be written again.
  let keepsMarkup: Bool

  private var names: NameTable
  private var depth = 0
  private let depthLimit: Int

  init(names: NameTable, depthLimit: Int, keepsMarkup: Bool) {
    self.keepsMarkup = keepsMarkup
    self.names = names
    self.depthLimit = depthLimit
  }

  /// Notes why the document is not read further; the first reason stays.
  mutating func fail(_ problem: XMLStreamError.Problem) {
    if failure == nil { failure = problem }
  }

  /// - Parameter attributes: five pointers an attribute: local name, prefix, URI, value, the value's end.
  /// - Returns: false where the document is not read further.
  mutating func start(
    _ name: UnsafePointer<UInt8>, uri: UnsafePointer<UInt8>?,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count attributeCount: Int
  ) -> Bool {
    depth += 1
    if depth > depthLimit {
      fail(.limit(.depth, depthLimit))
      return false
    }
    let first = arrays.attributes.count
    if let attributes = unsafe attributes {
      for index in 0..<attributeCount {
        let fields = unsafe attributes + index * 5
        guard let name = unsafe fields[0], let value = unsafe fields[3], let end = unsafe fields[4] else {
          continue
        }
        let lower = arrays.bytes.count
        unsafe arrays.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: end - value))
        unsafe arrays.attributes.append(
          ParsedAttribute(
            namespace: names.namespace(fields[2]), name: names.name(name),
            lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: arrays.bytes.count)))
      }
    }
    unsafe arrays.events.append(
      ParsedEvent(
        kind: .start, namespace: names.namespace(uri), name: names.name(name),
        lower: Int32(truncatingIfNeeded: first), upper: Int32(truncatingIfNeeded: arrays.attributes.count)))
    count += 1
    return true
  }

  mutating func end(_ name: UnsafePointer<UInt8>, uri: UnsafePointer<UInt8>?) {
    depth -= 1
    count += 1
    unsafe arrays.events.append(
      ParsedEvent(kind: .end, namespace: names.namespace(uri), name: names.name(name)))
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    let lower = Int32(truncatingIfNeeded: arrays.bytes.count)
    unsafe arrays.bytes.append(contentsOf: text)
    let upper = Int32(truncatingIfNeeded: arrays.bytes.count)
    count += 1
    // libxml2 gives text in pieces of a few hundred bytes.
    if let last = arrays.events.indices.last, arrays.events[last].kind == .text,
      arrays.events[last].upper == lower
    {
      arrays.events[last].upper = upper
    } else {
      arrays.events.append(ParsedEvent(kind: .text, lower: lower, upper: upper))
    }
  }

  mutating func add(_ kind: ParsedEvent.Kind, _ lower: Int32, _ upper: Int32) {
    count += 1
    arrays.events.append(ParsedEvent(kind: kind, lower: lower, upper: upper))
  }
}

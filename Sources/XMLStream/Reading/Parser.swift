import CLibXML2

/// Owns libxml2's push parser: bytes go in, an `EventBatch` fills up.
///
/// Entity declarations end the parse, a DOCTYPE without them is passed over, nothing outside the bytes given is
/// ever read: no callback loads an entity or a subset, and the network is switched off besides.
@safe struct Parser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let state: ParserState
  private let limits: XMLLimits
  private var bytesWithoutEvent = 0

  init(names: NameTable, limits: XMLLimits) {
    state = ParserState(names: names, depthLimit: limits.depth)
    self.limits = limits
    _ = Self.library
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = startElement
    unsafe handler.endElementNs = endElement
    unsafe handler.characters = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.entityDecl = entityDeclaration
    unsafe handler.serror = { _, _ in }
    // The parser copies the handler. Without memory it gives no context: nothing sensible is left to do then.
    guard
      let created = unsafe xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(state).toOpaque(), nil, 0, nil)
    else { preconditionFailure("out of memory") }
    unsafe context = unsafe created
    unsafe state.context = unsafe created
    // Without NOENT libxml2 leaves «&amp;» in an attribute as «&#38;»; entities of a document's own never get
    // that far.
    unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
  }

  deinit {
    // A DOCTYPE makes libxml2 build a document that no one asked for and that it does not free.
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe xmlFreeParserCtxt(context)
  }

  /// The events of what was fed; the caller empties it.
  var batch: EventBatch { state.batch }

  /// Parses the next bytes; no bytes are the end of the document.
  mutating func feed(_ bytes: [UInt8]) throws(XMLStreamError) {
    let before = state.batch.count
    let code = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { buffer in
        unsafe xmlParseChunk(context, buffer.baseAddress, Int32(buffer.count), buffer.isEmpty ? 1 : 0)
      }
    }
    let line = unsafe context.pointee.input.map { unsafe Int($0.pointee.line) }
    if let failure = state.batch.failure { throw XMLStreamError(failure, line: line) }
    if code != 0, unsafe context.pointee.wellFormed == 0 {
      throw unsafe XMLStreamError(.malformed(message(code: code)), line: Int(context.pointee.lastError.line))
    }
    bytesWithoutEvent = state.batch.count == before ? bytesWithoutEvent + bytes.count : 0
    if bytesWithoutEvent > limits.tokenBytes {
      throw XMLStreamError(.limit(.tokenBytes, limits.tokenBytes), line: line)
    }
  }

  private func message(code: Int32) -> String {
    guard let message = unsafe context.pointee.lastError.message else { return "libxml2: \(code)" }
    var text = unsafe String(cString: message)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  private static let library: Void = xmlInitParser()
}

/// What the callbacks reach through libxml2's user pointer.
@safe final class ParserState {
  var names: NameTable
  let batch = EventBatch()
  let depthLimit: Int
  var context: xmlParserCtxtPtr?

  init(names: NameTable, depthLimit: Int) {
    self.names = names
    self.depthLimit = depthLimit
    unsafe context = nil
  }

  func stop(_ failure: XMLStreamError.Problem) {
    if batch.failure == nil { batch.failure = failure }
    unsafe xmlStopParser(context)
  }
}

@inline(__always)
private func state(_ pointer: UnsafeMutableRawPointer?) -> ParserState? {
  unsafe pointer.map { unsafe Unmanaged<ParserState>.fromOpaque($0).takeUnretainedValue() }
}

private func startElement(
  user: UnsafeMutableRawPointer?, localName: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?,
  uri: UnsafePointer<UInt8>?, namespaceCount: Int32,
  namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  attributeCount: Int32, defaultedCount: Int32, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
) {
  guard let state = unsafe state(user), let localName = unsafe localName else { return }
  let batch = state.batch
  batch.depth += 1
  if batch.depth > state.depthLimit { return state.stop(.limit(.depth, state.depthLimit)) }
  let first = Int32(truncatingIfNeeded: batch.attributes.count)
  if let attributes = unsafe attributes {
    for index in 0..<Int(attributeCount) {
      // Five pointers an attribute: local name, prefix, URI, value, the value's end.
      let fields = unsafe attributes + index * 5
      guard let name = unsafe fields[0], let value = unsafe fields[3], let end = unsafe fields[4] else {
        continue
      }
      let lower = batch.bytes.count
      unsafe batch.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: end - value))
      unsafe batch.attributes.append(
        EventBatch.Attribute(
          namespace: state.names.namespace(fields[2]), name: state.names.name(name),
          lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: batch.bytes.count)))
    }
  }
  unsafe batch.events.append(
    EventBatch.Event(
      kind: .start, namespace: state.names.namespace(uri), name: state.names.name(localName), lower: first,
      upper: Int32(truncatingIfNeeded: batch.attributes.count)))
  batch.count += 1
}

private func endElement(
  user: UnsafeMutableRawPointer?, localName: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?,
  uri: UnsafePointer<UInt8>?
) {
  guard let state = unsafe state(user), let localName = unsafe localName else { return }
  state.batch.depth -= 1
  state.batch.count += 1
  unsafe state.batch.events.append(
    EventBatch.Event(kind: .end, namespace: state.names.namespace(uri), name: state.names.name(localName)))
}

private func characters(user: UnsafeMutableRawPointer?, text: UnsafePointer<UInt8>?, count: Int32) {
  guard let state = unsafe state(user), let text = unsafe text, count > 0 else { return }
  let batch = state.batch
  let lower = Int32(truncatingIfNeeded: batch.bytes.count)
  unsafe batch.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
  let upper = Int32(truncatingIfNeeded: batch.bytes.count)
  batch.count += 1
  // libxml2 gives text in pieces of a few hundred bytes.
  if let last = batch.events.indices.last, batch.events[last].kind == .text, batch.events[last].upper == lower
  {
    batch.events[last].upper = upper
  } else {
    batch.events.append(EventBatch.Event(kind: .text, lower: lower, upper: upper))
  }
}

private func entityDeclaration(
  user: UnsafeMutableRawPointer?, name: UnsafePointer<UInt8>?, type: Int32, publicID: UnsafePointer<UInt8>?,
  systemID: UnsafePointer<UInt8>?, content: UnsafeMutablePointer<UInt8>?
) {
  unsafe state(user)?.stop(.entityDeclaration)
}

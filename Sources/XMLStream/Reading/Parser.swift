import CLibXML2

/// Owns libxml2's push parser: bytes go in, an `EventRecorder` fills up.
///
/// Entity declarations end the parse, a DOCTYPE without them is passed over, nothing outside the bytes given is
/// ever read: no callback loads an entity or a subset, and the network is switched off besides.
@safe struct Parser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let state: ParserState
  private let limits: XMLLimits
  private var bytesWithoutEvent = 0

  init(names: NameTable, limits: XMLLimits, keepsMarkup: Bool = false) {
    state = ParserState(
      EventRecorder(names: names, depthLimit: limits.depth, keepsMarkup: keepsMarkup))
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
    if keepsMarkup { unsafe handler.keepMarkup() }
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

  /// Swaps the events of what was fed for arrays to fill next, which are empty.
  func take(into arrays: inout EventArrays) { swap(&arrays, &state.recorder.arrays) }

  /// Takes over in the middle of a document: of what stands before, it is told the elements that are open.
  mutating func resume(_ scanner: borrowing PlainScanner) {
    bytesWithoutEvent = scanner.bytesWithoutEvent
    guard scanner.place != .prolog else { return }
    // libxml2 waits for four bytes to tell the encoding by: each of these tags has them.
    let tags = scanner.place == .epilog ? [(Array("<a/>".utf8), scanner.line)] : scanner.openTags
    for (tag, line) in tags {
      unsafe context.pointee.input.pointee.line = Int32(clamping: line)
      _ = parse(tag)
    }
    unsafe context.pointee.input.pointee.line = Int32(clamping: scanner.line)
    state.recorder.arrays.removeAll()
  }

  /// Parses the next bytes; no bytes are the end of the document.
  /// - Parameter counted: how many of them count as bytes without an event, where they bring none; nil for all.
  mutating func feed(_ bytes: [UInt8], counting counted: Int? = nil) throws(XMLStreamError) {
    let before = state.recorder.count
    let code = parse(bytes)
    let line = unsafe context.pointee.input.map { unsafe Int($0.pointee.line) }
    if let failure = state.recorder.failure { throw XMLStreamError(failure, line: line) }
    if code != 0, unsafe context.pointee.wellFormed == 0 {
      throw unsafe XMLStreamError(.malformed(message(code: code)), line: Int(context.pointee.lastError.line))
    }
    if state.recorder.count != before { bytesWithoutEvent = 0 } else { try count(counted ?? bytes.count) }
  }

  /// Counts bytes that brought no event.
  mutating func count(_ bytes: Int) throws(XMLStreamError) {
    bytesWithoutEvent += bytes
    if bytesWithoutEvent > limits.tokenBytes {
      let line = unsafe context.pointee.input.map { unsafe Int($0.pointee.line) }
      throw XMLStreamError(.limit(.tokenBytes, limits.tokenBytes), line: line)
    }
  }

  private func parse(_ bytes: [UInt8]) -> Int32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { buffer in
        unsafe xmlParseChunk(context, buffer.baseAddress, Int32(buffer.count), buffer.isEmpty ? 1 : 0)
      }
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
  var recorder: EventRecorder
  var context: xmlParserCtxtPtr?

  init(_ recorder: EventRecorder) {
    self.recorder = recorder
    unsafe context = nil
  }

  func stop() { unsafe xmlStopParser(context) }
}

@inline(__always)
func state(_ pointer: UnsafeMutableRawPointer?) -> ParserState? {
  unsafe pointer.map { unsafe Unmanaged<ParserState>.fromOpaque($0).takeUnretainedValue() }
}

private func startElement(
  user: UnsafeMutableRawPointer?, localName: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?,
  uri: UnsafePointer<UInt8>?, namespaceCount: Int32,
  namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  attributeCount: Int32, defaultedCount: Int32, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
) {
  guard let state = unsafe state(user), let localName = unsafe localName else { return }
  let goesOn = unsafe state.recorder.start(
    localName, uri: uri, attributes: attributes, count: Int(attributeCount))
  if !goesOn { state.stop() }
}

private func endElement(
  user: UnsafeMutableRawPointer?, localName: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?,
  uri: UnsafePointer<UInt8>?
) {
  guard let state = unsafe state(user), let localName = unsafe localName else { return }
  unsafe state.recorder.end(localName, uri: uri)
}

private func characters(user: UnsafeMutableRawPointer?, text: UnsafePointer<UInt8>?, count: Int32) {
  guard let state = unsafe state(user), let text = unsafe text, count > 0 else { return }
  unsafe state.recorder.text(UnsafeBufferPointer(start: text, count: Int(count)))
}

private func entityDeclaration(
  user: UnsafeMutableRawPointer?, name: UnsafePointer<UInt8>?, type: Int32, publicID: UnsafePointer<UInt8>?,
  systemID: UnsafePointer<UInt8>?, content: UnsafeMutablePointer<UInt8>?
) {
  guard let state = unsafe state(user) else { return }
  state.recorder.fail(.entityDeclaration)
  state.stop()
}

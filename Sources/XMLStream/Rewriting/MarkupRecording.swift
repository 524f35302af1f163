import CLibXML2

// What is noted beside the events where a document is to be written again.

extension EventRecorder {
  /// Notes how the start tag that was recorded last stands in the document.
  /// - Parameters:
  ///   - namespaces: two pointers a declaration: prefix, URI.
  ///   - attributes: five pointers an attribute: local name, prefix, URI, value, the value's end.
  mutating func startMarkup(
    _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?,
    namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count namespaceCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count attributeCount: Int
  ) {
    let lower = arrays.bytes.count
    arrays.bytes.append(UInt8(ascii: "<"))
    unsafe append(prefix, colon: true)
    let prefixEnd = unsafe arrays.bytes.count - (prefix == nil ? 0 : 1)
    unsafe append(name)
    let firstDeclaration = arrays.declarations.count
    for index in 0..<namespaceCount {
      guard let fields = unsafe namespaces.map({ unsafe $0 + index * 2 }) else { continue }
      let prefix = unsafe fields[0]
      let uri = unsafe fields[1].map { unsafe String(cString: $0) } ?? ""
      arrays.bytes.append(contentsOf: " xmlns".utf8)
      if unsafe prefix != nil { arrays.bytes.append(UInt8(ascii: ":")) }
      unsafe append(prefix)
      append(value: uri.utf8Span.span)
      let name = unsafe prefix.map { unsafe String(cString: $0) } ?? ""
      arrays.declarations.append(NamespaceDeclaration(prefix: name, uri: uri))
    }
    for index in 0..<attributeCount {
      guard let fields = unsafe attributes.map({ unsafe $0 + index * 5 }), let name = unsafe fields[0],
        let value = unsafe fields[3], let end = unsafe fields[4]
      else { continue }
      arrays.bytes.append(UInt8(ascii: " "))
      unsafe append(fields[1], colon: true)
      unsafe append(name)
      unsafe append(value: UnsafeBufferPointer(start: value, count: end - value).span)
    }
    note(
      lower, prefixLength: prefixEnd - lower, declarations: firstDeclaration..<arrays.declarations.count)
  }

  mutating func endMarkup(_ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?) {
    let lower = arrays.bytes.count
    arrays.bytes.append(contentsOf: "</".utf8)
    unsafe append(prefix, colon: true)
    unsafe append(name)
    arrays.bytes.append(UInt8(ascii: ">"))
    note(lower)
  }

  /// A section of character data, kept as one.
  mutating func section(_ text: UnsafeBufferPointer<UInt8>) {
    let lower = arrays.bytes.count
    arrays.bytes.append(contentsOf: "<![CDATA[".utf8)
    let start = arrays.bytes.count
    unsafe arrays.bytes.append(contentsOf: text)
    let end = arrays.bytes.count
    arrays.bytes.append(contentsOf: "]]>".utf8)
    add(.section, Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
    note(lower)
  }

  /// A comment or a processing instruction.
  mutating func other(
    _ open: StaticString, _ first: UnsafePointer<UInt8>?, _ second: UnsafePointer<UInt8>?,
    _ close: StaticString
  ) {
    let lower = arrays.bytes.count
    open.withUTF8Buffer { unsafe arrays.bytes.append(contentsOf: $0) }
    unsafe append(first)
    if unsafe second != nil { arrays.bytes.append(UInt8(ascii: " ")) }
    unsafe append(second)
    close.withUTF8Buffer { unsafe arrays.bytes.append(contentsOf: $0) }
    add(.other, 0, 0)
    note(lower)
  }

  /// Notes that the event recorded last, a text, has no markup of its own.
  mutating func textMarkup() {
    if arrays.markup.count < arrays.events.count { note(arrays.bytes.count) }
  }

  private mutating func note(_ lower: Int, prefixLength: Int = 0, declarations: Range<Int> = 0..<0) {
    arrays.markup.append(
      ParsedMarkup(
        lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: arrays.bytes.count),
        prefixLength: Int32(truncatingIfNeeded: prefixLength),
        firstDeclaration: Int32(truncatingIfNeeded: declarations.lowerBound),
        lastDeclaration: Int32(truncatingIfNeeded: declarations.upperBound)))
  }

  private mutating func append(_ text: UnsafePointer<UInt8>?, colon: Bool = false) {
    guard let text = unsafe text else { return }
    unsafe arrays.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    if colon { arrays.bytes.append(UInt8(ascii: ":")) }
  }

  private mutating func append(value: borrowing Span<UInt8>) {
    arrays.bytes.append(contentsOf: "=\"".utf8)
    arrays.bytes.appendEscaped(value, inAttribute: true)
    arrays.bytes.append(UInt8(ascii: "\""))
  }
}

extension xmlSAXHandler {
  /// Sets the callbacks of a parser that keeps the markup.
  mutating func keepMarkup() {
    unsafe startElementNs = startElementWithMarkup
    unsafe endElementNs = endElementWithMarkup
    unsafe characters = charactersWithMarkup
    unsafe ignorableWhitespace = charactersWithMarkup
    unsafe cdataBlock = sectionWithMarkup
    unsafe comment = commentWithMarkup
    unsafe processingInstruction = instructionWithMarkup
  }
}

private func startElementWithMarkup(
  user: UnsafeMutableRawPointer?, localName: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?,
  uri: UnsafePointer<UInt8>?, namespaceCount: Int32,
  namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  attributeCount: Int32, defaultedCount: Int32, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
) {
  guard let state = unsafe state(user), let localName = unsafe localName else { return }
  let goesOn = unsafe state.recorder.start(
    localName, uri: uri, attributes: attributes, count: Int(attributeCount))
  guard goesOn else { return state.stop() }
  unsafe state.recorder.startMarkup(
    localName, prefix: prefix, namespaces: namespaces, count: Int(namespaceCount), attributes: attributes,
    count: Int(attributeCount))
}

private func endElementWithMarkup(
  user: UnsafeMutableRawPointer?, localName: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?,
  uri: UnsafePointer<UInt8>?
) {
  guard let state = unsafe state(user), let localName = unsafe localName else { return }
  unsafe state.recorder.end(localName, uri: uri)
  unsafe state.recorder.endMarkup(localName, prefix: prefix)
}

private func charactersWithMarkup(user: UnsafeMutableRawPointer?, text: UnsafePointer<UInt8>?, count: Int32) {
  guard let state = unsafe state(user), let text = unsafe text, count > 0 else { return }
  unsafe state.recorder.text(UnsafeBufferPointer(start: text, count: Int(count)))
  state.recorder.textMarkup()
}

private func sectionWithMarkup(user: UnsafeMutableRawPointer?, text: UnsafePointer<UInt8>?, count: Int32) {
  guard let state = unsafe state(user), let text = unsafe text, count > 0 else { return }
  unsafe state.recorder.section(UnsafeBufferPointer(start: text, count: Int(count)))
}

private func commentWithMarkup(user: UnsafeMutableRawPointer?, text: UnsafePointer<UInt8>?) {
  guard let state = unsafe state(user) else { return }
  unsafe state.recorder.other("<!--", text, nil, "-->")
}

private func instructionWithMarkup(
  user: UnsafeMutableRawPointer?, target: UnsafePointer<UInt8>?, data: UnsafePointer<UInt8>?
) {
  guard let state = unsafe state(user) else { return }
  unsafe state.recorder.other("<?", target, data, "?>")
}

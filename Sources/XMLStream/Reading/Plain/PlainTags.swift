// The tags of plain documents.

extension PlainScanner {
  /// More than a tag of an office program has; others are libxml2's.
  private static let attributeLimit = 64

  /// Notes the start tag whose `<` stands at a place, and the end of an empty element.
  /// - Returns: the place behind it, `incomplete` or `unsure`; nothing is noted then.
  @inline(__always)
  mutating func startTag(_ bytes: borrowing Span<UInt8>, at start: Int, _ arrays: inout EventArrays) -> Int {
    let nameEnd = ByteSearch.nameEnd(bytes, from: start + 1)
    guard nameEnd < bytes.count else { return Self.incomplete }
    guard open.count < depthLimit, let name = names.place(of: bytes, start + 1, nameEnd, &scope) else {
      return Self.unsure
    }
    let first = arrays.attributes.count
    let declarations = scope.depth
    var end = nameEnd
    var lines = 0
    if bytes[nameEnd] != UInt8(ascii: ">") {
      end = attributes(bytes, from: nameEnd, &lines, &arrays)
      guard end > 0 else {
        arrays.attributes.removeLast(arrays.attributes.count - first)
        scope.close(to: declarations)
        return end
      }
    }
    let isEmpty = bytes[end] == UInt8(ascii: "/")
    let entry = names.entries[name]
    let uri = scope.uri(of: entry.prefix)
    guard entry.kind == .plain, uri >= 0 || entry.prefix == NamespaceScope.noPrefix else {
      arrays.attributes.removeLast(arrays.attributes.count - first)
      scope.close(to: declarations)
      return Self.unsure
    }
    let namespace = scope.number(ofURI: uri)
    arrays.events.append(
      ParsedEvent(
        kind: .start, namespace: namespace, name: entry.number, lower: Int32(truncatingIfNeeded: first),
        upper: Int32(truncatingIfNeeded: arrays.attributes.count)))
    if scope.depth != declarations { shapes.removeAll() }
    if isEmpty {
      arrays.events.append(ParsedEvent(kind: .end, namespace: namespace, name: entry.number))
      scope.close(to: declarations)
      place = open.isEmpty ? .epilog : .content
      shapes.learn(start..<end + 2, of: bytes, arrays)
    } else {
      open.append(
        OpenElement(
          name: Int32(truncatingIfNeeded: name), start: Int32(truncatingIfNeeded: start), line: line,
          declarations: Int32(truncatingIfNeeded: declarations), namespace: namespace))
      place = .content
    }
    line += lines
    return isEmpty ? end + 2 : end + 1
  }

  /// Notes the end tag whose `<` stands at a place.
  /// - Returns: the place behind it, `incomplete` or `unsure`; nothing is noted then.
  @inline(__always)
  mutating func endTag(_ bytes: borrowing Span<UInt8>, at start: Int, _ arrays: inout EventArrays) -> Int {
    guard let element = open.last else { return Self.unsure }
    let name = Int(element.name)
    var index = start + 2 + Int(names.entries[name].length)
    guard index < bytes.count else { return Self.incomplete }
    guard names.isName(name, at: start + 2, of: bytes) else { return Self.unsure }
    var lines = 0
    while Self.isSpace(bytes[index]) {
      if bytes[index] == 0x0A { lines += 1 }
      index += 1
      guard index < bytes.count else { return Self.incomplete }
    }
    guard bytes[index] == UInt8(ascii: ">") else { return Self.unsure }
    line += lines
    arrays.events.append(
      ParsedEvent(kind: .end, namespace: element.namespace, name: names.entries[name].number))
    open.removeLast()
    if scope.depth > Int(element.declarations) {
      scope.close(to: Int(element.declarations))
      shapes.removeAll()
    }
    if open.isEmpty { place = .epilog }
    if element.start >= 0 { shapes.learn(Int(element.start)..<index + 1, of: bytes, arrays) }
    return index + 1
  }

  /// Notes the attributes of a tag from the end of its name on, and puts its declarations in force.
  /// - Returns: the place of the `>` or `/>` that ends it, `incomplete` or `unsure`.
  private mutating func attributes(
    _ bytes: borrowing Span<UInt8>, from start: Int, _ lines: inout Int, _ arrays: inout EventArrays
  ) -> Int {
    tagAttributes.removeAll(keepingCapacity: true)
    tagDeclarations.removeAll(keepingCapacity: true)
    let first = arrays.attributes.count
    var index = start
    while true {
      let hasSpace = Self.isSpace(bytes[index])
      while Self.isSpace(bytes[index]) {
        if bytes[index] == 0x0A { lines += 1 }
        index += 1
        guard index < bytes.count else { return Self.incomplete }
      }
      if bytes[index] == UInt8(ascii: ">") { break }
      if bytes[index] == UInt8(ascii: "/") {
        guard index + 1 < bytes.count else { return Self.incomplete }
        guard bytes[index + 1] == UInt8(ascii: ">") else { return Self.unsure }
        break
      }
      guard hasSpace else { return Self.unsure }
      index = attribute(bytes, at: index, &arrays)
      guard index > 0 else { return index }
      guard index < bytes.count else { return Self.incomplete }
    }
    guard tagDeclarations.isEmpty || declare(bytes),
      tagAttributes.isEmpty || resolveAttributes(from: first, &arrays)
    else { return Self.unsure }
    return index
  }

  /// Notes one attribute or declaration.
  /// - Returns: the place behind its closing quote, `incomplete` or `unsure`.
  @inline(__always)
  private mutating func attribute(
    _ bytes: borrowing Span<UInt8>, at start: Int, _ arrays: inout EventArrays
  ) -> Int {
    let nameEnd = ByteSearch.nameEnd(bytes, from: start)
    guard nameEnd + 1 < bytes.count else { return Self.incomplete }
    let quote = bytes[nameEnd + 1]
    guard bytes[nameEnd] == UInt8(ascii: "="), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      tagAttributes.count < Self.attributeLimit, tagDeclarations.count < Self.attributeLimit,
      let name = names.place(of: bytes, start, nameEnd, &scope)
    else { return Self.unsure }
    var lower = nameEnd + 2
    var upper = ByteSearch.valueEnd(bytes, from: lower, quote: quote)
    guard upper < bytes.count else { return Self.incomplete }
    var end = upper + 1
    let entry = names.entries[name]
    if bytes[upper] != quote {
      guard entry.kind == .plain else { return Self.unsure }
      let from = bytes.count + resolved.count
      let close = resolveValue(bytes, lower, upper, quote)
      guard close > 0 else { return close }
      (lower, upper, end) = (from, bytes.count + resolved.count, close + 1)
    }
    switch entry.kind {
    case .plain: break
    case .declaration:
      tagDeclarations.append((entry.prefix, lower, upper))
      return end
    case .space:
      let value = (lower..<upper).map { bytes[$0] }
      guard value.elementsEqual("preserve".utf8) || value.elementsEqual("default".utf8) else {
        return Self.unsure
      }
    }
    tagAttributes.append(Int32(truncatingIfNeeded: name))
    arrays.attributes.append(
      ParsedAttribute(
        namespace: XMLNamespace.none.rawValue, name: entry.number, lower: Int32(truncatingIfNeeded: lower),
        upper: Int32(truncatingIfNeeded: upper)))
    return end
  }

  /// Appends a value with its references resolved to `resolved`; it is plain up to `plainEnd`.
  /// - Returns: the place of the closing quote, `incomplete` or `unsure`.
  private mutating func resolveValue(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ plainEnd: Int, _ quote: UInt8
  ) -> Int {
    var run = start
    var index = plainEnd
    while true {
      guard index < bytes.count else { return Self.incomplete }
      resolved.append(from: bytes, run, index)
      let byte = bytes[index]
      if byte == quote { return index }
      if byte >= 0x80, bytes.count - index < 4 { return Self.incomplete }
      guard byte == UInt8(ascii: "&") else { return Self.unsure }
      switch Reference.read(bytes, at: index) {
      case .scalar(let scalar, let end):
        resolved.append(utf8: scalar)
        run = end
        index = ByteSearch.valueEnd(bytes, from: end, quote: quote)
      case .incomplete: return Self.incomplete
      case .unsure: return Self.unsure
      }
    }
  }

  private mutating func declare(_ bytes: borrowing Span<UInt8>) -> Bool {
    for (index, declaration) in tagDeclarations.enumerated() {
      let uri = (declaration.lower..<declaration.upper).map { bytes[$0] }
      guard !tagDeclarations[..<index].contains(where: { $0.prefix == declaration.prefix }),
        Self.isPlainURI(uri), scope.declare(declaration.prefix, uri)
      else { return false }
    }
    return true
  }

  /// Printable ASCII without what URIs do not hold, and none of the two that have a meaning of their own (Namespaces
  /// in XML 1.0, 3).
  private static func isPlainURI(_ uri: [UInt8]) -> Bool {
    !uri.isEmpty && !uri.starts(with: "http://www.w3.org/XML/".utf8)
      && !uri.starts(with: "http://www.w3.org/2000/xmlns".utf8)
      && uri.allSatisfy { (0x21...0x7E).contains($0) && !"\"'&<>\\^`{|}".utf8.contains($0) }
  }

  @inline(__always)
  private mutating func resolveAttributes(from first: Int, _ arrays: inout EventArrays) -> Bool {
    tagNumber &+= 1
    for index in tagAttributes.indices {
      let name = Int(tagAttributes[index])
      let prefix = names.entries[name].prefix
      if prefix != NamespaceScope.noPrefix {
        let uri = scope.uri(of: prefix)
        guard uri >= 0 else { return false }
        arrays.attributes[first + index].namespace = scope.number(ofURI: uri)
      }
      if names.note(name, tag: tagNumber), isTwice(index) { return false }
    }
    return true
  }

  /// Whether an attribute has the local name and the namespace of one before it.
  private func isTwice(_ index: Int) -> Bool {
    func uri(_ entry: NameCache.Entry) -> Int32 {
      entry.prefix == NamespaceScope.noPrefix ? -1 : scope.uri(of: entry.prefix)
    }
    let entry = names.entries[Int(tagAttributes[index])]
    return tagAttributes[..<index].contains {
      let other = names.entries[Int($0)]
      return other.local == entry.local && uri(other) == uri(entry)
    }
  }

  @inline(__always) private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }
}

extension [UInt8] {
  fileprivate mutating func append(from bytes: borrowing Span<UInt8>, _ lower: Int, _ upper: Int) {
    for place in lower..<upper { append(bytes[place]) }
  }
}

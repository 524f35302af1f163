public import ByteStream

/// Writes a document again while it is read: what is not to be changed is copied event by event, and own elements go
/// in between.
///
/// The copy says the same as the original: names with their prefixes, declarations, attributes in their order,
/// comments, instructions, sections. It is written in UTF-8, `<a></a>` as `<a/>`, and without a DOCTYPE.
public struct XMLRewriter: ~Copyable {
  public private(set) var bytes: [UInt8] = []
  /// Names of own elements that are open.
  private var open: [String] = []
  private var isTagOpen = false

  /// - Parameter declaration: whether the document begins with an XML declaration; what is put together for another
  ///   document does not.
  public init(declaration: Bool = true) {
    if declaration {
      bytes.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    }
  }

  // MARK: Copying

  /// Copies the current event of a reader.
  public mutating func copy<Source: ByteSource & ~Copyable, Name: XMLVocabulary>(
    _ event: XMLEvent<Name>, of reader: borrowing XMLReader<Source, Name>
  ) {
    switch event {
    case .start: startTag(reader.markup)
    case .end: endTag(reader.markup)
    case .text:
      closeTag()
      let markup = reader.markup
      if markup.isEmpty {
        var text: [UInt8] = []
        reader.appendText(to: &text)
        bytes.appendEscaped(text.span, inAttribute: false)
      } else {
        bytes.append(contentsOf: markup)
      }
    }
  }

  /// Writes a start tag: one that `XMLReader.markup` gave, changed or not.
  public mutating func startTag(_ markup: some Sequence<UInt8>) {
    closeTag()
    bytes.append(contentsOf: markup)
    isTagOpen = true
  }

  /// Writes an end tag that `XMLReader.markup` gave.
  public mutating func endTag(_ markup: some Sequence<UInt8>) {
    if isTagOpen {
      bytes.append(contentsOf: "/>".utf8)
      isTagOpen = false
    } else {
      bytes.append(contentsOf: markup)
    }
  }

  /// Writes whole elements that a rewriter without declaration made.
  public mutating func append(_ elements: some Sequence<UInt8>) {
    closeTag()
    bytes.append(contentsOf: elements)
  }

  // MARK: Own elements

  /// Opens an element.
  /// - Parameter prefix: the prefix of its namespace in the document; empty where it is the default one.
  public mutating func start(_ name: StaticString, prefix: String = "") {
    closeTag()
    let name = prefix.isEmpty ? "\(name)" : "\(prefix):\(name)"
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    open.append(name)
    isTagOpen = true
  }

  /// Closes the own element that was opened last.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if isTagOpen {
      bytes.append(contentsOf: "/>".utf8)
      isTagOpen = false
    } else {
      bytes.append(contentsOf: "</\(name)>".utf8)
    }
  }

  /// An attribute of the tag that is open.
  public mutating func attribute(_ name: String, _ value: String) {
    guard isTagOpen else { return }
    bytes.append(contentsOf: " \(name)=\"".utf8)
    bytes.appendEscaped(value.utf8Span.span, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func attribute(_ name: String, _ value: Int) { attribute(name, String(value)) }

  public mutating func text(_ text: String) {
    closeTag()
    bytes.appendEscaped(text.utf8Span.span, inAttribute: false)
  }

  /// An element that holds only text.
  public mutating func element(_ name: StaticString, prefix: String = "", text: String) {
    start(name, prefix: prefix)
    self.text(text)
    end()
  }

  /// An element with attributes and no contents.
  public mutating func element(
    _ name: StaticString, prefix: String = "", _ attributes: KeyValuePairs<String, String>
  ) {
    start(name, prefix: prefix)
    for (name, value) in attributes { attribute(name, value) }
    end()
  }

  /// The bytes written since the last call. A tag that is open stays so: it may yet turn out to be empty.
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    return taken
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }
}

/// A start tag as `XMLReader.markup` gives it, with attributes changed.
public struct StartTag: Sendable, Hashable {
  public private(set) var markup: [UInt8]

  public init(_ markup: some Sequence<UInt8>) {
    self.markup = Array(markup)
  }

  /// Sets an attribute, in its place where the tag has it, else behind the others; nil takes it out.
  /// - Parameter name: with its prefix, where it has one.
  public mutating func set(_ name: String, _ value: String?) {
    var replacement: [UInt8] = []
    if let value {
      replacement.append(contentsOf: " \(name)=\"".utf8)
      replacement.appendEscaped(value.utf8Span.span, inAttribute: true)
      replacement.append(UInt8(ascii: "\""))
    }
    if let range = range(of: name) {
      markup.replaceSubrange(range, with: replacement)
    } else {
      markup.append(contentsOf: replacement)
    }
  }

  public func setting(_ name: String, _ value: String?) -> StartTag {
    var tag = self
    tag.set(name, value)
    return tag
  }

  /// An attribute with the space before it and its closing quote. Values hold neither quotes nor `<`, so ` name="`
  /// stands nowhere but at an attribute's beginning.
  private func range(of name: String) -> Range<Int>? {
    let pattern = Array(" \(name)=\"".utf8)
    guard markup.count > pattern.count else { return nil }
    for start in 0...(markup.count - pattern.count)
    where markup[start] == 0x20 && markup[start..<start + pattern.count].elementsEqual(pattern) {
      let value = start + pattern.count
      guard let quote = markup[value...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      return start..<quote + 1
    }
    return nil
  }
}

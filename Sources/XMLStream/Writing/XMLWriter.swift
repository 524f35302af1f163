/// Writes XML into a buffer of bytes; what it writes is well-formed by construction.
///
/// Names are literals of the program, texts and attribute values are escaped, every start has its end. Bytes that
/// are ready are taken away with `take()`, so a document of any length needs only a small buffer.
public struct XMLWriter: ~Copyable {
  private var bytes: MarkupBuffer
  private var open: [StaticString] = []
  private var isTagOpen = false

  /// - Parameter declaration: whether the document begins with an XML declaration.
  public init(declaration: Bool = true) {
    // Somewhat more than a part is asked for at a time, so that it does not grow.
    bytes = MarkupBuffer(capacity: 80 << 10)
    if declaration { bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
  }

  /// How many bytes there are to take.
  public var count: Int { bytes.count }

  /// The bytes written since the last call.
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    take(into: &taken)
    return taken
  }

  /// Hands the bytes written since the last call over to a buffer and keeps both allocations.
  public mutating func take(into buffer: inout [UInt8]) {
    closeTag()
    bytes.move(into: &buffer)
  }

  /// Opens an element.
  public mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
    open.append(name)
    isTagOpen = true
  }

  /// Closes the element that was opened last.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if isTagOpen {
      bytes.append("/>")
      isTagOpen = false
    } else {
      bytes.append("</")
      bytes.append(name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// An element with attributes and contents written inside `body`.
  public mutating func element(_ name: StaticString, _ body: (inout XMLWriter) -> Void) {
    start(name)
    body(&self)
    end()
  }

  /// An element that holds only text.
  public mutating func element(_ name: StaticString, text: String) {
    start(name)
    self.text(text)
    end()
  }

  /// An element that holds only a text whose white space survives as it stands.
  /// - Returns: false where the text has to be looked at closer; nothing is written then.
  public mutating func element(_ name: StaticString, bareText text: borrowing Span<UInt8>) -> Bool {
    guard BareText.holds(text) else { return false }
    start(name)
    closeTag()
    bytes.append(text)
    end()
    return true
  }

  /// An element that holds only a number.
  public mutating func element(_ name: StaticString, _ number: Int) {
    start(name)
    closeTag()
    bytes.append(decimal: number)
    end()
  }

  /// An attribute of the element just opened.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    bytes.appendEscaped(value.utf8Span.span, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value is a literal of the program.
  public mutating func attribute(_ name: StaticString, literal value: StaticString) {
    beginAttribute(name)
    bytes.append(value)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func attribute(_ name: StaticString, _ value: Int) {
    beginAttribute(name)
    bytes.append(decimal: value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value ends in a number, as the reference of a cell does.
  public mutating func attribute(_ name: StaticString, _ value: String, _ number: Int) {
    beginAttribute(name)
    bytes.appendEscaped(value.utf8Span.span, inAttribute: true)
    bytes.append(decimal: number)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Text content.
  ///
  /// Characters that XML cannot hold (XML 1.0, 2.2: control characters) become U+FFFD.
  public mutating func text(_ text: String) {
    closeTag()
    bytes.appendEscaped(text.utf8Span.span, inAttribute: false)
  }

  /// Text content in UTF-8.
  public mutating func text(_ text: borrowing Span<UInt8>) {
    closeTag()
    bytes.appendEscaped(text, inAttribute: false)
  }

  /// Markup that is a literal of the program: a fixed head or tail of a part.
  public mutating func markup(_ literal: StaticString) {
    closeTag()
    bytes.append(literal)
  }

  private mutating func beginAttribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append("=\"")
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }
}

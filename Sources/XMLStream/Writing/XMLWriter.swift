/// Writes XML into a buffer of bytes; what it writes is well-formed by construction.
///
/// Names are literals of the program, texts and attribute values are escaped, every start has its end. Bytes that
/// are ready are taken away with `take()`, so a document of any length needs only a small buffer.
public struct XMLWriter: ~Copyable {
  public private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []
  private var isTagOpen = false

  /// - Parameter declaration: whether the document begins with an XML declaration.
  public init(declaration: Bool = true) {
    bytes.reserveCapacity(1 << 16)
    if declaration { raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
  }

  /// The bytes written since the last call.
  public mutating func take() -> [UInt8] {
    closeTag()
    var taken: [UInt8] = []
    taken.reserveCapacity(bytes.capacity)
    swap(&taken, &bytes)
    return taken
  }

  /// Hands the bytes written since the last call over to a buffer and keeps both allocations.
  public mutating func take(into buffer: inout [UInt8]) {
    closeTag()
    swap(&buffer, &bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Opens an element.
  public mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    open.append(name)
    isTagOpen = true
  }

  /// Closes the element that was opened last.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if isTagOpen {
      raw("/>")
      isTagOpen = false
    } else {
      raw("</")
      raw(name)
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

  /// An attribute of the element just opened.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    escape(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value is a literal of the program.
  public mutating func attribute(_ name: StaticString, literal value: StaticString) {
    beginAttribute(name)
    raw(value)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func attribute(_ name: StaticString, _ value: Int) {
    beginAttribute(name)
    appendDecimal(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Text content.
  ///
  /// Characters that XML cannot hold (XML 1.0, 2.2: control characters) become U+FFFD.
  public mutating func text(_ text: String) {
    closeTag()
    escape(text, inAttribute: false)
  }

  /// Markup that is a literal of the program: a fixed head or tail of a part.
  public mutating func markup(_ literal: StaticString) {
    closeTag()
    raw(literal)
  }

  private mutating func beginAttribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"")
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { buffer in unsafe bytes.append(contentsOf: buffer) }
  }

  private mutating func appendDecimal(_ value: Int) {
    if (0...9).contains(value) {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    bytes.appendEscaped(text.utf8Span.span, inAttribute: inAttribute)
  }
}

extension [UInt8] {
  /// Appends UTF-8 text with the characters replaced that mean markup, and those that XML cannot hold.
  mutating func appendEscaped(_ span: borrowing Span<UInt8>, inAttribute: Bool) {
    var clean = 0
    var index = 0
    while index < span.count {
      let byte = span[index]
      let replacement: StaticString?
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
      case 0x0A where inAttribute: replacement = "&#10;"
      case 0x09 where inAttribute: replacement = "&#9;"
      case 0x0D: replacement = "&#13;"
      case 0x09, 0x0A: replacement = nil
      case 0..<0x20: replacement = "\u{FFFD}"
      // U+FFFE and U+FFFF: EF BF BE, EF BF BF.
      case 0xEF where index + 2 < span.count && span[index + 1] == 0xBF && span[index + 2] >= 0xBE:
        replacement = "\u{FFFD}"
      default: replacement = nil
      }
      if let replacement {
        append(span, clean..<index)
        replacement.withUTF8Buffer { buffer in unsafe append(contentsOf: buffer) }
        index += byte == 0xEF ? 3 : 1
        clean = index
      } else {
        index += 1
      }
    }
    append(span, clean..<span.count)
  }

  private mutating func append(_ span: borrowing Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    unsafe span.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer[range]) }
  }
}

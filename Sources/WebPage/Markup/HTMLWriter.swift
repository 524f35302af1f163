/// Writes HTML that is safe by construction: element names are literals of the program, every text and attribute
/// value is escaped, an address gets in only as a `SafeLink`, style and script only as literals of the program.
package struct HTMLWriter {
  private var bytes: [UInt8] = []

  package init() {}

  /// What was written since the last call, taken out: for writing in parts.
  package mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    // What comes is about as much.
    bytes.reserveCapacity(taken.count)
    return taken
  }

  /// How many bytes wait to be taken.
  package var count: Int { bytes.count }

  /// An attribute; those that can run or load something have no case.
  package enum Attribute {
    case id(String)
    case className(StaticString)
    case href(SafeLink)
    case labelledBy(String)
    case role(StaticString)
    /// Any other harmless attribute.
    case named(Name, String)
    case flag(Flag)
  }

  package enum Name: String {
    case name, content, charset, type, value, lang, dir, scope, placeholder, autocomplete, datetime, viewBox,
      width
    case height, x, y, rx, download, spellcheck
    case forControl = "for"
    case httpEquivalent = "http-equiv"
    case label = "aria-label"
    case live = "aria-live"
    case ariaHidden = "aria-hidden"
    case focusable
    case preserveAspectRatio
    case caption = "data-caption"
    case colspan
    case column = "data-column"
    case severity = "data-severity"
    case holds = "data-holds"
    case channel = "data-c"
    case mode = "data-m"
    case needs = "data-n"
    case direction = "data-d"
    case found = "data-found"
    case nothing = "data-nothing"
  }

  package enum Flag: String { case hidden, checked }

  package mutating func document<E>(_ body: (inout HTMLWriter) throws(E) -> Void) throws(E) {
    raw("<!DOCTYPE html>\n")
    try body(&self)
    raw("\n")
  }

  package mutating func element<E>(
    _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) throws(E) -> Void
  ) throws(E) {
    open(name, attributes)
    try body(&self)
    raw("</")
    raw(name.description)
    raw(">")
  }

  /// An element that is written many times with the same attributes: what is around its content, made once.
  package struct Frame {
    fileprivate let start: [UInt8]
    fileprivate let end: [UInt8]

    package init(_ name: StaticString, _ attributes: [Attribute]) {
      var html = HTMLWriter()
      html.open(name, attributes)
      start = html.takeBytes()
      end = Array("</\(name.description)>".utf8)
    }
  }

  package mutating func element<E>(
    _ frame: Frame, _ body: (inout HTMLWriter) throws(E) -> Void
  ) throws(E) {
    bytes += frame.start
    try body(&self)
    bytes += frame.end
  }

  package mutating func element(_ frame: Frame, text content: String) {
    element(frame) { $0.text(content) }
  }

  package mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text content: String) {
    element(name, attributes) { $0.text(content) }
  }

  /// An element that has no content and no end tag.
  package mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) { open(name, attributes) }

  package mutating func text(_ text: String) { escape(text) }

  package mutating func newLine() { raw("\n") }

  /// A style sheet or a script: literals of the program only.
  package mutating func literal(_ name: StaticString, _ content: PageLiteral) {
    open(name, [])
    raw(content.text)
    raw("</")
    raw(name.description)
    raw(">")
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(name.description)
    for attribute in attributes {
      switch attribute {
      case .id(let value): append("id", value)
      case .className(let value): append("class", value.description)
      case .href(let link): append("href", link.address)
      case .labelledBy(let value): append("aria-labelledby", value)
      case .role(let value): append("role", value.description)
      case .named(let name, let value): append(name.rawValue, value)
      case .flag(let flag):
        raw(" ")
        raw(flag.rawValue)
      }
    }
    raw(">")
  }

  private mutating func append(_ name: String, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    escape(value)
    raw("\"")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Escapes markup and drops what HTML has no way to say: control characters other than tab and line feed.
  private mutating func escape(_ text: String) {
    let utf8 = text.utf8.span
    guard Self.hasMarkup(utf8) else { return raw(text) }
    // What needs no escape is appended in one piece.
    var start = 0
    for place in utf8.indices {
      guard let reference = Self.reference(for: utf8[place]) else { continue }
      bytes.append(contentsOf: text.utf8.dropFirst(start).prefix(place - start))
      raw(reference)
      start = place + 1
    }
    bytes.append(contentsOf: text.utf8.dropFirst(start))
  }

  /// What is written in place of a byte: nothing for what HTML cannot say; nil where the byte stands as it is.
  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A: nil
    case 0..<0x20, 0x7F: ""
    default: nil
    }
  }
}

extension HTMLWriter {
  /// Whether a text holds a byte that `escape` does not write as it is; a loop without a way out becomes vector
  /// instructions.
  private static func hasMarkup(_ text: Span<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for place in text.indices {
      let byte = text[place]
      odd |= byte < 0x20 && byte != 0x09 && byte != 0x0A ? 1 : 0
      odd |= byte == 0x26 || byte == 0x3C || byte == 0x3E ? 1 : 0
      odd |= byte == 0x22 || byte == 0x27 || byte == 0x7F ? 1 : 0
    }
    return odd != 0
  }
}

/// A style sheet or a script of the page, told to the browser by its hash (Content Security Policy Level 3).
package struct PageLiteral: Sendable {
  package let text: String

  package init(_ literals: StaticString...) { text = literals.map(\.description).joined() }

  /// As a policy names it: `'sha256-…'`.
  package var source: String { "'sha256-" + base64(SHA256.digest(of: Array(text.utf8))) + "'" }
}

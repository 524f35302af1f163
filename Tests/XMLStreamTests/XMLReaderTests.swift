import ByteStream
import Testing

@testable import XMLStream

enum Word: Int, XMLVocabulary {
  case unlisted, a, b, c, id
  var localName: String { "\(self)" }
  static let namespaces = [["urn:one", "urn:one:strict"], ["urn:two"]]
  static let one = XMLNamespace(rawValue: 0)
  static let two = XMLNamespace(rawValue: 1)
}

/// The events of a document as one line each, text pieces joined.
func events(_ bytes: [UInt8], chunk: Int = 1 << 16, limits: XMLLimits = XMLLimits()) throws -> [String] {
  var reader = XMLReader<MemorySource, Word>(MemorySource(bytes, chunk: chunk), limits: limits)
  var lines: [String] = []
  var text: [UInt8] = []
  func flush() {
    if !text.isEmpty { lines.append("'\(String(decoding: text, as: UTF8.self))'") }
    text.removeAll()
  }
  while let event = try reader.next() {
    switch event {
    case .start(let name, let namespace):
      flush()
      var line = "<\(name) \(namespace.rawValue)"
      if let id = reader.attribute(.id) { line += " id=\(id)" }
      if let id = reader.attribute(.id, in: Word.two) { line += " two:id=\(id)" }
      lines.append(line)
    case .end(let name, _):
      flush()
      lines.append(">\(name)")
    case .text: reader.appendText(to: &text)
    }
  }
  return lines
}

func events(_ text: String, chunk: Int = 1 << 16, limits: XMLLimits = XMLLimits()) throws -> [String] {
  try events(Array(text.utf8), chunk: chunk, limits: limits)
}

@Suite struct XMLReaderTests {
  @Test(arguments: [1, 2, 3, 7, 1000])
  func readsInChunksOfAnySize(_ chunk: Int) throws {
    let document =
      "<?xml version=\"1.0\"?><!-- x --><p:a xmlns:p=\"urn:one\" xmlns:q=\"urn:two\" id=\"1&amp;\" q:id=\"два\">"
      + "Текст &lt; &#1025;<b/><![CDATA[<сырой>]]></p:a>"
    let expected = [
      "<a 0 id=1& two:id=два", "'Текст < Ё'", "<b -1", ">b", "'<сырой>'", ">a",
    ]
    #expect(try events(document, chunk: chunk) == expected)
  }

  @Test func takesAliasesOfANamespaceAsOne() throws {
    #expect(
      try events("<a xmlns=\"urn:one:strict\"><c xmlns=\"urn:x\"/></a>") == ["<a 0", "<c -2", ">c", ">a"])
  }

  @Test(arguments: [1, 5, 1 << 16])
  func readsUTF16AndOldEncodings(_ chunk: Int) throws {
    let text = "<a>Привет</a>"
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try events(utf16, chunk: chunk) == ["<a -1", "'Привет'", ">a"])
    let bigEndian: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try events(bigEndian, chunk: chunk) == ["<a -1", "'Привет'", ">a"])
    let windows1251 =
      Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>".utf8) + [0xCF, 0xF0] + Array("</a>".utf8)
    #expect(try events(windows1251, chunk: chunk) == ["<a -1", "'Пр'", ">a"])
    #expect(try events([0xEF, 0xBB, 0xBF] + Array(text.utf8), chunk: chunk) == ["<a -1", "'Привет'", ">a"])
  }

  @Test func aDoctypeAloneIsPassedOver() throws {
    #expect(try events("<!DOCTYPE a SYSTEM \"http://example.org/x.dtd\"><a/>") == ["<a -1", ">a"])
    #expect(try events("<!DOCTYPE a [<!ELEMENT a ANY>]><a/>") == ["<a -1", ">a"])
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost/x\"> %x;]><a/>",
  ])
  func anEntityDeclarationIsRefused(_ document: String) {
    #expect {
      try events(document)
    } throws: { error in
      if case .entityDeclaration? = (error as? XMLStreamError)?.problem { true } else { false }
    }
  }

  @Test(arguments: [
    ("<a>", 1), ("<a></b>", 1), ("<a>\n\n&nbsp;</a>", 3), ("", 1), ("text", 1), ("<a/><b/>", 1),
    ("<a>\u{1}</a>", 1), ("<a id='1' id='2'/>", 1),
  ])
  func whatIsNotWellFormedIsAnErrorWithItsLine(_ document: String, line: Int) {
    #expect {
      try events(document)
    } throws: { error in
      guard let error = error as? XMLStreamError, case .malformed(let words) = error.problem else {
        return false
      }
      return !words.isEmpty && error.line == line
    }
  }

  @Test func depthIsBounded() throws {
    var limits = XMLLimits()
    limits.depth = 5
    let deep = { (n: Int) in String(repeating: "<a>", count: n) + String(repeating: "</a>", count: n) }
    #expect(try events(deep(5), limits: limits).count == 10)
    #expect {
      try events(deep(6), limits: limits)
    } throws: { error in
      if case .limit(.depth, 5)? = (error as? XMLStreamError)?.problem { true } else { false }
    }
  }

  @Test func aTagIsBounded() throws {
    var limits = XMLLimits()
    limits.tokenBytes = 1000
    let long = "<a b=\"" + String(repeating: "x", count: 5000) + "\"/>"
    #expect(try events(long, chunk: 100).count == 2)
    #expect {
      try events(long, chunk: 100, limits: limits)
    } throws: { error in
      if case .limit(.tokenBytes, 1000)? = (error as? XMLStreamError)?.problem { true } else { false }
    }
    // Long text is no long tag.
    #expect(
      try events("<a>" + String(repeating: "x ", count: 5000) + "</a>", chunk: 100, limits: limits).count == 3
    )
  }
}

@Suite struct XMLWriterTests {
  @Test func escapesByConstruction() throws {
    var writer = XMLWriter()
    writer.start("a")
    writer.attribute("id", "<\"&'>\n\t\r")
    writer.text("<&>\"\r\u{1}\u{FFFE} Ё")
    writer.element("b", text: "x")
    writer.start("c")
    writer.end()
    writer.end()
    let bytes = writer.take()
    #expect(
      try events(bytes) == [
        "<a -1 id=<\"&'>\n\t\r", "'<&>\"\r\u{FFFD}\u{FFFD} Ё'", "<b -1", "'x'", ">b", "<c -1", ">c", ">a",
      ])
  }
}

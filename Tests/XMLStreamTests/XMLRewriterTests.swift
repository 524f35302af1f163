import ByteStream
import Testing

@testable import XMLStream

@Suite struct XMLRewriterTests {
  /// A document read and written again.
  private func copy(_ document: String, chunk: Int = 1 << 16) throws -> String {
    var reader = XMLReader<MemorySource, Word>(
      MemorySource(Array(document.utf8), chunk: chunk), keepsMarkup: true)
    var writer = XMLRewriter(declaration: false)
    var bytes: [UInt8] = []
    while let event = try reader.next() {
      writer.copy(event, of: reader)
      bytes += writer.take()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [1, 3, 1000])
  func copiesWhatItReads(_ chunk: Int) throws {
    let document =
      "<?target data?><p:a xmlns:p=\"urn:one\" xmlns=\"urn:two\" id=\"1&amp;&lt;&quot;&#10;\" p:id=\"два\" xml:space=\"preserve\">"
      + " Текст &lt; &amp; ]]&gt;&#13;<b/><!-- слово --><![CDATA[<сырой> & ]]><c xmlns=\"\">\n</c></p:a><!--конец-->"
    #expect(try copy(document, chunk: chunk) == document)
  }

  @Test func anEmptyElementIsOneTag() throws {
    #expect(try copy("<a><b></b><c> </c></a>") == "<a><b/><c> </c></a>")
  }

  @Test func ownElementsGoBetween() throws {
    var writer = XMLRewriter(declaration: false)
    writer.startTag("<x:a".utf8)
    writer.start("b", prefix: "x")
    writer.attribute("id", "<\"&")
    writer.end()
    writer.element("c", text: "1 < 2")
    writer.endTag("</x:a>".utf8)
    #expect(
      String(decoding: writer.take(), as: UTF8.self)
        == "<x:a><x:b id=\"&lt;&quot;&amp;\"/><c>1 &lt; 2</c></x:a>")
  }

  @Test func attributesAreChangedInTheirPlace() {
    let tag = StartTag("<c r=\"A1\" s=\"4\" x:s=\"5\"".utf8)
    func text(_ tag: StartTag) -> String { String(decoding: tag.markup, as: UTF8.self) }
    #expect(text(tag.setting("s", "7")) == "<c r=\"A1\" s=\"7\" x:s=\"5\"")
    #expect(text(tag.setting("r", nil)) == "<c s=\"4\" x:s=\"5\"")
    #expect(text(tag.setting("t", "\"")) == "<c r=\"A1\" s=\"4\" x:s=\"5\" t=\"&quot;\"")
  }

  @Test func tellsPrefixesAndDeclarations() throws {
    let document = "<p:a xmlns:p=\"urn:one\"><b xmlns=\"urn:two\"/></p:a>"
    var reader = XMLReader<MemorySource, Word>(MemorySource(Array(document.utf8)), keepsMarkup: true)
    _ = try reader.next()
    #expect(reader.prefix == "p")
    #expect(Array(reader.declarations) == [NamespaceDeclaration(prefix: "p", uri: "urn:one")])
    _ = try reader.next()
    #expect(reader.prefix.isEmpty)
    #expect(Array(reader.declarations) == [NamespaceDeclaration(prefix: "", uri: "urn:two")])
  }
}

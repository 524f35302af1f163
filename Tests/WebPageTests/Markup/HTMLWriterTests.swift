import Testing

@testable import WebPage

@Suite struct HTMLWriterTests {
  @Test func textsAndAttributesAreEscaped() {
    var html = HTMLWriter()
    html.element("p", [.named(.label, "a\"'<>&\u{0}")], text: "<b>&amp;\u{1B}\n</b>")
    #expect(
      String(decoding: html.takeBytes(), as: UTF8.self)
        == "<p aria-label=\"a&quot;&#39;&lt;&gt;&amp;\">&lt;b&gt;&amp;amp;\n&lt;/b&gt;</p>")
  }

  @Test func hashesAreThoseOfThePolicy() {
    #expect(PageLiteral("").source == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
    #expect(PageLiteral("alert", "(1)").source == "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='")
  }

  @Test func addressesAreRefusedByKind() {
    for address in [
      "javascript:1", " https://a.ru", "https:/a.ru", "https://", "https://a b", "https://u@a.ru", "//a.ru",
    ] {
      #expect(SafeLink(web: address) == nil, "\(address)")
    }
    #expect(SafeLink(web: "HTTPS://Example.ru/ю")?.address == "HTTPS://Example.ru/ю")
    #expect(SafeLink(email: "a?bcc=x@b.ru") == nil && SafeLink(email: "a@b@c.ru") == nil)
    #expect(SafeLink(phone: "+7;ext=1") == nil)
    #expect(SafeLink(file: "../a b/\"c.csv").address == "..abc.csv")
  }
}

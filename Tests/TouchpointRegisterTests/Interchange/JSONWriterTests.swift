import Testing
import TouchpointRegister

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  @Test func laysOutByTwoSpaces() {
    let text = written { json in
      json.object { json in
        json.member("a", 1)
        json.key("b")
        json.array { json in
          json.object(inline: true) { json in
            json.member("c", true)
            json.key("d")
            json.array { $0.null() }
          }
          json.array { _ in }
        }
        json.member("e", [String]())
        json.member("f", ["x", "y"])
      }
    }
    #expect(
      text == """
        {
          "a": 1,
          "b": [
            {"c": true, "d": [null]},
            []
          ],
          "e": [],
          "f": ["x", "y"]
        }
        """)
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t\u{0}\u{1F}\u{7F}", #""\n\r\t\u0000\u001f\u007f""#),
    ("ё😀\u{2028}", "\"ё😀\u{2028}\""),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(written { $0.value(text) } == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0.0"), (3.1, "3.1"), (42, "42"), (1e15, "1000000000000000"), (1e16, "1e+16"),
    (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"),
    (.infinity, "null"), (.nan, "null"),
  ])
  func numbers(_ number: Double, _ expected: String) {
    #expect(written { $0.value(number) } == expected)
  }

  @Test func canBeTakenInParts() {
    var writer = JSONWriter()
    var text = ""
    writer.array { json in
      for number in 0..<3 {
        json.value(number)
        text += String(decoding: json.takeBytes(), as: UTF8.self)
      }
    }
    text += String(decoding: writer.takeBytes(), as: UTF8.self)
    #expect(text == "[\n  0,\n  1,\n  2\n]")
  }
}

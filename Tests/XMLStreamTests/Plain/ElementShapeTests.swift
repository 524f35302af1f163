import Repetitions
import Testing

@testable import XMLStream

/// Elements that are like those before them are read like all others.
@Suite struct ElementShapeTests {
  private static let elements = [
    "<c id='1'><v>12</v></c>", "<c id='1' t=\"s\"><v>Ёж</v></c>", "<c id=\"2\"><v>1</v></c>", "<c/>",
    "<c id='1'/>",
    "<si><t>Текст «и» ещё</t></si>", "<v></v>", "<v>1</v>", "<c><v/></c>", "<c><v></v></c>",
    "<c><v>1</v><v>2</v></c>",
    "<row><c><v>1</v></c></row>", "<row id='1'><c id='2'><v id='3'>4</v></c></row>",
    "<row><c><v><t>1</t></v></c></row>", "<row><c><v><t><s>1</s></t></v></c></row>",
    "<c id='&lt;'><v>1</v></c>", "<c id='1'><v>&amp;</v></c>", "<c id='1'><v>x&amp;</v></c>",
    "<c id='1' t='&gt;'/>",
    "<c id='1'><v>a\nb</v></c>", "<c id='1'><v>a\tb</v></c>", "<c id='1'><v>a>b</v></c>",
    "<c id='1'><v>]]</v></c>",
    "<c id='1'><v>]]&gt;</v></c>", "<c id='a>b'><v>1</v></c>", "<c id='a\"b'><v>1</v></c>",
    "<c id='1' ><v>1</v></c>", "<c  id='1'><v>1</v></c>", "<c\nid='1'><v>1</v></c>",
    "<c id='1'><v>1</v ></c>",
    "<c id='1'>x<v>1</v></c>", "<c id='1'><v>1</v>x</c>", "<c id='1'>\n<v>1</v>\n</c>",
    "<c id=''><v>1</v></c>",
    "<c t='s' id='1'><v>1</v></c>", "<cc id='1'><v>1</v></cc>", "<c id='1'><vv>1</vv></c>",
    "<c idd='1'><v>1</v></c>",
    "<c xml:space='preserve'><v> 1 </v></c>", "<c xmlns='urn:two'><v>1</v></c>",
    "<c><v xmlns='urn:one'>1</v></c>",
    "<p:c xmlns:p='urn:two'><p:v>1</p:v></p:c>", "<p:c p:id='1' id='2'><v>1</v></p:c>", "<p:c q:id='1'/>",
    "<c a='1' b='2' c='3' id='4' row='5' v='6' r='7' t='8'/>",
    "<c a='1' b='2' c='3' id='4' row='5' v='6' r='7' t='8' s='9'/>",
    "<c id='\(String(repeating: "длинно ", count: 60))'><v>\(String(repeating: "и ещё ", count: 90))</v></c>",
    "<number-columns-repeated-and-longer id='1'/>", "<!-- x -->", "\n", "x", "&lt;",
  ]

  private static let ends = [
    "", "<c id='1'><v>1</c>", "<c id='1'><v>1</v>", "<c id='1' id='1'/>", "<c id='1'><v>\u{1}</v></c>",
    "<c id='<'/>",
    "<c id='1'><v>1</v></cc>", "<c id='1'><v>]]></v></c>", "<p:c r:id='1'/>", "<c id='1'><v>1</v><//c>",
  ]

  /// Any of these elements behind any others, in wrappings that change what prefixes mean.
  @Test func anyOrder() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("shapes of elements: seed \(seed)")
    var random = SplitMix(state: seed)
    for _ in 0..<Repetitions.of(4_000) {
      var body = ""
      var closing: [String] = []
      let few = (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
        Self.elements.randomElement(using: &random)
      }
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        switch Int.random(in: 0..<24, using: &random) {
        case 0:
          body += "<b xmlns:p='urn:two'>"
          closing.append("</b>")
        case 1:
          body += "<b xmlns='urn:two' xmlns:q='urn:one'>"
          closing.append("</b>")
        case 2: body += closing.popLast() ?? ""
        default: body += few.randomElement(using: &random) ?? ""
        }
      }
      if Int.random(in: 0..<4, using: &random) == 0 { body += Self.ends.randomElement(using: &random) ?? "" }
      let document = "<a xmlns:p='urn:one' xmlns:q='urn:x'>" + body + closing.reversed().joined() + "</a>"
      var limits = XMLLimits()
      limits.depth = Int.random(in: 1...9, using: &random)
      for chunk in [1 << 16, Int.random(in: 1...200, using: &random)] {
        let difference = Reading.difference(of: Array(document.utf8), chunk: chunk, limits: limits)
        #expect(difference == nil, "seed \(seed): \(document)")
      }
    }
  }

  /// The events of an element that is of a known shape, found without looking at its tags.
  @Test func aKnownShapeIsTaken() {
    var scanner = PlainScanner(names: ["c": 1, "v": 2, "r": 3, "t": 4], namespaces: [:], limits: XMLLimits())
    var arrays = EventArrays()
    _ = scanner.scan(Array("<a><c r='A1' t='s'><v>1</v></c>".utf8), into: &arrays)
    let (events, attributes) = (arrays.events.dropFirst(), arrays.attributes)
    var others = EventArrays()
    let bytes = Array("<c r='AB17' t=''><v>Ж</v></c>  ".utf8)
    let end = scanner.shapes.take(bytes.span, at: 0, depth: 2, &others)
    #expect(end == bytes.count - 2)
    #expect(
      others.events.map(\.kind) == events.map(\.kind) && others.events.map(\.name) == events.map(\.name))
    #expect(others.attributes.map(\.name) == attributes.map(\.name))
    func text(_ lower: Int32, _ upper: Int32) -> String {
      String(decoding: bytes[Int(lower)..<Int(upper)], as: UTF8.self)
    }
    #expect(others.attributes.map { text($0.lower, $0.upper) } == ["AB17", ""])
    #expect(others.events.filter { $0.kind == .text }.map { text($0.lower, $0.upper) } == ["Ж"])
    for odd in [
      "<c r='A1' t='s'><v></v></c>  ", "<c r='A&lt;' t=''><v>1</v></c>  ", "<c r='A1'><v>1</v></c>         ",
    ] {
      #expect(scanner.shapes.take(Array(odd.utf8).span, at: 0, depth: 2, &others) == 0)
    }
    #expect(scanner.shapes.take(bytes.span, at: 0, depth: 1, &others) == 0)
    #expect(others.events.count == 5 && others.attributes.count == 2)
  }
}

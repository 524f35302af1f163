import Repetitions
import Testing

@testable import XMLStream

/// The scanner and libxml2 alone give the same events and the same errors.
@Suite struct PlainScannerTests {
  private static let chunks = Array(1...64) + [1 << 16]

  private static let plain: [String] = [
    "<a/>", "<a></a>", "<a  />", "<a\n></a\n>", " \r\n<a/> \r\n", "\u{FEFF}<a/>", "<a>x</a>",
    "<?xml version=\"1.0\"?><a/>", "<?xml version='1.0' encoding='utf-8' standalone='no'?>\n<a/>",
    "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a>Привет</a>\n",
    "<a>\n<b>\t1</b>\n<c id='2'>два «три» — №4 🙂 ҂ ﷽</c></a>",
    "<a id=\"1\" b='2' c=\"\"/>", "<a id='\"'\n\tb=\">\"><b id=\"'\"/></a>",
    "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x1F642;&#10;&#13;&#9;]&gt;</a>",
    "<a id='&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x1F642;&#10;&#13;&#9; ё' b='x'/>",
    "<a>]</a>", "<a>]]</a>", "<a>]]x]]]x</a>", "<a>]<b/>]<b/>></a>", "<a>]>]x]></a>",
    "<a xmlns='urn:one'><b/><p:b xmlns:p='urn:two' id='1' p:id='2'><p:c/><c/></p:b><b/></a>",
    "<a xmlns:x='urn:one' xmlns:y='urn:two'><x:b y:id='1' x:id='2' id='3'/><y:b xmlns:y='urn:one'/><y:b/></a>",
    "<x:a x:id='1' xmlns:x='urn:two'/>", "<a xmlns='urn:x'><b xmlns='urn:one'/><c/></a>",
    "<a xml:space='preserve'> <b xml:space='default'> </b></a>",
    "<a><b><a><b><c/></b></a></b></a>", "<a>" + String(repeating: "<b id='1'>x</b>\n", count: 100) + "</a>",
    "<a.b-c_d._><number-columns-repeated-and-longer-than-that1/>"
      + "<number-columns-repeated-and-longer-than-that2>ж</number-columns-repeated-and-longer-than-that2></a.b-c_d._>",
    "<a>" + String(repeating: "Слово ", count: 300) + "</a>",
    "<a>\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}\u{10000}\u{1FFFE}\u{10FFFF}</a>",
  ]

  @Test(arguments: plain)
  func takesPlainDocuments(_ document: String) {
    for chunk in Self.chunks {
      let reading = Reading(Array(document.utf8), chunk: chunk)
      #expect(reading.failure == nil && reading.isPlain, "chunk \(chunk)")
      #expect(!reading.events.isEmpty)
      if let difference = Reading.difference(of: Array(document.utf8), chunk: chunk) {
        Issue.record("\(difference): \(document)")
      }
    }
  }

  /// In pieces of the size that files come in, some longer by a few bytes.
  @Test(arguments: [65_536, 65_550, 131_072])
  func takesLongDocuments(_ chunk: Int) {
    let row = "<b id='1'><c>Текст &amp; ещё</c><c/></b>\n"
    let document = Array(("<a>" + String(repeating: row, count: 20_000) + "</a>").utf8)
    let reading = Reading(document, chunk: chunk)
    #expect(reading.isPlain && reading.failure == nil)
    #expect(Reading.difference(of: document, chunk: chunk) == nil)
    // A tag, and a stretch without an event, of some length.
    for long in [3_000, 70_000, 200_000, 300_000, 600_000] {
      let filling = String(repeating: "x", count: long)
      for document in [
        "<a id='\(filling)'/>", "<a><b/><b id='\(filling)'>x</b></a>", "<a>\(filling)</a>",
        "<a>x</a>" + String(repeating: "\n", count: long), String(repeating: " ", count: long) + "<a/>",
        "<a><!--\(filling)--></a>", "<a\(String(repeating: " ", count: long))/>",
      ] {
        let difference = Reading.difference(of: Array(document.utf8), chunk: chunk)
        #expect(difference == nil, "\(difference ?? ""), \(document.prefix(30)) \(long)")
      }
    }
  }

  private static let odd: [String] = [
    "", " ", "x", "\u{FEFF}", "<", "<a", "<a>", "<a>x", "<a><b>", "<a></b>", "<a/>x", "<a/><b/>", "<a/></a>",
    "</a>",
    "<a/>\u{1}", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a>\r</a>", "<a>x\r\ny</a>", "<a id='\r'/>",
    "<a\rid='1'/>",
    "<a id='\n'/>", "<a id='\t'/>", "<a id='<'/>", "<a id=1/>", "<a id/>", "<a id='1'b='2'/>",
    "<a id = '1'/>",
    "<a id='1' id='1'/>", "<a xmlns:p='urn:one' xmlns:q='urn:one' p:id='1' q:id='1'/>",
    "<a xmlns='urn:one' xmlns='urn:one'/>", "<p:a/>", "<a p:id='1'/>", "<a xmlns=''/>",
    "<a xmlns='urn:one'><b xmlns=''><c/></b><c/></a>", "<a xmlns:p=''/>", "<a xmlns:xml='urn:one'/>",
    "<a xmlns:p='http://www.w3.org/XML/1998/namespace' p:space='x'/>",
    "<a xmlns:p='http://www.w3.org/2000/xmlns/' p:a='x'/>",
    "<a xmlns:xmlns='urn:one'/>", "<xmlns:a/>", "<xml:a/>", "<a xml:id='1'/>", "<a xml:space='x'/>",
    "<a xmlns='&#65;'/>",
    "<a xmlns='u r n'/>", "<a xmlns='ё'/>",
    "<a:b:c/>", "<:a/>", "<a:/>", "<1/>", "<-a/>", "<ё/>", "<a ё='1'/>", "<a><!-- x\n --><b/></a>",
    "<!-- --><a/>",
    "<a/><!-- -->\n<!--",
    "<a><![CDATA[<&]]></a>", "<a><?x y?></a>", "<?x y?><a/>", "<a/>\n<?x y?>", "<!DOCTYPE a><a/>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a>&nbsp;</a>", "<a>x&</a>", "<a>&;</a>", "<a>&#;</a>",
    "<a>&#x;</a>",
    "<a>&#0;</a>", "<a>&#1;</a>", "<a>&#xD800;</a>", "<a>&#xFFFE;</a>", "<a>&#x110000;</a>",
    "<a>&#99999999999;</a>",
    "<a>&#X41;</a>",
    "<a>&lt</a>", "<a>& lt;</a>", "<a id='&lt'/>", "<a id='&x;'/>", "<a id='ё&#10;&y;'/>",
    "<a>]]></a>", "<a>x]]]></a>", "<a>]]&gt;</a>", "<a>\n]\n]]>\n</a>",
    "<?xml version=\"1.1\"?><a/>", "<?xml version='1.0\"?><a/>", "<?xml?><a/>",
    "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>x</a>",
    "<?xml version=\"1.0\" encoding=\"nosuch\"?><a/>",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "<?XML version=\"1.0\"?><a/>",
    "<?xml version=\"1.0\" STANDALONE=\"yes\"?><a/>",
    " <?xml version=\"1.0\"?><a/>", "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>",
    "<a\n>\n<b\nid='1'>\n<c>\n&nosuch;</c></b></a>", "<a>\n<b>\n<c>\n", "<a>\n<b>\n<c>\n</b>",
    "<a xmlns:p='urn:one'>\n<p:b xmlns='urn:two'>\n<!-- -->\n<p:c id='1'/><c/>\n</p:b><p:b/>\n</a>",
    "<a >< b/></a>", "<a></ a>", "<a></a b>", "<a/ >", "<a><</a>", "<a>></a>", "<a\u{A0}/>", "<a>\0</a>",
  ]

  @Test(arguments: odd)
  func leavesAllElseToLibxml2(_ document: String) {
    for chunk in Self.chunks {
      if let difference = Reading.difference(of: Array(document.utf8), chunk: chunk) {
        Issue.record("\(difference): \(document)")
      }
    }
  }

  @Test func leavesDamagedUTF8ToLibxml2() {
    let pieces: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xD0], [0xD0, 0x20], [0xE0, 0x80, 0x80], [0xE2, 0x80],
      [0xED, 0xA0, 0x80],
      [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88],
      [0xFF], [0xFE, 0xFF],
    ]
    for piece in pieces {
      for before in ["", "x", "Слово и дело", "12345678"] {
        for (start, end) in [("<a>\n\(before)", "ё\n1234</a>"), ("<a><b id='\(before)", "ё1234'/></a>")] {
          for chunk in Self.chunks {
            let document = Array(start.utf8) + piece + Array(end.utf8)
            if let difference = Reading.difference(of: document, chunk: chunk) {
              Issue.record("\(piece) after \(start): \(difference)")
            }
          }
        }
      }
    }
  }

  @Test func endsAnywhereInADocument() {
    for document in Self.plain {
      let bytes = Array(document.utf8)
      for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
        for chunk in [1, 3, 7, 64, 1 << 16] {
          if let difference = Reading.difference(of: Array(bytes[..<count]), chunk: chunk) {
            Issue.record("\(count) bytes, \(difference): \(document)")
          }
        }
      }
    }
  }

  private static let tokens = [
    "<", ">", "/", "\"", "'", "&", "=", " ", "\n", "\r", "\t", "]]>", "]]", "&lt;", "&#65;", "&#0;", "&x;",
    "<a>",
    "</a>", "<b/>", "<!-- x -->", "<![CDATA[x]]>", "<?x?>", "<!DOCTYPE a>", " id='1'", " xmlns='urn:two'",
    " xmlns:p='urn:one'",
    " p:id='1'", "<p:a>", "</p:a>", " xml:space='preserve'", "ё", "\u{1}", "\u{FEFF}", ":",
  ].map { Array($0.utf8) }

  @Test func changedAtRandom() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("mutations of plain markup: seed \(seed)")
    var random = SplitMix(state: seed)
    let documents = (Self.plain + Self.odd).filter { $0.utf8.count < 4000 }.map { Array($0.utf8) }
    var read = 0
    for _ in 0..<Repetitions.of(20_000) {
      var bytes = documents.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) { change(&bytes, using: &random) }
      for chunk in [1 << 16, Int.random(in: 1...64, using: &random)] {
        if let difference = Reading.difference(of: bytes, chunk: chunk) {
          Issue.record("seed \(seed), \(difference): \(String(decoding: bytes, as: UTF8.self))")
        }
      }
      if Reading(bytes).failure == nil { read += 1 }
    }
    print("changed documents: \(Repetitions.of(20_000)), \(read) read")
    #expect(read > 0, "seed \(seed)")
  }

  private func change(_ bytes: inout [UInt8], using random: inout SplitMix) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where place < bytes.count:
      bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
    case 2 where place < bytes.count: bytes.removeSubrange(place...)
    case 3:
      let piece = bytes[
        min(place, bytes.count)..<min(bytes.count, place + Int.random(in: 1...80, using: &random))]
      bytes.insert(contentsOf: Array(piece), at: Int.random(in: 0...bytes.count, using: &random))
    default: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: place)
    }
  }
}

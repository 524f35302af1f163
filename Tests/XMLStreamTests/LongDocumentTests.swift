import ByteStream
import PackageSamples
import Testing
import ZipArchive

@testable import XMLStream

/// Of a long document the events are made in another thread: they stay the same, and the thread ends with the reader.
@Suite struct LongDocumentTests {
  private static let row = "<b id='1'><c>Текст &amp; ещё</c><c/></b>\n"
  private static let head = "<a>" + String(repeating: row, count: 26_000)

  @Test(arguments: [
    ("</a>", true), ("<!-- x --><b/></a>", true), ("<b></a>", false), ("&nosuch;</a>", false), ("", false),
    ("</a>\n<a/>", false), ("\u{1}</a>", false),
  ])
  func theEventsStayTheSame(_ end: String, isRead: Bool) {
    let document = Array((Self.head + end).utf8)
    #expect(document.count > 9 << 17)
    #expect(Reading.difference(of: document) == nil)
    let reading = Reading(document)
    #expect(reading.events.count > 150_000)
    #expect((reading.failure == nil) == isRead)
  }

  @Test(arguments: [0, 1, 100_000, 140_000])
  func aReaderMayBeDropped(_ count: Int) throws {
    var reader = XMLReader<MemorySource, AnyName>(MemorySource(Array((Self.head + "</a>").utf8)))
    for _ in 0..<count { _ = try reader.next() }
  }

  /// The source fails behind the point from which on it is read in another thread.
  @Test func aFailureOfTheSourceIsTold() throws {
    struct Broken: Error {}
    struct Source: ByteSource {
      var left = 40
      mutating func read(into buffer: inout [UInt8]) throws(Broken) -> Bool {
        guard left > 0 else { throw Broken() }
        buffer = left == 40 ? Array("<a>".utf8) : Array(repeating: 0x20, count: 1 << 16)
        left -= 1
        return true
      }
    }
    #expect {
      var reader = XMLReader<Source, AnyName>(Source())
      while try reader.next() != nil {}
    } throws: { error in
      if case .source(let source)? = (error as? XMLStreamError)?.problem { source is Broken } else { false }
    }
  }

  /// Two entries of one archive, whose bytes come in turns, each in a thread of its own.
  @Test func entriesOfOneArchive() throws {
    let parts = ["one.xml", "two.xml"].map { ($0, Array((Self.head + "<c>\($0)</c></a>").utf8)) }
    let archive = try ZipReader(bytes: StoredPackage.bytes(of: parts))
    func reader(_ place: Int) throws -> XMLReader<ZipEntryReader, AnyName> {
      XMLReader(try archive.open(archive.entries[place]))
    }
    var first = try reader(0)
    var second = try reader(1)
    var counts = (0, 0)
    while true {
      let events = (try first.next(), try second.next())
      if events.0 != nil { counts.0 += 1 }
      if events.1 != nil { counts.1 += 1 }
      if events.0 == nil, events.1 == nil { break }
    }
    #expect(counts.0 == counts.1 && counts.0 > 150_000)
  }
}

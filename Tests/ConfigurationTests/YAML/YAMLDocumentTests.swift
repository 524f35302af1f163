import Diagnostics
import Testing

@testable import Configuration

@Suite struct YAMLDocumentTests {
  @Test func theTreeHasThePlaceOfEachValue() throws {
    let document = YAMLDocument(SourceLines(Array("a: 1\nб:\n  - 'x'\n  - [y, ~]\n".utf8)))
    #expect(document.errors.isEmpty)
    let root = try #require(document.root)
    guard case .mapping(let entries) = root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "б"])
    #expect(entries.map(\.keyMark) == [SourceMark(line: 1, column: 1), SourceMark(line: 2, column: 1)])
    guard case .list(let items) = entries[1].value.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.mark) == [SourceMark(line: 3, column: 5), SourceMark(line: 4, column: 5)])
    #expect(items.map(\.kind) == [.text, .list])
  }

  @Test(arguments: [
    ("authority: a\n\ttitle: b\n", 2, ConfigurationFault.Syntax.tab),
    ("limits:\n\twaiting: 15 минут\n", 2, .tab),
    ("authority: Отдел: кадры\n", 1, .colonMisplaced),
    ("authority: a\n title: b\n", 2, .colonMisplaced),
    ("authority: a\ntitle b\nlimits: {}\n", 2, .colonMissing),
    ("severity:\n  - TP101\n  x: y\n", 3, .indentation),
    (" authority: a\ntitle: b\n", 2, .indentation),
    ("authority: @x\n", 1, .startOfValue),
    ("authority: `x\n", 1, .startOfValue),
    ("title: t\nauthority: \"x\n", 2, .quoteOpen),
    ("title: t\nauthority: 'x\n", 2, .quoteOpen),
    ("days-off: [2026-12-30\n", 1, .bracketOpen),
    ("authority: }\n", 1, .bracketOpen),
    ("title: t\nauthority: a\u{1}b\n", 2, .controlCharacter),
    ("title: t\nauthority: a\u{0}b\n", 2, .controlCharacter),
  ])
  func aBrokenTextIsToldAtItsLine(yaml: String, line: Int, syntax: ConfigurationFault.Syntax) {
    #expect(mistakes(in: yaml) == [Mistake(line, .syntax(syntax))])
  }

  @Test func whatRefersOrBuildsIsRefused() {
    let yaml = "authority: &a x\ntitle: *a\nseverity: !!map {}\nlimits: !x\nphrases: ! \"\"\n"
    #expect(
      mistakes(in: yaml) == [
        Mistake(1, .reference), Mistake(2, .reference), Mistake(3, .tag), Mistake(4, .tag), Mistake(5, .tag),
        Mistake(5, .kindWrong(expected: .mapping, found: .text)),
      ])
  }

  @Test func anAliasBombStaysSmall() {
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghij", "abcdefghi") {
      yaml += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",") + "]\n"
    }
    let found = mistakes(in: yaml)
    #expect(found.contains(Mistake(1, .reference)))
    #expect(found.count <= 110)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNestingEnds(opening: String) {
    let found = mistakes(in: String(repeating: opening, count: 100_000))
    #expect(found.count == 1)
  }

  @Test func depthAndCountsAreBounded() {
    #expect(mistakes(in: String(repeating: "[", count: 17)) == [Mistake(1, .tooDeep(limit: 16))])
    let many = "days-off: [" + String(repeating: "a,", count: 60_000) + "]\n"
    #expect(mistakes(in: many) == [Mistake(1, .tooManyValues(limit: 50_000))])
    let long = "days-off:\n" + String(repeating: "  - 2026-12-30\n", count: 5_001)
    #expect(mistakes(in: long) == [Mistake(2, .tooManyItems(limit: 5_000))])
  }

  @Test func sizeIsBounded() {
    let huge = "authority: " + String(repeating: "я", count: 1 << 20)
    #expect(mistakes(in: huge) == [Mistake(1, .tooManyBytes(limit: 1 << 20))])
    let long = "title: t\nauthority: " + String(repeating: "я", count: 3_000)
    #expect(mistakes(in: long) == [Mistake(2, .textTooLong(limit: 2_000))])
  }

  @Test(
    arguments: [
      [0xD0, 0xEE, 0x0A], [0xFF, 0xFE, 0x61, 0x00], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
      [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func onlyUTF8IsRead(bytes: [UInt8]) {
    #expect(mistakes(in: Array("title: t\nauthority: ".utf8) + bytes) == [Mistake(2, .notUTF8)])
  }

  @Test func aByteOrderMarkAndWindowsLinesAreRead() throws {
    let read = try configuration("\u{FEFF}authority: Отдел\r\ntitle: Перечень\r\n")
    #expect(read.authority == "Отдел")
    #expect(read.title == "Перечень")
  }

  @Test(arguments: ["", "\n", "# ничего\n", "---\n", "---\n...\n", "~\n", "{}\n"])
  func anEmptyFileChangesNothing(yaml: String) {
    #expect(mistakes(in: yaml) == [])
  }

  @Test func oneDocumentIsRead() {
    #expect(mistakes(in: "---\ntitle: a\n---\ntitle: b\n") == [Mistake(3, .severalDocuments)])
  }

  @Test func keysStandOnceAndAreTexts() {
    #expect(
      mistakes(in: "title: a\n\ntitle: b\n[x]: c\n{y: z}: d\n") == [
        Mistake(3, .keyRepeated("title", line: 1)), Mistake(4, .keyNotText), Mistake(5, .keyNotText),
      ])
  }

  @Test func theLineIsQuoted() {
    #expect(throws: ConfigurationErrors.self) { try configuration("severity:\n   TP999: off # зачем\n") }
    do throws(ConfigurationErrors) {
      _ = try PerechenConfiguration.read(Array("severity:\n   TP999: off # зачем\n".utf8))
    } catch {
      #expect(error.errors.map(\.excerpt) == ["TP999: off # зачем"])
      #expect(error.errors.map(\.mark.column) == [4])
    }
  }

  /// Any bytes give errors or a configuration, never anything else.
  @Test func damagedFilesNeverDoMore() {
    let good = Array(
      "authority: А\nseverity: {TP208: off}\ndays-off:\n  - 2026-12-30\nunit-aliases:\n  - name: 'А'\n".utf8)
    for place in good.indices {
      for byte: UInt8 in [0x00, 0x09, 0x0A, 0x22, 0x26, 0x2A, 0x3A, 0x5B, 0x7B, 0x80, 0xFF] {
        var bad = good
        bad[place] = byte
        _ = mistakes(in: bad)
      }
      _ = mistakes(in: Array(good.prefix(place)))
    }
  }
}

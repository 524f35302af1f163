import PackageSamples
import Repetitions
import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

/// Damaged workbooks end in an error with a type, or in cells: never in a crash, never late.
@Suite struct MutationTests {
  /// Two small workbooks that hold each kind of part and cell.
  static func workbooks() -> [Fixture] {
    let shared = Fixture(
      rows: """
        <row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c><c r="C1" t="b"><v>1</v></c></row>
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>1.25</v></c><c r="C2" t="e"><v>#N/A</v></c></row>
        <row r="1048576"><c r="XFD1048576" t="str"><f>A1&amp;"x"</f><v>да_x000D_</v></c></row>
        """, after: "<mergeCells count=\"2\"><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C:D\"/></mergeCells>",
      strings:
        "<si><t xml:space=\"preserve\"> Ёж </t></si><si><r><t>а</t></r><rPh><t>б</t></rPh><r><t>в</t></r></si>",
      formats: ["dd.mm.yyyy;[Red]0", "[h]:mm"], workbookPr: "<workbookPr date1904=\"1\"/>")
    var inline = Fixture(
      rows: """
        <row><c t="inlineStr"><is><t>_x0041_</t></is></c><c t="d"><v>2026-11-23T10:00:00Z</v></c></row>
        <row><c><f>1+1</f></c><c><v>1e10</v></c><mc:AlternateContent \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><c/></mc:Choice>\
        <mc:Fallback><c><v>3</v></c></mc:Fallback></mc:AlternateContent></row>
        """)
    for part in inline.parts {
      inline.replace(Fixture.main, with: Fixture.strictMain, in: part.name)
      inline.replace(Fixture.office, with: Fixture.strictOffice, in: part.name)
    }
    return [shared, inline]
  }

  static let tokens = [
    "<", ">", "/>", "</", "\"", "&", "&amp;", "&#0;", "&#x110000;", "]]>", "<![CDATA[", "<!--",
    "<!DOCTYPE a>", "-",
    "0", "-1", "9223372036854775807", "99999999999999999999", "1e308", "-1e-400", "NaN", "_x0000_", "_xD800_",
    "%2e",
    "../", "r=\"\"", "r=\"A0\"", "r=\"XFD1048576\"", "t=\"s\"", "s=\"4294967296\"", "\u{0}", "\u{FFFF}", "я",
    "[h]", ";",
    "A1:XFD1048576", "1:1", "<row>", "</row>", "<c>", "</c>", "<v>", "<is>", "<sheetData>", "</sheetData>",
  ].map { Array($0.utf8) }

  static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else {
      bytes = [UInt8.random(in: 0...255, using: &random)]
      return
    }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...24, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 5:
      bytes.replaceSubrange(
        place..<min(place + 1, end), with: tokens.randomElement(using: &random) ?? [])
    default: bytes.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
    }
  }

  /// The cells of all sheets, nil where it was refused; a failure other than those of the two layers is recorded.
  @discardableResult static func read(_ bytes: [UInt8], _ comment: String) -> [[String]]? {
    do {
      let workbook = try XLSXWorkbook(ZipReader(bytes: bytes))
      return try workbook.sheets.indices.map { place in
        let sheet = try workbook.sheet(at: place)
        var last = 0
        for row in sheet.rows {
          #expect(row.number > last && row.number <= CellAddress.maximumRow, "\(comment)")
          #expect(zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column < $1.column }, "\(comment)")
          last = row.number
        }
        let listing = sheet.listing
        #expect(try workbook.listingOfBytes(at: place) == listing, "\(comment)")
        return listing
      }
    } catch is SpreadsheetError {
    } catch is ZipError {
    } catch {
      Issue.record("\(comment): \(error)")
    }
    return nil
  }

  /// Parts changed before they are packed, so that the package itself is whole.
  @Test func changedParts() throws {
    let seed = UInt64.random(in: 1...UInt64(Int.max))
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    let workbooks = Self.workbooks()
    var (read, all) = (0, 0)
    let start = ContinuousClock.now
    for workbook in workbooks { #expect(Self.read(try workbook.bytes(), "unchanged") != nil) }
    let places = workbooks.indices.flatMap { book in workbooks[book].parts.indices.map { (book, $0) } }
    for number in 0..<Repetitions.of(2_000) {
      let (book, part) = places[number % places.count]
      var fixture = workbooks[book]
      for _ in 0...Int.random(in: 0..<3, using: &random) { Self.mutate(&fixture.parts[part].bytes, &random) }
      all += 1
      if Self.read(StoredPackage.bytes(of: fixture.parts), "seed \(seed), \(number)") != nil { read += 1 }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    #expect(seconds < 60, "seed \(seed)")
    // Neither all refused nor all taken: the changes are neither too coarse nor without effect.
    #expect((all / 20..<all * 19 / 20).contains(read), "\(read) of \(all)")
    print("changed parts: \(all) of \(places.count), \(read) read, \(all - read) refused")
  }

  /// The package's bytes changed: the right cells or an error, never others.
  @Test func changedPackages() throws {
    let seed = UInt64.random(in: 1...UInt64(Int.max))
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    let packages = try Self.workbooks().map { try $0.bytes() }
    let start = ContinuousClock.now
    let right = try packages.map { try #require(Self.read($0, "unchanged")) }
    var (same, all) = (0, 0)
    for number in 0..<Repetitions.of(2_000) {
      let package = number % packages.count
      var bytes = packages[package]
      for _ in 0...Int.random(in: 0..<3, using: &random) { Self.mutate(&bytes, &random) }
      all += 1
      guard let cells = Self.read(bytes, "seed \(seed), \(number)") else { continue }
      #expect(cells == right[package], "seed \(seed), \(number)")
      same += 1
    }
    print("changed packages: \(all), \(same) read right, \(all - same) refused")
    #expect((ContinuousClock.now - start) / .seconds(1) < 60, "seed \(seed)")
  }

  /// A flipped bit inside a part's contents never goes unseen: the checksum tells. A few bits of deflated data are
  /// padding: they change nothing.
  @Test(arguments: [ZipWriter.Method.deflated(level: 6), .stored])
  func flippedContents(_ method: ZipWriter.Method) throws {
    let seed = UInt64.random(in: 1...UInt64(Int.max))
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    var (all, same) = (0, 0)
    for fixture in Self.workbooks() {
      let bytes = try fixture.bytes(method: method)
      for part in fixture.parts {
        let contents = try #require(Self.contents(of: part.name, in: bytes))
        for _ in 0..<Repetitions.of(20) {
          var damaged = bytes
          damaged[contents.randomElement(using: &random) ?? contents.lowerBound] ^=
            1 << UInt8.random(in: 0..<8, using: &random)
          all += 1
          guard Self.read(damaged, part.name) != nil else { continue }
          same += 1
          let archive = try ZipReader(bytes: damaged)
          let entry = try #require(archive.entry(named: part.name))
          let isSame = try archive.contents(of: entry, limit: 1 << 20) == part.bytes
          #expect(isSame, "seed \(seed), \(part.name)")
        }
      }
    }
    print("flipped contents: \(all), \(same) of the same parts, \(all - same) refused")
  }

  /// Where an entry's packed bytes stand: behind its local header (APPNOTE, 4.3.7), up to the next one.
  static func contents(of name: String, in bytes: [UInt8]) -> Range<Int>? {
    let name = Array(name.utf8)
    var headers: [Int] = []
    for place in 0..<max(bytes.count - 30, 0)
    where bytes[place] == 0x50 && bytes[place + 1] == 0x4B
      && (bytes[place + 2...place + 3] == [3, 4] || bytes[place + 2...place + 3] == [1, 2])
    { headers.append(place) }
    for (header, next) in zip(headers, headers.dropFirst()) where bytes[header + 2] == 3 {
      let start = header + 30
      guard bytes[start...].starts(with: name), Int(bytes[header + 26]) == name.count else { continue }
      let packed = (0..<4).reduce(0) { $0 | Int(bytes[header + 18 + $1]) << (8 * $1) }
      let first = start + name.count + Int(bytes[header + 28])
      return first < first + packed && first + packed <= next ? first..<first + packed : nil
    }
    return nil
  }
}

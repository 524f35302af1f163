import Foundation
import Repetitions
import Spreadsheet
import Testing

@testable import SpreadsheetFile

/// Whatever the bytes, they end in cells or in an error with a type.
@Suite struct ArbitraryBytesTests {
  @Test func arbitraryBytes() throws {
    let seed = UInt64.random(in: 1...UInt64(Int.max))
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    let pieces = try Self.pieces()
    let start = ContinuousClock.now
    for number in 0..<Repetitions.of(2_000) {
      var bytes: [UInt8] = []
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        let length =
          Bool.random(using: &random) ? piece.count : Int.random(in: 0...piece.count, using: &random)
        bytes += piece.prefix(length)
      }
      for _ in 0..<Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      Self.read(bytes, "seed \(seed), \(number)")
    }
    #expect((ContinuousClock.now - start) / .seconds(1) < 60, "seed \(seed)")
  }

  static func read(_ bytes: [UInt8], _ comment: String) {
    for allowsText in [true, false] {
      do {
        let workbook = try SpreadsheetFile.open(.bytes(bytes), allowsText: allowsText)
        for place in workbook.sheets.indices {
          let sheet = try workbook.openSheet(at: place)
          var last = 0
          while let row = try sheet.nextRow() {
            if row.number <= last { Issue.record("\(comment): row \(row.number) after \(last)") }
            last = row.number
          }
        }
      } catch {
        // Typed by the signature; a reader that fails names what it does not read.
        if case .system = error.problem { Issue.record("\(comment): \(error)") }
      }
      do {
        _ = try SpreadsheetFile.kind(of: .bytes(bytes))
      } catch {
        if case .system = error.problem { Issue.record("\(comment): \(error)") }
      }
    }
  }

  /// Whole files of each kind, and the beginnings that tell kinds apart.
  static func pieces() throws -> [[UInt8]] {
    let folder = NSTemporaryDirectory() + "perechen-bytes-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let document = WorkbookDocument(sheets: [
      SheetDocument(
        name: "Л",
        rows: [
          OutputRow([OutputCell(column: 1, value: .string("а")), OutputCell(column: 3, value: .number(1))])
        ])
    ])
    var pieces: [[UInt8]] = []
    for kind in SpreadsheetFile.WrittenKind.allCases {
      let path = "\(folder)/a.\(kind.rawValue)"
      try SpreadsheetFile.write(document, as: kind, to: path, replacing: false)
      pieces.append([UInt8](try Data(contentsOf: URL(filePath: path))))
    }
    pieces += ["Workbook", "EncryptedPackage", "Другое"].map { FileKindTests.compoundFile($0) }
    pieces += [
      "PK\u{3}\u{4}", "PK\u{5}\u{6}" + String(repeating: "\u{0}", count: 18), "\u{FEFF}",
      "a;б;\"в\r\n\"\n1;2", "\"",
      "<?xml version=\"1.0\"?>",
      "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
      "<html>", "{\"a\": 1}", "%PDF-1.7", "{\\rtf1", "\t \n", "\u{0}",
    ].map { Array($0.utf8) }
    pieces += [[0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x3C, 0], [0xCF, 0xF0, 0xE8], []]
    return pieces
  }
}

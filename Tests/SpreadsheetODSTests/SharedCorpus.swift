import ByteStream
import Foundation
import Repetitions
import Spreadsheet
import SpreadsheetODS
import SpreadsheetPackage
import Testing
import ZipArchive

/// Real workbooks with the cells that two independent readers agree on, which stand beside the project, not in it.
enum SharedCorpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpus").standardizedFileURL

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  struct Expectation: Decodable {
    struct Sheet: Decodable {
      var name: String
      var hidden: Bool
      var cells: [[Field]]
    }
    var file: String
    var origin: String
    var sheets: [Sheet]
  }

  enum Field: Decodable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var description: String {
      switch self {
      case .number(let number): String(number)
      case .text(let text): text
      }
    }
  }

  static func agreed() throws -> [Expectation] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "agreed"), includingPropertiesForKeys: nil)
    return try files.filter { $0.lastPathComponent.hasSuffix("ods.json") }
      .sorted { $0.path < $1.path }
      .map { try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: $0)) }
  }

  /// A cell as the corpus writes it; nil for what it does not list.
  static func line(_ row: Int, _ cell: Cell) -> String? {
    let fields: (String, String)
    switch cell.value {
    case .string(let text): fields = ("s", text)
    case .number(let value): fields = ("n", value == 0 ? "0" : String(format: "%.15g", value))
    case .boolean(let value): fields = ("b", value ? "TRUE" : "FALSE")
    case .error(let text): fields = ("e", text)
    case .formulaWithoutValue: return nil
    case .date(let date):
      let day = String(format: "%04d-%02d-%02d", date.year, date.month, date.day)
      fields = (
        "d", date.millisecondOfDay == 0 ? day : day + "T" + clock(Int64(date.millisecondOfDay), "%02d")
      )
    case .duration(let milliseconds): fields = ("t", clock(milliseconds, "%02d"))
    }
    return "\(row) \(cell.column) \(fields.0) \(fields.1)"
  }

  private static func clock(_ value: Int64, _ hours: String) -> String {
    let magnitude = value.magnitude
    let text = String(
      format: hours + ":%02d:%02d", Int(magnitude / 3_600_000), Int(magnitude / 60_000 % 60),
      Int(magnitude / 1000 % 60))
    let rest = magnitude % 1000
    return (value < 0 ? "-" : "") + text + (rest == 0 ? "" : String(format: ".%03d", Int(rest)))
  }
}

@Suite struct SharedCorpusTests {
  @Test(.enabled(if: SharedCorpus.isPresent, "the corpus beside the project is not here"))
  func readsWhatOthersAgreeOn() throws {
    let expectations = try SharedCorpus.agreed()
    #expect(!expectations.isEmpty)
    for expectation in expectations {
      let path = SharedCorpus.folder.appending(path: "agreed/\(expectation.file)").path
      let book: ODSWorkbook
      do { book = try ODSWorkbook(ZipReader(path: path)) } catch {
        Issue.record("\(expectation.file) (\(expectation.origin)): \(error)")
        continue
      }
      for want in expectation.sheets {
        guard let index = book.sheets.firstIndex(where: { $0.name == want.name }) else {
          Issue.record("\(expectation.file): no sheet \(want.name)")
          continue
        }
        let sheet = try book.sheet(at: index)
        #expect(sheet.isHidden == want.hidden, "\(expectation.file) \(want.name)")
        let got = sheet.rows.flatMap { row in row.cells.compactMap { SharedCorpus.line(row.number, $0) } }
        let expected = want.cells.map { $0.map(\.description).joined(separator: " ") }
        if got.sorted() != expected.sorted() {
          let missing = Set(expected).subtracting(got).sorted().prefix(3)
          let extra = Set(got).subtracting(expected).sorted().prefix(3)
          Issue.record(
            "\(expectation.file) (\(expectation.origin)) \(want.name): missing \(missing), extra \(extra)")
        }
      }
    }
  }

  @Test(.enabled(if: SharedCorpus.isPresent, "the corpus beside the project is not here"))
  func endsCleanlyOnHostileFiles() throws {
    let folder = SharedCorpus.folder.appending(path: "hostile")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names where name.hasSuffix("ods") {
      let path = folder.appending(path: name).path
      let start = ContinuousClock.now
      do {
        let book = try open(path)
        for index in book.sheets.indices {
          let sheet = try book.openSheet(at: index)
          while try sheet.nextRow() != nil {}
        }
      } catch {
        print("\(name): \(error)")
      }
      #expect(ContinuousClock.now - start < .seconds(2) * Repetitions.slowness, "\(name)")
    }
  }

  private func open(_ path: String) throws -> ODSWorkbook {
    guard path.hasSuffix(".fods") else { return try ODSWorkbook(ZipReader(path: path)) }
    return try ODSWorkbook(flat: { () throws(SpreadsheetError) in
      do throws(ZipError) { return AnySource(try FileSource(path: path)) } catch {
        throw SpreadsheetError(error)
      }
    })
  }
}

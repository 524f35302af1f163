import Foundation
import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage
import Testing

/// The example of docs/library.md stands here word for word, and does what the page says.
@Suite struct ListingExampleTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  @Test func thePageShowsTheseLines() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/library.md"), encoding: .utf8)
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let example = try #require(
      page.split(separator: "```swift\n").dropFirst().first?.split(separator: "```").first)
    let code = try #require(example.range(of: "/// One line")).lowerBound
    #expect(here.contains(example[code...]))
  }

  @Test(arguments: ["xlsx", "ods"])
  func listsTheTemplate(kind: String) async {
    let path = Self.root.appending(path: "templates/perechen.\(kind)").path
    let lines = await listing(of: .path(path))
    #expect(lines.contains { $0.contains("аименование процесса") })
    #expect(lines.allSatisfy { !$0.isEmpty })
  }

  @Test func tellsWhereAFileIsBroken() async {
    #expect(await listing(of: .bytes([])) == ["empty in the file, line 0, cell -"])
    #expect(await listing(of: .bytes(Array("а;б\nв;г\n".utf8))) == ["A1 а, B1 б", "A2 в, B2 г"])
  }
}

/// One line for each row of the first visible sheet; what cannot be read is said by its place.
func listing(of source: SpreadsheetFile.Source) async -> [String] {
  var limits = ReadingLimits()
  limits["cells"] = 1_000_000
  do throws(SpreadsheetError) {
    let workbook = try SpreadsheetFile.open(source, limits: limits)
    guard let place = workbook.sheets.firstIndex(where: { !$0.isHidden }) else { return [] }
    let sheet = try workbook.openSheet(at: place)
    var lines: [String] = []
    for try await row in sheet.rows {
      let cells = row.cells.map { cell in
        let address = CellAddress(row: row.number, column: cell.column)
        return switch cell.value {
        case .string(let text): "\(address) \(text)"
        case .number(let number): "\(address) \(number)"
        case .date(let date): "\(address) \(date)"
        case .boolean(let truth): "\(address) \(truth)"
        case .duration(let milliseconds): "\(address) \(milliseconds) ms"
        case .error(let code): "\(address) \(code)"
        case .formulaWithoutValue: "\(address) not calculated"
        }
      }
      lines.append(cells.joined(separator: ", "))
    }
    return lines
  } catch {
    return [
      "\(error.problem) in \(error.part ?? "the file"), line \(error.line ?? 0), cell \(error.cell ?? "-")"
    ]
  }
}

import Foundation
import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage
import Testing

/// The code of the guides does what their pages say. That it is the pages' code, Tests/peers/test_library_documentation.py
/// checks.
@Suite struct GuideTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardized

  @Test(arguments: ["xlsx", "ods"])
  func listsTheTemplate(kind: String) async throws {
    let path = Self.root.appending(path: "templates/perechen.\(kind)").path
    let lines = await listing(of: .path(path))
    #expect(lines.contains { $0.contains("аименование процесса") })
    #expect(lines.allSatisfy { !$0.isEmpty })
    #expect(!(try await rows(of: path).isEmpty))
    #expect(obstacle(in: .path(path)) == nil)
  }

  @Test func tellsWhereAFileIsBroken() async {
    #expect(await listing(of: .bytes([])) == ["empty in the file, line 0, cell -"])
    #expect(await listing(of: .bytes(Array("а;б\nв;г\n".utf8))) == ["A1 а, B1 б", "A2 в, B2 г"])
  }

  @Test func tellsWhyAFileIsNotRead() {
    #expect(obstacle(in: .bytes(Array("%PDF-1.7".utf8))) == "It is something else: pdf.")
    #expect(obstacle(in: .bytes([])) == "It is damaged.")
  }

  @Test func boundsWhatIsRead() throws {
    let limits = strictLimits()
    #expect(limits["cells"] == 100_000)
    #expect(limits["zip-total-bytes"] == 64 << 20)
  }

  @Test func writesSquares() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "squares.xlsx").path
    try writeSquares(upTo: 3, to: path)
    #expect(
      await listing(of: .path(path)) == [
        "A1 Число, B1 Квадрат", "A2 1.0, B2 1.0", "A3 2.0, B3 4.0", "A4 3.0, B4 9.0",
      ])
  }
}

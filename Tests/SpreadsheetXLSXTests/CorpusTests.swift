import Foundation
import Repetitions
import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

/// Real workbooks and the cells that two independent readers agree on, where the folder is there.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpus").standardizedFileURL
  fileprivate static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  @Test(.enabled(if: CorpusTests.isPresent, "../shared is not here"))
  func readsWhatTwoOtherReadersAgreeOn() throws {
    let folder = Self.folder.appending(path: "agreed")
    let answers = files(in: folder).filter { $0.pathExtension == "json" }
    #expect(!answers.isEmpty)
    for answer in answers {
      let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: answer))
      guard !expected.file.hasSuffix(".ods") else { continue }
      do {
        let path = folder.appending(path: expected.file).path
        let workbook = try XLSXWorkbook(ZipReader(path: path))
        for sheet in expected.sheets {
          let place = try #require(
            workbook.sheets.firstIndex { $0.name == sheet.name }, "\(expected.file): no \(sheet.name)")
          let found = try workbook.sheet(at: place).expectedCells
          let wanted = sheet.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
          // Where the answers call every sheet hidden, one of the readers saw none: strict files.
          if !expected.sheets.allSatisfy(\.hidden) {
            #expect(workbook.sheets[place].isHidden == sheet.hidden, "\(expected.file): \(sheet.name)")
          }
          if found != wanted {
            let first = zip(wanted, found).first { $0 != $1 }.map { "\($0)" } ?? ""
            Issue.record(
              "\(expected.file) \(sheet.name): \(wanted.count) cells, found \(found.count); \(first)")
          }
        }
      } catch {
        Issue.record("\(expected.file): \(error)")
      }
    }
  }

  @Test(.enabled(if: CorpusTests.isPresent, "../shared is not here"))
  func hostileFilesEndInErrorsOrCells() throws {
    let hostile = files(in: Self.folder.appending(path: "hostile")).filter { $0.pathExtension == "xlsx" }
    #expect(!hostile.isEmpty)
    for file in hostile {
      let start = ContinuousClock.now
      var outcome = "read"
      do {
        let workbook = try XLSXWorkbook(ZipReader(path: file.path))
        for place in workbook.sheets.indices { _ = try workbook.sheet(at: place) }
      } catch {
        outcome = "\(error)"
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      #expect(seconds < Double(5 * Repetitions.slowness), "\(file.lastPathComponent)")
      if ProcessInfo.processInfo.environment["PERECHEN_TEST_VERBOSE"] != nil {
        print(file.lastPathComponent, outcome, seconds)
      }
    }
  }

  private func files(in folder: URL) -> [URL] {
    ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
      .sorted { $0.path < $1.path }
  }
}

private struct Expected: Decodable {
  var file: String
  var sheets: [ExpectedSheet]

  struct ExpectedSheet: Decodable {
    var name: String
    var hidden: Bool
    var cells: [ExpectedCell]
  }
}

/// A cell as the answers hold it: row, column, kind, text.
private struct ExpectedCell: Decodable, Equatable {
  var row: Int
  var column: Int
  var kind: String
  var text: String

  init(row: Int, column: Int, kind: String, text: String) {
    (self.row, self.column, self.kind, self.text) = (row, column, kind, text)
  }

  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    row = try values.decode(Int.self)
    column = try values.decode(Int.self)
    kind = try values.decode(String.self)
    text = try values.decode(String.self)
  }
}

extension Sheet {
  fileprivate var expectedCells: [ExpectedCell] {
    rows.flatMap { row in
      row.cells.compactMap { cell -> ExpectedCell? in
        let (kind, text): (String, String)
        switch cell.value {
        case .string(let value): (kind, text) = ("s", value)
        case .number(let value): (kind, text) = ("n", value == 0 ? "0" : String(format: "%.15g", value))
        case .boolean(let value): (kind, text) = ("b", value ? "TRUE" : "FALSE")
        case .date: (kind, text) = ("d", cell.value.listing)
        case .duration: (kind, text) = ("t", cell.value.listing)
        case .error(let value): (kind, text) = ("e", value)
        case .formulaWithoutValue: return nil
        }
        return ExpectedCell(row: row.number, column: cell.column, kind: kind, text: text)
      }
    }
  }
}

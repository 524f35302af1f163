import AppendixForm
import Configuration
import Diagnostics
import Spreadsheet
import SpreadsheetCSV
import SpreadsheetFile
import SpreadsheetPackage
import TouchpointRegister
import ZipArchive

/// What is fuzzed, by the name that `script/fuzz` takes. Whatever bytes come, a target ends in a result or in a typed
/// error; what it reads besides keeps a promise, and breaking it ends the run like a crash.
enum FuzzTarget: String, CaseIterable {
  case archive
  case contentTypes = "content-types"
  case relationships
  case workbook
  case sharedStrings = "shared-strings"
  case styles
  case numberFormat = "number-format"
  case worksheet
  case marking
  case odsManifest = "ods-manifest"
  case odsContent = "ods-content"
  case flatODS = "flat-ods"
  case csv
  case form
  case json
  case changes
  case configuration
  case decisions
  case xmlScanner = "xml-scanner"

  func run(_ bytes: [UInt8]) {
    switch self {
    case .archive: Self.readWorkbook(bytes)
    case .contentTypes: Self.readWorkbook(SamplePackage.xlsx("[Content_Types].xml", bytes))
    case .relationships: Self.readWorkbook(SamplePackage.xlsx("xl/_rels/workbook.xml.rels", bytes))
    case .workbook: Self.readWorkbook(SamplePackage.xlsx("xl/workbook.xml", bytes))
    case .sharedStrings: Self.readWorkbook(SamplePackage.xlsx("xl/sharedStrings.xml", bytes))
    case .styles: Self.readWorkbook(SamplePackage.xlsx("xl/styles.xml", bytes))
    case .numberFormat:
      Self.readWorkbook(SamplePackage.xlsx("xl/styles.xml", SamplePackage.styles(formatCode: bytes)))
    case .worksheet: Self.readWorkbook(SamplePackage.xlsx("xl/worksheets/sheet1.xml", bytes))
    case .marking: Self.mark(SamplePackage.xlsx("xl/worksheets/sheet1.xml", bytes))
    case .odsManifest: Self.readWorkbook(SamplePackage.ods("META-INF/manifest.xml", bytes))
    case .odsContent: Self.readWorkbook(SamplePackage.ods("content.xml", bytes))
    case .flatODS: Self.readWorkbook(bytes)
    case .csv: Self.readWorkbook(bytes)
    case .form: Self.readForm(bytes)
    case .json: Self.readJSON(bytes)
    case .changes: _ = try? RegisterChangesJSON.read(bytes, file: "изменения.json")
    case .configuration: _ = try? PerechenConfiguration.read(bytes)
    case .decisions: _ = try? DecisionsReader.read(bytes)
    case .xmlScanner: MarkupComparison.run(bytes)
    }
  }

  /// Bounds that a single run of the fuzzer should not spend seconds to reach.
  private static let limits: ReadingLimits = {
    var limits = ReadingLimits()
    limits["cells"] = 200_000
    limits["repeats"] = 50_000
    limits["zip-total-bytes"] = 64 << 20
    return limits
  }()

  /// Rows and cells ascend and stay on the sheet, whatever the file says.
  private static func readWorkbook(_ bytes: [UInt8]) {
    guard let workbook = try? SpreadsheetFile.open(.bytes(bytes), limits: limits) else { return }
    for place in workbook.sheets.indices {
      guard let sheet = try? workbook.openSheet(at: place) else { continue }
      var last = 0
      while let row = try? sheet.nextRow() {
        precondition(row.number > last && row.number <= CellAddress.maximumRow, "rows ascend")
        last = row.number
        var column = 0
        for cell in row.cells {
          precondition(cell.column > column && cell.column <= CellAddress.maximumColumn, "columns ascend")
          column = cell.column
        }
      }
    }
  }

  /// A marked copy reads like the original: the same sheets behind the remarks, the same cells.
  private static func mark(_ bytes: [UInt8]) {
    guard let before = cells(of: bytes), let name = before.first?.name else { return }
    let mark = CellMark(
      sheet: name, cell: CellAddress(row: 2, column: 2), severity: .error, label: "ошибка",
      message: "что не так")
    guard let folder = try? ScratchFolder() else { return }
    let path = folder.path + "/marked.xlsx"
    guard let marking = try? SpreadsheetFile.marking(.bytes(bytes), [mark], words: MarkingWords()),
      (try? marking.write(to: path, replacing: true)) != nil,
      let copy = try? FileSource(path: path).contents(limit: 64 << 20)
    else { return }
    guard let after = cells(of: copy) else { preconditionFailure("a marked copy opens") }
    precondition(Array(after.dropFirst()) == before, "a marked copy has the same cells")
  }

  private static func cells(of bytes: [UInt8]) -> [Sheet]? {
    guard let workbook = try? SpreadsheetFile.open(.bytes(bytes), limits: limits) else { return nil }
    var sheets: [Sheet] = []
    for place in workbook.sheets.indices {
      guard let sheet = try? workbook.sheet(at: place) else { return nil }
      sheets.append(sheet)
    }
    return sheets
  }

  /// A form, whatever it holds, survives being written as JSON; the rules look at it without an end.
  private static func readForm(_ bytes: [UInt8]) {
    guard let workbook = try? CSVWorkbook(bytes: bytes, limits: limits.workbook),
      let reading = try? FormReader().read(workbook, file: "форма.csv")
    else { return }
    _ = RegisterRules().check(
      RegisterInput(file: "форма.csv", register: reading.register, facts: reading.facts))
    readJSON(RegisterJSON.write(reading.register, scope: .working))
  }

  /// What was read from JSON and written again reads the same.
  private static func readJSON(_ bytes: [UInt8]) {
    guard let first = try? RegisterJSON.read(bytes, file: "перечень.json") else { return }
    let written = RegisterJSON.write(first.register, scope: .working)
    guard let second = try? RegisterJSON.read(written, file: "перечень.json") else {
      preconditionFailure("what was written reads")
    }
    precondition(written == RegisterJSON.write(second.register, scope: .working), "the same is written again")
  }
}

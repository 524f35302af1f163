import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage

// The code of the guides in Sources/SpreadsheetFile/SpreadsheetFile.docc, word for word: what they show compiles, and the suite beside runs it.

/// Why a file is no spreadsheet that can be read; nil where it is one.
func obstacle(in source: SpreadsheetFile.Source) -> String? {
  do throws(SpreadsheetError) {
    _ = try SpreadsheetFile.open(source)
    return nil
  } catch {
    return switch error.problem {
    case .otherFormat(.xls), .otherFormat(.xlsb): "Save it as XLSX or ODS."
    case .otherFormat(.encryptedXLSX), .otherFormat(.encryptedODS): "Take the password off."
    case .otherFormat(let format): "It is something else: \(format)."
    case .limit(let name, let value): "It passes the limit \(name), \(value)."
    default: "It is damaged."
    }
  }
}

/// Bounds for files of strangers: a hundred thousand cells, 64 MiB unpacked.
func strictLimits() -> ReadingLimits {
  var limits = ReadingLimits()
  limits["cells"] = 100_000
  limits["zip-total-bytes"] = 64 << 20
  return limits
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

/// The rows of a workbook's first sheet, a line each.
func rows(of path: String) async throws -> [String] {
  let workbook = try SpreadsheetFile.open(.path(path))
  let sheet = try workbook.openSheet(at: 0)
  var lines: [String] = []
  for try await row in sheet.rows {
    lines.append("\(row.number): " + row.cells.map { "\($0.value)" }.joined(separator: " | "))
  }
  return lines
}

/// Writes the squares of the numbers from 1 on.
func writeSquares(upTo count: Int, to path: String) throws(SpreadsheetError) {
  let styles = [CellStyle(), CellStyle { $0.isBold = true }]
  var sheet = SheetDocument(name: "Квадраты", rowCount: count + 1) { number in
    guard number > 1 else {
      return OutputRow([
        OutputCell(column: 1, value: .string("Число"), style: 1),
        OutputCell(column: 2, value: .string("Квадрат"), style: 1),
      ])
    }
    let value = Double(number - 1)
    return OutputRow([
      OutputCell(column: 1, value: .number(value)), OutputCell(column: 2, value: .number(value * value)),
    ])
  }
  sheet.frozenRows = 1
  let document = WorkbookDocument(sheets: [sheet], styles: styles)
  try SpreadsheetFile.write(document, as: .xlsx, to: path, replacing: true)
}

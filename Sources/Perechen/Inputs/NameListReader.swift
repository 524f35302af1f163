import DiagnosticTexts
import Diagnostics
import Reports
import Spreadsheet
import SpreadsheetCSV
import SpreadsheetFile
public import SpreadsheetPackage
public import TouchpointRegister

/// Reads the lists that go with a register: the registry of processes (`--registry`) and the roster of units
/// (`--units`). A text file has a name a line; a CSV, XLSX or ODS a column of names and, where wanted, columns of
/// directions and units, told by their captions; without captions the first column counts.
public struct NameListReader {
  private let recognizer = Recognizer.standard
  private let limits: ReadingLimits

  /// - Parameter limits: what reading a list may come to; a list beyond them is refused.
  public init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

  /// Reads a registry of processes (п. 3.1), in the order of the file.
  ///
  /// An entry's direction is nil where the list has no such column, or the text in it is none of the six.
  /// - Parameter path: a text file, a CSV, or the first visible sheet of an XLSX or ODS.
  /// - Throws: `FileFailure` where the file is missing, of a kind that is not read, damaged, or beyond a
  ///   limit.
  public func registry(_ path: String) throws(FileFailure) -> ProcessRegistry {
    let entries = try notedRows(path, of: .process).map { row in
      ProcessRegistry.Entry(
        name: row.name, direction: row.direction.flatMap(direction), unit: row.unit, location: row.location)
    }
    return ProcessRegistry(file: path, entries: entries)
  }

  /// Reads a roster: the units that have to send their part of the register (п. 3.4, 5.4), in the order of
  /// the file.
  ///
  /// - Parameter path: a text file, a CSV, or the first visible sheet of an XLSX or ODS.
  /// - Throws: `FileFailure` where the file is missing, of a kind that is not read, damaged, or beyond a
  ///   limit.
  public func roster(_ path: String) throws(FileFailure) -> UnitRoster {
    UnitRoster(file: path, units: try notedRows(path, of: .unit).map(\.name))
  }

  private func direction(_ text: String) -> Direction? {
    let digits = text.prefix { $0.isNumber }
    if !digits.isEmpty, text.dropFirst(digits.count).allSatisfy({ ". )".contains($0) }) {
      return Int(digits).flatMap(Direction.init(rawValue:))
    }
    return recognizer.direction(named: text)
  }

  private struct Item {
    var name: String
    var direction: String?
    var unit: String?
    var location: SourceLocation

    /// Whether the name has no letters: the number of a row, taken where no column says that it has the names.
    var isNumber: Bool { !name.contains(where: \.isLetter) }
  }

  /// The columns that a list can have, with the words that their captions begin with or hold.
  private enum Column: CaseIterable {
    case process, direction, unit

    func isNamed(by caption: String) -> Bool {
      let words = RegisterKey(caption).description
      switch self {
      case .process:
        return ["процесс", "наименование", "название", "услуга", "функция", "process", "name"]
          .contains { words.contains($0) } && !Column.unit.isNamed(by: caption)
          && !Column.direction.isNamed(by: caption)
      case .direction: return ["направление", "direction"].contains { words.contains($0) }
      case .unit: return ["подразделени", "отдел", "unit", "department"].contains { words.contains($0) }
      }
    }

    func isCaption(_ text: String?) -> Bool {
      guard let text else { return false }
      let captions: [String] =
        switch self {
        case .process:
          [
            "процесс", "процессы", "наименование процесса", "название процесса", "наименование", "название",
            "process",
            "наименование конкретного процесса", "name",
          ]
        case .direction: ["направление", "направление деятельности", "direction"]
        case .unit:
          [
            "подразделение", "структурное подразделение", "подразделения", "наименование подразделения",
            "отдел", "unit",
            "наименование структурного подразделения", "name", "наименование", "название",
          ]
        }
      return captions.contains(RegisterKey(text).description)
    }
  }

  private func notedRows(_ path: String, of wanted: Column) throws(FileFailure) -> [Item] {
    let rows = try rows(path, of: wanted)
    ReadingAccount.current?.note(path, .list(names: rows.count))
    return rows
  }

  private func rows(_ path: String, of wanted: Column) throws(FileFailure) -> [Item] {
    let file = InputFile(path: path, relativePath: path, limits: limits)
    do {
      let source = try file.source()
      if case .text = try SpreadsheetFile.startKind(of: source), Path.fileExtension(path) != "csv" {
        return items(
          lines: try PlainText.lines(of: file.contents(source)), path)
      }
      let workbook = try file.openWorkbook(source)
      guard let place = workbook.sheets.firstIndex(where: { !$0.isHidden }) else {
        throw SpreadsheetError(.noWorksheets)
      }
      let sheet = try workbook.sheet(at: place)
      let items = items(sheet: sheet, path, of: wanted, isCSV: workbook.kind == .csv)
      // The caption over the numbers of rows is a name, as far as one can tell.
      guard items.count(where: \.isNumber) <= items.count(where: { !$0.isNumber }) else {
        let captions = (sheet.rows.first?.cells ?? []).compactMap(\.value.listText)
        throw FileFailure(path: path, failure: Failure(.nameColumnMissing(captions: captions)))
      }
      return items
    } catch let error as SpreadsheetError {
      throw FileFailure(path: path, failure: Failure(reading: error)).suggestingName()
    } catch let error as FileFailure {
      throw error
    } catch {
      throw FileFailure(path: path, failure: Failure(.invalidValue(detail: "\(error)")))
    }
  }

  private func items(lines: [String], _ path: String) -> [Item] {
    lines.enumerated().compactMap { place, line in
      let name = CleanedText(line).text
      guard !name.isEmpty else { return nil }
      return Item(
        name: name, location: SourceLocation(file: path, cell: SourceLocation.Cell(row: place + 1, column: 1))
      )
    }
  }

  private func items(sheet: Sheet, _ path: String, of wanted: Column, isCSV: Bool) -> [Item] {
    var columns: [Column: Int] = [:]
    var body = sheet.rows[...]
    for (place, row) in sheet.rows.prefix(20).enumerated() {
      var found: [Column: Int] = [:]
      for cell in row.cells {
        guard let caption = cell.value.listText else { continue }
        for column in Column.allCases where found[column] == nil && column.isNamed(by: caption) {
          found[column] = cell.column
        }
      }
      // Beside another caption a near one will do; alone it must be one to the letter, or «Отдел кадров» at the
      // head of a roster would be taken for a caption.
      guard let column = found[wanted], found.count > 1 || wanted.isCaption(row[column]?.listText) else {
        continue
      }
      columns = found
      body = sheet.rows[(place + 1)...]
      break
    }
    let nameColumn = columns[wanted] ?? sheet.rows.first?.cells.first?.column ?? 1
    return body.compactMap { row in
      guard let name = row[nameColumn]?.listText else { return nil }
      func text(_ column: Column) -> String? {
        columns[column].flatMap { $0 == nameColumn ? nil : row[$0]?.listText }
      }
      return Item(
        name: name, direction: text(.direction), unit: text(.unit),
        location: SourceLocation(
          file: path, sheet: isCSV ? nil : sheet.name,
          cell: SourceLocation.Cell(row: row.number, column: nameColumn)))
    }
  }
}

extension CellValue {
  /// A name, or the number of a direction; nil for an empty cell.
  fileprivate var listText: String? {
    switch self {
    case .string(let text):
      let clean = CleanedText(text).text
      return clean.isEmpty ? nil : clean
    case .number(let number): return Int(exactly: number).map(String.init)
    default: return nil
    }
  }
}

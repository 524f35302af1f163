import DiagnosticTexts
import Reports
import Spreadsheet
public import SpreadsheetPackage

/// Tells the raw grid of a workbook, no form assumed (contract, section 6).
public struct Inspection: Sendable {
  /// How the grid is told.
  public enum Format: String, Sendable, CaseIterable {
    /// All sheets, or the one that is asked for, with types, addresses and merges (contract, section 6).
    case json
    /// One sheet as comma-separated text in UTF-8, row by row.
    case csv
  }

  /// JSON unless set otherwise.
  public var format: Format
  /// The sheet to tell; nil for all in JSON, for the first visible one in CSV.
  public var sheet: String?

  /// What reading the workbook may come to.
  public var limits = ReadingLimits()

  /// - Parameters:
  ///   - format: how the grid is told.
  ///   - sheet: the name of a sheet; nil for all in JSON, for the first visible one in CSV.
  public init(format: Format = .json, sheet: String? = nil) {
    self.format = format
    self.sheet = sheet
  }

  /// Tells the grid, row by row as it is read.
  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - output: where the text goes; it is finished here, whole or not at all.
  /// - Throws: `FileFailure` where the workbook cannot be read, has no such sheet, or the output cannot be
  ///   written.
  public func run(_ path: String, to output: consuming ByteOutput) throws(FileFailure) {
    var collector = InputCollector(limits: limits)
    let inputs = collector.collect([path])
    guard inputs.items.count == 1, let item = inputs.items.first else {
      throw FileFailure(path: path, failure: Failure(.oneRegisterWanted))
    }
    let file = try item.get()
    let workbook: any WorkbookReader
    do { workbook = try file.openWorkbook(file.source()) } catch {
      throw FileFailure(path: file.path, failure: Failure(error))
    }
    let place = try sheetPlace(in: workbook, path: path)
    do throws(GridReportError<FileFailure>) {
      switch format {
      case .json:
        try writeGridJSON(of: workbook, file: path, sheets: place.map { [$0] }) {
          (bytes) throws(FileFailure) in try output.write(bytes)
        }
      case .csv:
        let visible = workbook.sheets.firstIndex { !$0.isHidden } ?? 0
        try writeGridCSV(of: workbook, sheet: place ?? visible) {
          (bytes) throws(FileFailure) in try output.write(bytes)
        }
      }
    } catch {
      switch error {
      case .reading(let error): throw FileFailure(path: path, failure: Failure(error))
      case .writing(let failure): throw failure
      }
    }
    try output.commit()
  }

  private func sheetPlace(in workbook: any WorkbookReader, path: String) throws(FileFailure) -> Int? {
    guard let sheet else { return nil }
    if let place = workbook.sheets.firstIndex(where: { $0.name == sheet }) { return place }
    throw FileFailure(
      path: path, failure: Failure(.sheetUnknown(name: sheet, sheets: workbook.sheets.map(\.name))))
  }
}

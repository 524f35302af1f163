import DiagnosticTexts
import Reports
import Spreadsheet
public import SpreadsheetPackage

/// Tells the raw grid of a workbook, no form assumed (contract, section 6).
public struct Inspection: Sendable {
  public enum Format: String, Sendable, CaseIterable { case json, csv }

  public var format: Format
  /// The sheet to tell; nil for all in JSON, for the first visible one in CSV.
  public var sheet: String?

  /// What reading the workbook may come to.
  public var limits = ReadingLimits()

  public init(format: Format = .json, sheet: String? = nil) {
    self.format = format
    self.sheet = sheet
  }

  /// - Parameter path: a file, or `-` for standard input.
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

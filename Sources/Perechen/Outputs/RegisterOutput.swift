import AppendixForm
import DiagnosticTexts
import Diagnostics
import RegisterPublication
import Reports
import Spreadsheet
import SpreadsheetCSV
import SpreadsheetFile
import TouchpointRegister
import ZipArchive

/// Writes a register as a file of any kind, whole or not at all.
struct RegisterOutput: Sendable {
  var kind: OutputKind
  var replaces: Bool
  /// Of a page's own words.
  var language = Language.ru

  /// - Parameters:
  ///   - withdrawals: what units take back; JSON alone holds it.
  ///   - path: a file, or `-` for standard output.
  func write(
    _ register: Register, withdrawals: [Withdrawal] = [], to path: String
  ) throws(FileFailure) {
    switch kind {
    case .json:
      var output = try ByteOutput(path, replacing: replaces)
      try RegisterJSON.write(register, scope: .working, withdrawals: withdrawals) {
        (part) throws(FileFailure) in try output.write(part)
      }
      try output.commit()
    case .csv: try write(CSVWriter.bytes(of: registerCSVRows(register)), to: path)
    case .xlsx: try write(registerDocument(register), as: .xlsx, to: path)
    case .ods: try write(registerDocument(register), as: .ods, to: path)
    case .fods: try write(registerDocument(register), as: .fods, to: path)
    case .html: try write(registerPage(register, in: language), to: path)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    var output = try ByteOutput(path, replacing: replaces)
    try output.write(bytes)
    try output.commit()
  }

  private func write(
    _ document: WorkbookDocument, as kind: SpreadsheetFile.WrittenKind, to path: String
  ) throws(FileFailure) {
    try writeWorkbook(document, as: kind, to: path, replacing: replaces)
  }

  /// What of the register the kind cannot hold (TP109, TP114).
  func losses(
    of register: Register, withdrawals: [Withdrawal] = [], file: String
  ) -> [Diagnostic] {
    var parts = kind == .csv ? partsLostInCSV(register) : []
    if kind == .html, register.submission != nil { parts.append(.submission) }
    if kind != .json {
      if register.touchpoints.contains(where: { !$0.variants.isEmpty }) { parts.append(.variants) }
      if !withdrawals.isEmpty { parts.append(.withdrawals) }
    }
    let cut = kind == .xlsx ? textsCut(of: register) : []
    return (parts.map { .notHeldByFormat(format: kind.rawValue, what: $0) } + cut).map {
      Diagnostic($0, at: SourceLocation(file: file))
    }
  }
}

/// Writes a workbook to a file, or through a temporary one to standard output.
func writeWorkbook(
  _ document: WorkbookDocument, as kind: SpreadsheetFile.WrittenKind, to path: String, replacing: Bool
) throws(FileFailure) {
  do throws(SpreadsheetError) {
    guard path == "-" else {
      return try SpreadsheetFile.write(document, as: kind, to: path, replacing: replacing)
    }
    try SpreadsheetFile.writeToStandardOutput(document, as: kind)
  } catch {
    throw FileFailure(path: path, failure: Failure(writing: error))
  }
}

extension Register {
  /// All touchpoints, in the register's order.
  var touchpoints: [Touchpoint] { directions.flatMap(\.processes).flatMap(\.touchpoints) }
}

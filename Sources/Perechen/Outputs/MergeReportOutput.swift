import DiagnosticTexts
import Reports
import SpreadsheetFile
import TouchpointRegister

/// Writes what a merge did with its inputs (`merge --report`), whole or not at all.
struct MergeReportOutput: Sendable {
  private let path: String
  private let replaces: Bool
  private let kind: Kind

  private static let kinds = ["html", "xlsx", "ods", "json"]

  private enum Kind {
    case json, html
    case workbook(SpreadsheetFile.WrittenKind)
  }

  init(path: String, replaces: Bool) throws(FileFailure) {
    self.path = path
    self.replaces = replaces
    switch Path.fileExtension(path) {
    case "json": kind = .json
    case "html", "htm": kind = .html
    case "xlsx": kind = .workbook(.xlsx)
    case "ods": kind = .workbook(.ods)
    default:
      throw FileFailure(
        path: path, failure: Failure(.kindUnknown(name: Path.fileExtension(path), known: Self.kinds)))
    }
  }

  func write(_ result: MergeResult, in language: Language) throws(FileFailure) {
    switch kind {
    case .workbook(let kind):
      try writeWorkbook(mergeReportDocument(result, in: language), as: kind, to: path, replacing: replaces)
    case .json:
      try write { output throws(FileFailure) in
        try writeMergeReportJSON(result) { part throws(FileFailure) in try output.write(part) }
      }
    case .html:
      try write { output throws(FileFailure) in
        try writeMergeReportHTML(result, in: language) { part throws(FileFailure) in try output.write(part) }
      }
    }
  }

  private func write(_ body: (inout ByteOutput) throws(FileFailure) -> Void) throws(FileFailure) {
    var output = try ByteOutput(path, replacing: replaces)
    try body(&output)
    try output.commit()
  }
}

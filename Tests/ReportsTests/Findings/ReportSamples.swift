import DiagnosticTexts
import Diagnostics
import Reports

/// Reports of a small batch: one file with findings, one clean, one unreadable.
enum ReportSamples {
  static func place(_ row: Int?, _ column: Int = 4, sheet: String? = "Перечень") -> Diagnostics.SourceLocation
  {
    Diagnostics.SourceLocation(
      file: "отделы/архив.xlsx", sheet: sheet,
      cell: row.map { Diagnostics.SourceLocation.Cell(row: $0, column: column) })
  }

  static let batch: [FileReport] = [
    FileReport(
      file: "отделы/архив.xlsx",
      diagnostics: [
        Diagnostic(.cellSplit(parts: ["Официальный сайт", "Телефон 122"]), at: place(7)),
        Diagnostic(.particularitiesMissing(touchpoint: "Телефон"), at: place(120, 6)),
        Diagnostic(.touchpointRepeated(touchpoint: "Официальный сайт", first: place(7)), at: place(12)),
        Diagnostic(.submissionUnitMissing, at: place(nil, sheet: nil)),
        Diagnostic(.needMissing(touchpoint: "МФЦ"), at: place(9, 5)),
        Diagnostic(.errorValue(value: "#REF!"), at: place(3, 6, sheet: "Контроль")),
      ]),
    FileReport(file: "отделы/кадры.ods", diagnostics: []),
    FileReport(
      file: "отделы/сметы.xls", failure: Failure(.otherFormat(.xls))),
  ]

  static func text(_ reports: [FileReport], in language: Language, style: TerminalStyle = TerminalStyle())
    -> String
  {
    var bytes: [UInt8] = []
    writeFindings(reports, in: language, style: style) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

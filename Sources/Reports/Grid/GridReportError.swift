package import Spreadsheet

/// Why a grid could not be told to its end.
package enum GridReportError<Writing: Error>: Error {
  case reading(SpreadsheetError)
  case writing(Writing)
}

extension GridReportError: Equatable where Writing: Equatable {}

/// How many bytes a report gathers before it hands them on.
let gridChunk = 1 << 16

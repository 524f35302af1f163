package import DiagnosticTexts
package import Spreadsheet

extension Failure {
  /// What a person is told of a workbook that could not be read.
  package init(_ error: SpreadsheetError) {
    self.init(Problem(error.problem), part: error.part, line: error.line, cell: error.cell)
  }
}

extension Failure.Problem {
  fileprivate init(_ problem: SpreadsheetError.Problem) {
    self =
      switch problem {
      case .otherFormat(let format): .otherFormat(Failure.OtherFormat(format))
      case .empty: .empty
      case .notASpreadsheet: .notASpreadsheet
      case .damagedArchive(let words): .damagedArchive(detail: words)
      case .malformedXML(let words): .malformedXML(detail: words)
      case .partMissing: .partMissing
      case .noWorksheets: .noWorksheets
      case .entityDeclaration: .entityDeclaration
      case .limit(let name, let value): .limit(name: name, value: value)
      case .system(let code, let message): .cannotRead(SystemReason(code: code, message: message))
      case .invalidValue(let words): .invalidValue(detail: words)
      }
  }
}

extension Failure.OtherFormat {
  package init(_ format: SpreadsheetError.OtherFormat) {
    self =
      switch format {
      case .xls: .xls
      case .xlsb: .xlsb
      case .encryptedXLSX: .encryptedXLSX
      case .encryptedODS: .encryptedODS
      case .encryptedZip: .encryptedZip
      case .word: .word
      case .openDocumentText: .openDocumentText
      case .presentation: .presentation
      case .pdf: .pdf
      case .html: .html
      case .richText: .richText
      case .excelXML2003: .excelXML2003
      case .xml: .xml
      case .zip: .zip
      case .text: .text
      case .json: .json
      case .image: .image
      case .oleOther: .oleOther
      case .rar: .rar
      case .sevenZip: .sevenZip
      case .otherArchive: .otherArchive
      case .numbers: .numbers
      case .table1C: .table1C
      case .shortcut: .shortcut
      case .zeros: .zeros
      }
  }
}

import ByteStream
import Spreadsheet
import SpreadsheetODS
import SpreadsheetPackage
import XMLStream

/// Small documents of the tests' own making.
enum Fixture {
  static let namespaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooo="http://openoffice.org/2004/office" \
    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    """

  /// A flat document with what stands in `office:spreadsheet`.
  static func document(_ spreadsheet: String, styles: String = "", version: String = "1.3") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document \(namespaces) office:version="\(version)" \
    office:mimetype="application/vnd.oasis.opendocument.spreadsheet">\
    <office:automatic-styles>\(styles)</office:automatic-styles>\
    <office:body><office:spreadsheet>\(spreadsheet)</office:spreadsheet></office:body></office:document>
    """
  }

  /// A document of one sheet.
  static func sheet(_ rows: String) -> String {
    document("<table:table table:name=\"S\">\(rows)</table:table>")
  }

  /// A document of one row.
  static func row(_ cells: String) -> String { sheet("<table:table-row>\(cells)</table:table-row>") }

  static func open(
    _ document: String, limits: SpreadsheetLimits = SpreadsheetLimits(), markup: XMLLimits = XMLLimits()
  ) throws -> any WorkbookReader {
    let bytes = Array(document.utf8)
    return try ODSWorkbook(
      flat: { () throws(SpreadsheetError) in AnySource(MemorySource(bytes)) }, limits: limits, markup: markup)
  }

  /// The cells of the first sheet as lines `A1 value`.
  static func cells(_ document: String, limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> [String] {
    try open(document, limits: limits).sheet(at: 0).lines
  }
}

extension Sheet {
  /// `A1 value`, a line a cell.
  var lines: [String] {
    rows.flatMap { row in
      row.cells.map { "\(CellAddress(row: row.number, column: $0.column)) \($0.value.line)" }
    }
  }
}

extension CellValue {
  var line: String {
    switch self {
    case .string(let text): "'\(text)'"
    case .number(let value): "\(value)"
    case .boolean(let value): "\(value)"
    case .date(let date): "\(date.year)-\(date.month)-\(date.day)+\(date.millisecondOfDay)"
    case .duration(let milliseconds): "\(milliseconds) ms"
    case .error(let text): "error \(text)"
    case .formulaWithoutValue: "formula"
    }
  }
}

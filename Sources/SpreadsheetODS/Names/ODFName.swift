import SpreadsheetPackage
import XMLStream

/// The names of OpenDocument that the reader looks for; elements and attributes together, since an event tells
/// which it is.
enum ODFName: Int, XMLVocabulary {
  case unlisted
  // The document.
  case document, documentContent, body, spreadsheet, officeText, presentation, drawing, scripts, script,
    module
  // Sheets and rows.
  case table, tableRow, tableRows, tableHeaderRows, tableRowGroup, trackedChanges, tableSource, ddeLink
  case cellRangeSource, styleName, numberRowsRepeated, numberColumnsRepeated
  // Cells.
  case tableCell, coveredTableCell, formula, numberColumnsSpanned, numberRowsSpanned
  case valueType, value, dateValue, timeValue, booleanValue, stringValue
  // Text.
  case p, h, s, c, tab, lineBreak, rubyText, note, number, annotation, list, listItem, listHeader, section
  // Styles.
  case style, family, name, tableProperties, display
  // Embedded objects.
  case object, objectOLE
  // The manifest.
  case encryptionData

  var localName: String {
    switch self {
    case .documentContent: "document-content"
    // `text` is an element's name, but never that of an attribute looked for.
    case .officeText: "text"
    case .tableRow: "table-row"
    case .tableRows: "table-rows"
    case .tableHeaderRows: "table-header-rows"
    case .tableRowGroup: "table-row-group"
    case .trackedChanges: "tracked-changes"
    case .tableSource: "table-source"
    case .ddeLink: "dde-link"
    case .cellRangeSource: "cell-range-source"
    case .styleName: "style-name"
    case .numberRowsRepeated: "number-rows-repeated"
    case .numberColumnsRepeated: "number-columns-repeated"
    case .tableCell: "table-cell"
    case .coveredTableCell: "covered-table-cell"
    case .numberColumnsSpanned: "number-columns-spanned"
    case .numberRowsSpanned: "number-rows-spanned"
    case .valueType: "value-type"
    case .dateValue: "date-value"
    case .timeValue: "time-value"
    case .booleanValue: "boolean-value"
    case .stringValue: "string-value"
    case .lineBreak: "line-break"
    case .rubyText: "ruby-text"
    case .listItem: "list-item"
    case .listHeader: "list-header"
    case .tableProperties: "table-properties"
    case .objectOLE: "object-ole"
    case .encryptionData: "encryption-data"
    default: "\(self)"
    }
  }

  /// The same in all versions of OpenDocument, 1.0 to 1.4 (ODF 1.3 part 3, 2.2.2).
  static let namespaces: [[String]] = [
    ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
    ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
    ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
    ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
    ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
    ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"],
    ["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"],
    ["http://openoffice.org/2004/office"],
  ]
}

extension XMLNamespace {
  static let office = XMLNamespace(rawValue: 0)
  static let table = XMLNamespace(rawValue: 1)
  static let text = XMLNamespace(rawValue: 2)
  static let style = XMLNamespace(rawValue: 3)
  static let draw = XMLNamespace(rawValue: 4)
  static let manifest = XMLNamespace(rawValue: 5)
  static let calcext = XMLNamespace(rawValue: 6)
  static let ooo = XMLNamespace(rawValue: 7)
}

typealias ODFPart = PartReader<ODFName>

import SpreadsheetPackage
import XMLStream

/// The names of OpenDocument that marking looks for.
enum MarkedName: Int, XMLVocabulary {
  case unlisted
  case document, documentContent, body, spreadsheet, automaticStyles, masterStyles
  case table, tableColumn, tableColumns, tableHeaderColumns, tableColumnGroup
  case tableRow, tableRows, tableHeaderRows, tableRowGroup
  case tableCell, coveredTableCell, name, protected, styleName, defaultCellStyleName
  case numberRowsRepeated, numberColumnsRepeated, numberColumnsSpanned, numberRowsSpanned
  case annotation, creator, p, style, tableCellProperties, cellRangeSource, fileEntry, fullPath

  var localName: String {
    switch self {
    case .unlisted: ""
    case .documentContent: "document-content"
    case .automaticStyles: "automatic-styles"
    case .masterStyles: "master-styles"
    case .tableColumn: "table-column"
    case .tableColumns: "table-columns"
    case .tableHeaderColumns: "table-header-columns"
    case .tableColumnGroup: "table-column-group"
    case .tableRow: "table-row"
    case .tableRows: "table-rows"
    case .tableHeaderRows: "table-header-rows"
    case .tableRowGroup: "table-row-group"
    case .tableCell: "table-cell"
    case .coveredTableCell: "covered-table-cell"
    case .styleName: "style-name"
    case .defaultCellStyleName: "default-cell-style-name"
    case .numberRowsRepeated: "number-rows-repeated"
    case .numberColumnsRepeated: "number-columns-repeated"
    case .numberColumnsSpanned: "number-columns-spanned"
    case .numberRowsSpanned: "number-rows-spanned"
    case .tableCellProperties: "table-cell-properties"
    case .cellRangeSource: "cell-range-source"
    case .fileEntry: "file-entry"
    case .fullPath: "full-path"
    default: "\(self)"
    }
  }

  static let namespaces: [[String]] =
    ODFPrefixes.uris.map { [$0] } + [
      ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"]
    ]
}

/// The prefixes under which a document knows the namespaces that marks are written in.
struct ODFPrefixes {
  static let uris: [String] = [
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "http://purl.org/dc/elements/1.1/",
    "http://www.w3.org/1999/xlink",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  ]
  private static let usual = ["office", "table", "text", "style", "fo", "dc", "xlink", "svg"]

  private var prefixes = Self.usual
  /// Those that the document's first tag has to declare besides.
  private(set) var missing: [NamespaceDeclaration] = []

  init() {}

  /// - Parameter root: what the document's first tag declares.
  init(root declarations: some Sequence<NamespaceDeclaration>) {
    let declarations = Array(declarations)
    let taken = Set(declarations.map(\.prefix))
    for (place, uri) in Self.uris.enumerated() {
      // Attributes need a prefix that is not the default one.
      if let known = declarations.first(where: { $0.uri == uri && !$0.prefix.isEmpty }) {
        prefixes[place] = known.prefix
      } else {
        var prefix = Self.usual[place]
        while taken.contains(prefix) { prefix += "x" }
        prefixes[place] = prefix
        missing.append(NamespaceDeclaration(prefix: prefix, uri: uri))
      }
    }
  }

  /// Whether a tag inside gives one of the prefixes another meaning, or one of the namespaces another prefix: what is
  /// written there would not be understood.
  func isBroken(by declarations: ArraySlice<NamespaceDeclaration>) -> Bool {
    declarations.contains { declaration in
      zip(prefixes, Self.uris).contains { prefix, uri in
        (prefix == declaration.prefix) != (uri == declaration.uri)
      }
    }
  }

  var office: String { prefixes[0] }
  var table: String { prefixes[1] }
  var text: String { prefixes[2] }
  var style: String { prefixes[3] }
  var fo: String { prefixes[4] }
  var dc: String { prefixes[5] }
  var xlink: String { prefixes[6] }
  var svg: String { prefixes[7] }
}

extension XMLNamespace {
  /// In `MarkedName`'s list.
  static let dublinCore = XMLNamespace(rawValue: 5)
  static let markedManifest = XMLNamespace(rawValue: 8)
}

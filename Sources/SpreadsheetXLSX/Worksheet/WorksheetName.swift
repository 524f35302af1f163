import XMLStream

/// The names that matter in a worksheet part (ISO 29500-1, 18.3).
enum WorksheetName: Int, StringItemVocabulary {
  case unlisted, choice, worksheet, sheetData, row, c, v, f, inlineString, r, s, t, mergeCells, mergeCell, ref

  var localName: String {
    switch self {
    case .unlisted: ""
    case .choice: "Choice"
    case .inlineString: "is"
    default: "\(self)"
    }
  }

  /// `t` is a text, and a cell's type; `r` is a run of rich text, and a reference.
  static var text: WorksheetName { .t }
  static var run: WorksheetName { .r }
  static var namespaces: [[String]] { MarkupNamespace.spreadsheet }
}

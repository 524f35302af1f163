public import Spreadsheet
public import TextDocument

/// A file of the publication's folder, to be written.
public struct PublishedFile: Sendable {
  /// The name within the folder: ASCII letters, digits, `-`, `.` only.
  public var name: String
  public var content: Content

  public enum Content: Sendable {
    case bytes([UInt8])
    /// Written as it is pulled.
    case workbook(WorkbookDocument, WorkbookKind)
    /// Written as it is pulled.
    case print(PrintDocument, PrintKind)
  }

  public init(name: String, content: Content) {
    self.name = name
    self.content = content
  }
}

/// What a file of the publication is, for the page's list of files.
enum PublishedKind: Hashable, CaseIterable {
  case page, xlsx, ods, docx, odt, json, data, structure, passport, changes, changesData
}

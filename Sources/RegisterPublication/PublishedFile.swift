package import Spreadsheet
package import TextDocument
package import TouchpointRegister

/// A file of the publication's folder, to be written.
package struct PublishedFile: Sendable {
  /// The name within the folder: ASCII letters, digits, `-`, `.` only.
  package var name: String
  package var content: Content

  package enum Content: Sendable {
    /// Made when it is written, part by part: files are made beside each other.
    case made(@Sendable (_ take: ([UInt8]) -> Void) -> Void)
    /// Made when it is first asked for, and written as it is pulled.
    case workbook(MadeOnce<WorkbookDocument>, WorkbookKind)
    /// Written as it is pulled.
    case print(PrintDocument, PrintKind)
  }

  /// A small file, or one that is there already: made in one part.
  init(name: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(name: name, content: .made { take in take(bytes()) })
  }

  package init(name: String, content: Content) {
    self.name = name
    self.content = content
  }
}

/// What changed since the former edition, as a page, as data, and in one sentence.
package struct PublishedChanges: Sendable {
  package var page: [UInt8]
  package var data: [UInt8]
  /// In the page's language.
  package var summary: String
  /// In Russian, for the passport of open data.
  package var passportSummary: String

  package init(page: [UInt8], data: [UInt8], summary: String, passportSummary: String) {
    self.page = page
    self.data = data
    self.summary = summary
    self.passportSummary = passportSummary
  }
}

/// What a file of the publication is, for the page's list of files.
enum PublishedKind: Hashable, CaseIterable {
  case page, xlsx, ods, docx, odt, json, data, structure, passport, changes, changesData

  static let forReading: [PublishedKind] = [.xlsx, .ods, .docx, .odt]
  static let forPrograms: [PublishedKind] = [.data, .structure, .passport, .json, .changesData]
}

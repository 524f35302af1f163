import Spreadsheet
import XMLStream

/// Writes the content of a workbook step by step: its head, each sheet's rows, its tail. A flat document has the
/// other parts in its head.
final class ContentParts {
  private let plan: DocumentPlan
  private let isFlat: Bool
  private var place = Place.head

  private enum Place {
    case head
    case sheets(next: Int)
    case rows(TableRows, next: Int)
  }

  init(_ plan: DocumentPlan, isFlat: Bool) {
    self.plan = plan
    self.isFlat = isFlat
  }

  /// Writes the next stretch.
  /// - Returns: whether there is more to come.
  func step(_ writer: inout XMLWriter) -> Bool {
    switch place {
    case .head:
      writer.contentHead(plan, isFlat: isFlat)
      place = .sheets(next: 0)
      return true
    case .sheets(let next) where next < plan.sheets.count:
      let rows = TableRows(plan.sheets[next], plan)
      rows.begin(&writer)
      place = .rows(rows, next: next + 1)
      return true
    case .sheets:
      for _ in 0..<3 { writer.end() }
      return false
    case .rows(let rows, let next):
      if !rows.step(&writer) {
        writer.end()
        place = .sheets(next: next)
      }
      return true
    }
  }
}

extension XMLWriter {
  /// All that stands before the first sheet; leaves the root, the body and the spreadsheet open.
  fileprivate mutating func contentHead(_ plan: DocumentPlan, isFlat: Bool) {
    if isFlat {
      start("office:document")
      namespaces()
      attribute("office:mimetype", literal: ODSWriter.mimetype)
      meta(plan)
      settings(plan)
      fontFaces(plan)
      element("office:styles") { $0.commonStyles(plan) }
      element("office:automatic-styles") {
        $0.contentStyles(plan)
        $0.pageLayouts(plan)
      }
      masterPages(plan)
    } else {
      start("office:document-content")
      namespaces()
      fontFaces(plan)
      element("office:automatic-styles") { $0.contentStyles(plan) }
    }
    start("office:body")
    start("office:spreadsheet")
    if !plan.validations.isEmpty {
      element("table:content-validations") { $0.validations(plan) }
    }
  }

  /// The namespaces and the version of a document's root.
  mutating func namespaces() {
    attribute("xmlns:office", literal: "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
    attribute("xmlns:style", literal: "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
    attribute("xmlns:text", literal: "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
    attribute("xmlns:table", literal: "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
    attribute("xmlns:number", literal: "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")
    attribute("xmlns:fo", literal: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")
    attribute("xmlns:svg", literal: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")
    attribute("xmlns:config", literal: "urn:oasis:names:tc:opendocument:xmlns:config:1.0")
    attribute("xmlns:meta", literal: "urn:oasis:names:tc:opendocument:xmlns:meta:1.0")
    attribute("xmlns:dc", literal: "http://purl.org/dc/elements/1.1/")
    attribute("xmlns:of", literal: "urn:oasis:names:tc:opendocument:xmlns:of:1.2")
    attribute("xmlns:ooo", literal: "http://openoffice.org/2004/office")
    attribute("office:version", literal: "1.3")
  }
}

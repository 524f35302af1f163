import OfficeOpenXML
import XMLStream
import ZipArchive

/// Writes WordprocessingML documents (ISO 29500-1, transitional).
enum DOCXWriter {
  /// Writes a document whole or not at all; the same document gives the same bytes.
  /// - Parameter replacing: whether an existing file is replaced; otherwise it is an error (`.system`, `EEXIST`).
  static func write(
    _ document: PrintDocument, to path: String, replacing: Bool
  ) throws(ZipError) {
    let body = BodyPart(document)
    var archive = ZipWriter()
    // Content types and relationships first: readers that stream look for them there.
    archive.add("[Content_Types].xml", bytes: XMLWriter.part { $0.contentTypes() })
    archive.add("_rels/.rels", bytes: XMLWriter.part { $0.packageRelationships(to: "word/document.xml") })
    archive.add("docProps/app.xml", bytes: XMLWriter.part { $0.applicationProperties() })
    archive.add(
      "docProps/core.xml",
      bytes: XMLWriter.part { $0.coreProperties(title: document.title, language: document.language) })
    archive.add("word/document.xml", from: PartWriter { body.step(&$0) })
    archive.add("word/_rels/document.xml.rels", bytes: XMLWriter.part { $0.documentRelationships() })
    archive.add("word/styles.xml", bytes: XMLWriter.part { $0.wordStyles(document) })
    archive.add("word/settings.xml", bytes: XMLWriter.part { $0.wordSettings(document) })
    archive.add("word/fontTable.xml", bytes: XMLWriter.part { $0.wordFonts() })
    archive.add("word/theme/theme1.xml", bytes: XMLWriter.part { $0.theme() })
    archive.add("word/header1.xml", bytes: XMLWriter.part { $0.header(withNumber: true) })
    archive.add("word/header2.xml", bytes: XMLWriter.part { $0.header(withNumber: false) })
    try archive.write(to: path, replacing: replacing)
  }
}

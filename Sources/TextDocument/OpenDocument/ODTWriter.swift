import XMLStream
import ZipArchive

/// Writes OpenDocument 1.3 texts.
enum ODTWriter {
  static let mimetype: StaticString = "application/vnd.oasis.opendocument.text"

  /// Writes a document whole or not at all; the same document gives the same bytes.
  /// - Parameter replacing: whether an existing file is replaced; otherwise it is an error (`.system`, `EEXIST`).
  static func write(
    _ document: PrintDocument, to path: String, replacing: Bool
  ) throws(ZipError) {
    let content = ContentPart(document)
    var archive = ZipWriter()
    // First and stored, so that the kind is seen at the file's beginning (ODF 1.3 part 2, 3.3).
    archive.add("mimetype", method: .stored, bytes: Array("\(mimetype)".utf8))
    archive.add("content.xml", from: PartWriter { content.step(&$0) })
    archive.add("styles.xml", bytes: XMLWriter.part { $0.stylesPart(document) })
    archive.add("meta.xml", bytes: XMLWriter.part { $0.metaPart(document) })
    archive.add("META-INF/manifest.xml", bytes: XMLWriter.part { $0.manifest() })
    try archive.write(to: path, replacing: replacing)
  }
}

extension XMLWriter {
  /// Title and language; no author and no date, so that the same document gives the same bytes.
  fileprivate mutating func metaPart(_ document: PrintDocument) {
    start("office:document-meta")
    namespaces()
    element("office:meta") {
      if !document.title.isEmpty { $0.element("dc:title", text: document.title) }
      $0.element("dc:language", text: document.language)
    }
    end()
  }

  /// ODF 1.3 part 2, 4.
  fileprivate mutating func manifest() {
    start("manifest:manifest")
    attribute("xmlns:manifest", literal: "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
    attribute("manifest:version", literal: "1.3")
    start("manifest:file-entry")
    attribute("manifest:full-path", literal: "/")
    attribute("manifest:version", literal: "1.3")
    attribute("manifest:media-type", literal: ODTWriter.mimetype)
    end()
    for part in ["content.xml", "styles.xml", "meta.xml"] as [StaticString] {
      start("manifest:file-entry")
      attribute("manifest:full-path", literal: part)
      attribute("manifest:media-type", literal: "text/xml")
      end()
    }
    end()
  }

  /// The namespaces and the version of a part's root.
  mutating func namespaces() {
    attribute("xmlns:office", literal: "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
    attribute("xmlns:style", literal: "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
    attribute("xmlns:text", literal: "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
    attribute("xmlns:table", literal: "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
    attribute("xmlns:fo", literal: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")
    attribute("xmlns:svg", literal: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")
    attribute("xmlns:dc", literal: "http://purl.org/dc/elements/1.1/")
    attribute("office:version", literal: "1.3")
  }
}

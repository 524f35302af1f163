import XMLStream

// The small parts that hold a document together (ISO 29500-2 and ISO 29500-1, 11.3).

extension XMLWriter {
  mutating func contentTypes() {
    start("Types")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/package/2006/content-types")
    for (suffix, type) in [
      ("rels" as StaticString, "application/vnd.openxmlformats-package.relationships+xml" as StaticString),
      ("xml", "application/xml"),
    ] {
      start("Default")
      attribute("Extension", literal: suffix)
      attribute("ContentType", literal: type)
      end()
    }
    let word: [(StaticString, StaticString)] = [
      (
        "/word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
      ),
      ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
      ("/word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"),
      ("/word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
      ("/word/header2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    for (name, type) in word {
      start("Override")
      attribute("PartName", literal: name)
      attribute("ContentType", literal: type)
      end()
    }
    end()
  }

  mutating func packageRelationships() {
    relationships([
      (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "word/document.xml"
      ),
      (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
      (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
        "docProps/app.xml"
      ),
    ])
  }

  /// `rId3` is the header with the page's number, `rId4` that of the first page.
  mutating func documentRelationships() {
    relationships([
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", "styles.xml"),
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings", "settings.xml"),
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/header", "header1.xml"),
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/header", "header2.xml"),
    ])
  }

  private mutating func relationships(_ targets: [(type: StaticString, target: StaticString)]) {
    start("Relationships")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/package/2006/relationships")
    for (place, relationship) in targets.enumerated() {
      start("Relationship")
      attribute("Id", "rId\(place + 1)")
      attribute("Type", literal: relationship.type)
      attribute("Target", literal: relationship.target)
      end()
    }
    end()
  }

  mutating func applicationProperties() {
    start("Properties")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    element("Application", text: "perechen")
    end()
  }

  /// Neither author nor date: the same document gives the same bytes.
  mutating func coreProperties(_ document: PrintDocument) {
    start("cp:coreProperties")
    attribute(
      "xmlns:cp", literal: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    attribute("xmlns:dc", literal: "http://purl.org/dc/elements/1.1/")
    if !document.title.isEmpty { element("dc:title", text: document.title) }
    element("dc:language", text: document.language)
    end()
  }

  /// How Word treats the document: as one of its own time, not of Word 2003's, and in which language.
  mutating func wordSettings(_ document: PrintDocument) {
    start("w:settings")
    wordNamespace()
    start("w:compat")
    start("w:compatSetting")
    attribute("w:name", literal: "compatibilityMode")
    attribute("w:uri", literal: "http://schemas.microsoft.com/office/word")
    attribute("w:val", literal: "15")
    end()
    end()
    value("w:themeFontLang", document.language)
    value("w:decimalSymbol", literal: ",")
    value("w:listSeparator", literal: ";")
    end()
  }

  /// The upper margin of the first page, which is empty, and of the others (ISO 29500-1, 17.10.4).
  mutating func header(withNumber: Bool) {
    start("w:hdr")
    wordNamespace()
    element("w:p") {
      $0.element("w:pPr") { $0.value("w:pStyle", literal: TextStyle.pageNumber.id) }
      guard withNumber else { return }
      $0.start("w:fldSimple")
      $0.attribute("w:instr", literal: " PAGE ")
      $0.element("w:r") { $0.element("w:t", text: "2") }
      $0.end()
    }
    end()
  }

  mutating func wordNamespace() {
    attribute("xmlns:w", literal: "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
  }

  /// An element whose one attribute is its value.
  mutating func value(_ name: StaticString, literal value: StaticString) {
    start(name)
    attribute("w:val", literal: value)
    end()
  }

  mutating func value(_ name: StaticString, _ value: String) {
    start(name)
    attribute("w:val", value)
    end()
  }

  mutating func value(_ name: StaticString, _ value: Int) {
    start(name)
    attribute("w:val", value)
    end()
  }
}

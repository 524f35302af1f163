import OfficeOpenXML
import XMLStream

// The small parts of a document (ISO 29500-1, 11.3).

extension XMLWriter {
  mutating func contentTypes() {
    contentTypes([
      PartType(
        "/word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      PartType(
        "/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
      PartType(
        "/word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"),
      PartType(
        "/word/fontTable.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"),
      PartType("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      PartType(
        "/word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
      PartType(
        "/word/header2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
    ])
  }

  /// `rId1` is the header with the page's number, `rId2` that of the first page.
  mutating func documentRelationships() {
    relationships([
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header", "header1.xml"),
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header", "header2.xml"),
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", "styles.xml"),
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings", "settings.xml"),
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable", "fontTable.xml"),
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme", "theme/theme1.xml"),
    ])
  }

  /// What to take where the font is missing (ISO 29500-1, 17.8.3.10): another serif of any width.
  mutating func wordFonts() {
    start("w:fonts")
    wordNamespace()
    start("w:font")
    attribute("w:name", literal: TextStyle.font)
    value("w:panose1", literal: "02020603050405020304")
    value("w:charset", literal: "CC")
    value("w:family", literal: "roman")
    value("w:pitch", literal: "variable")
    end()
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

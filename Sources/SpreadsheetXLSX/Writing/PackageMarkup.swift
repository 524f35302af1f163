import Spreadsheet
import XMLStream

// The parts that hold a workbook together (ISO 29500-2 and ISO 29500-1, 12.3.23).

extension XMLWriter {
  mutating func contentTypes(sheets: Int) {
    start("Types")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/package/2006/content-types")
    defaultType("rels", "application/vnd.openxmlformats-package.relationships+xml")
    defaultType("xml", "application/xml")
    let parts: [(String, StaticString)] = [
      ("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      ("/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"),
      (
        "/xl/sharedStrings.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
      ),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    for (name, type) in parts { overriddenType(name, type) }
    for place in 0..<sheets {
      overriddenType(
        "/xl/worksheets/sheet\(place + 1).xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    }
    end()
  }

  private mutating func defaultType(_ suffix: StaticString, _ type: StaticString) {
    start("Default")
    attribute("Extension", literal: suffix)
    attribute("ContentType", literal: type)
    end()
  }

  private mutating func overriddenType(_ name: String, _ type: StaticString) {
    start("Override")
    attribute("PartName", name)
    attribute("ContentType", literal: type)
    end()
  }

  mutating func packageRelationships() {
    relationships([
      (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "xl/workbook.xml"
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

  mutating func workbookRelationships(sheets: Int) {
    let worksheets = (0..<sheets).map { place in
      (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" as StaticString,
        "worksheets/sheet\(place + 1).xml"
      )
    }
    relationships(
      worksheets + [
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme", "theme/theme1.xml"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", "styles.xml"),
        (
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings",
          "sharedStrings.xml"
        ),
      ])
  }

  private mutating func relationships(_ targets: [(type: StaticString, target: String)]) {
    start("Relationships")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/package/2006/relationships")
    for (place, relationship) in targets.enumerated() {
      start("Relationship")
      attribute("Id", "rId\(place + 1)")
      attribute("Type", literal: relationship.type)
      attribute("Target", relationship.target)
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
  mutating func coreProperties(_ properties: DocumentProperties) {
    start("cp:coreProperties")
    attribute(
      "xmlns:cp", literal: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    attribute("xmlns:dc", literal: "http://purl.org/dc/elements/1.1/")
    if !properties.title.isEmpty { element("dc:title", text: properties.title) }
    if !properties.language.isEmpty { element("dc:language", text: properties.language) }
    end()
  }

  mutating func workbook(_ document: WorkbookDocument, _ names: SheetNames) {
    start("workbook")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    attribute("xmlns:r", literal: "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    element("bookViews") { writer in
      writer.element("workbookView") { writer in
        writer.attribute("windowWidth", literal: "24000")
        writer.attribute("windowHeight", literal: "12000")
      }
    }
    start("sheets")
    for place in 0..<names.count {
      start("sheet")
      attribute("name", names[place])
      attribute("sheetId", place + 1)
      attribute("r:id", "rId\(place + 1)")
      end()
    }
    end()
    let titled = document.sheets.enumerated().compactMap { place, sheet in
      sheet.printTitleRows.map { (place, sheet.name, $0) }
    }
    if !titled.isEmpty {
      start("definedNames")
      for (place, name, rows) in titled {
        start("definedName")
        attribute("name", literal: "_xlnm.Print_Titles")
        attribute("localSheetId", place)
        text(names.reference(toSheet: name, "$\(rows.lowerBound):$\(rows.upperBound)"))
        end()
      }
      end()
    }
    end()
  }
}

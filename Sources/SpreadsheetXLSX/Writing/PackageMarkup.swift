import OfficeOpenXML
import Spreadsheet
import XMLStream

// The parts that hold a workbook together (ISO 29500-2 and ISO 29500-1, 12.3.23).

extension XMLWriter {
  mutating func contentTypes(sheets: Int) {
    let parts = [
      PartType(
        "/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      PartType("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      PartType("/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"),
      PartType(
        "/xl/sharedStrings.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"),
    ]
    let worksheets = (0..<sheets).map { place in
      PartType(
        "/xl/worksheets/sheet\(place + 1).xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    }
    contentTypes(parts + worksheets)
  }

  mutating func workbookRelationships(sheets: Int) {
    let worksheets = (0..<sheets).map { place in
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet",
        "worksheets/sheet\(place + 1).xml")
    }
    relationships(
      worksheets + [
        PartRelationship(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme", "theme/theme1.xml"),
        PartRelationship(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", "styles.xml"),
        PartRelationship(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings",
          "sharedStrings.xml"),
      ])
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

import OfficeOpenXML
public import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// Writes SpreadsheetML workbooks (ISO 29500-1, transitional), as Excel itself lays them out.
public enum XLSXWriter {
  /// Writes a workbook whole or not at all; the same document gives the same bytes.
  ///
  /// Rows are asked for once, in order, while the package is written. Formulas without value are written as empty
  /// cells, dates before 1900 and numbers that are none as text and errors.
  /// - Parameter replacing: whether an existing file is replaced; otherwise it is an error (`.system`, `EEXIST`).
  public static func write(
    _ document: WorkbookDocument, to path: String, replacing: Bool
  ) throws(SpreadsheetError) {
    let names = SheetNames(document.sheets.map(\.name))
    let styles = StyleSheet(document.styles, highlights: document.sheets.flatMap(\.highlights))
    let strings = SharedStringTable()
    var archive = ZipWriter()
    // Content types and relationships first: readers that stream look for them there.
    archive.add("[Content_Types].xml", bytes: XMLWriter.part { $0.contentTypes(sheets: names.count) })
    archive.add("_rels/.rels", bytes: XMLWriter.part { $0.packageRelationships(to: "xl/workbook.xml") })
    archive.add("docProps/app.xml", bytes: XMLWriter.part { $0.applicationProperties() })
    let properties = document.properties
    archive.add(
      "docProps/core.xml",
      bytes: XMLWriter.part { $0.coreProperties(title: properties.title, language: properties.language) })
    archive.add("xl/workbook.xml", bytes: XMLWriter.part { $0.workbook(document, names) })
    archive.add(
      "xl/_rels/workbook.xml.rels", bytes: XMLWriter.part { $0.workbookRelationships(sheets: names.count) })
    archive.add("xl/theme/theme1.xml", bytes: XMLWriter.part { $0.theme() })
    archive.add("xl/styles.xml", bytes: XMLWriter.part { $0.styleSheet(styles) })
    for (place, sheet) in document.sheets.enumerated() {
      let part = WorksheetPart(sheet, isFirst: place == 0, names: names, styles: styles, strings: strings)
      archive.add(
        "xl/worksheets/sheet\(place + 1).xml", method: .table, from: PartWriter { part.step(&$0) },
        ahead: true)
    }
    // Pulled after the sheets, which fill the table while they are written.
    let list = SharedStringsPart(strings)
    archive.add("xl/sharedStrings.xml", method: .table, from: PartWriter { list.step(&$0) }, ahead: true)
    do { try archive.write(to: path, replacing: replacing) } catch { throw SpreadsheetError(error) }
  }
}

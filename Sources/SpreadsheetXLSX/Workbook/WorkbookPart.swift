import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The workbook part (ISO 29500-1, 18.2): its sheets in order, of all kinds, and the base of its dates.
struct WorkbookPart {
  struct SheetEntry {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var dateBase = DateBase.compatible1900

  private enum Name: Int, MarkupVocabulary {
    case unlisted, choice, workbook, workbookPr, date1904, dateCompatibility, sheets, sheet, name, state, id
    var localName: String { self == .unlisted ? "" : self == .choice ? "Choice" : "\(self)" }
    static var namespaces: [[String]] { MarkupNamespace.spreadsheet }
  }

  init(
    _ entry: ZipEntry, of archive: ZipReader, limits: SpreadsheetLimits, markup: XMLLimits
  ) throws(SpreadsheetError) {
    var reader = try MarkupReader<Name>(entry, of: archive, limits: markup)
    guard try reader.root() == .workbook else {
      throw SpreadsheetError(.notASpreadsheet, part: entry.name)
    }
    var sheets: [SheetEntry] = []
    var dateBase = DateBase.compatible1900
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      switch name {
      case .workbookPr:
        if reader.boolean(.date1904) == true {
          dateBase = .compatible1904
        } else if reader.boolean(.dateCompatibility) == false {
          dateBase = .iso8601
        }
        try reader.skipElement()
      case .sheets:
        try reader.forEachChild { reader, name throws(SpreadsheetError) in
          if name == .sheet {
            guard sheets.count < limits.sheets else {
              throw SpreadsheetError(.limit(.sheets, limits.sheets), part: reader.part)
            }
            sheets.append(Self.sheet(in: reader))
          }
          try reader.skipElement()
        }
      default: try reader.skipElement()
      }
    }
    try reader.finish()
    self.sheets = sheets
    self.dateBase = dateBase
  }

  private static func sheet(in reader: borrowing MarkupReader<Name>) -> SheetEntry {
    var name = Array((reader.attribute(.name) ?? "").utf8)
    EscapedText.decode(&name)
    let state = reader.attribute(.state)
    return SheetEntry(
      name: String(decoding: name, as: UTF8.self), isHidden: state == "hidden" || state == "veryHidden",
      relationship: reader.attribute(.id, in: MarkupNamespace.relationships) ?? reader.attribute(.id) ?? "")
  }
}

import Foundation
import Spreadsheet
import Testing
import ZipArchive

@testable import SpreadsheetXLSX

/// A folder of its own for a test, removed at the end.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "perechen-xlsx-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// A package made of parts of raw XML: what a test does not give is as most programs write it.
struct Fixture {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var parts: [(name: String, bytes: [UInt8])] = []

  /// A workbook of one sheet.
  /// - Parameters:
  ///   - rows: the contents of `sheetData`.
  ///   - after: what follows `sheetData`.
  ///   - strings: the items of the shared strings part, which is left out where it is nil.
  ///   - formats: codes of number formats; cells refer to them from style 1 on.
  init(
    rows: String, after: String = "", strings: String? = nil, formats: [String] = [], workbookPr: String = ""
  ) {
    self["[Content_Types].xml"] = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
      """
    self["_rels/.rels"] = Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    self["xl/workbook.xml"] = """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\(workbookPr)\
      <sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    self["xl/_rels/workbook.xml.rels"] = Self.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
      ("rId3", "styles", "styles.xml"),
    ])
    self["xl/worksheets/sheet1.xml"] = Self.worksheet(rows, after: after)
    if let strings { self["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(strings)</sst>" }
    self["xl/styles.xml"] = Self.styles(formats)
  }

  static func worksheet(_ rows: String, after: String = "") -> String {
    "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  static func relationships(_ list: [(id: String, type: String, target: String)], types: String = office)
    -> String
  {
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(types)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(items.joined())</Relationships>"
  }

  static func styles(_ formats: [String]) -> String {
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>"
    }
    let cells = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    return "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs></styleSheet>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// The text of a part; nil leaves it out.
  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } }
    set {
      if let place = parts.firstIndex(where: { $0.name == name }) {
        if let newValue { parts[place].bytes = Array(newValue.utf8) } else { parts.remove(at: place) }
      } else if let newValue {
        parts.append((name, Array(newValue.utf8)))
      }
    }
  }

  /// Replaces the bytes of a part, which is added where there is none.
  mutating func set(_ name: String, bytes: [UInt8]) {
    self[name] = ""
    if let place = parts.firstIndex(where: { $0.name == name }) { parts[place].bytes = bytes }
  }

  /// Gives a part another name, its bytes unchanged.
  mutating func rename(_ name: String, to other: String) {
    if let place = parts.firstIndex(where: { $0.name == name }) { parts[place].name = other }
  }

  /// Replaces a text wherever a part holds it.
  mutating func replace(_ text: String, with other: String, in name: String) {
    self[name] = self[name]?.replacing(text, with: other)
  }

  /// The package's bytes.
  func bytes(method: ZipWriter.Method = .deflated(level: 6)) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var writer = ZipWriter()
    for part in parts { writer.add(part.name, method: method, bytes: part.bytes) }
    try writer.write(to: folder.file("a.xlsx"), replacing: false)
    return try [UInt8](Data(contentsOf: URL(filePath: folder.file("a.xlsx"))))
  }

  /// The package opened as a workbook.
  func workbook(
    limits: SpreadsheetLimits = SpreadsheetLimits(), zip: ZipLimits = ZipLimits()
  ) throws -> XLSXWorkbook {
    try XLSXWorkbook(ZipReader(bytes: bytes(), limits: zip), limits: limits)
  }

  /// The first sheet of the package.
  func sheet(limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> Sheet {
    try workbook(limits: limits).sheet(at: 0)
  }

  /// The cells of the first sheet as `A1=value`: the same, whether rows are read as values or as bytes.
  func cells(limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> [String] {
    let bytes = Result { try workbook(limits: limits).listingOfBytes(at: 0) }
    let values = Result { try sheet(limits: limits).listing }
    #expect((try? bytes.get()) == (try? values.get()))
    if case .failure(let error as SpreadsheetError) = values {
      #expect(throws: error) { try bytes.get() }
    }
    return try values.get()
  }
}

extension XLSXWorkbook {
  /// The cells of a sheet as `A1=value`, its rows read as bytes.
  func listingOfBytes(at index: Int) throws -> [String] {
    let sheet = try #require(openSheet(at: index) as? any UTF8SheetReader)
    var row = UTF8Row()
    var listing: [String] = []
    while try sheet.nextRow(into: &row) {
      for cell in row.cells {
        let value =
          switch cell.value {
          case .text(let range): CellValue.string(String(decoding: row.texts[range], as: UTF8.self))
          case .value(let place): row.others[place].value
          }
        listing.append("\(CellAddress(row: row.number, column: cell.column))=\(value.listing)")
      }
    }
    return listing
  }
}

extension Sheet {
  /// The cells as `A1=value`, as tests compare them.
  var listing: [String] {
    rows.flatMap { row in
      row.cells.map { "\(CellAddress(row: row.number, column: $0.column))=\($0.value.listing)" }
    }
  }
}

extension CellValue {
  var listing: String {
    switch self {
    case .string(let text): "'\(text)'"
    case .number(let number): "\(number)"
    case .boolean(let truth): "\(truth)"
    case .date(let date):
      date.millisecondOfDay == 0
        ? date.isoDay : "\(date.isoDay)T\(clock(Int64(date.millisecondOfDay)))"
    case .duration(let milliseconds): clock(milliseconds)
    case .error(let text): text
    case .formulaWithoutValue: "formula"
    }
  }
}

extension SheetDate {
  var isoDay: String { String(format: "%04d-%02d-%02d", year, month, day) }
}

/// `HH:MM:SS[.mmm]`.
func clock(_ milliseconds: Int64) -> String {
  let (seconds, rest) = abs(milliseconds).quotientAndRemainder(dividingBy: 1_000)
  let text = String(format: "%02lld:%02lld:%02lld", seconds / 3_600, seconds / 60 % 60, seconds % 60)
  return (milliseconds < 0 ? "-" : "") + text + (rest == 0 ? "" : String(format: ".%03lld", rest))
}

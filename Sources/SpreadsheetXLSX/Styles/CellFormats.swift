import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The number formats of the cell formats: of the styles part (ISO 29500-1, 18.8) all that reading needs.
struct CellFormats {
  /// Places in `formats`, by the index that cells give.
  private var places: [Int] = []
  private var formats: [NumberFormat] = []

  private enum Name: Int, MarkupVocabulary {
    case unlisted, choice, numFmts, numFmt, numFmtId, formatCode, cellXfs, xf
    var localName: String { self == .unlisted ? "" : self == .choice ? "Choice" : "\(self)" }
    static var namespaces: [[String]] { MarkupNamespace.spreadsheet }
  }

  /// A workbook without styles.
  init() {}

  init(
    _ entry: ZipEntry, of archive: ZipReader, limits: SpreadsheetLimits, markup: XMLLimits
  ) throws(SpreadsheetError) {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var reader = try MarkupReader<Name>(entry, of: archive, limits: markup)
    guard try reader.root() != nil else { return }
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      switch name {
      case .numFmts:
        try reader.forEachChild { reader, name throws(SpreadsheetError) in
          if name == .numFmt, let id = reader.integer(.numFmtId), let code = reader.attribute(.formatCode) {
            guard codes.count < limits.styles else {
              throw SpreadsheetError(.limit(.styles, limits.styles), part: reader.part)
            }
            codes[id] = code
          }
          try reader.skipElement()
        }
      case .cellXfs:
        try reader.forEachChild { reader, name throws(SpreadsheetError) in
          if name == .xf {
            guard ids.count < limits.styles else {
              throw SpreadsheetError(.limit(.styles, limits.styles), part: reader.part)
            }
            ids.append(reader.integer(.numFmtId) ?? 0)
          }
          try reader.skipElement()
        }
      default: try reader.skipElement()
      }
    }
    try reader.finish()
    resolve(ids, codes)
  }

  private mutating func resolve(_ ids: [Int], _ codes: [Int: String]) {
    var known: [Int: Int] = [:]
    for id in ids {
      if let place = known[id] {
        places.append(place)
      } else {
        known[id] = formats.count
        places.append(formats.count)
        formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
      }
    }
  }

  /// What a cell format makes of a number; the format of an index that does not exist is `General`.
  func meaning(of value: Double, format index: Int) -> NumberFormat.Meaning {
    places.indices.contains(index) ? formats[places[index]].meaning(of: value) : .number
  }
}

import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The shared strings part (ISO 29500-1, 18.4.9): each text once, cells refer to it by its place.
struct SharedStrings {
  /// The part's name; nil where the workbook has none.
  let part: String?
  /// Whether the part was there to be read.
  let exist: Bool
  private let texts: [String]

  private enum Name: Int, StringItemVocabulary {
    case unlisted, choice, stringItem, text, run
    var localName: String {
      switch self {
      case .unlisted: ""
      case .choice: "Choice"
      case .stringItem: "si"
      case .text: "t"
      case .run: "r"
      }
    }
    static var namespaces: [[String]] { MarkupNamespace.spreadsheet }
  }

  /// A workbook without the part.
  init(missing part: String?) {
    self.part = part
    exist = false
    texts = []
  }

  init(
    _ entry: ZipEntry, of archive: ZipReader, limits: SpreadsheetLimits, markup: XMLLimits
  ) throws(SpreadsheetError) {
    part = entry.name
    exist = true
    var reader = try MarkupReader<Name>(entry, of: archive, limits: markup)
    var texts: [String] = []
    var buffer: [UInt8] = []
    var bytes = 0
    guard try reader.root() != nil else {
      self.texts = []
      return
    }
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      guard name == .stringItem else { return try reader.skipElement() }
      guard texts.count < limits.distinctStrings else {
        throw SpreadsheetError(.limit(.distinctStrings, limits.distinctStrings), part: reader.part)
      }
      buffer.removeAll(keepingCapacity: true)
      try reader.readStringItem(into: &buffer, limit: limits.textLength)
      bytes += buffer.count
      guard bytes <= limits.stringBytes else {
        throw SpreadsheetError(.limit(.stringBytes, limits.stringBytes), part: reader.part)
      }
      texts.append(String(decoding: buffer, as: UTF8.self))
    }
    try reader.finish()
    self.texts = texts
  }

  /// The text at a place, counted from 0; nil where the part has no such item.
  func text(at index: Int) -> String? {
    texts.indices.contains(index) ? texts[index] : nil
  }
}

import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// The shared strings part (ISO 29500-1, 18.4.9): each text once, cells refer to it by its place.
///
/// The texts stand one behind the other in one piece of memory; a string is made of one when a cell is asked for its
/// value, and kept for the other cells.
final class SharedStrings {
  /// The part's name; nil where the workbook has none.
  let part: String?
  /// Whether the part was there to be read.
  let exist: Bool
  /// UTF-8.
  let bytes: [UInt8]
  /// Where each text ends; the next one begins there.
  private let ends: [Int]
  /// The strings that were made so far; empty before the first one.
  private var made: [String?] = []

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
    bytes = []
    ends = []
  }

  init(
    _ entry: ZipEntry, of archive: ZipReader, limits: SpreadsheetLimits, markup: XMLLimits
  ) throws(SpreadsheetError) {
    part = entry.name
    exist = true
    var reader = try MarkupReader<Name>(entry, of: archive, limits: markup)
    var bytes: [UInt8] = []
    // A text is not longer than its markup; the archive may lie about that.
    bytes.reserveCapacity(min(entry.declaredSize, Self.greatestReserve))
    var ends: [Int] = []
    guard try reader.root() != nil else {
      self.bytes = []
      self.ends = []
      return
    }
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      guard name == .stringItem else { return try reader.skipElement() }
      guard ends.count < limits.distinctStrings else {
        throw SpreadsheetError(.limit(.distinctStrings, limits.distinctStrings), part: reader.part)
      }
      try reader.readStringItem(into: &bytes, limit: limits.textLength)
      guard bytes.count <= limits.stringBytes else {
        throw SpreadsheetError(.limit(.stringBytes, limits.stringBytes), part: reader.part)
      }
      ends.append(bytes.count)
    }
    try reader.finish()
    self.bytes = bytes
    self.ends = ends
  }

  private static let greatestReserve = 64 << 20

  /// Whether the text at a place, counted from 0, is empty; nil where the part has no such item.
  func isEmpty(at index: Int) -> Bool? {
    ends.indices.contains(index) ? range(at: index).isEmpty : nil
  }

  /// Where among `bytes` the text stands that the part has at a place.
  func range(at index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// The text at a place that the part has.
  func string(at index: Int) -> String {
    if made.isEmpty { made = Array(repeating: nil, count: ends.count) }
    if let string = made[index] { return string }
    let string = String(decoding: bytes[range(at: index)], as: UTF8.self)
    made[index] = string
    return string
  }
}

public import Spreadsheet
package import ZipArchive

/// What a file is by its content; names and extensions do not count.
public enum FileKind: Sendable, Hashable {
  /// A workbook that is read; a ZIP archive without a word about itself counts as one where its parts are
  /// those of a package.
  case workbook(WorkbookKind)
  /// Text that is no markup: a CSV where its name says so, else a text that somebody renamed.
  case text
  /// Text that begins as a JSON object does.
  case json
  /// A ZIP archive that is no office document: a folder of files.
  case archive
  /// A kind that is known and named, but not read.
  case other(SpreadsheetError.OtherFormat)
  /// No byte at all.
  case empty
  /// Binary data of no known kind.
  case unknown
}

extension FileKind {
  /// How many of a file's first bytes `init(start:)` wants.
  package static let startLength = 8_192

  /// From the first bytes of a file; a ZIP archive is `.archive` here, `init(archive:)` tells more of it, and a
  /// compound file is `.other(.oleOther)`, `init(compoundFile:)` tells more.
  package init(start bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      self = .empty
      return
    }
    if bytes.starts(with: Signature.zip) || bytes.starts(with: Signature.emptyZip) {
      self = .archive
    } else if bytes.starts(with: Signature.compoundFile) {
      self = .other(.oleOther)
    } else if bytes.starts(with: Array("%PDF".utf8)) {
      self = .other(.pdf)
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .other(.richText)
    } else if Signature.images.contains(where: { bytes.starts(with: $0) }) {
      self = .other(.image)
    } else if let format = Signature.others.first(where: { bytes.starts(with: $0.start) })?.format {
      self = .other(format)
    } else if bytes.allSatisfy({ $0 == 0 }) {
      self = .other(.zeros)
    } else {
      self = FileKind(text: bytes)
    }
  }

  private init(text bytes: [UInt8]) {
    guard let start = Self.readable(bytes) else {
      self = .unknown
      return
    }
    let head = start.drop { $0.isWhitespace }
    if head.first == "<" {
      self = FileKind(markup: head.lowercased())
    } else if head.first == "{" {
      // What Google Drive puts in the place of its documents.
      self = head.contains("\"doc_id\"") && head.contains("\"url\"") ? .other(.shortcut) : .json
    } else if ["[internetshortcut]", "[desktop entry]"].contains(
      where: head.prefix(40).lowercased().hasPrefix)
    {
      self = .other(.shortcut)
    } else {
      self = .text
    }
  }

  private init(markup head: String) {
    if head.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0") {
      // Without a word about its kind a flat document is tried as a spreadsheet.
      if head.contains("opendocument.text") {
        self = .other(.openDocumentText)
      } else if head.contains("opendocument.presentation") {
        self = .other(.presentation)
      } else {
        self = .workbook(.fods)
      }
    } else if head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      self = .other(.excelXML2003)
    } else if ["<html", "<!doctype html", "<table", "<meta", "<body"].contains(where: head.contains) {
      self = .other(.html)
    } else {
      self = .other(.xml)
    }
  }

  /// The bytes as text, as far as it takes to tell what they are; nil for binary data.
  private static func readable(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let low = bytes[0] == 0xFF ? 0 : 1
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
    // Markup in UTF-16 may come without a byte order mark: every other byte is zero then.
    if bytes.count > 3, bytes[0] == UInt8(ascii: "<") && bytes[1] == 0 || bytes[0] == 0 && bytes[1] == 0x3C {
      return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    }
    guard !bytes.contains(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }) else {
      return nil
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(decoding: body, as: UTF8.self)
  }

  /// From the names in a package, and the text of its `mimetype`.
  package init(archive: ZipReader) {
    if let entry = archive.entry(named: "mimetype"), entry.name == "mimetype",
      let bytes = try? archive.contents(of: entry, limit: 1 << 16)
    {
      let type = String(decoding: bytes, as: UTF8.self)
      if type.contains("opendocument") {
        if type.contains("opendocument.text") {
          self = .other(.openDocumentText)
        } else if type.contains("opendocument.presentation") {
          self = .other(.presentation)
        } else {
          self = .workbook(.ods)
        }
        return
      }
    }
    func has(_ name: String) -> Bool { archive.entry(named: name) != nil }
    if has("Index/Document.iwa") || has("Index.zip") {
      self = .other(.numbers)
    } else if has("xl/workbook.bin") {
      self = .other(.xlsb)
    } else if has("xl/workbook.xml") {
      self = .workbook(.xlsx)
    } else if has("word/document.xml") {
      self = .other(.word)
    } else if has("ppt/presentation.xml") {
      self = .other(.presentation)
    } else if has("[Content_Types].xml") || has("_rels/.rels") {
      self = .workbook(.xlsx)
    } else if has("content.xml") || has("META-INF/manifest.xml") {
      self = .workbook(.ods)
    } else {
      self = .archive
    }
  }

  /// From the names of the streams in a compound file (OLE2), the container of the older Office and of encrypted
  /// packages.
  package init(compoundFile bytes: [UInt8]) {
    let streams: [(String, SpreadsheetError.OtherFormat)] = [
      ("EncryptedPackage", .encryptedXLSX), ("WordDocument", .word), ("PowerPoint Document", .presentation),
      ("Workbook", .xls), ("Book", .xls),
    ]
    for (name, format) in streams where Self.holdsStream(name, bytes) {
      self = .other(format)
      return
    }
    self = .other(.oleOther)
  }

  /// Whether a directory entry (128 bytes, the name first in UTF-16) of that name stands somewhere in the file.
  private static func holdsStream(_ name: String, _ bytes: [UInt8]) -> Bool {
    let pattern: [UInt8] = name.utf8.flatMap { [$0, 0] } + [0, 0]
    for place in stride(from: 512, to: bytes.count - 127, by: 128)
    where bytes[place] == pattern[0] && bytes[place...].starts(with: pattern) {
      return true
    }
    return false
  }
}

private enum Signature {
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  static let emptyZip: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  static let images: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
    [0x4D, 0x4D, 0, 0x2A],
  ]
  static let others: [(start: [UInt8], format: SpreadsheetError.OtherFormat)] = [
    (Array("Rar!".utf8), .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ([0x1F, 0x8B], .otherArchive), (Array("MSCF".utf8), .otherArchive), (Array("BZh".utf8), .otherArchive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .otherArchive), (Array("MOXCEL".utf8), .table1C),
    ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], .shortcut),
  ]
}

import ByteStream

@testable import XMLStream

/// Names of the tests' own documents and of workbooks.
enum AnyName: Int, XMLVocabulary {
  case unlisted, a, b, c, id, row, v, r, t, s, si, sst, worksheet, sheetData
  case spreadsheet, table, p, span, value, style, name, space

  var localName: String { "\(self)" }
  static let namespaces = [
    ["urn:one", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"],
    ["urn:two", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
    ["http://www.w3.org/XML/1998/namespace"],
  ]
}

/// What reading a document comes to: its events, a line each, the pieces of one text joined; why it ended early.
struct Reading: Equatable {
  var events: [String] = []
  var failure: String?
  /// libxml2's words for what is not well-formed.
  var words = ""
  var isPlain = false

  init(
    _ bytes: [UInt8], chunk: Int = 1 << 16, limits: XMLLimits = XMLLimits(), scanning: Bool = true
  ) {
    var reader = XMLReader<MemorySource, AnyName>(
      MemorySource(bytes, chunk: chunk), limits: limits, scansPlainMarkup: scanning)
    var text: [UInt8] = []
    do throws(XMLStreamError) {
      while let event = try reader.next() {
        if event == .text {
          reader.appendText(to: &text)
          continue
        }
        close(&text)
        events.append(
          reader.attributes.reduce("\(event)") { line, index in
            let attribute = reader.batch.attributes[index]
            let value = reader.batch.bytes[Int(attribute.lower)..<Int(attribute.upper)]
            return line + " \(attribute.namespace):\(attribute.name)="
              + String(decoding: value, as: UTF8.self)
          })
      }
    } catch {
      if case .malformed(let words) = error.problem {
        self.words = words
        failure = "malformed on line \(error.line ?? 0)"
      } else {
        failure = "\(error.problem) on line \(error.line ?? 0)"
      }
    }
    close(&text)
    isPlain = reader.isPlain
  }

  private mutating func close(_ text: inout [UInt8]) {
    if !text.isEmpty { events.append("'\(String(decoding: text, as: UTF8.self))'") }
    text.removeAll()
  }

  /// What differs in the reading of a document by the scanner and by libxml2 alone; nil where nothing does.
  ///
  /// Of a document that cannot be read it is left open how many events come before the error: those of a whole chunk
  /// are told at once, and libxml2 holds back a short text. Its words for one mistake depend on how many bytes it has
  /// seen behind it; in the document as one they are the same.
  static func difference(
    of bytes: [UInt8], chunk: Int = 1 << 16, limits: XMLLimits = XMLLimits()
  ) -> String? {
    let mine = Reading(bytes, chunk: chunk, limits: limits)
    let other = Reading(bytes, chunk: chunk, limits: limits, scanning: false)
    if mine.failure != other.failure {
      return "chunk \(chunk): \(mine.failure ?? "read") against \(other.failure ?? "read")"
    }
    if chunk >= bytes.count, mine.words != other.words { return "\(mine.words) against \(other.words)" }
    let count = mine.failure == nil ? nil : max(min(mine.events.count, other.events.count) - 1, 0)
    let pairs = (
      mine.events.prefix(count ?? mine.events.count), other.events.prefix(count ?? other.events.count)
    )
    guard pairs.0 != pairs.1 else { return nil }
    let place =
      zip(pairs.0, pairs.1).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(
        pairs.0.count, pairs.1.count)
    return "chunk \(chunk), event \(place): \(pairs.0.dropFirst(place).first ?? "none") against "
      + "\(pairs.1.dropFirst(place).first ?? "none")"
  }
}

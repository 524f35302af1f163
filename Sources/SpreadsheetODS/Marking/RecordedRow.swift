import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// A row taken out of the copy, to be written again with marks: once, or in pieces where it stands for several rows.
struct RecordedRow {
  var tag: StartTag
  var end: [UInt8]
  var count: Int
  var items: [Item] = []

  enum Item {
    case cell(RecordedCell)
    case other([UInt8])
  }

  /// Reads the row whose start is the current event.
  init(_ copy: inout PartCopy<MarkedName>, count: Int, owner: () -> ContentScan.Owner?)
    throws(SpreadsheetError)
  {
    tag = StartTag(copy.reader.markup)
    end = []
    self.count = count
    while let event = try copy.next() {
      switch event {
      case .start(let name, .table) where name == .tableCell || name == .coveredTableCell:
        items.append(.cell(try RecordedCell(&copy, owner: owner)))
      case .start: items.append(.other(try copy.takeElement(limit: Self.limit)))
      case .text:
        var other = XMLRewriter(declaration: false)
        other.copy(event, of: copy)
        items.append(.other(other.take()))
      case .end:
        end = Array(copy.reader.markup)
        return
      }
    }
  }

  /// Bytes of one element in a row: shapes may hold pictures.
  static let limit = 64 << 20
}

/// A cell of a recorded row: what stands before its annotation, the annotation, what stands behind it.
struct RecordedCell {
  var tag: StartTag
  var end: [UInt8]
  var count: Int
  var style: String?
  var before: [UInt8] = []
  var annotation: RecordedAnnotation?
  var after: [UInt8] = []

  init(_ copy: inout PartCopy<MarkedName>, owner: () -> ContentScan.Owner?) throws(SpreadsheetError) {
    tag = StartTag(copy.reader.markup)
    end = []
    count = min(
      Repetition.count(copy.reader.attributeBytes(.numberColumnsRepeated, in: .table)),
      CellAddress.maximumColumn)
    style = copy.reader.attribute(.styleName, in: .table)
    while let event = try copy.next() {
      switch event {
      case .start(.annotation, .office):
        // Of several, which the standard does not allow, the first one is looked at.
        let annotation = try RecordedAnnotation(&copy, owner() ?? .other)
        if self.annotation == nil { self.annotation = annotation } else { after += annotation.whole }
      case .start(.cellRangeSource, .table): before += try copy.takeElement(limit: RecordedRow.limit)
      case .start: after += try copy.takeElement(limit: RecordedRow.limit)
      case .text:
        var other = XMLRewriter(declaration: false)
        other.copy(event, of: copy)
        after += other.take()
      case .end:
        end = Array(copy.reader.markup)
        return
      }
    }
  }
}

/// An annotation with its children apart.
struct RecordedAnnotation {
  var owner: ContentScan.Owner
  var tag: [UInt8]
  var end: [UInt8]
  var children: [(isParagraph: Bool, bytes: [UInt8])] = []

  init(_ copy: inout PartCopy<MarkedName>, _ owner: ContentScan.Owner) throws(SpreadsheetError) {
    self.owner = owner
    tag = Array(copy.reader.markup)
    end = []
    while let event = try copy.next() {
      switch event {
      case .start(let name, let namespace):
        let isParagraph = name == .p && namespace == .text
        children.append((isParagraph, try copy.takeElement(limit: RecordedRow.limit)))
      case .text:
        var other = XMLRewriter(declaration: false)
        other.copy(event, of: copy)
        children.append((false, other.take()))
      case .end:
        end = Array(copy.reader.markup)
        return
      }
    }
  }

  var whole: [UInt8] {
    var writer = XMLRewriter(declaration: false)
    writer.startTag(tag)
    for child in children { writer.append(child.bytes) }
    writer.endTag(end)
    return writer.take()
  }

  /// The children without the program's words.
  var foreignChildren: [[UInt8]] {
    guard case .shared(let count) = owner else { return children.map(\.bytes) }
    var paragraphs = 0
    return children.filter { child in
      if child.isParagraph { paragraphs += 1 }
      return paragraphs <= count
    }.map(\.bytes)
  }
}

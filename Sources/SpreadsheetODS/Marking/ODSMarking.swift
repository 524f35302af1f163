public import Spreadsheet
public import SpreadsheetPackage
import XMLStream
public import ZipArchive

/// Marks cells of an OpenDocument spreadsheet, in a package or flat: comments, fills, and a sheet of remarks first in
/// the book.
///
/// Of a package only the content is written again; all else is copied with its compressed bytes. What an earlier marking
/// left is replaced.
public struct ODSMarking: WorkbookMarking {
  private let archive: ZipReader?
  private let open: () throws(SpreadsheetError) -> AnySource
  private let part: String?
  private let changes: ContentChanges
  private let markup: XMLLimits
  private var outcome: MarkingOutcome

  /// A package.
  /// - Parameters:
  ///   - marks: in the order of the sheet of remarks; where there are none, earlier marks are taken out.
  ///   - limits: what reading the parts again may come to; those of the archive are its own.
  /// - Returns: nil where there is nothing to do: no marks to put, and none to take out.
  public init?(
    _ archive: ZipReader, _ marks: [CellMark], words: MarkingWords, limits: ReadingLimits = ReadingLimits()
  ) throws(SpreadsheetError) {
    let workbook = try ODSWorkbook(archive, limits: limits.workbook, markup: limits.markup)
    guard let content = archive.entry(named: "content.xml") else {
      throw SpreadsheetError(.partMissing, part: "content.xml")
    }
    try self.init(archive, part: content.name, workbook, marks, words, limits.markup) {
      () throws(SpreadsheetError) in
      do throws(ZipError) { return AnySource(try archive.open(content)) } catch {
        throw SpreadsheetError(error)
      }
    }
  }

  /// A flat document.
  /// - Parameter source: gives the document from its first byte, each time it is called.
  public init?(
    flat source: @escaping () throws(SpreadsheetError) -> AnySource, _ marks: [CellMark], words: MarkingWords,
    limits: ReadingLimits = ReadingLimits()
  ) throws(SpreadsheetError) {
    let workbook = try ODSWorkbook(flat: source, limits: limits.workbook, markup: limits.markup)
    try self.init(nil, part: nil, workbook, marks, words, limits.markup, source)
  }

  private init?(
    _ archive: ZipReader?, part: String?, _ workbook: ODSWorkbook, _ marks: [CellMark], _ words: MarkingWords,
    _ markup: XMLLimits, _ open: @escaping () throws(SpreadsheetError) -> AnySource
  ) throws(SpreadsheetError) {
    self.archive = archive
    self.part = part
    self.markup = markup
    self.open = open
    var plan = ODSMarkingPlan(workbook, marks, words) { (wanted) throws(SpreadsheetError) in
      try ContentScan(PartReader(try open(), part: part, limits: markup, keepsMarkup: true), wanted: wanted)
    }
    guard let changes = try plan.changes() else { return nil }
    self.changes = changes
    outcome = plan.outcome
    if let archive, archive.entries.contains(where: { $0.name == Self.signature }) {
      outcome.lostSignature = true
    }
  }

  /// Signs the whole document (ODF 1.3 part 2, 5); a signature of macros stays true.
  private static let signature = "META-INF/documentsignatures.xml"

  public func write(to path: String, replacing: Bool) throws(SpreadsheetError) -> MarkingOutcome {
    let content = RewrittenPart(ContentRewriting(try open(), part: part, limits: markup, changes: changes))
    if let archive {
      try write(content, archive, to: path, replacing: replacing)
    } else {
      try write(content, to: path, replacing: replacing)
    }
    return outcome
  }

  private func write(
    _ content: RewrittenPart<ContentRewriting>, _ archive: ZipReader, to path: String, replacing: Bool
  ) throws(SpreadsheetError) {
    var writer = ZipWriter()
    for entry in archive.entries where entry.name != Self.signature {
      if entry.name == part {
        writer.add(entry.name, from: content)
      } else if outcome.lostSignature, entry.name == PackageManifest.path {
        writer.add(entry.name, bytes: try manifest(entry, archive))
      } else {
        writer.add(copyOf: entry, from: archive)
      }
    }
    do { try writer.write(to: path, replacing: replacing) } catch { throw SpreadsheetError(error) }
  }

  private func write(
    _ content: RewrittenPart<ContentRewriting>, to path: String, replacing: Bool
  ) throws(SpreadsheetError) {
    var content = content
    var buffer: [UInt8] = []
    do {
      var file = try OutputFile(at: path, replacing: replacing)
      while try content.read(into: &buffer) { try file.write(buffer) }
      try file.commit()
    } catch let error as SystemError {
      throw SpreadsheetError(error)
    } catch let error as SpreadsheetError {
      throw error
    } catch {
      // The compiler cannot see that the two above are all.
      throw SpreadsheetError(.system(code: 0, message: "\(error)"))
    }
  }

  /// The manifest without the signature, where it lists it.
  private func manifest(_ entry: ZipEntry, _ archive: ZipReader) throws(SpreadsheetError) -> [UInt8] {
    var copy = try PartCopy<MarkedName>(entry, of: archive, limits: markup)
    while let event = try copy.next() {
      if case .start(.fileEntry, .markedManifest) = event,
        copy.reader.attribute(.fullPath, in: .markedManifest) == Self.signature
      {
        try copy.dropElement()
      } else {
        copy.copy()
      }
    }
    return copy.output.take()
  }
}

public import ByteStream
public import Spreadsheet
public import XMLStream
public import ZipArchive

/// Writes one XML part of a workbook again while it is read: events are copied or not, and own elements go between.
public struct PartCopy<Name: XMLVocabulary>: ~Copyable {
  /// Where the copy stands in the part that is read.
  public private(set) var reader: PartReader<Name>
  /// What is written so far; own elements are put into it between two events.
  public var output: XMLRewriter
  private var current: XMLEvent<Name>?
  private let limits: XMLLimits

  /// Begins the copy of a part of a package.
  /// - Parameters:
  ///   - entry: the part.
  ///   - archive: the package that the part is in.
  ///   - limits: bounds on the part's markup.
  ///   - declaration: whether the copy begins with an XML declaration.
  /// - Throws: `SpreadsheetError` where the part cannot be inflated, or does not begin as XML.
  public init(
    _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits = XMLLimits(), declaration: Bool = true
  ) throws(SpreadsheetError) {
    reader = try PartReader(entry, of: archive, limits: limits, keepsMarkup: true)
    output = XMLRewriter(declaration: declaration)
    self.limits = limits
  }

  /// Begins the copy of markup that comes from anywhere, say of a flat document.
  /// - Parameters:
  ///   - source: the bytes, from their start.
  ///   - part: what errors call it; nil where the file is no package.
  ///   - limits: bounds on the markup.
  public init(_ source: consuming AnySource, part: String?, limits: XMLLimits = XMLLimits()) {
    reader = PartReader(source, part: part, limits: limits, keepsMarkup: true)
    output = XMLRewriter()
    self.limits = limits
  }

  /// Moves to the next event and writes nothing.
  public mutating func next() throws(SpreadsheetError) -> XMLEvent<Name>? {
    current = try reader.next()
    return current
  }

  /// Writes the current event as it is.
  public mutating func copy() {
    if let current { output.copy(current, of: reader.reader) }
  }

  /// Writes the element whose start is the current event, with all that is in it.
  public mutating func copyElement() throws(SpreadsheetError) {
    copy()
    try copyContents()
  }

  /// Writes the rest of the element whose start was the current event.
  public mutating func copyContents() throws(SpreadsheetError) {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
      copy()
    }
  }

  /// Passes over the element whose start is the current event.
  public mutating func dropElement() throws(SpreadsheetError) { try reader.skipElement() }

  /// Takes the element whose start is the current event out of the copy, as bytes that `XMLRewriter.append` writes.
  /// - Parameter limit: the most bytes that are taken, or as many as one tag may have where that is more.
  /// - Throws: the limit `xml-token-bytes`, which moves this bound too.
  public mutating func takeElement(limit: Int = 1 << 20) throws(SpreadsheetError) -> [UInt8] {
    let limit = max(limit, limits.tokenBytes)
    var element = XMLRewriter(declaration: false)
    if let current { element.copy(current, of: reader.reader) }
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
      element.copy(event, of: reader.reader)
      guard element.bytes.count <= limit else {
        throw SpreadsheetError(
          .limit(name: XMLLimits.Name.tokenBytes.rawValue, value: limit), part: reader.part)
      }
    }
    return element.take()
  }
}

extension XMLRewriter {
  /// Writes the current event of a part that is being copied.
  public mutating func copy<Name: XMLVocabulary>(_ event: XMLEvent<Name>, of part: borrowing PartCopy<Name>) {
    copy(event, of: part.reader.reader)
  }
}

/// The rewriting of a part, a little at a time.
public protocol PartRewriting: AnyObject {
  /// Writes the next stretch.
  /// - Returns: whether there is more to come.
  func step() throws(SpreadsheetError) -> Bool
  /// How many bytes wait to be taken.
  var waiting: Int { get }
  /// The bytes that wait, taken out; empty where none do.
  func take() -> [UInt8]
}

/// A part that is written again as it is pulled.
public struct RewrittenPart<Rewriting: PartRewriting>: ByteSource {
  private let rewriting: Rewriting
  private var isFinished = false

  /// - Parameter rewriting: makes the part's bytes, from the first stretch on.
  public init(_ rewriting: Rewriting) {
    self.rewriting = rewriting
  }

  public mutating func read(into buffer: inout [UInt8]) throws(SpreadsheetError) -> Bool {
    while !isFinished, rewriting.waiting < 1 << 16 { isFinished = try !rewriting.step() }
    buffer = rewriting.take()
    return !buffer.isEmpty
  }
}

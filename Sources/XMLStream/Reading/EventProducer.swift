import ByteStream

/// Makes the events of a document, a chunk of bytes at a time: by our own scanner as long as the document is plain, by
/// libxml2 from the first thing on that is not.
final class EventProducer<Source: ByteSource & ~Copyable> {
  private var source: LongSource<Source>
  private var scanner: PlainScanner?
  private var parser: Parser?
  private let names: [String: Int32]
  private let namespaces: [String: Int8]
  private let limits: XMLLimits
  private let keepsMarkup: Bool
  private var buffer: [UInt8] = []
  private var isFinished = false
  /// Bytes read so far.
  private(set) var count = 0

  init(
    _ source: consuming Source, names: [String: Int32], namespaces: [String: Int8], limits: XMLLimits,
    keepsMarkup: Bool, scansPlainMarkup: Bool
  ) {
    self.source = LongSource(source)
    self.names = names
    self.namespaces = namespaces
    self.limits = limits
    self.keepsMarkup = keepsMarkup
    if scansPlainMarkup, !keepsMarkup {
      scanner = PlainScanner(names: names, namespaces: namespaces, limits: limits)
    } else {
      parser = newParser()
    }
  }

  /// Whether all of the document so far was plain.
  var isPlain: Bool { scanner != nil }

  /// Replaces a batch by the events of the next chunk.
  /// - Returns: false behind the document's end; the batch is empty then.
  func fill(_ batch: inout EventArrays) throws(XMLStreamError) -> Bool {
    batch.removeAll()
    guard !isFinished else { return false }
    let more: Bool
    do { more = try source.read(into: &buffer) } catch { throw XMLStreamError(.source(error)) }
    count += buffer.count
    if !more {
      buffer.removeAll()
      isFinished = true
    }
    switch scanner?.scan(buffer, into: &batch) {
    case .more, .finished: break
    case .handover(let rest): try handOver(Array(rest), &batch)
    case nil:
      try parser?.feed(buffer)
      parser?.take(into: &batch)
    }
    return true
  }

  /// Lets libxml2 go on where the scanner stopped, within a chunk; the events of both go into the batch.
  private func handOver(_ rest: [UInt8], _ batch: inout EventArrays) throws(XMLStreamError) {
    parser = newParser()
    if let scanner { parser?.resume(scanner) }
    scanner = nil
    let counted = batch.events.isEmpty ? buffer.count : 0
    parser?.take(into: &batch)
    if rest.isEmpty { try parser?.count(counted) } else { try parser?.feed(rest, counting: counted) }
    if buffer.isEmpty { try parser?.feed([]) }
    parser?.take(into: &batch)
  }

  private func newParser() -> Parser {
    Parser(names: NameTable(names: names, namespaces: namespaces), limits: limits, keepsMarkup: keepsMarkup)
  }
}

/// Finds the events of plain documents several times as fast as libxml2: of UTF-8 that holds elements, attributes,
/// text and predefined references, and nothing that takes a decision.
///
/// It takes only what it has proved to be plain. At anything else (a DOCTYPE, a comment, a section, an instruction, a
/// bare carriage return, whatever is not well-formed, a limit that is near) it stops before it, and libxml2 goes on
/// from there: libxml2 alone tells what is wrong with a document.
struct PlainScanner {
  /// An element that is open: its name, the line of its start, how many declarations stand before its own.
  struct OpenElement {
    var name: Int32
    /// The place of its `<` in the chunk; below 0 where it began in one before.
    var start: Int32
    var line: Int
    var declarations: Int32
    var namespace: Int8
  }

  enum Outcome {
    /// All of the chunk was taken, or waits for the next one.
    case more
    /// The document has ended well.
    case finished
    /// libxml2 goes on with these bytes.
    case handover(rest: ArraySlice<UInt8>)
  }

  enum Place {
    case prolog, content, epilog
  }

  var place = Place.prolog
  var line = 1
  var open: [OpenElement] = []
  var names: NameCache
  var scope: NamespaceScope
  var shapes = ElementShapes()
  /// Values and texts with references resolved; they go behind the bytes of the chunk.
  var resolved: [UInt8] = []
  /// The attributes and declarations of the current tag: places of their names.
  var tagAttributes: [Int32] = []
  var tagDeclarations: [(prefix: Int32, lower: Int, upper: Int)] = []
  var tagNumber: Int32 = 0
  /// Bytes of whole chunks since the last event, as `Parser` counts them.
  private(set) var bytesWithoutEvent = 0
  let depthLimit: Int
  /// The beginning of what is not complete yet: a tag, a reference, a scalar.
  private var pending: [UInt8] = []
  private let pendingLimit: Int

  /// More bytes at once than any source gives; libxml2 has bounds of its own there.
  private static let chunkLimit = 1 << 20
  /// libxml2's XML_PARSER_BIG_BUFFER_SIZE.
  private static let shortText = 300

  init(names: [String: Int32], namespaces: [String: Int8], limits: XMLLimits) {
    self.names = NameCache(numbers: names)
    scope = NamespaceScope(namespaces: namespaces)
    depthLimit = limits.depth
    pendingLimit = min(limits.tokenBytes / 2, 1 << 18)
  }

  /// Finds the events of the next chunk; none are bytes at the document's end.
  /// - Parameter arrays: empty arrays to fill.
  mutating func scan(_ chunk: [UInt8], into arrays: inout EventArrays) -> Outcome {
    if chunk.isEmpty, pending.isEmpty, place == .epilog { return .finished }
    var bytes: [UInt8] = []
    swap(&bytes, &arrays.bytes)
    bytes.append(contentsOf: pending)
    bytes.append(contentsOf: chunk)
    guard !chunk.isEmpty, chunk.count <= Self.chunkLimit else { return .handover(rest: bytes[...]) }
    resolved.removeAll(keepingCapacity: true)
    shapes.beginChunk()
    for index in open.indices { open[index].start = -1 }
    let result = scan(bytes.span, &arrays)
    let left = bytes.count - result.end
    let without = arrays.events.isEmpty ? bytesWithoutEvent + chunk.count : 0
    guard !result.isUnsure, left <= pendingLimit, without <= pendingLimit else {
      if !arrays.events.isEmpty { bytesWithoutEvent = 0 }
      let rest = bytes[result.end...]
      swap(&bytes, &arrays.bytes)
      arrays.bytes.append(contentsOf: resolved)
      return .handover(rest: rest)
    }
    bytesWithoutEvent = without
    pending.removeAll(keepingCapacity: true)
    pending.append(contentsOf: bytes[result.end...])
    swap(&bytes, &arrays.bytes)
    arrays.bytes.append(contentsOf: resolved)
    return .more
  }

  /// - Returns: how far the bytes were taken, and whether something that is not plain stands there.
  private mutating func scan(
    _ bytes: borrowing Span<UInt8>, _ arrays: inout EventArrays
  ) -> (end: Int, isUnsure: Bool) {
    var index = 0
    if place == .prolog {
      switch Prolog.read(bytes) {
      case .incomplete: return (0, false)
      case .unsure: return (0, true)
      case .root(let start, let startLine):
        line = startLine
        let end = startTag(bytes, at: start, &arrays)
        guard end > 0 else {
          line = 1
          return (0, end == Self.unsure)
        }
        index = end
      }
    }
    while index < bytes.count {
      guard place == .content else { return skipSpace(bytes, from: index) }
      let end: Int
      if bytes[index] != UInt8(ascii: "<") {
        let stop = text(bytes, from: index, &arrays)
        guard stop.next > 0 else { return (stop.taken, stop.next == Self.unsure) }
        index = stop.next
        continue
      } else if index + 1 >= bytes.count {
        return (index, false)
      } else if bytes[index + 1] == UInt8(ascii: "/") {
        end = endTag(bytes, at: index, &arrays)
      } else {
        let known = shapes.take(bytes, at: index, depth: depthLimit - open.count, &arrays)
        end = known > 0 ? known : startTag(bytes, at: index, &arrays)
      }
      guard end > 0 else { return (index, end == Self.unsure) }
      index = end
    }
    return (index, false)
  }

  /// What finding the end of a token gives where there is none.
  static let incomplete = -1
  static let unsure = -2

  private mutating func skipSpace(
    _ bytes: borrowing Span<UInt8>, from start: Int
  ) -> (end: Int, isUnsure: Bool) {
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return (index, true)
      }
    }
    return (bytes.count, false)
  }

  // MARK: Handover

  /// Start tags of the elements that are open, each with its line: what libxml2 has to know of them.
  var openTags: [(markup: [UInt8], line: Int)] {
    open.indices.map { index in
      let next = index + 1 < open.count ? Int(open[index + 1].declarations) : scope.depth
      return (
        [UInt8(ascii: "<")] + names.text(of: Int(open[index].name))
          + scope.markup(of: Int(open[index].declarations)..<next) + Array("  >".utf8),
        open[index].line
      )
    }
  }

  // MARK: Text

  /// Notes a text and its references up to the next tag.
  /// - Returns: the place of the tag, or that there is none; and how far the text was noted.
  private mutating func text(
    _ bytes: borrowing Span<UInt8>, from start: Int, _ arrays: inout EventArrays
  ) -> (next: Int, taken: Int) {
    var run = start
    var runLine = line
    var index = start
    scan: while true {
      index = ByteSearch.textEnd(bytes, from: index)
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "<"):
        note(run, index, &arrays)
        return (index, index)
      case UInt8(ascii: ">"):
        if index >= run + 2, bytes[index - 1] == UInt8(ascii: "]"), bytes[index - 2] == UInt8(ascii: "]") {
          break scan
        }
        index += 1
      case 0x0A:
        line += 1
        index += 1
      case 0x09: index += 1
      case UInt8(ascii: "&"):
        note(run, index, &arrays)
        switch Reference.read(bytes, at: index) {
        case .scalar(let scalar, let end):
          let lower = bytes.count + resolved.count
          resolved.append(utf8: scalar)
          note(lower, bytes.count + resolved.count, &arrays)
          index = end
          run = end
          runLine = line
        case .incomplete: return (Self.incomplete, index)
        case .unsure: return (Self.unsure, index)
        }
      default: break scan
      }
    }
    // What is wrong with a text libxml2 tells best from its beginning on; a scalar that is cut has three bytes at most.
    let isCut = index == bytes.count || bytes[index] >= 0x80 && bytes.count - index < 4
    // Like libxml2, which tells its line by it: a short text waits for its end.
    guard isCut, index - run >= Self.shortText else {
      line = runLine
      return (isCut ? Self.incomplete : Self.unsure, run)
    }
    // `]]` may be the beginning of `]]>`.
    var end = index
    while index - end < 2, bytes[end - 1] == UInt8(ascii: "]") { end -= 1 }
    note(run, end, &arrays)
    return (Self.incomplete, end)
  }

  @inline(__always)
  private func note(_ lower: Int, _ upper: Int, _ arrays: inout EventArrays) {
    guard lower < upper else { return }
    arrays.events.append(
      ParsedEvent(
        kind: .text, lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper)))
  }
}

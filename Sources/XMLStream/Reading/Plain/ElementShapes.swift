import ByteStream

/// Small elements of shapes that the document has used before, `<c r="…" t="…"><v>…</v></c>` say: the same bytes but for the
/// values of attributes and the one text. Their events are those that the first element of the shape had, so that no name
/// is looked up and no tag taken to pieces again.
///
/// A shape is learned from an element that the scanner has taken the long way, and what is not the same byte for byte
/// goes there again: all that is found out here is where values and the text end, by the same searches.
struct ElementShapes {
  /// At most eight fixed bytes, and what stands behind them.
  private struct Step: Equatable {
    var word: UInt64
    /// The bits of `word` that count.
    var mask: UInt64
    var length: Int32
    var hole = Hole.none
  }

  private enum Hole: Equatable {
    /// More fixed bytes, or the element's end.
    case none
    case value(quote: UInt8)
    case text
  }

  private struct Shape {
    var steps: Range<Int>
    var attributes: Range<Int>
    var events: Range<Int>
    /// How many elements are in each other.
    var depth: Int
    /// The shape that came behind it the last time.
    var next: Int
  }

  private var shapes: [Shape] = []
  /// Those of all shapes, one behind the other; a start's attributes are counted from the element's first.
  private var steps: [Step] = []
  private var attributes: [ParsedAttribute] = []
  private var events: [ParsedEvent] = []
  /// The shape of the last element.
  private var last = 0
  /// How many elements may yet be looked at before the next chunk.
  private var looksLeft = 0

  private static let shapeLimit = 16
  private static let depthLimit = 3
  private static let byteLimit = 512
  private static let attributeLimit = 8
  private static let looksInChunk = 32

  mutating func beginChunk() { looksLeft = Self.looksInChunk }

  /// Forgets all: a prefix has come to mean something else.
  mutating func removeAll() {
    shapes.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    last = 0
  }

  // MARK: Taking

  /// Notes the events of an element whose `<` stands at a place, where it is of a known shape.
  /// - Parameter depth: how many elements may be in each other.
  /// - Returns: the place behind it; 0 where it is of none, and nothing is noted then.
  @inline(__always)
  mutating func take(
    _ bytes: borrowing Span<UInt8>, at start: Int, depth: Int, _ arrays: inout EventArrays
  ) -> Int {
    guard !shapes.isEmpty else { return 0 }
    let likely = shapes[last].next
    let end = take(bytes, at: start, likely, depth: depth, &arrays)
    if end > 0 {
      last = likely
      return end
    }
    for shape in shapes.indices where shape != likely {
      let end = take(bytes, at: start, shape, depth: depth, &arrays)
      if end > 0 {
        shapes[last].next = shape
        last = shape
        return end
      }
    }
    return 0
  }

  private func take(
    _ bytes: borrowing Span<UInt8>, at start: Int, _ number: Int, depth: Int, _ arrays: inout EventArrays
  ) -> Int {
    let shape = shapes[number]
    guard shape.depth <= depth else { return 0 }
    // Both ends of a value in one word: to load what was just stored in two halves waits for all stores before.
    var values = InlineArray<8, UInt64>(repeating: 0)
    var count = 0
    var text: (lower: Int32, upper: Int32) = (0, 0)
    var place = start
    for index in shape.steps {
      let step = steps[index]
      guard place <= bytes.count - 8, (bytes.word(at: place) ^ step.word) & step.mask == 0 else { return 0 }
      place += Int(step.length)
      switch step.hole {
      case .none: continue
      case .value(let quote):
        let end = ByteSearch.valueEnd(bytes, from: place, quote: quote)
        guard end < bytes.count, bytes[end] == quote else { return 0 }
        values[count] = UInt64(truncatingIfNeeded: end) << 32 | UInt64(truncatingIfNeeded: place)
        count += 1
        place = end
      case .text:
        let end = ByteSearch.textEnd(bytes, from: place)
        guard end > place, end < bytes.count, bytes[end] == UInt8(ascii: "<") else { return 0 }
        text = (Int32(truncatingIfNeeded: place), Int32(truncatingIfNeeded: end))
        place = end
      }
    }
    let first = Int32(truncatingIfNeeded: arrays.attributes.count)
    // Spans: the closures would count references to all of these lists otherwise.
    let (noted, followed) = (
      attributes.span.extracting(shape.attributes), events.span.extracting(shape.events)
    )
    arrays.attributes.append(addingCapacity: count) { output in
      for index in 0..<count {
        var attribute = noted[index]
        attribute.lower = Int32(truncatingIfNeeded: values[index])
        attribute.upper = Int32(truncatingIfNeeded: values[index] >> 32)
        output.append(attribute)
      }
    }
    arrays.events.append(addingCapacity: followed.count) { output in
      for index in followed.indices {
        var event = followed[index]
        switch event.kind {
        case .start:
          event.lower &+= first
          event.upper &+= first
        case .text: (event.lower, event.upper) = text
        case .end, .section, .other: break
        }
        output.append(event)
      }
    }
    return place
  }

  // MARK: Learning

  /// Learns the shape of the element that was noted last and stands in a range of the bytes: where no element in it has
  /// more than one child, and the innermost holds one text or nothing.
  mutating func learn(
    _ range: Range<Int>, of bytes: borrowing Span<UInt8>, _ arrays: borrowing EventArrays
  ) {
    guard looksLeft > 0, range.count <= Self.byteLimit, let places = Self.nested(arrays.events) else {
      return
    }
    looksLeft -= 1
    var depth = 0
    let first = Int(arrays.events[places.lowerBound].lower)
    var last = first
    var text: ParsedEvent?
    for index in places {
      let event = arrays.events[index]
      switch event.kind {
      case .start:
        depth += 1
        last = Int(event.upper)
      case .text: text = event
      case .end, .section, .other: break
      }
    }
    let own = arrays.attributes[first..<last]
    guard own.count <= Self.attributeLimit else { return }
    var learned: [Step] = []
    var place = range.lowerBound
    for attribute in own {
      // A value with a reference does not stand among the bytes.
      guard Int(attribute.upper) < range.upperBound,
        Self.addFixed(bytes, place..<Int(attribute.lower), to: &learned)
      else { return }
      learned[learned.count - 1].hole = .value(quote: bytes[Int(attribute.lower) - 1])
      place = Int(attribute.upper)
    }
    if let text {
      guard Int(text.upper) < range.upperBound, Self.addFixed(bytes, place..<Int(text.lower), to: &learned)
      else { return }
      learned[learned.count - 1].hole = .text
      place = Int(text.upper)
    }
    guard Self.addFixed(bytes, place..<range.upperBound, to: &learned), !isKnown(learned) else { return }
    if shapes.count == Self.shapeLimit { removeAll() }
    add(learned, own, arrays.events[places], depth: depth)
  }

  private mutating func add(
    _ steps: [Step], _ attributes: ArraySlice<ParsedAttribute>, _ events: ArraySlice<ParsedEvent>, depth: Int
  ) {
    let number = shapes.count
    if number > 0 { shapes[last].next = number }
    last = number
    shapes.append(
      Shape(
        steps: self.steps.count..<self.steps.count + steps.count,
        attributes: self.attributes.count..<self.attributes.count + attributes.count,
        events: self.events.count..<self.events.count + events.count, depth: depth, next: number))
    self.steps += steps
    self.attributes += attributes
    for var event in events {
      if event.kind == .start {
        event.lower &-= Int32(truncatingIfNeeded: attributes.startIndex)
        event.upper &-= Int32(truncatingIfNeeded: attributes.startIndex)
      }
      self.events.append(event)
    }
  }

  /// Appends bytes as steps.
  /// - Returns: false where there are none, or where they do not mean the same wherever they stand.
  private static func addFixed(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, to steps: inout [Step]
  ) -> Bool {
    guard !range.isEmpty, isFixed(bytes.extracting(range)) else { return false }
    var place = range.lowerBound
    while place < range.upperBound {
      let length = min(range.upperBound - place, 8)
      steps.append(
        Step(
          word: bytes.word(at: place, length: length), mask: length == 8 ? .max : 1 << (8 * length) - 1,
          length: Int32(length)))
      place += length
    }
    return true
  }

  private func isKnown(_ learned: [Step]) -> Bool {
    shapes.contains { steps[$0.steps].elementsEqual(learned) }
  }

  /// The places of the events of the element that ended last, where they are so many starts, a text or none, and as
  /// many ends.
  private static func nested(_ events: [ParsedEvent]) -> Range<Int>? {
    var place = events.count
    while place > 0, events[place - 1].kind == .end { place -= 1 }
    let depth = events.count - place
    guard (1...depthLimit).contains(depth) else { return nil }
    if place > 0, events[place - 1].kind == .text { place -= 1 }
    guard place >= depth, events[place - depth..<place].allSatisfy({ $0.kind == .start }) else { return nil }
    return place - depth..<events.count
  }

  /// Whether bytes mean the same wherever they stand: without line breaks, which are counted, and without `xml`, which
  /// begins what has a meaning of its own (`xmlns`, `xml:space`).
  private static func isFixed(_ bytes: borrowing Span<UInt8>) -> Bool {
    for place in bytes.indices {
      if bytes[place] < 0x20 { return false }
      if place >= 2, bytes[place] | 0x20 == UInt8(ascii: "l"), bytes[place - 1] | 0x20 == UInt8(ascii: "m"),
        bytes[place - 2] | 0x20 == UInt8(ascii: "x")
      {
        return false
      }
    }
    return true
  }
}

import CLibYAML
import Diagnostics

/// Owns libyaml's parser: bytes go in, events come out as Swift values.
///
/// The parser knows nothing but the bytes it was given; the memory of an event is freed before the event leaves.
@safe struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml reads from here until it is done.
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: some Collection<UInt8>) {
    unsafe input = .allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    // Without memory there is no parser: nothing sensible is left to do then.
    guard unsafe yaml_parser_initialize(parser) == 1 else { preconditionFailure("out of memory") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event. After the end of the stream, or an error, there is none to ask for.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { unsafe yaml_event_delete(&event) }
    let mark = unsafe SourceMark(event.start_mark)
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(.documentStart, mark)
    case YAML_ALIAS_EVENT: return YAMLEvent(.alias, mark)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return unsafe YAMLEvent(
        .scalar(text, isPlain: isPlain), mark, hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe YAMLEvent(.listStart, mark, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(.listEnd, mark)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe YAMLEvent(.mappingStart, mark, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(.mappingEnd, mark)
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: return YAMLEvent(.between, mark)
    default: return YAMLEvent(.streamEnd, mark)
    }
  }

  private func syntaxError() -> YAMLSyntaxError {
    let words = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return unsafe YAMLSyntaxError(.controlCharacter, at: .byte(parser.pointee.problem_offset))
    }
    let mark = unsafe SourceMark(parser.pointee.problem_mark)
    let opened = unsafe SourceMark(parser.pointee.context_mark)
    switch words {
    case "found unexpected end of stream", "found unexpected document indicator":
      return YAMLSyntaxError(.quoteOpen, at: .mark(opened))
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return YAMLSyntaxError(.bracketOpen, at: .mark(opened))
    case "did not find expected node content": return YAMLSyntaxError(.bracketOpen, at: .mark(mark))
    case "mapping values are not allowed in this context":
      return YAMLSyntaxError(.colonMisplaced, at: .mark(mark))
    case "could not find expected ':'": return YAMLSyntaxError(.colonMissing, at: .mark(opened))
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>",
      "block sequence entries are not allowed in this context",
      "block mapping entries are not allowed in this context", "mapping keys are not allowed in this context":
      return YAMLSyntaxError(.indentation, at: .mark(mark))
    case "found character that cannot start any token":
      return YAMLSyntaxError(.startOfValue, at: .mark(mark))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return YAMLSyntaxError(.tab, at: .mark(mark))
    default: return YAMLSyntaxError(.other(words), at: .mark(mark))
    }
  }
}

/// Why the bytes are no YAML, and where.
struct YAMLSyntaxError: Error {
  enum Place {
    case mark(SourceMark)
    /// From 0.
    case byte(Int)
  }

  var syntax: ConfigurationFault.Syntax
  var place: Place

  init(_ syntax: ConfigurationFault.Syntax, at place: Place) {
    self.syntax = syntax
    self.place = place
  }
}

/// What the parser has come to.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case alias
    case scalar(String, isPlain: Bool)
    case listStart, listEnd, mappingStart, mappingEnd
    case streamEnd
    /// Nothing that matters.
    case between
  }

  var kind: Kind
  var mark: SourceMark
  var hasAnchor: Bool
  var hasTag: Bool

  init(_ kind: Kind, _ mark: SourceMark, hasAnchor: Bool = false, hasTag: Bool = false) {
    self.kind = kind
    self.mark = mark
    self.hasAnchor = hasAnchor
    self.hasTag = hasTag
  }
}

extension SourceMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

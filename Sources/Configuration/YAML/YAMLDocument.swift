import Diagnostics

/// Puts the events of a document together to a tree: plain values, lists and mappings, nothing that refers or builds.
struct YAMLDocument {
  /// nil for an empty document.
  private(set) var root: YAMLNode?
  private(set) var errors: [ConfigurationError] = []

  private let lines: SourceLines
  private let limits: YAMLLimits
  private var values = 0

  /// Reads the text as far as it can be read; what is wrong is among the errors then.
  init(_ lines: SourceLines, limits: YAMLLimits = YAMLLimits()) {
    self.lines = lines
    self.limits = limits
    guard lines.bytes.count <= limits.bytes else {
      add(.tooManyBytes(limit: limits.bytes), at: SourceMark(line: 1, column: 1))
      return
    }
    if let line = lines.firstMalformed {
      add(.notUTF8, at: SourceMark(line: line, column: 1))
      return
    }
    var parser = YAMLParser(lines.bytes)
    do throws(ConfigurationError) {
      try readStream(&parser)
    } catch {
      root = nil
      errors.append(error)
    }
  }

  private func error(_ fault: ConfigurationFault, at mark: SourceMark) -> ConfigurationError {
    ConfigurationError(fault: fault, mark: mark, excerpt: lines[mark.line])
  }

  private mutating func add(_ fault: ConfigurationFault, at mark: SourceMark) {
    errors.append(error(fault, at: mark))
  }

  private func next(_ parser: inout YAMLParser) throws(ConfigurationError) -> YAMLEvent {
    do throws(YAMLSyntaxError) { return try parser.next() } catch {
      let mark =
        switch error.place {
        case .mark(let mark): mark
        case .byte(let offset): lines.mark(ofByte: offset)
        }
      let isTab = lines.isIndentedByTab(mark.line) && error.syntax != .quoteOpen
      throw self.error(.syntax(isTab ? .tab : error.syntax), at: mark)
    }
  }

  private mutating func readStream(_ parser: inout YAMLParser) throws(ConfigurationError) {
    var documents = 0
    while true {
      let event = try next(&parser)
      switch event.kind {
      case .streamEnd: return
      case .documentStart:
        documents += 1
        guard documents == 1 else { throw error(.severalDocuments, at: event.mark) }
        root = try node(try next(&parser), &parser, depth: 1)
      default: break
      }
    }
  }

  private mutating func node(
    _ event: YAMLEvent, _ parser: inout YAMLParser, depth: Int
  ) throws(ConfigurationError) -> YAMLNode? {
    values += 1
    if values > limits.values { throw error(.tooManyValues(limit: limits.values), at: event.mark) }
    if depth > limits.depth { throw error(.tooDeep(limit: limits.depth), at: event.mark) }
    if event.hasAnchor { add(.reference, at: event.mark) }
    if event.hasTag { add(.tag, at: event.mark) }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(content: .scalar(text, isPlain: isPlain), mark: event.mark)
    case .listStart:
      var list: [YAMLNode] = []
      while true {
        let item = try next(&parser)
        if case .listEnd = item.kind { break }
        if let node = try node(item, &parser, depth: depth + 1) { list.append(node) }
      }
      return YAMLNode(content: .list(list), mark: event.mark)
    case .mappingStart:
      return YAMLNode(content: .mapping(try entries(&parser, depth: depth)), mark: event.mark)
    default:
      // An alias: nothing else begins a value.
      add(.reference, at: event.mark)
      return nil
    }
  }

  private mutating func entries(
    _ parser: inout YAMLParser, depth: Int
  ) throws(ConfigurationError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try next(&parser)
      if case .mappingEnd = event.kind { return entries }
      let key = try node(event, &parser, depth: depth + 1)
      let value = try node(try next(&parser), &parser, depth: depth + 1)
      guard let key, let value else { continue }
      guard case .scalar(let name, _) = key.content else {
        add(.keyNotText, at: key.mark)
        continue
      }
      if let line = lines[name] {
        add(.keyRepeated(name, line: line), at: key.mark)
      } else {
        lines[name] = key.mark.line
        entries.append(YAMLNode.Entry(key: name, keyMark: key.mark, value: value))
      }
    }
  }
}

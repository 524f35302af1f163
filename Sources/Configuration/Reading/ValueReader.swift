import Diagnostics
import TouchpointRegister

/// Reads values of a kind out of a document, and notes where they are of another.
struct ValueReader {
  private(set) var errors: [ConfigurationError] = []
  private let lines: SourceLines

  static let mostItems = 5_000
  static let longestText = 2_000
  static let longestCellText = 32_767

  init(_ lines: SourceLines) {
    self.lines = lines
  }

  mutating func report(_ fault: ConfigurationFault, at mark: SourceMark) {
    errors.append(ConfigurationError(fault: fault, mark: mark, excerpt: lines[mark.line]))
  }

  /// The keys of a mapping with their values. Nothing after a key is a mapping with nothing in it.
  mutating func entries(of node: YAMLNode) -> [YAMLNode.Entry] {
    if node.isEmpty { return [] }
    guard case .mapping(let entries) = node.content else {
      report(.kindWrong(expected: .mapping, found: node.kind), at: node.mark)
      return []
    }
    return entries
  }

  /// The same where the keys are known.
  mutating func members<Key>(of node: YAMLNode, _: Key.Type) -> [(key: Key, value: YAMLNode)]
  where Key: RawRepresentable<String> & CaseIterable {
    members(of: node, known: Key.allCases.map(\.rawValue)).compactMap { name, value in
      Key(rawValue: name).map { ($0, value) }
    }
  }

  /// The same where the keys are known by their names.
  mutating func members(of node: YAMLNode, known: [String]) -> [(key: String, value: YAMLNode)] {
    entries(of: node).compactMap { entry in
      if known.contains(entry.key) { return (entry.key, entry.value) }
      report(
        .keyUnknown(entry.key, nearest: NearestCode.nearest(to: entry.key, of: known), known: known),
        at: entry.keyMark)
      return nil
    }
  }

  /// The items of a list. Nothing after a key is a list with nothing in it.
  mutating func items(of node: YAMLNode, limit: Int = mostItems) -> [YAMLNode] {
    if node.isEmpty { return [] }
    guard case .list(let items) = node.content else {
      report(.kindWrong(expected: .list, found: node.kind), at: node.mark)
      return []
    }
    if items.count > limit { report(.tooManyItems(limit: limit), at: node.mark) }
    return Array(items.prefix(limit))
  }

  /// A text on one line, cleaned as those of the form are.
  mutating func text(_ node: YAMLNode) -> String? {
    guard let text = scalar(node) else { return nil }
    guard text.unicodeScalars.count <= Self.longestText else {
      report(.textTooLong(limit: Self.longestText), at: node.mark)
      return nil
    }
    let clean = CleanedText(text).text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !clean.isEmpty else {
      report(.valueMissing, at: node.mark)
      return nil
    }
    return clean
  }

  /// A text as a cell can hold it, as it stands, of as many lines as it has; nil where there is none.
  mutating func cellText(_ node: YAMLNode) -> String? {
    guard !node.isEmpty, let text = scalar(node) else { return nil }
    guard text.unicodeScalars.count <= Self.longestCellText else {
      report(.textTooLong(limit: Self.longestCellText), at: node.mark)
      return nil
    }
    return text.isEmpty ? nil : text
  }

  mutating func texts(_ node: YAMLNode) -> [String] {
    items(of: node).compactMap { text($0) }
  }

  /// One of a set of codes.
  mutating func code<Code>(_ node: YAMLNode, _: Code.Type) -> Code?
  where Code: RawRepresentable<String> & CaseIterable {
    guard let text = scalar(node) else { return nil }
    if let code = Code(rawValue: text) { return code }
    let known = Code.allCases.map(\.rawValue)
    report(.codeUnknown(text, nearest: NearestCode.nearest(to: text, of: known), known: known), at: node.mark)
    return nil
  }

  mutating func number(_ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
    guard let text = scalar(node) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    report(.numberMalformed(text, least: range.lowerBound, most: range.upperBound), at: node.mark)
    return nil
  }

  /// A duration in minutes, written as a person would: «15 минут», «1 час 30 минут».
  mutating func minutes(_ node: YAMLNode) -> Int? {
    guard let text = scalar(node) else { return nil }
    guard let minutes = WrittenDuration.minutes(in: text) else {
      report(.durationMalformed(text), at: node.mark)
      return nil
    }
    guard WrittenDuration.range.contains(minutes) else {
      report(.durationOutOfRange(longest: WrittenDuration.longestDays), at: node.mark)
      return nil
    }
    return minutes
  }

  /// Days with their places.
  mutating func days(_ node: YAMLNode) -> [(day: CalendarDay, mark: SourceMark)] {
    items(of: node).compactMap { item in day(item).map { ($0, item.mark) } }
  }

  mutating func day(_ node: YAMLNode) -> CalendarDay? {
    guard let text = scalar(node) else { return nil }
    if let day = CalendarDay(text) { return day }
    report(.dateMalformed(text, nearest: NearestCode.writtenDate(near: text)), at: node.mark)
    return nil
  }

  private mutating func scalar(_ node: YAMLNode) -> String? {
    guard !node.isEmpty else {
      report(.valueMissing, at: node.mark)
      return nil
    }
    guard case .scalar(let text, _) = node.content else {
      report(.kindWrong(expected: .text, found: node.kind), at: node.mark)
      return nil
    }
    return text
  }
}

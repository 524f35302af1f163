import Diagnostics
package import TouchpointRegister

/// Reads the questions and answers of a merge (`--decisions`) from YAML.
package enum DecisionsReader {
  static let limits = YAMLLimits(bytes: 64 << 20, depth: 16, values: 4_000_000)
  /// The most bytes that a file may have.
  package static let byteLimit = limits.bytes

  /// - Throws: all that is wrong in the file, as far as its text can be read at all.
  package static func read(_ bytes: [UInt8]) throws(ConfigurationErrors) -> MergeDecisions {
    let lines = SourceLines(bytes)
    let document = YAMLDocument(lines, limits: limits)
    var reader = QuestionReader(lines)
    if let root = document.root, !root.isEmpty { reader.read(root) }
    let errors = document.errors + reader.values.errors
    guard errors.isEmpty else {
      throw ConfigurationErrors(
        errors: errors.enumerated().sorted { ($0.element.mark, $0.offset) < ($1.element.mark, $1.offset) }
          .map(\.element))
    }
    return MergeDecisions(reader.questions)
  }
}

private struct QuestionReader {
  var values: ValueReader
  private(set) var questions: [MergeDecisions.Question] = []
  private var lines: [String: Int] = [:]

  static let mostQuestions = 200_000

  init(_ lines: SourceLines) { values = ValueReader(lines) }

  private enum Section: String, CaseIterable { case format, version, questions }

  mutating func read(_ root: YAMLNode) {
    var isNamed = false
    for (section, node) in values.members(of: root, Section.self) {
      switch section {
      case .format:
        isNamed = true
        if values.cellText(node) != "perechen-decisions" { values.report(.notDecisions, at: node.mark) }
      case .version: if values.cellText(node) != "1" { values.report(.notDecisions, at: node.mark) }
      case .questions:
        for item in values.items(of: node, limit: Self.mostQuestions) { readQuestion(item) }
      }
    }
    if !isNamed, values.errors.isEmpty { values.report(.notDecisions, at: root.mark) }
  }

  private enum QuestionKey: String, CaseIterable {
    case id, state, question, variants, choice, earlier, note, about
  }

  private mutating func readQuestion(_ node: YAMLNode) {
    let before = values.errors.count
    var id: (text: String, mark: SourceMark)?
    var subject: MergeSubject?
    var variants: [MergeQuestion.Variant] = []
    var choice: (text: String, mark: SourceMark)?
    var texts: [QuestionKey: String] = [:]
    var state = MergeDecisions.State.open
    for (key, value) in values.members(of: node, QuestionKey.self) {
      switch key {
      case .id: id = values.cellText(value).map { ($0, value.mark) }
      case .state: state = values.code(value, MergeDecisions.State.self) ?? .open
      case .question: _ = values.cellText(value)
      case .variants:
        for item in values.items(of: value) {
          if let variant = variant(item) { variants.append(variant) }
        }
      case .choice: choice = ownText(value).map { ($0, value.mark) }
      case .earlier, .note: texts[key] = ownText(value)
      case .about: subject = self.subject(value)
      }
    }
    guard values.errors.count == before, case .mapping = node.content else { return }
    guard let id else { return values.report(.keyMissing(QuestionKey.id.rawValue), at: node.mark) }
    guard let subject else { return values.report(.keyMissing(QuestionKey.about.rawValue), at: node.mark) }
    let question = MergeQuestion(subject, variants: variants)
    guard question.id == id.text else { return values.report(.questionChanged(id.text), at: id.mark) }
    if let line = lines[id.text] { return values.report(.nameRepeated(id.text, line: line), at: id.mark) }
    lines[id.text] = id.mark.line
    var recorded = MergeDecisions.Question(question, choice: choice?.text)
    recorded.earlier = texts[.earlier]
    recorded.note = texts[.note]
    recorded.state = state
    if let choice {
      do throws(ConfigurationFault) { recorded.answer = try MergeAnswer(choice.text, to: question) } catch {
        values.report(error, at: choice.mark)
      }
    }
    questions.append(recorded)
  }

  /// What the officer wrote, cleaned as the texts of a form are.
  private mutating func ownText(_ node: YAMLNode) -> String? {
    let text = values.cellText(node).map { CleanedText($0).text } ?? ""
    return text.isEmpty ? nil : text
  }

  // MARK: What a question is about

  private enum SubjectKey: String, CaseIterable {
    case kind, direction, process, other, touchpoint, unit
  }

  private mutating func subject(_ node: YAMLNode) -> MergeSubject? {
    var kind: MergeSubject.Kind?
    var direction: Int?
    var names: [SubjectKey: String] = [:]
    for (key, value) in values.members(of: node, SubjectKey.self) {
      switch key {
      case .kind: kind = values.code(value, MergeSubject.Kind.self)
      case .direction: direction = values.number(value, in: 1...6)
      default: names[key] = values.cellText(value)
      }
    }
    func missing(_ key: SubjectKey) -> MergeSubject? {
      values.report(.keyMissing(key.rawValue), at: node.mark)
      return nil
    }
    switch kind {
    case .channel?, .particularities?:
      guard let direction else { return missing(.direction) }
      guard let process = names[.process] else { return missing(.process) }
      guard let touchpoint = names[.touchpoint] else { return missing(.touchpoint) }
      return kind == .channel
        ? .channel(direction: direction, process: process, touchpoint: touchpoint)
        : .particularities(direction: direction, process: process, touchpoint: touchpoint)
    case .direction?: return names[.process].map { .direction(process: $0) } ?? missing(.process)
    case .processes?:
      guard let process = names[.process] else { return missing(.process) }
      guard let other = names[.other] else { return missing(.other) }
      return .processNames(process, other)
    case .unit?: return names[.unit].map { .unitName($0) } ?? missing(.unit)
    case .submission?: return names[.unit].map { .submission(unit: $0) } ?? missing(.unit)
    case nil: return missing(.kind)
    }
  }

  // MARK: Variants

  private enum VariantKey: String, CaseIterable {
    case letter, value, text, date, touchpoints
    case saidBy = "said-by"
  }

  private mutating func variant(_ node: YAMLNode) -> MergeQuestion.Variant? {
    var texts: [VariantKey: String] = [:]
    var variant = MergeQuestion.Variant(value: "", speakers: [])
    for (key, value) in values.members(of: node, VariantKey.self) {
      switch key {
      case .letter, .value, .text, .date: texts[key] = values.cellText(value)
      case .touchpoints: variant.touchpoints = values.number(value, in: 0...1_000_000_000)
      case .saidBy: for item in values.items(of: value) { variant.speakers.append(speaker(item)) }
      }
    }
    guard let value = texts[.value] ?? texts[.text] else {
      values.report(.keyMissing(VariantKey.text.rawValue), at: node.mark)
      return nil
    }
    variant.value = value
    variant.date = texts[.date]
    return variant
  }

  private enum SpeakerKey: String, CaseIterable { case unit, file, sheet, cell }

  private mutating func speaker(_ node: YAMLNode) -> MergeQuestion.Speaker {
    var texts: [SpeakerKey: String] = [:]
    for (key, value) in values.members(of: node, SpeakerKey.self) { texts[key] = values.cellText(value) }
    return MergeQuestion.Speaker(
      unit: texts[.unit] ?? "",
      location: texts[.file].map {
        SourceLocation(
          file: $0, sheet: texts[.sheet], cell: texts[.cell].flatMap { SourceLocation.Cell(address: $0) })
      })
  }
}

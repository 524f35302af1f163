public import Diagnostics

/// What the officer decided.
public enum MergeAnswer: Sendable, Hashable {
  /// A variant by its place, from 0.
  case variant(Int)
  /// A text, or a name, of the officer's own.
  case text(String)
  /// A channel of the officer's own choice, whatever units say (TP701).
  case channel(Channel)
  /// A direction of the officer's own choice, whatever units say (TP702).
  case direction(Direction)
  /// One process; both submissions; the texts of all units.
  case join
  /// Two processes; a process under each direction; a unit that the roster forgot.
  case apart

  /// Understands what stands behind `choice`: a letter (a Cyrillic one of the same shape too), a letter with the words
  /// of its variant as the drop-down has them, `join` or «объединить», `apart` or «раздельно», a text.
  ///
  /// - Throws: a fault where the question has no such answer.
  public init(_ choice: String, to question: MergeQuestion) throws(ConfigurationFault) {
    let text = CleanedText(choice).text
    let word = RegisterKey(text).description
    let kind = question.subject.kind
    if let place = Self.place(named: text, in: question) {
      self = .variant(place)
    } else if Self.joinWords.contains(word), Self.canJoin(kind) {
      self = .join
    } else if Self.apartWords.contains(word), Self.canStayApart(kind) {
      self = .apart
    } else if let own = Self.own(text, kind) {
      self = own
    } else {
      throw .choiceUnknown(text, known: question.choices)
    }
  }

  static let joinWords: Set<String> = ["join", "объединить"]
  static let apartWords: Set<String> = ["apart", "раздельно"]

  static func canJoin(_ kind: MergeSubject.Kind) -> Bool {
    [.processes, .submission, .particularities].contains(kind)
  }

  static func canStayApart(_ kind: MergeSubject.Kind) -> Bool {
    [.processes, .direction, .unit].contains(kind)
  }

  private static func own(_ text: String, _ kind: MergeSubject.Kind) -> MergeAnswer? {
    // Nobody's text is one letter: it is a variant that there is not; and `join` is no name.
    let word = RegisterKey(text).description
    guard text.unicodeScalars.count > 1 || text.unicodeScalars.allSatisfy(\.isASCIIDigit), !text.isEmpty,
      !joinWords.contains(word), !apartWords.contains(word)
    else { return nil }
    switch kind {
    case .particularities: return .text(text)
    case .processes, .unit: return .text(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .channel:
      if let channel = Channel(rawValue: text) { return .channel(channel) }
      let channel = Recognizer.standard.channel(of: text).channel
      return channel == .other ? nil : .channel(channel)
    case .direction:
      let direction =
        Int(text).flatMap(Direction.init(rawValue:)) ?? Recognizer.standard.direction(named: text)
      return direction.map { .direction($0) }
    case .submission: return nil
    }
  }

  /// Letters that look like Latin ones: whoever types А in Cyrillic means A.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "О": "O", "Р": "P", "Т": "T",
    "Х": "X",
  ]

  private static func place(named text: String, in question: MergeQuestion) -> Int? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let head = parts.first, head.unicodeScalars.count <= 2 else { return nil }
    let letter = String(
      String.UnicodeScalarView(head.uppercased().unicodeScalars.map { lookAlikes[$0] ?? $0 }))
    guard let place = question.variants.indices.first(where: { MergeQuestion.letter($0) == letter }) else {
      return nil
    }
    guard parts.count > 1, question.subject.kind == .particularities else { return place }
    // A text may begin like «А: …»; what the drop-down offers goes on as its variant does.
    func words(_ text: some StringProtocol) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let rest = words(parts[1].split(separator: "…").first ?? "")
    return words(question.variants[place].value).hasPrefix(rest) ? place : nil
  }
}

extension MergeQuestion {
  /// The answers that can be told in a word.
  public var choices: [String] {
    var choices = variants.indices.map { Self.letter($0) }
    if MergeAnswer.canJoin(subject.kind) { choices.append("join") }
    if MergeAnswer.canStayApart(subject.kind) { choices.append("apart") }
    return choices
  }
}

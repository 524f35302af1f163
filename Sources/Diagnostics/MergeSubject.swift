/// What a merge asks the officer about (п. 3.3(2)), without words: `DiagnosticTexts` asks the question.
public enum MergeSubject: Sendable, Hashable {
  /// The channel of a touchpoint (TP701); `direction` is its number.
  case channel(direction: Int, process: String, touchpoint: String)
  /// Column 6 of a touchpoint (TP701).
  case particularities(direction: Int, process: String, touchpoint: String)
  /// The direction of a process (TP702).
  case direction(process: String)
  /// Whether two near names mean one process (TP704).
  case processNames(String, String)
  /// Which unit of the roster is meant (TP706).
  case unitName(String)
  /// Which of several submissions counts (TP707).
  case submission(unit: String)

  /// The codes of the kinds in files.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case submission
    case unit
    case direction
    case processes
    case channel
    case particularities
  }

  public var kind: Kind {
    switch self {
    case .channel: .channel
    case .particularities: .particularities
    case .direction: .direction
    case .processNames: .processes
    case .unitName: .unit
    case .submission: .submission
    }
  }

  /// The rule that the question comes from.
  public var rule: Rule {
    switch self {
    case .channel, .particularities: .conflict
    case .direction: .processUnderSeveralDirections
    case .processNames: .processesNearlyEqual
    case .unitName: .unitUnknown
    case .submission: .unitSentTwice
    }
  }
}

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
    /// Which of several submissions of one unit counts.
    case submission
    /// Which unit of the roster a name means.
    case unit
    /// Under which direction a process stands.
    case direction
    /// Whether two names mean one process.
    case processes
    /// By which channel a touchpoint is reached.
    case channel
    /// What column 6 of a touchpoint says.
    case particularities
  }

  /// The question's kind, which decides what answers it takes.
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

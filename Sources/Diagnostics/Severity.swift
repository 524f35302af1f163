/// How grave a finding is (contract, section 5).
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Good to know: something was changed, split or left out, or a recommendation of the order is not
  /// followed.
  case note
  /// Should be looked at; the exit code stays 0.
  case warning
  /// Has to be mended before the register is approved: the exit code is 1.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

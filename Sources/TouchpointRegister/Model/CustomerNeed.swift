/// A need that a customer meets at a touchpoint (п. 3.7), in the order of that clause; the raw value is the
/// interchange code.
public enum CustomerNeed: String, Sendable, Hashable, CaseIterable, Comparable {
  case information
  case consultation
  case forms
  case filing
  case status
  case result
  case feedback
  case feedbackResult = "feedback-result"
  case other

  /// The place in п. 3.7, from 0.
  public var order: Int {
    switch self {
    case .information: 0
    case .consultation: 1
    case .forms: 2
    case .filing: 3
    case .status: 4
    case .result: 5
    case .feedback: 6
    case .feedbackResult: 7
    case .other: 8
    }
  }

  /// By the place: that of the raw value would be the text's.
  public func hash(into hasher: inout Hasher) { hasher.combine(order) }

  public static func < (a: CustomerNeed, b: CustomerNeed) -> Bool { a.order < b.order }
}

/// A need that a customer meets at a touchpoint (п. 3.7), in the order of that clause; the raw value is the
/// interchange code.
public enum CustomerNeed: String, Sendable, Hashable, CaseIterable, Comparable {
  /// п. 3.7(1), получение информации.
  case information
  /// п. 3.7(2), получение консультации.
  case consultation
  /// п. 3.7(3), получение форм документов.
  case forms
  /// п. 3.7(4), представление заявления, обращения, запроса, документов.
  case filing
  /// п. 3.7(5), получение информации о ходе рассмотрения.
  case status
  /// п. 3.7(6), получение результата, ответа, разъяснения.
  case result
  /// п. 3.7(7), предоставление обратной связи.
  case feedback
  /// п. 3.7(8), получение результата рассмотрения обратной связи.
  case feedbackResult = "feedback-result"
  /// п. 3.7(9), другие потребности; their texts stand in ``Touchpoint/otherNeeds``.
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

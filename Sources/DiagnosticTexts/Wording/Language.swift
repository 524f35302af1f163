/// A language that the program speaks to people in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Russian, the default everywhere.
  case ru
  /// English.
  case en

  /// The one of two values that belongs to the language; the other is not evaluated.
  public func pick<Value>(ru: @autoclosure () -> Value, en: @autoclosure () -> Value) -> Value {
    switch self {
    case .ru: ru()
    case .en: en()
    }
  }
}

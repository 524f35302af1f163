/// The names that a reader of a format looks for.
///
/// An enum of Int, contiguous from 0, whose first case stands for every name that is not listed. Names are
/// compared without their namespace; an event tells its namespace beside (many names are used in several).
public protocol XMLVocabulary: RawRepresentable<Int>, CaseIterable, Sendable, Equatable {
  /// The local name.
  var localName: String { get }
  /// The namespaces of interest, each with its aliases (transitional and strict, say); events give the place.
  static var namespaces: [[String]] { get }
}

/// A namespace of an event: a place in its vocabulary's list, or none of them.
public struct XMLNamespace: RawRepresentable, Sendable, Hashable {
  public var rawValue: Int8

  public init(rawValue: Int8) {
    self.rawValue = rawValue
  }

  /// No namespace: most attributes.
  public static let none = XMLNamespace(rawValue: -1)
  /// A namespace that the vocabulary does not list.
  public static let unknown = XMLNamespace(rawValue: -2)
}

/// What makes two names the same (contract, section 4): the name without case, runs of spaces, quotes, ё/е,
/// kinds of dashes, closing punctuation. Orders by code points.
public struct RegisterKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let text: String

  public init(_ name: String) {
    text = name.lowercased()
  }

  public var description: String { text }

  public static func < (a: RegisterKey, b: RegisterKey) -> Bool {
    a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars) { $0.value < $1.value }
  }
}

/// A namespace that a start tag declares: `xmlns:prefix="uri"`.
public struct NamespaceDeclaration: Sendable, Hashable {
  /// Empty for the default namespace.
  public var prefix: String
  /// Empty where the default namespace is taken back.
  public var uri: String

  public init(prefix: String, uri: String) {
    self.prefix = prefix
    self.uri = uri
  }
}

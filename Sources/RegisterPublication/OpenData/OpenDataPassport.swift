/// What a passport of open data tells that no register holds; what is nil is left out of the passport, never
/// invented.
public struct OpenDataPassport: Sendable, Hashable {
  /// The authority's taxpayer number, the first half of the set's identifier.
  public var taxpayerNumber: String?
  /// Who answers for the set.
  public var responsible: String?
  public var phone: String?
  public var email: String?
  /// The folder's address on the site, with the closing slash.
  public var address: String?

  public init() {}
}

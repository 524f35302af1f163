/// Other spellings of names, each leading to the one name that counts.
public struct NameAliases: Sendable, Hashable {
  private var names: [RegisterKey: String] = [:]

  /// No spelling but each name's own.
  public init() {}

  /// Whether every name counts as it is written.
  public var isEmpty: Bool { names.isEmpty }

  /// Adds a name with other spellings of it; a spelling that is known already stays with its name.
  public mutating func add(_ name: String, also spellings: [String]) {
    for spelling in [name] + spellings where names[RegisterKey(spelling)] == nil {
      names[RegisterKey(spelling)] = name
    }
  }

  /// The name that counts; the name itself where nothing is known of it.
  public func name(of spelling: String) -> String {
    names.isEmpty ? spelling : names[RegisterKey(spelling)] ?? spelling
  }

  /// The key of the name that counts.
  func key(of spelling: String) -> RegisterKey {
    let key = RegisterKey(spelling)
    return names[key].map { RegisterKey($0) } ?? key
  }
}

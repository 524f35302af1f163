import Synchronization

/// How the names and namespaces of a vocabulary are numbered; made once for each, since packages have many small parts.
struct VocabularyNumbers: Sendable {
  private(set) var names: [String: Int32] = [:]
  private(set) var namespaces: [String: Int8] = [:]

  private static let known = Mutex<[ObjectIdentifier: VocabularyNumbers]>([:])

  static func of<Name: XMLVocabulary>(_ vocabulary: Name.Type) -> VocabularyNumbers {
    known.withLock { known in
      let key = ObjectIdentifier(vocabulary)
      if let numbers = known[key] { return numbers }
      let numbers = VocabularyNumbers(vocabulary)
      known[key] = numbers
      return numbers
    }
  }

  private init<Name: XMLVocabulary>(_ vocabulary: Name.Type) {
    for name in Name.allCases where name.rawValue > 0 { names[name.localName] = Int32(name.rawValue) }
    for (place, aliases) in Name.namespaces.enumerated() {
      for alias in aliases { namespaces[alias] = Int8(truncatingIfNeeded: place) }
    }
  }
}

import Diagnostics

/// Names that decisions make one, and the name that each group has then.
struct DecidedNames {
  private var names: [RegisterKey: String] = [:]

  /// A decision: all the names are one, and `target` is how it is written.
  struct Joining {
    var names: [String]
    var target: String
  }

  /// Groups that share a name become one group; its name is the one that no decision gave up, where several are left
  /// (or none, in a circle) the first by key.
  init(_ joinings: [Joining]) {
    var leaders: [RegisterKey: RegisterKey] = [:]
    func leader(_ key: RegisterKey) -> RegisterKey {
      var key = key
      while let next = leaders[key], next != key { key = next }
      return key
    }
    var spellings: [RegisterKey: String] = [:]
    var targets: Set<RegisterKey> = []
    var givenUp: Set<RegisterKey> = []
    for joining in joinings {
      let target = RegisterKey(joining.target)
      targets.insert(target)
      for name in joining.names + [joining.target] {
        let key = RegisterKey(name)
        if let known = spellings[key] {
          if PreferredSpelling.precedes(name, known) { spellings[key] = name }
        } else {
          spellings[key] = name
        }
        if key != target { givenUp.insert(key) }
        let (a, b) = (leader(key), leader(target))
        if a != b { leaders[max(a, b)] = min(a, b) }
      }
    }
    let groups = Dictionary(grouping: spellings.keys) { leader($0) }
    for group in groups.values {
      let candidates = group.filter { targets.contains($0) }
      let standing = candidates.filter { !givenUp.contains($0) }
      guard let target = (standing.isEmpty ? candidates : standing).min(), let name = spellings[target] else {
        continue
      }
      for key in group { names[key] = name }
    }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The name that counts, where a decision knows the spelling.
  func name(of key: RegisterKey) -> String? { names[key] }

  /// The aliases as they are applied to inputs.
  var aliases: NameAliases {
    var aliases = NameAliases()
    for (key, name) in names { aliases.add(name, also: [key.description]) }
    return aliases
  }
}

/// Where entries belong once decisions on processes are applied: the name of the process, and its direction.
struct DecidedPlaces {
  var processNames = DecidedNames([])
  var directions: [RegisterKey: Direction] = [:]

  func processName(_ name: String) -> String {
    processNames.isEmpty ? name : processNames.name(of: RegisterKey(name)) ?? name
  }

  /// - Parameter process: the key of a name that counts.
  func direction(of process: RegisterKey, in direction: Direction) -> Direction {
    directions.isEmpty ? direction : directions[process] ?? direction
  }
}

/// What the inputs have, by the entry that it is about.
struct ContributionGroups {
  private var places: [EntryKey: Int]
  private(set) var groups: [Group] = []

  /// What there is about one entry.
  struct Group {
    let key: EntryKey
    var contributions: [Contribution]
  }

  /// - Parameter capacity: how many entries there may be.
  init(capacity: Int) { places = Dictionary(minimumCapacity: capacity) }

  /// - Returns: the place of the entry among the groups.
  @discardableResult
  mutating func add(_ contribution: Contribution, at key: EntryKey) -> Int {
    if let place = places[key] {
      groups[place].contributions.append(contribution)
      return place
    }
    places[key] = groups.count
    groups.append(Group(key: key, contributions: [contribution]))
    return groups.count - 1
  }

  /// None where there is nothing about the entry.
  func contributions(to key: EntryKey) -> [Contribution] {
    places[key].map { groups[$0].contributions } ?? []
  }
}

/// What became of what an input has about an entry.
struct ContributionFate {
  let contribution: Contribution
  let outcome: Outcome

  enum Outcome {
    /// It is part of the entry at this place among all entries.
    case joined(Int)
    case left(MergeReport.Reason)
  }
}

/// Which of the new names are old ones written nearly the same.
///
/// All nearly equal pairs that are found alike are taken the nearest first, each name once.
struct NameMatching {
  /// The old place of each new place that has one.
  private(set) var oldPlaces: [Int: Int] = [:]

  private struct Candidate {
    var rank: Int
    var distance: Int
    var old: Int
    var new: Int

    var order: (Int, Int, Int, Int) { (rank, distance, old, new) }
  }

  /// - Parameters:
  ///   - budget: how many steps of comparing may still be done, less those that were.
  ///   - rank: how well a pair of places (old, new) fits beside its names, the least best; nil where it does not.
  init(old: [RegisterKey], new: [RegisterKey], budget: inout Int, rank: (Int, Int) -> Int?) {
    guard !old.isEmpty, !new.isEmpty else { return }
    let names = (old + new).map { NearName($0) }
    let pairs = NearNameIndex(names).allPairs(budget: &budget) { $0 < old.count && $1 >= old.count }
    var candidates: [Candidate] = []
    for (earlier, later) in pairs {
      guard let rank = rank(earlier, later - old.count) else { continue }
      let distance =
        names[earlier].distance(to: names[later], bound: NearName.bound(NearName.lengthLimit)) ?? .max
      candidates.append(Candidate(rank: rank, distance: distance, old: earlier, new: later - old.count))
    }
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: { $0.order < $1.order })
    where oldPlaces[candidate.new] == nil && taken.insert(candidate.old).inserted {
      oldPlaces[candidate.new] = candidate.old
    }
  }
}

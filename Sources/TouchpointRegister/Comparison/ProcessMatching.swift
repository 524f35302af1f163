/// Which process of the new edition is which of the old one: by key in its direction, by key in another direction
/// (moved), by an alias, by a nearly equal name with like touchpoints, or by a name worded anew with nearly all
/// touchpoints the same (renamed).
struct ProcessMatching {
  /// For each new process its place in the old edition.
  private(set) var oldPlaces: [Int?]
  /// Places of the old processes that the new edition does not have.
  private(set) var removed: [Int]

  private let old: [ComparedProcess]
  private let new: [ComparedProcess]
  private var isMatched: [Bool]

  init(old: [ComparedProcess], new: [ComparedProcess], aliases: NameAliases, budget: inout Int) {
    self.old = old
    self.new = new
    oldPlaces = Array(repeating: nil, count: new.count)
    isMatched = Array(repeating: false, count: old.count)
    removed = []
    matchInPlace()
    if !aliases.isEmpty { matchAliases(aliases) }
    matchMoved()
    matchRenamed(budget: &budget)
    matchReworded()
    removed = old.indices.filter { !isMatched[$0] }
  }

  private var unmatchedNew: [Int] { new.indices.filter { oldPlaces[$0] == nil } }

  private mutating func match(_ oldPlace: Int, _ newPlace: Int) {
    oldPlaces[newPlace] = oldPlace
    isMatched[oldPlace] = true
  }

  private mutating func matchInPlace() {
    var places: [ComparedProcess.Place: Int] = [:]
    for (place, process) in old.enumerated() { places[process.place] = place }
    for (newPlace, process) in new.enumerated() {
      if let oldPlace = places[process.place] { match(oldPlace, newPlace) }
    }
  }

  /// Names of one process in one direction; several old ones that come to one name are not all the new one.
  private mutating func matchAliases(_ aliases: NameAliases) {
    var places: [ComparedProcess.Place: Int] = [:]
    for place in old.indices.reversed() where !isMatched[place] {
      let known = ComparedProcess.Place(
        direction: old[place].direction, key: aliases.key(of: old[place].name))
      places[known] = place
    }
    for newPlace in unmatchedNew {
      let process = new[newPlace]
      let known = ComparedProcess.Place(direction: process.direction, key: aliases.key(of: process.name))
      if let oldPlace = places.removeValue(forKey: known) { match(oldPlace, newPlace) }
    }
  }

  private mutating func matchMoved() {
    // There are six directions, so a key has at most five other places.
    var places: [RegisterKey: [Int]] = [:]
    for place in old.indices where !isMatched[place] { places[old[place].key, default: []].append(place) }
    guard !places.isEmpty else { return }
    for newPlace in unmatchedNew {
      let candidates = (places[new[newPlace].key] ?? []).filter { !isMatched[$0] }
      let best = candidates.max { likeness($0, newPlace) < likeness($1, newPlace) }
      if let best { match(best, newPlace) }
    }
  }

  private mutating func matchRenamed(budget: inout Int) {
    let olds = old.indices.filter { !isMatched[$0] }
    let news = unmatchedNew
    var steps = budget
    let matching = NameMatching(
      old: olds.map { old[$0].key }, new: news.map { new[$0].key }, budget: &budget
    ) { oldPlace, newPlace in
      let (a, b) = (old[olds[oldPlace]], new[news[newPlace]])
      steps -= a.keys.count + b.keys.count
      guard steps > 0 else { return nil }
      guard 2 * likeness(olds[oldPlace], news[newPlace]) >= max(a.keys.count, b.keys.count) else {
        return nil
      }
      return a.direction == b.direction ? 0 : 1
    }
    for (newPlace, oldPlace) in matching.oldPlaces { match(olds[oldPlace], news[newPlace]) }
  }

  /// Names that share words, in one direction, over touchpoints of which three in four are the same and one at least
  /// stands in no other process: portals and centres that every service has tell no service from another.
  private mutating func matchReworded() {
    let news = unmatchedNew
    guard !news.isEmpty, isMatched.contains(false) else { return }
    let (oldOwners, newOwners) = (Self.owners(old), Self.owners(new))
    var candidates: [(likeness: Int, old: Int, new: Int)] = []
    for newPlace in news {
      let process = new[newPlace]
      var hits: Set<Int> = []
      for key in process.keys where newOwners[key] == .some(newPlace) {
        if case .some(.some(let place)) = oldOwners[key], !isMatched[place] { hits.insert(place) }
      }
      for oldPlace in hits where old[oldPlace].direction == process.direction {
        let (fewer, more) = (
          min(old[oldPlace].keys.count, process.keys.count), max(old[oldPlace].keys.count, process.keys.count)
        )
        guard 4 * fewer >= 3 * more, isReworded(old[oldPlace].key, process.key) else {
          continue
        }
        let likeness = likeness(oldPlace, newPlace)
        if 4 * likeness >= 3 * more { candidates.append((likeness, oldPlace, newPlace)) }
      }
    }
    for candidate in candidates.sorted(by: { (-$0.likeness, $0.old, $0.new) < (-$1.likeness, $1.old, $1.new) }
    )
    where !isMatched[candidate.old] && oldPlaces[candidate.new] == nil {
      match(candidate.old, candidate.new)
    }
  }

  private func isReworded(_ a: RegisterKey, _ b: RegisterKey) -> Bool {
    NearName(a).numbers == NearName(b).numbers && NameWords(a).mayNameOneProcess(NameWords(b))
  }

  /// For each touchpoint's key the one process that has it; nil where several do.
  private static func owners(_ processes: [ComparedProcess]) -> [RegisterKey: Int?] {
    var owners: [RegisterKey: Int?] = [:]
    for (place, process) in processes.enumerated() {
      for key in process.keys { owners.updateValue(owners[key] == nil ? place : nil, forKey: key) }
    }
    return owners
  }

  /// How many touchpoints two processes share, by name or else by their texts.
  private func likeness(_ oldPlace: Int, _ newPlace: Int) -> Int {
    let (a, b) = (old[oldPlace], new[newPlace])
    let oldKeys = Set(a.keys)
    var shared = 0
    var others: [TouchpointTexts] = []
    for (key, touchpoint) in zip(b.keys, b.touchpoints) {
      if oldKeys.contains(key) {
        shared += 1
      } else if let texts = TouchpointTexts(touchpoint) {
        others.append(texts)
      }
    }
    guard !others.isEmpty else { return shared }
    let newKeys = Set(b.keys)
    var left: [TouchpointTexts: Int] = [:]
    for (key, touchpoint) in zip(a.keys, a.touchpoints) where !newKeys.contains(key) {
      if let texts = TouchpointTexts(touchpoint) { left[texts, default: 0] += 1 }
    }
    for texts in others {
      guard let count = left[texts], count > 0 else { continue }
      left[texts] = count - 1
      shared += 1
    }
    return shared
  }
}

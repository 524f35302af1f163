/// Which process of the new edition is which of the old one: by key in its direction, by key in another direction
/// (moved), by a nearly equal name with like touchpoints (renamed).
struct ProcessMatching {
  /// For each new process its place in the old edition.
  private(set) var oldPlaces: [Int?]
  /// Places of the old processes that the new edition does not have.
  private(set) var removed: [Int]

  private let old: [ComparedProcess]
  private let new: [ComparedProcess]
  private var isMatched: [Bool]

  init(old: [ComparedProcess], new: [ComparedProcess], budget: inout Int) {
    self.old = old
    self.new = new
    oldPlaces = Array(repeating: nil, count: new.count)
    isMatched = Array(repeating: false, count: old.count)
    removed = []
    matchInPlace()
    matchMoved()
    matchRenamed(budget: &budget)
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

/// What of a touchpoint, beside its name, tells it from others.
private struct TouchpointTexts: Hashable {
  let channel: Channel
  let interaction: RegisterKey
  let particularities: RegisterKey

  /// nil where the touchpoint says nothing.
  init?(_ touchpoint: Touchpoint) {
    guard !touchpoint.interaction.isEmpty || !touchpoint.particularities.isEmpty else { return nil }
    channel = touchpoint.channel
    interaction = RegisterKey(touchpoint.interaction)
    particularities = RegisterKey(touchpoint.particularities)
  }
}

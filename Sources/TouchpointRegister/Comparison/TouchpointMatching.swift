/// Which touchpoint of a process is which of the same process in the old edition: by key, by a nearly equal name with
/// the same channel and texts, or by a name worded or numbered anew with a channel and texts that no other has
/// (renamed).
struct TouchpointMatching {
  /// For each new touchpoint its place in the old process.
  private(set) var oldPlaces: [Int?]
  /// Places of the old touchpoints that the new edition does not have.
  private(set) var removed: [Int]

  init(old: ComparedProcess, new: ComparedProcess, budget: inout Int) {
    // Most processes have not changed in this.
    if old.keys == new.keys {
      oldPlaces = Array(old.keys.indices)
      removed = []
      return
    }
    var places: [RegisterKey: Int] = [:]
    for (place, key) in old.keys.enumerated() { places[key] = place }
    var found = new.keys.map { places[$0] }
    var isMatched = Array(repeating: false, count: old.keys.count)
    for place in found.compactMap(\.self) { isMatched[place] = true }
    let olds = old.keys.indices.filter { !isMatched[$0] }
    let news = new.keys.indices.filter { found[$0] == nil }
    let matching = NameMatching(
      old: olds.map { old.keys[$0] }, new: news.map { new.keys[$0] }, budget: &budget
    ) { oldPlace, newPlace in
      let (a, b) = (old.touchpoints[olds[oldPlace]], new.touchpoints[news[newPlace]])
      return a.saysTheSame(as: b) ? 0 : nil
    }
    for (newPlace, oldPlace) in matching.oldPlaces {
      found[news[newPlace]] = olds[oldPlace]
      isMatched[olds[oldPlace]] = true
    }
    let oldTexts = Self.owners(old, olds.filter { !isMatched[$0] })
    let newTexts = Self.owners(new, news.filter { found[$0] == nil })
    for (texts, newPlace) in newTexts {
      guard let newPlace, case .some(.some(let oldPlace)) = oldTexts[texts],
        NameWords(old.keys[oldPlace]).areLike(NameWords(new.keys[newPlace]))
      else { continue }
      found[newPlace] = oldPlace
      isMatched[oldPlace] = true
    }
    oldPlaces = found
    removed = old.keys.indices.filter { !isMatched[$0] }
  }
}

extension TouchpointMatching {
  /// For each channel and texts the one of the touchpoints that has them; nil where several do.
  private static func owners(_ process: ComparedProcess, _ places: [Int]) -> [TouchpointTexts: Int?] {
    var owners: [TouchpointTexts: Int?] = [:]
    for place in places {
      guard let texts = TouchpointTexts(process.touchpoints[place]) else { continue }
      owners.updateValue(owners[texts] == nil ? place : nil, forKey: texts)
    }
    return owners
  }
}

extension Touchpoint {
  /// Whether two touchpoints differ in no more than their names and needs.
  fileprivate func saysTheSame(as other: Touchpoint) -> Bool {
    channel == other.channel && RegisterKey(interaction) == RegisterKey(other.interaction)
      && RegisterKey(particularities) == RegisterKey(other.particularities)
  }
}

extension Touchpoint {
  /// Entries of one name and process as one (п. 3.7): the union of their needs, every line of their texts once, all
  /// sources. The name and the channel are the first's.
  ///
  /// - Returns: nil where there are no entries.
  public static func joined(_ entries: [Touchpoint]) -> Touchpoint? {
    guard var joined = entries.first, entries.count > 1 else { return entries.first }
    joined.needs = CustomerNeed.union(of: entries.map(\.needs))
    joined.otherNeeds = unitedTexts(entries.flatMap(\.otherNeeds))
    joined.interaction = JoinedLines.join(entries.map(\.interaction))
    joined.particularities = JoinedLines.join(entries.map(\.particularities))
    var seenSources: Set<TouchpointSource> = []
    joined.sources = entries.flatMap(\.sources).filter { seenSources.insert($0).inserted }
    var seenVariants: Set<TouchpointVariant> = []
    joined.variants = entries.flatMap(\.variants).filter { seenVariants.insert($0).inserted }
    return joined
  }

  /// The texts, those of one key once.
  static func unitedTexts(_ texts: [String]) -> [String] {
    var seen: Set<RegisterKey> = []
    return texts.filter { seen.insert(RegisterKey($0)).inserted }
  }
}

extension CustomerNeed {
  /// All the needs, each once, in the order of п. 3.7.
  public static func union(of lists: some Sequence<[CustomerNeed]>) -> [CustomerNeed] {
    var found = 0
    for list in lists {
      for need in list { found |= 1 << need.order }
    }
    return allCases.filter { found & 1 << $0.order != 0 }
  }
}

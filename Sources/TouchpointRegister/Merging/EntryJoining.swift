import Diagnostics

/// The contributions to one entry, joined.
struct JoinedEntry {
  let key: EntryKey
  let touchpoint: Touchpoint
  /// In the order of joining.
  let sayings: [Saying]
  let contributions: [Contribution]

  /// - Parameters:
  ///   - contributions: at least one, in any order.
  ///   - name: the spelling to keep, where something better than the contributions decides.
  ///   - keepsVariants: even where all agree, as a part of a merge must.
  init(key: EntryKey, contributions: [Contribution], name: String?, keepsVariants: Bool) {
    self.key = key
    self.contributions = contributions
    let sayings = Saying.ordered(contributions.flatMap(\.sayings))
    self.sayings = sayings
    var touchpoint = Touchpoint(
      name: name ?? PreferredSpelling.of(contributions.map(\.name)) ?? "",
      channel: sayings.first?.channel ?? .other)
    touchpoint.needs = CustomerNeed.union(of: contributions.map(\.needs))
    touchpoint.otherNeeds = Self.united(contributions.flatMap(\.otherNeeds))
    touchpoint.interaction = JoinedLines.join(sayings.map(\.interaction))
    touchpoint.particularities = JoinedLines.join(sayings.map(\.particularities))
    touchpoint.sources = Self.united(contributions.flatMap(\.sources))
    let differ = sayings.first.map { first in !sayings.allSatisfy { $0.agrees(with: first) } } ?? false
    if differ || keepsVariants { touchpoint.variants = sayings.map(\.variant) }
    self.touchpoint = touchpoint
  }

  /// The units that speak, as they are shown, in the order of joining.
  var unitNames: [String] {
    var seen: Set<String> = []
    return sayings.compactMap(\.unit).filter { seen.insert($0).inserted }
  }

  /// Where the latest of the inputs has the entry: the place of findings about it.
  var lastContribution: Contribution? {
    contributions.max { SourceLocation.precedes($0.location, $1.location) }
  }

  // MARK: Union

  /// Each text once, in its best spelling, by key.
  private static func united(_ texts: [String]) -> [String] {
    guard texts.count > 1 else { return texts }
    return Dictionary(grouping: texts) { RegisterKey($0) }
      .sorted { $0.key < $1.key }
      .compactMap { PreferredSpelling.of($0.value) }
  }

  private static func united(_ sources: [TouchpointSource]) -> [TouchpointSource] {
    guard sources.count > 1 else { return sources }
    return Set(sources).sorted { a, b in
      let (unitA, unitB) = (a.unit ?? "", b.unit ?? "")
      return unitA == unitB
        ? SourceLocation.precedes(a.location, b.location) : codePointsPrecede(unitA, unitB)
    }
  }
}

extension SourceLocation {
  /// An order for locations: by file, sheet and cell.
  static func precedes(_ a: SourceLocation, _ b: SourceLocation) -> Bool {
    if a.file != b.file { return codePointsPrecede(a.file, b.file) }
    if a.sheet != b.sheet { return codePointsPrecede(a.sheet ?? "", b.sheet ?? "") }
    switch (a.cell, b.cell) {
    case (let cellA?, let cellB?): return cellA < cellB
    case (nil, .some): return true
    default: return false
    }
  }
}

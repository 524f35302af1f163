/// Finds the names that nearly agree among many, without comparing all pairs.
///
/// Of a name with at most k edits, cut into more than k pieces, one piece survives unchanged and at most k places
/// away. So each name is filed under a few of its pieces, the rarest, and is compared only with the names that have
/// one of them. A swap of neighbours across a cut spoils two pieces: three such swaps are allowed for.
struct NearNameIndex {
  private let names: [NearName]
  private let signatures: [LetterSignature]
  /// Nil where the names are so few that all are compared.
  private let filed: FiledPieces?

  /// Groups up to this size are compared directly: the index would cost more.
  private static let directLimit = 24

  init(_ names: [NearName]) {
    self.names = names
    signatures = names.map(\.signature)
    filed = names.count > Self.directLimit ? FiledPieces(names) : nil
  }

  /// For each name that nearly agrees with an earlier one: its place and that of one such name.
  ///
  /// - Parameters:
  ///   - budget: how many steps of comparing may still be done, less those that were; when they are spent, the rest
  ///     of the names is passed over, so that no input can hold the program up.
  ///   - isOfInterest: whether a pair (earlier, later) would count; asked before the names are compared.
  /// - Returns: the pairs (earlier, later), by the later place.
  func pairs(budget: inout Int, isOfInterest: (Int, Int) -> Bool = { _, _ in true }) -> [(Int, Int)] {
    pairs(all: false, budget: &budget, isOfInterest: isOfInterest)
  }

  /// The same with all earlier names that a name nearly agrees with, not only one of them.
  func allPairs(budget: inout Int, isOfInterest: (Int, Int) -> Bool) -> [(Int, Int)] {
    pairs(all: true, budget: &budget, isOfInterest: isOfInterest)
  }

  private func pairs(
    all: Bool, budget: inout Int, isOfInterest: (Int, Int) -> Bool
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var search = NearNameSearch(signatures, filed?.places ?? signatures.indices.map { Int32($0) })
    for place in names.indices where budget > 0 {
      let name = names[place]
      search.begin(at: place, in: filed?.lists(near: name) ?? [signatures.indices])
      while let other = search.next(&budget) {
        guard name.mayNearlyEqual(names[other]), isOfInterest(other, place) else { continue }
        budget -= name.comparisonSteps
        guard name.nearlyEquals(names[other]) else { continue }
        pairs.append((other, place))
        if !all { break }
      }
    }
    return pairs
  }

  /// The steps of comparing that one call may take where the input is anything but hostile: a second or two.
  static let standardBudget = 400_000_000

  /// The steps for a list of names: what grows with the list is linear in it, and suffices for lists in which nearly
  /// every name nearly agrees with another, up to some hundred thousand.
  static func budget(forNames count: Int) -> Int {
    max(standardBudget, 20_000 * min(count, 1_000_000))
  }
}

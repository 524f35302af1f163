/// Finds the names that nearly agree among many, without comparing all pairs.
///
/// Of a name with at most k edits, cut into more than k pieces, one piece survives unchanged and at most k places
/// away. So each name is filed under a few of its pieces, the rarest, and is compared only with the names that have
/// one of them. A swap of neighbours across a cut spoils two pieces: three such swaps are allowed for.
struct NearNameIndex {
  private let names: [NearName]
  /// Beside the names: most comparisons end here, and touch nothing else.
  private let signatures: [LetterSignature]

  /// Groups up to this size are compared directly: the index would cost more.
  private static let directLimit = 24

  init(_ names: [NearName]) {
    self.names = names
    signatures = names.map(\.signature)
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
    let filed = names.count > Self.directLimit ? FiledPieces(names) : nil
    var lastSeen = [Int](repeating: -1, count: names.count)
    for place in names.indices {
      let name = names[place]
      let signature = signatures[place]
      /// - Returns: whether the search goes on.
      func compare(_ other: Int) -> Bool {
        guard budget > 0 else { return false }
        guard lastSeen[other] != place else { return true }
        lastSeen[other] = place
        budget -= 1
        guard signature.mayNearlyEqual(signatures[other]) else { return true }
        guard name.mayNearlyEqual(names[other]), isOfInterest(other, place) else { return true }
        budget -= name.comparisonSteps
        guard name.nearlyEquals(names[other]) else { return true }
        pairs.append((other, place))
        return all
      }
      if let filed {
        filed.search(near: name, before: place, compare)
      } else {
        for other in 0..<place where !compare(other) { break }
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

/// The names' places, filed under pieces of the names.
private struct FiledPieces {
  /// Letters, where they stand, and the numbers of the name, mixed into one number. Two pieces of one number only
  /// cost a comparison.
  private typealias Piece = UInt64

  /// For each piece, where its places begin and end in `places`.
  private var lists: [Piece: Range<Int>] = [:]
  /// Of each piece in ascending order, one piece after the other.
  private var places: [Int32] = []
  /// A bit for the pieces that are filed: most pieces that are looked for are not.
  private var isFiled = [UInt64](repeating: 0, count: 1 << 14)
  /// For each length of names the lengths of pieces that names of about this length are filed under.
  private var pieceLengths: [Int: [Int]] = [:]

  private static let allPieceLengths = 3...6

  init(_ names: [NearName]) {
    let cuts = names.map { name in Self.cuts(of: name) }
    var frequencies: [Piece: Int] = [:]
    for pieces in cuts.joined() {
      for piece in pieces { frequencies[piece, default: 0] += 1 }
    }
    var filings: [(piece: Piece, place: Int)] = []
    var lengthsUsed: [Int: Set<Int>] = [:]
    for (place, cuts) in cuts.enumerated() {
      let length = names[place].letters.count
      let needed = Self.piecesNeeded(Self.bound(ofLength: length))
      // Of long pieces few names have the same, of short ones there are more to choose the rarest from.
      var best: (cost: Int, pieces: [Piece], length: Int)?
      for (cut, pieceLength) in zip(cuts, Self.allPieceLengths) where cut.count >= needed {
        let ranked = cut.map { (frequencies[$0] ?? 0, $0) }.sorted { $0 < $1 }.prefix(needed)
        let cost = ranked.reduce(0) { $0 + $1.0 }
        if best.map({ cost < $0.cost }) ?? true { best = (cost, ranked.map(\.1), pieceLength) }
      }
      guard let best else { continue }
      for piece in best.pieces { filings.append((piece, place)) }
      lengthsUsed[length, default: []].insert(best.length)
    }
    file(filings)
    for length in Set(names.map(\.letters.count)) {
      let bound = Self.bound(ofLength: length)
      let near = (length - bound...length + bound).compactMap { lengthsUsed[$0] }
      pieceLengths[length] = near.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted()
    }
  }

  /// Tells the places before one at which a nearly equal name may be, some more than once.
  /// - Parameter visit: whether the search goes on.
  func search(near name: NearName, before place: Int, _ visit: (Int) -> Bool) {
    let count = name.letters.count
    let bound = Self.bound(ofLength: count)
    for length in pieceLengths[count] ?? [] where length <= count {
      for start in 0...count - length {
        let letters = Self.mixed(name, start, length)
        let first = (max(0, start - bound) + length - 1) / length * length
        for position in stride(from: first, through: start + bound, by: length) {
          let piece = Self.piece(letters, at: position)
          guard isMarked(piece), let list = lists[piece] else { continue }
          for index in list {
            let other = Int(places[index])
            guard other < place else { break }
            guard visit(other) else { return }
          }
        }
      }
    }
  }

  // MARK: Pieces

  /// The most edits to any nearly equal name, which may be longer.
  private static func bound(ofLength length: Int) -> Int {
    var bound = NearName.bound(length)
    while 10 * (bound + 1) - length <= bound + 1 { bound += 1 }
    return bound
  }

  private static func piecesNeeded(_ bound: Int) -> Int { bound + 1 + min(bound, 3) }

  /// The name cut into pieces of each length; empty for one too short or too long to have nearly equal ones.
  private static func cuts(of name: NearName) -> [[Piece]] {
    let count = name.letters.count
    guard count <= NearName.lengthLimit, bound(ofLength: count) > 0 else { return [] }
    return allPieceLengths.map { length in
      stride(from: 0, through: count - length, by: length).map { piece(mixed(name, $0, length), at: $0) }
    }
  }

  private static func mixed(_ name: NearName, _ start: Int, _ length: Int) -> UInt64 {
    var mixed = name.numbersHash ^ UInt64(length)
    for index in start..<start + length {
      mixed = (mixed ^ UInt64(name.letters[index].value)) &* 0x100_0000_01B3
    }
    return mixed
  }

  private static func piece(_ letters: UInt64, at position: Int) -> Piece {
    let mixed = (letters ^ UInt64(position) << 40) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 31
  }

  /// - Parameter filings: by place.
  private mutating func file(_ filings: [(piece: Piece, place: Int)]) {
    var counts: [Piece: Int] = [:]
    for filing in filings { counts[filing.piece, default: 0] += 1 }
    places = [Int32](repeating: 0, count: filings.count)
    var end = 0
    for (piece, place) in filings {
      var list = end..<end
      if let begun = lists[piece] {
        list = begun
      } else {
        end += counts[piece] ?? 0
        isFiled[Int(piece >> 6 & 0x3FFF)] |= 1 << (piece & 63)
      }
      places[list.upperBound] = Int32(place)
      lists[piece] = list.lowerBound..<list.upperBound + 1
    }
  }

  private func isMarked(_ piece: Piece) -> Bool {
    isFiled[Int(piece >> 6 & 0x3FFF)] & 1 << (piece & 63) != 0
  }
}

/// Finds the names that nearly agree among many, without comparing all pairs.
///
/// Of a name with at most k edits, cut into more than k pieces, one piece survives unchanged and at most k places
/// away. So each name is filed under a few of its pieces, the rarest, and is compared only with the names that have
/// one of them. A swap of neighbours across a cut spoils two pieces: three such swaps are allowed for.
struct NearNameIndex {
  private let names: [NearName]

  /// Groups up to this size are compared directly: the index would cost more.
  private static let directLimit = 24

  init(_ names: [NearName]) { self.names = names }

  /// For each name that nearly agrees with an earlier one: its place and that of one such name.
  ///
  /// - Parameters:
  ///   - budget: how many steps of comparing may still be done, less those that were; when they are spent, the rest
  ///     of the names is passed over, so that no input can hold the program up.
  ///   - isOfInterest: whether a pair (earlier, later) would count; asked before the names are compared.
  /// - Returns: the pairs (earlier, later), by the later place.
  func pairs(budget: inout Int, isOfInterest: (Int, Int) -> Bool = { _, _ in true }) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    let filed = names.count > Self.directLimit ? filedPieces() : nil
    var lastSeen = [Int](repeating: -1, count: names.count)
    for place in names.indices {
      var found: Int?
      func compare(_ other: Int) -> Bool {
        guard lastSeen[other] != place, budget > 0 else { return false }
        lastSeen[other] = place
        budget -= 1
        guard names[place].mayNearlyEqual(names[other]), isOfInterest(other, place) else { return false }
        budget -= names[place].comparisonSteps
        return names[place].nearlyEquals(names[other])
      }
      if let filed {
        forEachPiece(near: place) { piece in
          guard found == nil else { return }
          found = filed[piece]?.first { $0 < place && compare($0) }
        }
      } else {
        found = (0..<place).first { compare($0) }
      }
      if let found { pairs.append((found, place)) }
    }
    return pairs
  }

  /// The steps of comparing that one call may take where the input is anything but hostile: a second or two.
  static let standardBudget = 400_000_000

  // MARK: Pieces

  /// Letters and where they stand, mixed into one number. Two pieces of one number only cost a comparison.
  private typealias Piece = UInt64

  /// The most edits to any nearly equal name, which may be longer.
  private static func bound(ofLength length: Int) -> Int {
    var bound = NearName.bound(length)
    while 10 * (bound + 1) - length <= bound + 1 { bound += 1 }
    return bound
  }

  private static func piecesNeeded(_ bound: Int) -> Int { bound + 1 + min(bound, 3) }

  /// The length of a name's pieces: the longest that leaves enough of them; nil for a name too short to have
  /// nearly equal ones.
  private static func pieceLength(ofLength length: Int) -> Int? {
    let bound = bound(ofLength: length)
    guard bound > 0 else { return nil }
    return (3...6).last { length / $0 >= piecesNeeded(bound) }
  }

  private func piece(_ name: NearName, from start: Int, length: Int, at position: Int) -> Piece {
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(length) << 32 ^ UInt64(position)
    for letter in name.letters[start..<start + length] {
      mixed = (mixed ^ UInt64(letter.value)) &* 0x100_0000_01B3
    }
    return mixed ^ mixed >> 29
  }

  /// Each piece with the places of the names that are filed under it.
  private func filedPieces() -> [Piece: [Int]] {
    var frequencies: [Piece: Int] = [:]
    let cut = names.map { cutUp($0) }
    for piece in cut.joined() { frequencies[piece, default: 0] += 1 }
    var filed: [Piece: [Int]] = [:]
    for (place, pieces) in cut.enumerated() {
      let needed = Self.piecesNeeded(Self.bound(ofLength: names[place].letters.count))
      let rarest = pieces.sorted { (frequencies[$0] ?? 0, $0) < (frequencies[$1] ?? 0, $1) }.prefix(needed)
      for piece in rarest { filed[piece, default: []].append(place) }
    }
    return filed
  }

  private func cutUp(_ name: NearName) -> [Piece] {
    guard name.letters.count <= NearName.lengthLimit,
      let length = Self.pieceLength(ofLength: name.letters.count)
    else { return [] }
    return stride(from: 0, through: name.letters.count - length, by: length).map {
      piece(name, from: $0, length: length, at: $0)
    }
  }

  /// All pieces that a nearly equal name may be filed under.
  private func forEachPiece(near place: Int, _ body: (Piece) -> Void) {
    let name = names[place]
    let count = name.letters.count
    guard count <= NearName.lengthLimit else { return }
    let bound = Self.bound(ofLength: count)
    let lengths = Set((count - bound...count + bound).compactMap { Self.pieceLength(ofLength: $0) })
    for length in lengths.sorted() where length <= count {
      for start in 0...count - length {
        let first = (max(0, start - bound) + length - 1) / length * length
        for position in stride(from: first, through: start + bound, by: length) {
          body(piece(name, from: start, length: length, at: position))
        }
      }
    }
  }
}

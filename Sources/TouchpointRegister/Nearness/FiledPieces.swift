/// The names' places, filed under pieces of the names.
struct FiledPieces {
  /// Letters, where they stand, and the numbers of the name, mixed into one number. Two pieces of one number only
  /// cost a comparison.
  private typealias Piece = UInt64

  /// For each piece, where its places begin and end in `places`.
  private var lists: [Piece: Range<Int>] = [:]
  /// Of each piece in ascending order, one piece after the other.
  private(set) var places: [Int32] = []
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

  /// The lists in which a nearly equal name may be, as ranges of `places`.
  func lists(near name: NearName) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let count = name.letters.count
    let bound = Self.bound(ofLength: count)
    for length in pieceLengths[count] ?? [] where length <= count {
      for start in 0...count - length {
        let letters = Self.mixed(name, start, length)
        let first = (max(0, start - bound) + length - 1) / length * length
        for position in stride(from: first, through: start + bound, by: length) {
          let piece = Self.piece(letters, at: position)
          if isMarked(piece), let list = lists[piece] { found.append(list) }
        }
      }
    }
    return found
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

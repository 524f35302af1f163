/// Looks through the names before one for those that may nearly agree with it.
///
/// Of the names of a merge each meets thousands of others, and nearly all of these meetings end at the signatures: so
/// they touch nothing but numbers.
struct NearNameSearch {
  private let signatures: [LetterSignature]
  /// Of names, in lists that each ascend.
  private let places: [Int32]
  /// For each name, the place of the last that met it.
  private var lastSeen: [Int32]

  private var place = 0
  private var lists: [Range<Int>] = []
  private var list = 0
  private var next = 0

  init(_ signatures: [LetterSignature], _ places: [Int32]) {
    self.signatures = signatures
    self.places = places
    lastSeen = Array(repeating: -1, count: signatures.count)
  }

  /// - Parameter lists: ranges of `places`; a name may be in several.
  mutating func begin(at place: Int, in lists: [Range<Int>]) {
    self.place = place
    self.lists = lists
    list = 0
    next = lists.first?.lowerBound ?? 0
  }

  /// The next name that may nearly agree, each once.
  /// - Parameter budget: how many names may still be met, less those that were.
  mutating func next(_ budget: inout Int) -> Int? {
    let (signatures, places, lists) = (signatures, places, lists)
    return Self.next(
      Int32(place), signatures.span, places.span, lists.span, &lastSeen, from: &list, &next, &budget)
  }

  private static func next(
    _ this: Int32, _ signatures: Span<LetterSignature>, _ places: Span<Int32>, _ lists: Span<Range<Int>>,
    _ lastSeen: inout [Int32], from list: inout Int, _ next: inout Int, _ left: inout Int
  ) -> Int? {
    let signature = signatures[Int(this)]
    var seen = lastSeen.mutableSpan
    while list < lists.count {
      let end = lists[list].upperBound
      while next < end {
        let other = places[next]
        guard other < this else { break }
        guard left > 0 else { return nil }
        next += 1
        guard seen[Int(other)] != this else { continue }
        seen[Int(other)] = this
        left -= 1
        if signature.mayNearlyEqual(signatures[Int(other)]) { return Int(other) }
      }
      list += 1
      if list < lists.count { next = lists[list].lowerBound }
    }
    return nil
  }
}

/// Looks through the names before one for those that may nearly agree with it.
///
/// Of the names of a merge each meets thousands of others, and nearly all of these meetings end at the signatures: so
/// they touch nothing but numbers.
struct NearNameSearch {
  private let signatures: [LetterSignature]
  /// Of names, in lists that each ascend.
  private let places: [Int32]
  private var names: [Met]

  /// What is looked at of nearly every name that is met.
  private struct Met {
    /// The place of the last name that met this one.
    var by: Int32 = -1
    let length: Int32
  }

  private var place = 0
  private var lists: [Range<Int>] = []
  private var list = 0
  private var next = 0

  init(_ signatures: [LetterSignature], _ places: [Int32]) {
    self.signatures = signatures
    self.places = places
    names = signatures.map { Met(length: Int32(clamping: $0.length)) }
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
      Int32(place), signatures.span, places.span, lists.span, &names, from: &list, &next, &budget)
  }

  private static func next(
    _ this: Int32, _ signatures: Span<LetterSignature>, _ places: Span<Int32>, _ lists: Span<Range<Int>>,
    _ names: inout [Met], from list: inout Int, _ next: inout Int, _ left: inout Int
  ) -> Int? {
    let signature = signatures[Int(this)]
    let lengths = signature.nearLengths
    var names = names.mutableSpan
    while list < lists.count {
      let end = lists[list].upperBound
      while next < end {
        let other = Int(places[next])
        guard other < this else { break }
        guard left > 0 else { return nil }
        next += 1
        guard names[other].by != this else { continue }
        names[other].by = this
        left -= 1
        guard lengths.contains(names[other].length) else { continue }
        if signature.mayNearlyEqual(signatures[other]) { return other }
      }
      list += 1
      if list < lists.count { next = lists[list].lowerBound }
    }
    return nil
  }
}

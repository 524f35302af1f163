/// A name made ready to be compared with others: its key, its numbers, a count of its letters.
struct NearName: Sendable {
  let key: RegisterKey
  let letters: [Unicode.Scalar]
  /// The runs of digits, in order.
  let numbers: [[Unicode.Scalar]]
  /// How often letters occur, folded into 32 counters: two names a few edits apart differ in few of them.
  private let counts: SIMD32<UInt8>

  init(_ key: RegisterKey) {
    self.key = key
    letters = Array(key.description.unicodeScalars)
    var numbers: [[Unicode.Scalar]] = []
    var counts = SIMD32<UInt8>(repeating: 0)
    var isInNumber = false
    for letter in letters {
      counts[Int(letter.value & 31)] &+= 1
      let isDigit = ("0"..."9").contains(letter)
      if isDigit, isInNumber {
        numbers[numbers.count - 1].append(letter)
      } else if isDigit {
        numbers.append([letter])
      }
      isInNumber = isDigit
    }
    self.numbers = numbers
    self.counts = counts
  }

  init(_ name: String) { self.init(RegisterKey(name)) }

  /// Longer names are never nearly equal: the work of a comparison grows with the square of their length.
  static let lengthLimit = 300

  /// The most edits that a name of this length may be away from a nearly equal one: a tenth of the longer.
  static func bound(_ longer: Int) -> Int { longer / 10 }

  /// Whether two different names nearly agree: an edit distance of at most a tenth, and the same numbers.
  ///
  /// Names of which one only denies a word of the other («движимое», «недвижимое») are opposites, not misspellings.
  func nearlyEquals(_ other: NearName) -> Bool {
    mayNearlyEqual(other) && !denies(other) && !other.denies(self)
      && editDistance(letters, other.letters, bound: bound(with: other)) != nil
  }

  /// A cheap look: false where the names cannot nearly agree.
  func mayNearlyEqual(_ other: NearName) -> Bool {
    let bound = bound(with: other)
    return bound > 0 && max(letters.count, other.letters.count) <= Self.lengthLimit
      && abs(letters.count - other.letters.count) <= bound && letterDifference(other) <= 2 * bound
      && numbers == other.numbers && key != other.key
  }

  /// About how many steps a comparison takes.
  var comparisonSteps: Int { letters.count * (2 * Self.bound(letters.count) + 1) }

  private func bound(with other: NearName) -> Int {
    Self.bound(max(letters.count, other.letters.count))
  }

  /// At most twice the edit distance. Counters that ran over make it smaller, never greater than that.
  private func letterDifference(_ other: NearName) -> Int {
    let larger = pointwiseMax(counts, other.counts)
    let smaller = pointwiseMin(counts, other.counts)
    let difference = larger &- smaller
    var sum = 0
    for index in 0..<32 {
      // The counters wrap: 255 and 0 are neighbours.
      sum += Int(min(difference[index], 0 &- difference[index]))
    }
    return sum
  }

  private func denies(_ other: NearName) -> Bool {
    let (words, otherWords) = (self.words, other.words)
    guard words.count == otherWords.count else { return false }
    var isDenied = false
    for (word, otherWord) in zip(words, otherWords) where word != otherWord {
      guard Self.denials.contains(where: { word.elementsEqual($0 + otherWord) }) else { return false }
      isDenied = true
    }
    return isDenied
  }

  private static let denials: [[Unicode.Scalar]] = ["не", "без", "бес", "вне"].map {
    Array($0.unicodeScalars)
  }

  private var words: [ArraySlice<Unicode.Scalar>] { letters.split(separator: " ") }
}

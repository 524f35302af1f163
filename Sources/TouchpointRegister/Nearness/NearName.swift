import ByteStream

/// A name made ready to be compared with others: its key, its numbers, a count of its letters.
struct NearName: Sendable {
  let key: RegisterKey
  let letters: [Unicode.Scalar]
  /// The runs of digits, in order.
  let numbers: [[Unicode.Scalar]]
  /// Stands for the numbers: different ones make different names.
  let numbersHash: UInt64
  let signature: LetterSignature

  init(_ key: RegisterKey) {
    self.key = key
    letters = Array(key.description.unicodeScalars)
    signature = LetterSignature(letters)
    var numbers: [[Unicode.Scalar]] = []
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isInNumber = false
    for letter in letters {
      let isDigit = letter.isASCIIDigit
      if isDigit, isInNumber {
        numbers[numbers.count - 1].append(letter)
      } else if isDigit {
        numbers.append([letter])
        hash = hash &* 0x100_0000_01B3
      }
      if isDigit { hash = (hash ^ UInt64(letter.value)) &* 0x100_0000_01B3 }
      isInNumber = isDigit
    }
    self.numbers = numbers
    numbersHash = hash
  }

  init(_ name: String) { self = Self.memo.value(of: name) { NearName(RegisterKey($0)) } }

  private static let memo = TextMemo<NearName>()

  /// Longer names are never nearly equal: the work of a comparison grows with the square of their length.
  static let lengthLimit = 300

  /// The most edits that a name of this length may be away from a nearly equal one: a tenth of the longer.
  static func bound(_ longer: Int) -> Int { longer / 10 }

  /// Whether two different names nearly agree: an edit distance of at most a tenth, and the same numbers.
  ///
  /// Names of which one only denies a word of the other («движимое», «недвижимое») are opposites, not misspellings.
  func nearlyEquals(_ other: NearName) -> Bool {
    mayNearlyEqual(other) && distance(to: other, bound: bound(with: other)) != nil && !denies(other)
      && !other.denies(self)
  }

  /// The edits between the names, as far as they are within a bound.
  func distance(to other: NearName, bound: Int) -> Int? {
    // What both begin and end with costs no edit; the rest is short where the names are alike.
    let (a, b) = (letters, other.letters)
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (restA, restB) = (a[start..<a.count - end], b[start..<b.count - end])
    if restA.isEmpty || restB.isEmpty {
      let distance = max(restA.count, restB.count)
      return distance <= bound ? distance : nil
    }
    return editDistance(Array(restA), Array(restB), bound: bound)
  }

  /// A cheap look: false where the names cannot nearly agree.
  func mayNearlyEqual(_ other: NearName) -> Bool {
    let bound = bound(with: other)
    return bound > 0 && max(letters.count, other.letters.count) <= Self.lengthLimit
      && mayBeWithin(bound, of: other) && numbers == other.numbers && key != other.key
  }

  /// A cheap look: false where the names are more edits apart.
  func mayBeWithin(_ bound: Int, of other: NearName) -> Bool {
    signature.mayBeWithin(bound, of: other.signature)
  }

  /// About how many steps a comparison takes: unlike names are soon seen to be so.
  var comparisonSteps: Int {
    let bound = Self.bound(letters.count)
    return min(letters.count, 4 * bound + 10) * (2 * bound + 1)
  }

  private func bound(with other: NearName) -> Int {
    Self.bound(max(letters.count, other.letters.count))
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

/// How often letters occur in a name, folded into 32 kinds and counted up to eight: a bit for each kind and each step
/// of its count. An edit moves at most two counts by one, and so flips at most two bits.
struct LetterSignature: Sendable {
  let length: Int
  private let bits: (UInt64, UInt64, UInt64, UInt64)

  init(_ letters: [Unicode.Scalar]) {
    length = letters.count
    var counts = [UInt64](repeating: 0, count: 32)
    for letter in letters { counts[Int(letter.value & 31)] += 1 }
    var steps = [UInt64](repeating: 0, count: 8)
    for (kind, count) in counts.enumerated() {
      for step in 0..<Int(min(count, 8)) { steps[step] |= 1 << UInt64(kind) }
    }
    bits = (
      steps[0] | steps[1] << 32, steps[2] | steps[3] << 32, steps[4] | steps[5] << 32,
      steps[6] | steps[7] << 32
    )
  }

  /// False where the names are more edits apart.
  func mayBeWithin(_ bound: Int, of other: LetterSignature) -> Bool {
    guard abs(length - other.length) <= bound else { return false }
    // Letters that a name has once or twice tell the most: the others are looked at only where these agree.
    let common = (bits.0 ^ other.bits.0).nonzeroBitCount
    return common <= 2 * bound && common + rareDifference(from: other) <= 2 * bound
  }

  /// The lengths that a nearly equal name may have.
  var nearLengths: ClosedRange<Int32> {
    let shortest = length - NearName.bound(length)
    // Of a longer name as many edits are allowed as its own length does.
    var longest = length
    while longest + 1 - length <= NearName.bound(longest + 1) { longest += 1 }
    return Int32(clamping: shortest)...Int32(clamping: longest)
  }

  /// False where the names are more edits apart than nearly equal ones.
  func mayNearlyEqual(_ other: LetterSignature) -> Bool {
    mayBeWithin(NearName.bound(max(length, other.length)), of: other)
  }

  /// Together with the difference of the first bits at most twice the edits between the names.
  private func rareDifference(from other: LetterSignature) -> Int {
    (bits.1 ^ other.bits.1).nonzeroBitCount + (bits.2 ^ other.bits.2).nonzeroBitCount
      + (bits.3 ^ other.bits.3).nonzeroBitCount
  }
}

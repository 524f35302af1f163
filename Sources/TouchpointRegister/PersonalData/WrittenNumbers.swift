/// The numbers of a text: groups of digits with spaces, hyphens and number signs between them, and the words before.
struct WrittenNumbers {
  struct Run {
    var digits: [UInt8]
    /// How many digits each group has.
    var groups: [Int]
    fileprivate var start: Int
  }

  private let scalars: [Unicode.Scalar]
  private(set) var runs: [Run] = []

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var position = 0
    while position < scalars.count {
      guard scalars[position].isASCIIDigit else {
        position += 1
        continue
      }
      position = readRun(at: position)
    }
  }

  /// Reads the run that begins at a position; returns the position behind it.
  private mutating func readRun(at start: Int) -> Int {
    var run = Run(digits: [], groups: [], start: start)
    var position = start
    var end = start
    while position < scalars.count {
      let groupStart = position
      while position < scalars.count, scalars[position].isASCIIDigit {
        run.digits.append(UInt8(scalars[position].value - 0x30))
        position += 1
      }
      run.groups.append(position - groupStart)
      end = position
      position = separatorEnd(from: position)
      guard position < scalars.count, scalars[position].isASCIIDigit, run.digits.count < 40 else { break }
    }
    let isPartOfWord =
      (start > 0 && (scalars[start - 1].isWordScalar || ".,/".unicodeScalars.contains(scalars[start - 1])))
      || (end < scalars.count && scalars[end].isWordScalar)
    if !isPartOfWord { runs.append(run) }
    return end
  }

  /// What may stand between two groups of one number: a space, a hyphen, «№», «номер».
  private func separatorEnd(from start: Int) -> Int {
    var position = start
    while position < scalars.count, position - start < 3,
      scalars[position] == " " || scalars[position] == "-" || scalars[position] == "–"
        || scalars[position] == "№"
        || scalars[position] == "N" || scalars[position] == ","
    {
      position += 1
    }
    let word = Array("номер ".unicodeScalars)
    if scalars[position...].starts(with: word) { position += word.count }
    return position
  }

  /// Whether one of the few words before a run is such; the sentence before it is another one's.
  func word(before run: Run, where isWanted: (String) -> Bool) -> Bool {
    var position = run.start
    var words = 0
    let first = max(0, run.start - 80)
    while position > first, words < 6 {
      var end = position
      while end > first, !scalars[end - 1].isWordScalar {
        if scalars[end - 1] == "\n" || scalars[end - 1] == ";" { return false }
        end -= 1
      }
      var start = end
      while start > first, scalars[start - 1].isWordScalar { start -= 1 }
      guard start < end else { return false }
      if isWanted(RegisterKey(scalars.text(start..<end)).description) { return true }
      words += 1
      position = start
    }
    return false
  }
}

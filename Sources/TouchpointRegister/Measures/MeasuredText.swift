/// A text cut into words that know what they mean in a measure, with its figures read.
struct MeasuredText {
  struct Item {
    var token: Token
    var word: MeasureWord?
    /// The number that begins here, in figures.
    var figure: Figure?
    /// Figures that are no number of anything: a clock time, a date, «24/7», «№ 15», «50 %».
    var isUncounted = false

    func has(_ roles: MeasureWord.Roles) -> Bool { word?.has(roles) ?? false }

    /// Ends whatever was being said.
    var endsClause: Bool {
      switch token.kind {
      case .semicolon, .lineBreak, .sentenceEnd, .enumerator: true
      default: false
      }
    }

    /// Sets parts of a clause apart.
    var endsPart: Bool {
      switch token.kind {
      case .comma, .colon, .openBracket, .closeBracket: true
      default: endsClause
      }
    }
  }

  struct Figure {
    /// Of a range the upper end.
    var value: Double
    var isRange = false
    /// The item behind it.
    var end: Int
    /// What is written to the last digit without a space: «15мин».
    var attached: MeasureWord?
  }

  let scalars: [Unicode.Scalar]
  private(set) var items: [Item]

  init(_ text: String, vocabulary: Vocabulary, words: MeasureWords) {
    let tokenized = TokenizedText(text, vocabulary: vocabulary)
    scalars = tokenized.scalars
    items = tokenized.tokens.map {
      var item = Item(token: $0)
      if $0.kind == .word { item.word = words.word(form: $0.form, stem: $0.stem) }
      return item
    }
    endSentencesBehindUnits()
    readFigures(vocabulary, words)
    readCompounds()
  }

  /// Whether two neighbouring items have exactly one scalar between them, and which.
  func joint(before index: Int) -> Unicode.Scalar? {
    guard items.indices.contains(index), items.indices.contains(index - 1) else { return nil }
    let end = items[index - 1].token.range.upperBound
    guard items[index].token.range.lowerBound == end + 1 else { return nil }
    return scalars[end]
  }

  static func isHyphen(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "-", "–", "—", "‑", "−", "‐": true
    default: false
    }
  }

  /// The phrase between two items, without spaces and punctuation at its ends.
  func phrase(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    var high = items[last].token.range.upperBound
    let low = max(items[first].token.range.lowerBound, high - Self.longestPhrase)
    // «мин.»: the full stop belongs to the word.
    if high < scalars.count, scalars[high] == ".", items[last].token.range.count <= 4,
      items[last].word?.unit != nil, items[last].has([.alone]) == false
    {
      high += 1
    }
    return scalars.text(low..<high)
  }

  /// In scalars; what a message quotes is shorter still.
  private static let longestPhrase = 200

  // MARK: Figures

  private mutating func readFigures(_ vocabulary: Vocabulary, _ words: MeasureWords) {
    var index = 0
    while index < items.count {
      guard items[index].token.kind == .number else {
        index += 1
        continue
      }
      // Figures joined by single signs belong together: «10–15», «1,5», «12.00-13.00», «01.02.2026».
      var joints: [Unicode.Scalar] = []
      var members = [index]
      var last = index
      while true {
        var next = last + 1
        // A sign can be a token of its own («,», «:», «/»).
        if next < items.count, items[next].token.kind != .number, items[next].token.range.count == 1,
          items[next].token.range.lowerBound == items[last].token.range.upperBound
        {
          next += 1
        }
        guard next < items.count, items[next].token.kind == .number else { break }
        let end = items[last].token.range.upperBound
        guard items[next].token.range.lowerBound == end + 1 else { break }
        joints.append(scalars[end])
        members.append(next)
        last = next
      }
      let end = last + 1
      let suffix = attached(to: last, vocabulary, words)
      if let (value, isRange) = value(of: members, joints), !isReference(at: index, behind: end) {
        items[index].figure = Figure(value: value, isRange: isRange, end: end, attached: suffix)
      } else {
        for position in index..<end { items[position].isUncounted = true }
      }
      index = end
    }
  }

  private func digits(_ item: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[items[item].token.range].prefix { $0.isASCIIDigit }
  }

  private func attached(to item: Int, _ vocabulary: Vocabulary, _ words: MeasureWords) -> MeasureWord? {
    let letters = Letters.codes(scalars[items[item].token.range].drop { $0.isASCIIDigit })
    guard !letters.isEmpty, letters.count <= 16 else { return nil }
    let word = vocabulary.word(letters)
    return words.word(form: word.form, stem: word.stem)
  }

  /// The number, or the range's upper end, that figures with signs between them are.
  private func value(of members: [Int], _ joints: [Unicode.Scalar]) -> (Double, isRange: Bool)? {
    var groups: [[(member: Int, joint: Unicode.Scalar?)]] = [[(members[0], nil)]]
    for (joint, member) in zip(joints, members.dropFirst()) {
      if Self.isHyphen(joint) {
        groups.append([(member, nil)])
      } else {
        groups[groups.count - 1].append((member, joint))
      }
    }
    guard groups.count <= 2 else { return nil }
    var values: [Double] = []
    for group in groups {
      guard let value = value(of: group) else { return nil }
      values.append(value)
    }
    guard let last = values.last else { return nil }
    if groups.count == 2 {
      // «9-00», «8-05» are hours of the day.
      let tail = digits(groups[1][0].member)
      if tail.count > 1, tail.first == "0" { return nil }
    }
    return (last, groups.count == 2)
  }

  private func value(of group: [(member: Int, joint: Unicode.Scalar?)]) -> Double? {
    guard let whole = number(digits(group[0].member)) else { return nil }
    switch group.count {
    case 1: return whole
    case 2:
      let fraction = digits(group[1].member)
      // «9.30» is an hour, «1,30» is none.
      let longest =
        switch group[1].joint {
        case ",": 2
        case ".": 1
        default: 0
        }
      guard fraction.count <= longest, let part = number(fraction) else { return nil }
      return whole + part / (fraction.count == 1 ? 10 : 100)
    default: return nil
    }
  }

  private func number(_ digits: ArraySlice<Unicode.Scalar>) -> Double? {
    guard !digits.isEmpty, digits.count <= 7 else { return nil }
    return Double(digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 })
  }

  /// «№ 15», «п. 15», «50 %».
  private func isReference(at index: Int, behind end: Int) -> Bool {
    var before = items[index].token.range.lowerBound - 1
    while before >= 0, scalars[before] == " " { before -= 1 }
    if before >= 0, scalars[before] == "№" || scalars[before] == "#" { return true }
    if index > 0, items[index - 1].has(.reference) { return true }
    var behind = items[end - 1].token.range.upperBound
    while behind < scalars.count, scalars[behind] == " " { behind += 1 }
    return behind < scalars.count && scalars[behind] == "%"
  }

  // MARK: Words

  /// «двадцатиминутный», «двухчасовой», «трёхкратный»
  private mutating func readCompounds() {
    for index in items.indices where items[index].token.kind == .word && items[index].word == nil {
      let range = items[index].token.range
      guard (8...32).contains(range.count),
        Self.compoundInitials.contains(Letters.code(scalars[range.lowerBound]))
      else { continue }
      items[index].word = Self.compound(Letters.codes(scalars[range])[...])
    }
  }

  private static func compound(_ letters: ArraySlice<UInt8>) -> MeasureWord? {
    var rest = letters
    var value: Double?
    // Tens and ones: «двадцати-пяти-минутный».
    for _ in 0..<2 {
      guard let number = compoundNumbers.first(where: { rest.starts(with: $0.letters) }) else { break }
      value = (value ?? 0) + number.value
      rest = rest.dropFirst(number.letters.count)
    }
    guard let value, let unit = compoundUnits.first(where: { rest.starts(with: $0.letters) }),
      rest.count - unit.letters.count <= 3
    else { return nil }
    return MeasureWord(roles: .whole, value: value, unit: unit.unit)
  }

  private static let compoundNumbers = MeasureVocabulary.compoundNumbers.map {
    (letters: Letters.codes($0.letters.unicodeScalars), value: $0.value)
  }
  /// Look-alike Latin letters among them.
  private static let compoundInitials: Set<UInt8> = Set(
    "одчтпшсвдм".unicodeScalars.map(Letters.code) + "octpmb".unicodeScalars.map(Letters.code))
  private static let compoundUnits = MeasureVocabulary.compoundUnits.map {
    (letters: Letters.codes($0.letters.unicodeScalars), unit: $0.unit)
  }

  /// «… 15 мин. Запись …»: the full stop of an abbreviated unit ends the sentence where a capital follows.
  private mutating func endSentencesBehindUnits() {
    var ended: [Item] = []
    ended.reserveCapacity(items.count)
    for item in items {
      if let last = ended.last, last.word?.unit != nil, item.token.kind == .word,
        item.token.shape.contains(.startsWithCapital)
      {
        let end = last.token.range.upperBound
        if end < scalars.count, scalars[end] == "." {
          ended.append(Item(token: Token(kind: .sentenceEnd, range: end..<end + 1)))
        }
      }
      ended.append(item)
    }
    items = ended
  }
}

extension MeasuredText: TokenRun {
  var count: Int { items.count }
  func token(at position: Int) -> Token { items[position].token }
  func mayPass(_ position: Int) -> Bool { !items[position].endsPart }
  func mayMatch(at position: Int, after positions: [Int]) -> Bool { true }
}

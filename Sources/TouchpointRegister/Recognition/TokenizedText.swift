/// A text cut into tokens, with its words looked up in a vocabulary.
struct TokenizedText {
  let scalars: [Unicode.Scalar]
  private(set) var tokens: [Token] = []
  private let text: String
  /// A place in the text, counted both ways: words are looked up by their bytes.
  private var reached = (scalar: 0, byte: 0)
  private var addresses = WebAddressFinder()
  private let mayHoldAddress: Bool

  init(_ text: String, vocabulary: Vocabulary) {
    self.text = text
    mayHoldAddress = WebAddressFinder.mayFind(in: text)
    scalars = text.scalars
    tokens.reserveCapacity(scalars.count / 5)
    var position = 0
    while position < scalars.count {
      // Nothing is told of a space.
      position = scalars[position] == " " ? position + 1 : next(at: position, vocabulary)
    }
  }

  /// The text between two positions, without spaces and closing punctuation at its ends.
  func trimmed(_ range: Range<Int>) -> String {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, Self.isTrimmed(scalars[low]) { low += 1 }
    while high > low, Self.isTrimmed(scalars[high - 1]) { high -= 1 }
    return scalars.text(low..<high)
  }

  private static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", ";", ",", ".", ":", "-", "–", "—", "•", "·", "▪", "*": true
    default: false
    }
  }

  private var isAtItemStart: Bool {
    switch tokens.last?.kind {
    case nil, .lineBreak, .semicolon, .sentenceEnd: true
    default: false
    }
  }

  /// Reads what stands at a position; returns the position behind it.
  private mutating func next(at start: Int, _ vocabulary: Vocabulary) -> Int {
    let scalar = scalars[start]
    if scalar.isASCIIDigit || scalar == "+" || scalar == "(", let end = phoneEnd(at: start) {
      append(.phone, start..<end, stem: Vocabulary.Reserved.phone)
      return end
    }
    if scalar.isWordScalar {
      if let enumerator = enumeratorEnd(at: start) {
        append(.enumerator, start..<enumerator)
        return enumerator
      }
      if mayHoldAddress, let address = addresses.address(in: scalars, at: start) {
        appendAddress(address.kind, start..<address.end, vocabulary)
        return address.end
      }
      return word(at: start, vocabulary)
    }
    switch scalar {
    case "\n": append(.lineBreak, start..<start + 1)
    case ";": append(.semicolon, start..<start + 1)
    case ",": append(.comma, start..<start + 1)
    case ":": append(.colon, start..<start + 1)
    case "/", "+", "&", "|": append(.slash, start..<start + 1)
    case "(", "[", "{": append(.openBracket, start..<start + 1)
    case ")", "]", "}": append(.closeBracket, start..<start + 1)
    case "@": append(.email, start..<start + 1, stem: Vocabulary.Reserved.email)
    case "•", "·", "▪", "●", "◦", "*", "■", "✓", "➢": append(.enumerator, start..<start + 1)
    case "-", "–", "—", "−", "―":
      if isAtItemStart {
        append(.enumerator, start..<start + 1)
      } else if isSpace(start - 1), isSpace(start + 1) {
        append(.dash, start..<start + 1)
      }
    case ".", "!", "?":
      if isSentenceEnd(at: start) { append(.sentenceEnd, start..<start + 1) }
    default: break
    }
    return start + 1
  }

  private mutating func append(_ kind: Token.Kind, _ range: Range<Int>, stem: Int32 = -1) {
    tokens.append(Token(kind: kind, range: range, stem: stem))
  }

  private mutating func word(at start: Int, _ vocabulary: Vocabulary) -> Int {
    var (end, byte) = reached
    while end < start {
      byte += Self.width(scalars[end])
      end += 1
    }
    let first = byte
    let bytes = text.utf8.span
    // Nearly all words are Russian: letters of two bytes that begin with these.
    while byte + 1 < bytes.count, bytes[byte] == 0xD0 || bytes[byte] == 0xD1 {
      byte += 2
      end += 1
    }
    while end < scalars.count, scalars[end].isWordScalar {
      byte += Self.width(scalars[end])
      end += 1
    }
    reached = (end, byte)
    var token = Token(kind: .word, range: start..<end)
    if scalars[start].isASCIIDigit {
      token.kind = .number
      token.form = vocabulary.form(hash: Letters.hash(Letters.codes(scalars[start..<end])))
      token.stem = Vocabulary.Reserved.number
    } else {
      let word = vocabulary.word(bytes.extracting(first..<byte)) { scalars[start..<end] }
      (token.form, token.stem, token.shape) = (word.form, word.stem, word.shape)
      if scalars[start].lowercased != scalars[start] { token.shape.insert(.startsWithCapital) }
    }
    tokens.append(token)
    return end
  }

  /// In bytes of UTF-8.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }

  /// An address is a token of its kind, with its host as its form: phrases can name hosts (`=t.me`).
  private mutating func appendAddress(
    _ kind: WebAddressFinder.Kind, _ range: Range<Int>, _ vocabulary: Vocabulary
  ) {
    var token = Token(kind: kind == .email ? .email : .web, range: range)
    token.stem = kind == .email ? Vocabulary.Reserved.email : Vocabulary.Reserved.web
    if kind == .web { token.form = vocabulary.form(hash: Letters.hash(Letters.codes(host(of: range)))) }
    tokens.append(token)
  }

  private func host(of range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    var low = range.lowerBound
    var position = low
    while position + 2 < range.upperBound {
      if scalars[position] == ":", scalars[position + 1] == "/", scalars[position + 2] == "/" {
        low = position + 3
      }
      position += 1
    }
    for prefix in ["www.", "m."] {
      let prefix = Array(prefix.unicodeScalars)
      if low + prefix.count < range.upperBound, Array(scalars[low..<low + prefix.count]) == prefix {
        low += prefix.count
      }
    }
    return scalars[low..<range.upperBound].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
  }

  private func isSpace(_ position: Int) -> Bool {
    !scalars.indices.contains(position) || scalars[position] == " " || scalars[position] == "\n"
  }

  /// A full stop before a capital letter, behind a word that is no abbreviation.
  private func isSentenceEnd(at position: Int) -> Bool {
    guard let last = tokens.last, last.range.upperBound >= position - 1,
      isSpace(position + 1), position + 2 < scalars.count
    else { return false }
    if scalars[position] != "." { return true }
    if last.kind == .word, last.range.count < 4 { return false }
    let next = scalars[position + 2]
    return next.lowercased != next || next.isASCIIDigit
  }

  /// «1)», «2.» and «а)»: at the start of an item; a number with a bracket also behind a space.
  private func enumeratorEnd(at start: Int) -> Int? {
    var end = start
    while end < scalars.count, scalars[end].isASCIIDigit, end - start < 3 { end += 1 }
    let isNumber = end > start
    if !isNumber, isAtItemStart { end += 1 }
    guard end > start, end < scalars.count else { return nil }
    if scalars[end] == ")" { return isNumber ? (isSpace(start - 1) ? end + 1 : nil) : end + 1 }
    guard isNumber, scalars[end] == ".", isSpace(start - 1), isSpace(end + 1), end - start < 3 else {
      return nil
    }
    if isAtItemStart { return end + 1 }
    return nil
  }

  /// A telephone number: ten digits behind +7 or 8, or two and three digits with hyphens between.
  private func phoneEnd(at start: Int) -> Int? {
    if start > 0, scalars[start - 1].isWordScalar || scalars[start - 1] == "-" { return nil }
    var end = start
    var groups: [Int] = []
    var digits = 0
    var separators = 0
    var hyphens = 0
    var position = start
    var isInGroup = false
    loop: while position < scalars.count, position - start < 32 {
      switch scalars[position] {
      case "0"..."9":
        if isInGroup { groups[groups.count - 1] += 1 } else { groups.append(1) }
        isInGroup = true
        digits += 1
        separators = 0
        end = position + 1
      case " ", "(", ")", "-", "–", "‑":
        if scalars[position] != " ", scalars[position] != "(", scalars[position] != ")" { hyphens += 1 }
        isInGroup = false
        separators += 1
        if separators > 2 || digits > 11 { break loop }
      case "+" where position == start: break
      default: break loop
      }
      position += 1
    }
    if end < scalars.count, scalars[end].isWordScalar { return nil }
    let first = scalars[start]
    if digits == 11 { return first == "+" || first == "8" || first == "7" ? end : nil }
    if first == "(" { return digits == 10 ? end : nil }
    let hasShortGroups = groups.allSatisfy { $0 <= 3 } && groups.last == 2
    return hasShortGroups && hyphens >= 2 && (5...7).contains(digits) && groups.count == hyphens + 1
      ? end : nil
  }
}

import ByteStream
import TouchpointRegister

/// A cell of column 4, which may hold several touchpoints: separate lines, «;», or an enumeration (contract,
/// section 4, "Columns 4-6").
struct TouchpointCell {
  private let scalars: [Unicode.Scalar]

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private static let memo = TextMemo<[String]>()

  /// The touchpoints of a text, without enumeration signs and closing marks; the text as written where it is one.
  ///
  /// - Parameters:
  ///   - text: cleaned.
  ///   - standsAlone: whether a part names a touchpoint by itself.
  static func touchpoints(in text: String, standsAlone: (String) -> Bool) -> [String] {
    let parts = memo.value(of: text) { TouchpointCell($0).parts() }
    guard parts.count > 1, parts.allSatisfy(standsAlone) else { return [text] }
    return parts
  }

  /// The text's parts, be they touchpoints or not; none where it surely is one.
  private func parts() -> [String] {
    guard mayHoldSeveral else { return [] }
    var parts: [String] = []
    for piece in pieces() {
      if !parts.isEmpty, ContactLine.isBare(piece.text) {
        parts[parts.count - 1] += (piece.isOnNewLine ? "\n" : "; ") + piece.text
      } else {
        parts.append(piece.text)
      }
    }
    return parts
  }

  /// A cheap look: false where the text is surely one touchpoint.
  static func mayHoldSeveral(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices {
      switch bytes[place] {
      // A line break, «;», a hyphen; bullets and dashes begin with C2 or E2.
      case 0x0A, 0x3B, 0x2D, 0xC2, 0xE2: return true
      // «1)», «1.»
      case 0x29, 0x2E: if place == 1, bytes[0] == UInt8(ascii: "1") { return true }
      default: break
      }
    }
    return false
  }

  private var mayHoldSeveral: Bool {
    scalars.contains { $0 == "\n" || $0 == ";" || Self.bullets.contains($0) }
      || (scalars.first == "1" && scalars.count > 2 && (scalars[1] == ")" || scalars[1] == "."))
  }

  private struct Piece {
    var text: String
    var isOnNewLine: Bool
  }

  private static let bullets: Set<Unicode.Scalar> = ["•", "·", "▪", "●", "◦", "‣", "■", "–", "—", "-"]
  /// Bullets that are nothing else, and so begin a part inside a line too.
  private static let inlineBullets: Set<Unicode.Scalar> = ["•", "▪", "●", "◦", "‣", "■"]

  private func pieces() -> [Piece] {
    let isProtected = protectedScalars()
    var pieces: [Piece] = []
    var start = 0
    var startsLine = true
    var expected: Int?
    var isInAddress = false
    var index = 0

    func close(at end: Int) {
      if let bare = Self.bare(scalars[start..<end]) {
        pieces.append(Piece(text: bare, isOnNewLine: startsLine))
      }
    }

    while index < scalars.count {
      let scalar = scalars[index]
      let wordBegins = index == start || scalars[index - 1].properties.isWhitespace
      if wordBegins { isInAddress = isURL(at: index) }
      if isProtected[index] {
        index += 1
        continue
      }
      if scalar == "\n" || (scalar == ";" && !(isInAddress && isInsideWord(index))) {
        close(at: index)
        start = index + 1
        startsLine = scalar == "\n"
      } else if Self.inlineBullets.contains(scalar), index > start {
        close(at: index)
        start = index
        startsLine = true
      } else if wordBegins, let number = enumerator(at: index) {
        if index == start || expected == number {
          if index > start {
            close(at: index)
            start = index
            startsLine = true
          }
          expected = number == 1 || expected == number ? number + 1 : nil
        }
      }
      index += 1
    }
    close(at: scalars.count)
    return pieces
  }

  private func isInsideWord(_ index: Int) -> Bool {
    index + 1 < scalars.count && !scalars[index + 1].properties.isWhitespace
  }

  private func isURL(at index: Int) -> Bool {
    let head = String(String.UnicodeScalarView(scalars[index..<min(index + 8, scalars.count)])).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://") || head.hasPrefix("www.")
  }

  /// The number of «1)» or «1.» at a word's beginning, nil where there is none.
  private func enumerator(at index: Int) -> Int? {
    var number = 0
    var end = index
    while end < scalars.count, end - index < 2, ("0"..."9").contains(scalars[end]) {
      number = number * 10 + Int(scalars[end].value - 48)
      end += 1
    }
    guard end > index, end < scalars.count else { return nil }
    switch scalars[end] {
    case ")": return number
    case ".": return end + 1 < scalars.count && scalars[end + 1].properties.isWhitespace ? number : nil
    default: return nil
    }
  }

  /// Without the enumeration sign in front and the closing marks; nil where nothing is left.
  private static func bare(_ piece: ArraySlice<Unicode.Scalar>) -> String? {
    var rest = trimmed(piece)
    if let first = rest.first, bullets.contains(first) {
      rest = trimmed(rest.dropFirst())
    } else {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      let letters = digits.isEmpty ? rest.prefix(1).filter { ("а"..."я").contains($0) } : []
      let length = digits.isEmpty ? letters.count : digits.count
      let behind = rest.dropFirst(length)
      if (1...2).contains(length), let mark = behind.first,
        mark == ")"
          || (mark == "." && !digits.isEmpty
            && !(behind.dropFirst().first.map { ("0"..."9").contains($0) } ?? false))
      {
        rest = trimmed(behind.dropFirst())
      }
    }
    while let last = rest.last, last == ";" || last == "." || last == "," || last.properties.isWhitespace {
      rest.removeLast()
    }
    return rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
  }

  private static func trimmed(_ piece: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = piece
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// Which scalars stand inside brackets or quotes that are closed again.
  private func protectedScalars() -> [Bool] {
    // The last open bracket of each kind; what was opened inside a closed pair never closes.
    var open: [Unicode.Scalar: [Int]] = [:]
    var pairs: [ClosedRange<Int>] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\"", open[scalar]?.isEmpty == false {
        close(scalar, at: index, &open, &pairs)
      } else if let closing = Self.closing[scalar] {
        open[closing, default: []].append(index)
      } else if Self.closing.values.contains(scalar) || scalar == "”" {
        close(scalar == "”" ? "“" : scalar, at: index, &open, &pairs)
      }
    }
    var isProtected = Array(repeating: false, count: scalars.count)
    var end = 0
    for pair in pairs.sorted(by: { $0.lowerBound < $1.lowerBound }) where pair.upperBound >= end {
      for index in max(end, pair.lowerBound)...pair.upperBound { isProtected[index] = true }
      end = pair.upperBound + 1
    }
    return isProtected
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "«": "»", "„": "“", "\"": "\"",
  ]

  private func close(
    _ closing: Unicode.Scalar, at index: Int, _ open: inout [Unicode.Scalar: [Int]],
    _ pairs: inout [ClosedRange<Int>]
  ) {
    guard let start = open[closing]?.popLast() else { return }
    pairs.append(start...index)
    for kind in Self.closing.values {
      while let inner = open[kind]?.last, inner > start { open[kind]?.removeLast() }
    }
  }
}

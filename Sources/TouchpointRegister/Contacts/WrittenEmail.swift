/// A word with an @ that is meant for an e-mail address.
struct WrittenEmail {
  var text: String
  var isWellFormed: Bool

  /// The addresses of a text, in its order; a name in a messenger («@department») is none.
  static func all(in scalars: [Unicode.Scalar]) -> [WrittenEmail] {
    var found: [WrittenEmail] = []
    var position = 0
    while let at = scalars[position...].firstIndex(of: "@") {
      var start = at
      while start > position, isPart(scalars[start - 1]) { start -= 1 }
      var end = at + 1
      while end < scalars.count, isPart(scalars[end]) || scalars[end] == "@" { end += 1 }
      position = end
      while end > at + 1, [".", "-", "_"].contains(scalars[end - 1]) { end -= 1 }
      if let address = address(in: scalars, start..<end, at: at) { found.append(address) }
    }
    return found
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordScalar || scalar == "." || scalar == "_" || scalar == "-" || scalar == "+" || scalar == "%"
  }

  private static func address(in scalars: [Unicode.Scalar], _ range: Range<Int>, at: Int) -> WrittenEmail? {
    let local = scalars[range.lowerBound..<at]
    let domain = scalars[(at + 1)..<range.upperBound]
    if local.isEmpty {
      guard isDomain(domain) else { return nil }
      // «info @example.org», «@example.org»
      let before = asciiWord(in: scalars, endingBefore: at)
      return WrittenEmail(text: scalars.text((before ?? at)..<range.upperBound), isWellFormed: false)
    }
    if domain.isEmpty {
      guard local.contains(where: \.isLatinLetter) else { return nil }
      return WrittenEmail(text: scalars.text(range), isWellFormed: false)
    }
    return WrittenEmail(text: scalars.text(range), isWellFormed: isLocal(local, domain) && isDomain(domain))
  }

  private static func isLocal(_ local: ArraySlice<Unicode.Scalar>, _ domain: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    let parts = local.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }), !WrittenWebAddress.isMixed(local) else { return false }
    // Cyrillic names go with Cyrillic domains.
    return local.allSatisfy(\.isASCII) || domain.contains(where: \.isCyrillicLetter)
  }

  private static func isDomain(_ domain: ArraySlice<Unicode.Scalar>) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count >= 2 else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-" && !WrittenWebAddress.isMixed(label)
        && label.allSatisfy { $0.isWordScalar || $0 == "-" }
    } && !last.contains(where: \.isASCIIDigit)
  }

  /// The start of the Latin word before a position, one space between them.
  private static func asciiWord(in scalars: [Unicode.Scalar], endingBefore end: Int) -> Int? {
    guard end >= 2, scalars[end - 1] == " " else { return nil }
    var start = end - 1
    while start > 0, scalars[start - 1].isASCII, isPart(scalars[start - 1]) { start -= 1 }
    return start < end - 1 ? start : nil
  }
}

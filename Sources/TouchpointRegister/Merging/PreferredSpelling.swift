/// Which of several spellings of one name is kept: the best of all by an order of their letters alone, so that it
/// does not matter in which order, or in which groups, they come.
enum PreferredSpelling {
  static func of(_ spellings: some Sequence<String>) -> String? {
    var best: String?
    for spelling in spellings {
      guard let known = best else {
        best = spelling
        continue
      }
      if known != spelling, precedes(spelling, known) { best = spelling }
    }
    return best
  }

  /// A capital at the start, then fewer capitals («Сайт» before «САЙТ»), then code points.
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (rankA, rankB) = (rank(a), rank(b))
    if rankA != rankB { return rankA < rankB }
    return codePointsPrecede(a, b)
  }

  private static func rank(_ text: String) -> (Int, Int) {
    var capitals = 0
    var startsWithCapital: Bool?
    for scalar in text.unicodeScalars where scalar.isWordScalar && !scalar.isASCIIDigit {
      let isCapital = scalar.lowercased != scalar
      if isCapital { capitals += 1 }
      if startsWithCapital == nil { startsWithCapital = isCapital }
    }
    return (startsWithCapital == true ? 0 : 1, capitals)
  }
}

/// Whether one text stands before another in code-point order.
func codePointsPrecede(_ a: String, _ b: String) -> Bool {
  bytesPrecede(a.utf8.span, b.utf8.span)
}

/// Whether bytes stand before others; the order of UTF-8 is that of code points.
func bytesPrecede(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
  let shorter = min(a.count, b.count)
  var place = 0
  while place < shorter, a[place] == b[place] { place += 1 }
  return place < shorter ? a[place] < b[place] : a.count < b.count
}

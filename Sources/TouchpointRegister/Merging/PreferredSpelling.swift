/// Which of several spellings of one name is kept: the best of all by an order of their letters alone, so that it
/// does not matter in which order, or in which groups, they come.
enum PreferredSpelling {
  static func of(_ spellings: some Sequence<String>) -> String? {
    spellings.min { precedes($0, $1) }
  }

  /// A capital at the start, then fewer capitals («Сайт» before «САЙТ»), then code points.
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (rankA, rankB) = (rank(a), rank(b))
    if rankA != rankB { return rankA < rankB }
    return codePointsPrecede(a, b)
  }

  private static func rank(_ text: String) -> (Int, Int) {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    let startsWithCapital = letters.first?.properties.isUppercase ?? false
    return (startsWithCapital ? 0 : 1, letters.count { $0.properties.isUppercase })
  }
}

/// Whether one text stands before another in code-point order.
func codePointsPrecede(_ a: String, _ b: String) -> Bool {
  a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) { $0.value < $1.value }
}

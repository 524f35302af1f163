/// Tells a text that was cut off in the middle (TP605).
enum CutText {
  /// The last words of a text that ends with a hyphen, or is as long as a cell of old programs holds.
  static func ending(of text: String) -> String? {
    // A look at the bytes: most texts are short and end with a letter.
    let lastByte = text.utf8.last
    guard lastByte == UInt8(ascii: "-") || lastByte == 0x90 || text.utf8.count >= oldCellLength else {
      return nil
    }
    let scalars = Array(text.unicodeScalars.suffix(40))
    guard let last = scalars.last else { return nil }
    let endsWithHyphen =
      (last == "-" || last == "\u{2010}") && scalars.count > 1
      && scalars[scalars.count - 2].properties.isAlphabetic
    let mayBeCut = text.utf8.count >= oldCellLength && !closingSigns.contains(last)
    guard endsWithHyphen || (mayBeCut && text.unicodeScalars.count == oldCellLength) else { return nil }
    let words = scalars.text(0..<scalars.count).split(separator: " ")
    return words.count > 1 ? words.suffix(3).joined(separator: " ") : scalars.text(0..<scalars.count)
  }

  private static let oldCellLength = 255
  private static let closingSigns: [Unicode.Scalar] = Array(".!?…;:»\")”]".unicodeScalars)
}

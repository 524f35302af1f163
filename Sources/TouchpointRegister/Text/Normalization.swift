@_spi(_Unicode) import Swift

extension [Unicode.Scalar] {
  /// Brings the text into Normalization Form C; text that holds nothing to normalize costs one scan.
  mutating func normalize() {
    guard contains(where: { !$0.isAlwaysNormalized }) else { return }
    self = Array(text(indices)._nfc)
  }
}

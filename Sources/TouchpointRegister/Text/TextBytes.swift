import ByteStream

extension String {
  /// Whether the bytes of two texts are the same; canonical equivalence, which `==` goes by, is costly.
  package func isWritten(as other: String) -> Bool { utf8.span.isEqual(to: other.utf8.span) }

  /// Whether the bytes of a text begin with those of another: a tenth of the steps of `hasPrefix`, which goes by
  /// characters, where both are written in one way, as keys and words of keys are.
  package func begins(with beginning: String) -> Bool {
    let bytes = utf8.span
    let first = beginning.utf8.span
    return first.count <= bytes.count && bytes.extracting(first: first.count).isEqual(to: first)
  }
}

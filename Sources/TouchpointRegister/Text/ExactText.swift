import ByteStream

/// A text as a dictionary key, by its bytes: canonical equivalence, which `String` hashes by, is costly.
package struct ExactText: Hashable, Sendable {
  package let text: String
  private let hash: UInt64

  package init(_ text: String) {
    self.text = text
    hash = KeyedHash.shared.value(of: text.utf8.span)
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.hash == b.hash && a.text.isWritten(as: b.text)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

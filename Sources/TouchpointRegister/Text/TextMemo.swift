import Synchronization

/// Remembers what a function found out about texts, for all files and threads of the process: units write the same
/// words, and a thousand submissions have some hundred distinct touchpoints.
///
/// Only for functions of nothing but the text. Memory is bounded: texts that nobody asked for while `capacity` others
/// came are forgotten, long ones are never kept. Which texts are remembered changes no result.
package final class TextMemo<Value: Sendable>: Sendable {
  private struct Generations {
    var young: [ExactText: Value] = [:]
    var old: [ExactText: Value] = [:]
  }

  private let generations = Mutex(Generations())
  private let capacity: Int
  /// In bytes of UTF-8.
  private static var longestText: Int { 1_000 }

  /// - Parameter capacity: how many texts a generation holds; there are two of them.
  package init(capacity: Int = 8_192) { self.capacity = capacity }

  /// What is remembered of the text, or what `find` tells of it now. Two threads may find the same at once.
  package func value(of text: String, or find: (String) -> Value) -> Value {
    guard text.utf8.count <= Self.longestText else { return find(text) }
    let key = ExactText(text)
    if let known = known(key) { return known }
    let found = find(text)
    remember(found, of: key)
    return found
  }

  private func known(_ key: ExactText) -> Value? {
    generations.withLock { generations in
      if let known = generations.young[key] { return known }
      guard let known = generations.old[key] else { return nil }
      generations.young[key] = known
      return known
    }
  }

  private func remember(_ value: Value, of key: ExactText) {
    generations.withLock { generations in
      if generations.young.count >= capacity {
        generations.old = generations.young
        generations.young = [:]
      }
      generations.young[key] = value
    }
  }
}

/// A text as a dictionary key, by its bytes: canonical equivalence, which `String` hashes by, is costly and would
/// hide what cleaning has to tell.
package struct ExactText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (a: Self, b: Self) -> Bool {
    areEqual(a.text.utf8.span, b.text.utf8.span)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text.utf8.span) }
}

/// Bytes as a dictionary key, hashed as fast as texts are.
package struct ExactBytes: Hashable, Sendable {
  package let bytes: ArraySlice<UInt8>

  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes.span) }
}

/// Whether bytes are the same; written so that many of them are compared at a time.
private func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  var difference: UInt8 = 0
  for index in 0..<a.count { difference |= a[index] ^ b[index] }
  return difference == 0
}

extension Hasher {
  /// Takes eight bytes at a time.
  mutating func combine(_ bytes: Span<UInt8>) {
    var index = 0
    while index + 8 <= bytes.count {
      combine(bytes.word(at: index))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    combine(rest)
    combine(bytes.count)
  }
}

extension Span<UInt8> {
  /// Eight bytes as one number.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    let low =
      UInt64(self[index]) | UInt64(self[index + 1]) << 8 | UInt64(self[index + 2]) << 16
      | UInt64(self[index + 3]) << 24
    let high =
      UInt64(self[index + 4]) | UInt64(self[index + 5]) << 8 | UInt64(self[index + 6]) << 16
      | UInt64(self[index + 7]) << 24
    return low | high << 32
  }
}

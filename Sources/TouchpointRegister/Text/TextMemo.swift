import ByteStream
import Synchronization

/// Remembers what a function found out about texts, for all files and threads of the process: units write the same
/// words, and a thousand submissions have some hundred distinct touchpoints.
///
/// Only for functions of nothing but the text. Texts are told apart by their bytes: canonical equivalence, which
/// `String` compares by, is costly and would hide what cleaning has to tell. Memory is bounded: texts that nobody
/// asked for while a generation of others came are forgotten, long ones are never kept. Which texts are remembered
/// changes no result.
package final class TextMemo<Value: Sendable>: Sendable {
  private let generations: Mutex<TextGenerations<Value>>
  /// In bytes of UTF-8.
  private static var longestText: Int { 1_000 }

  /// - Parameter capacity: how many texts a generation holds; there are two of them.
  package init(capacity: Int = 8_192) { generations = Mutex(TextGenerations(capacity: capacity)) }

  /// What is remembered of the text.
  package func known(_ text: String) -> Value? {
    let bytes = text.utf8.span
    guard bytes.count <= Self.longestText else { return nil }
    let hash = KeyedHash.shared.value(of: bytes)
    return generations.withLock { $0.value(of: text, hash: hash) }
  }

  /// What is remembered of the text, or what `find` tells of it now. Two threads may find the same at once.
  package func value(of text: String, or find: (String) -> Value) -> Value {
    let bytes = text.utf8.span
    guard bytes.count <= Self.longestText else { return find(text) }
    let hash = KeyedHash.shared.value(of: bytes)
    if let known = generations.withLock({ $0.value(of: text, hash: hash) }) { return known }
    let found = find(text)
    generations.withLock { $0.remember(found, of: text, hash: hash) }
    return found
  }
}

/// The texts that were asked for lately, and those before them.
private struct TextGenerations<Value> {
  private var young = ByteStringTable()
  private var youngValues: [Value] = []
  private var old = ByteStringTable()
  private var oldValues: [Value] = []
  private let capacity: Int
  /// Of a generation's texts, in bytes.
  private static var largest: Int { 1 << 20 }

  init(capacity: Int) { self.capacity = capacity }

  mutating func value(of text: String, hash: UInt64) -> Value? {
    let bytes = text.utf8.span
    if let number = young.number(of: bytes, hash: hash) { return youngValues[number] }
    guard let number = old.number(of: bytes, hash: hash) else { return nil }
    let value = oldValues[number]
    remember(value, of: text, hash: hash)
    return value
  }

  mutating func remember(_ value: Value, of text: String, hash: UInt64) {
    let bytes = text.utf8.span
    // Another thread may have been faster.
    guard young.number(of: bytes, hash: hash) == nil else { return }
    if young.count >= capacity || young.cost >= Self.largest {
      swap(&young, &old)
      swap(&youngValues, &oldValues)
      young.removeAll()
      youngValues.removeAll(keepingCapacity: true)
    }
    _ = young.add(bytes, hash: hash)
    youngValues.append(value)
  }
}

public import Synchronization

/// Remembers what a function found out about texts, for all files and threads of the process: units write the same
/// words, and a thousand submissions have some hundred distinct touchpoints.
///
/// Only for functions of nothing but the text. Texts are told apart by their bytes: canonical equivalence, which
/// `String` compares by, is costly and would hide what cleaning has to tell. Memory is bounded: texts that nobody
/// asked for while a generation of others came are forgotten, long ones are never kept. Which texts are remembered
/// changes no result.
///
/// Texts are divided among shards by their hashes, each with a lock of its own: threads that look up texts at once seldom
/// wait for each other. All of it can be inlined: other modules would work on values without knowing their type.
public final class TextMemo<Value: Sendable>: Sendable {
  @usableFromInline let shards: InlineArray<16, Mutex<TextGenerations<Value>>>
  /// In bytes of UTF-8.
  @inlinable static var longestText: Int { 1_000 }

  /// - Parameter capacity: how many texts a generation holds, give or take; there are two of them.
  @inlinable public init(capacity: Int = 8_192) {
    shards = InlineArray { _ in Mutex(TextGenerations(capacity: max(capacity / 16, 1))) }
  }

  /// The low bits of a hash find a text's place within its shard.
  @inlinable func shard(_ hash: UInt64) -> Int { Int(hash >> 60) }

  /// What is remembered of the text.
  @inlinable public func known(_ text: String) -> Value? {
    let bytes = text.utf8.span
    guard bytes.count <= Self.longestText else { return nil }
    let hash = KeyedHash.shared.value(of: bytes)
    return remembered(text, hash)
  }

  @inlinable func remembered(_ text: String, _ hash: UInt64) -> Value? {
    shards[shard(hash)].withLock { $0.value(of: text, hash: hash) }
  }

  /// What is remembered of the text, or what `find` tells of it now. Two threads may find the same at once.
  @inlinable public func value(of text: String, or find: (String) -> Value) -> Value {
    let bytes = text.utf8.span
    guard bytes.count <= Self.longestText else { return find(text) }
    let hash = KeyedHash.shared.value(of: bytes)
    if let known = remembered(text, hash) { return known }
    let found = find(text)
    shards[shard(hash)].withLock { $0.remember(found, of: text, hash: hash) }
    return found
  }
}

/// The texts that were asked for lately, and those before them.
@usableFromInline struct TextGenerations<Value> {
  @usableFromInline var young = ByteStringTable()
  @usableFromInline var youngValues: [Value] = []
  @usableFromInline var old = ByteStringTable()
  @usableFromInline var oldValues: [Value] = []
  @usableFromInline let capacity: Int
  /// Of a generation's texts in a shard, in bytes.
  @inlinable static var largest: Int { 1 << 16 }

  @inlinable init(capacity: Int) { self.capacity = capacity }

  @inlinable mutating func value(of text: String, hash: UInt64) -> Value? {
    let bytes = text.utf8.span
    if let number = young.number(of: bytes, hash: hash) { return youngValues[number] }
    guard let number = old.number(of: bytes, hash: hash) else { return nil }
    let value = oldValues[number]
    remember(value, of: text, hash: hash)
    return value
  }

  @inlinable mutating func remember(_ value: Value, of text: String, hash: UInt64) {
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

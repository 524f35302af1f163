import ByteStream
import Synchronization

/// What a vocabulary knows of a word.
struct KnownWord: Sendable {
  /// The word without its ending, as the vocabulary numbers it; -1 where no phrase knows it.
  var stem: Int32
  /// The word as it is spelled, where a phrase asks for that very form; else -1.
  var form: Int32
  var shape: WordShape
}

/// Remembers words: texts are many, and their words few.
final class WordMemo: Sendable {
  private struct Words {
    var table = ByteStringTable()
    var known: [KnownWord] = []
  }

  /// Each with its lock, by the words' hashes: threads seldom wait for each other.
  private let shards = InlineArray<16, Mutex<Words>> { _ in Mutex(Words()) }
  /// Of a shard; when there are more, all are forgotten.
  private static let capacity = 2_048
  /// In bytes of UTF-8; what is longer is no word.
  private static let longest = 128

  /// What is remembered of a word.
  func word(_ written: borrowing Span<UInt8>, hash: UInt64) -> KnownWord? {
    shards[Int(hash >> 60)].withLock { words in
      words.table.number(of: written, hash: hash).map { words.known[$0] }
    }
  }

  func remember(_ word: KnownWord, of written: borrowing Span<UInt8>, hash: UInt64) {
    guard written.count <= Self.longest else { return }
    shards[Int(hash >> 60)].withLock { words in
      guard words.table.number(of: written, hash: hash) == nil else { return }
      if words.known.count >= Self.capacity { words = Words() }
      _ = words.table.add(written, hash: hash)
      words.known.append(word)
    }
  }
}

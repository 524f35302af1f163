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
  private let known = Mutex<[ExactBytes: KnownWord]>([:])
  /// When there are more, all are forgotten.
  private static let capacity = 32_768
  /// Of letters; what is longer is no word.
  private static let longest = 64

  func word(_ letters: [UInt8], or find: () -> KnownWord) -> KnownWord {
    guard letters.count <= Self.longest else { return find() }
    let key = ExactBytes(letters[...])
    if let word = known.withLock({ $0[key] }) { return word }
    let word = find()
    known.withLock { known in
      if known.count >= Self.capacity { known = [:] }
      known[key] = word
    }
    return word
  }
}

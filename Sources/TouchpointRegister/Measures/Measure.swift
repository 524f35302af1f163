/// A quantity that column 6 promises of a wait, of a reply or of the transfers of a call (п. 4.2).
struct Measure: Sendable, Hashable {
  enum Subject: Sendable, Hashable {
    /// «ожидание», «очередь»
    case wait
    /// «ответ», «реакция»
    case reply
    /// «переключение», «перевод», «переадресация» of a call
    case transfer
  }

  enum Bound: Sendable, Hashable {
    /// «не более», «до», «в течение», or nothing at all: the quantity itself.
    case atMost
    /// «не менее», «от» alone: no limit.
    case atLeast
    /// «более», «свыше»: the quantity is passed.
    case over
  }

  /// What is answered, where that counts (п. 4.2(2)в).
  struct Occasions: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let mention = Occasions(rawValue: 1)
    /// An official appeal, a message, a complaint, a comment.
    static let appeal = Occasions(rawValue: 2)
  }

  var subject: Subject
  /// Minutes of a wait or a reply, the number of transfers; of a range the upper end.
  var value: Double
  var bound: Bound
  /// Of a reply; empty where nothing is named.
  var occasions: Occasions = []
  /// The words of the text that say it.
  var phrase: String

  /// Whether it allows more than a limit.
  func exceeds(_ limit: Int) -> Bool {
    switch bound {
    case .atMost: value > Double(limit)
    case .over: value >= Double(limit)
    case .atLeast: false
    }
  }
}

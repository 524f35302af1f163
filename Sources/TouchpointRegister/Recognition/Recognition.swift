/// What a text of column 4 says of the channel.
public struct ChannelRecognition: Sendable, Hashable {
  /// `.other` where the channel can't be told.
  public var channel: Channel
  /// The nearest guess where the channel can't be told: the canonical word that a misspelling comes near.
  public var nearest: String?
}

/// What a text of column 5 says of the needs.
public struct NeedRecognition: Sendable, Hashable {
  /// In the order of п. 3.7, each at most once; holds `.other` exactly where `others` is not empty.
  public var needs: [CustomerNeed]
  /// The phrases that name none of the eight needs, in the order of the text (`otherNeeds`, TP303).
  public var others: [String]
  /// Needs named by two phrases of the text (TP308), with those phrases.
  public var repeated: [RepeatedNeed]

  public struct RepeatedNeed: Sendable, Hashable {
    public var need: CustomerNeed
    public var phrases: [String]
  }
}

/// Understands the words of columns 2, 4 and 5: one small engine over a table of phrases.
public struct Recognizer: Sendable {
  /// The recognizer with the phrases that the program brings along.
  public static let standard = Recognizer()

  public init() {}

  /// The channel that the name of a touchpoint (column 4, cleaned) tells of.
  public func channel(of text: String) -> ChannelRecognition {
    ChannelRecognition(channel: .other, nearest: nil)
  }

  /// The needs that an interaction (column 5, cleaned) tells of.
  public func needs(in text: String) -> NeedRecognition {
    NeedRecognition(needs: [], others: [], repeated: [])
  }

  /// The direction that a text names (column 2, or a sheet's name): the appendix's names and those of п. 3.5,
  /// near and shortened spellings too.
  public func direction(named text: String) -> Direction? {
    Direction.allCases.first { $0.name == text }
  }

  /// The direction whose name comes nearest, to be offered where `direction(named:)` finds none.
  public func nearestDirection(to text: String) -> Direction? { nil }
}

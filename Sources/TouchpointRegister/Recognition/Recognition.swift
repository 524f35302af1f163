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

  /// A need that two phrases of one text name (TP308).
  public struct RepeatedNeed: Sendable, Hashable {
    /// One of the eight named ones.
    public var need: CustomerNeed
    /// The words of the text that name it, in its order.
    public var phrases: [String]
  }
}

/// Understands the words of columns 2, 4 and 5: one small engine over tables of phrases.
///
/// Making one compiles the tables, which takes milliseconds: make it once (`standard`) and share it. A text is
/// understood anew at each call; a caller with many rows keeps a `RecognitionCache`.
public struct Recognizer: Sendable {
  /// The recognizer with the phrases that the program brings along.
  public static let standard = Recognizer()

  private let readers: Readers

  /// The compiled tables, in one place: a recognizer is copied with whatever carries it along.
  private final class Readers: Sendable {
    let channels: ChannelReader
    let interactions: NeedReader
    let directions = DirectionReader()

    init(channels: ChannelReader, interactions: NeedReader) {
      self.channels = channels
      self.interactions = interactions
    }
  }

  /// The phrases of the program, and further ones that go before them.
  ///
  /// A further phrase is written in plain words, in any of their forms («окно регистрации»); `PhraseSyntax` tells
  /// what else can stand in one.
  public init(
    channelPhrases: [(phrase: String, channel: Channel)] = [],
    needPhrases: [(phrase: String, need: CustomerNeed)] = []
  ) {
    readers = Readers(
      channels: ChannelReader(extra: channelPhrases), interactions: NeedReader(extra: needPhrases))
  }

  /// The channel that the name of a touchpoint (column 4, cleaned) tells of.
  public func channel(of text: String) -> ChannelRecognition { readers.channels.channel(of: text) }

  /// The needs that an interaction (column 5, cleaned) tells of.
  public func needs(in text: String) -> NeedRecognition { readers.interactions.needs(in: text) }

  /// The direction that a text names (column 2, or a sheet's name): the appendix's names and those of п. 3.5,
  /// near and shortened spellings too.
  public func direction(named text: String) -> Direction? { readers.directions.direction(named: text) }

  /// The direction whose name comes nearest, to be offered where `direction(named:)` finds none.
  public func nearestDirection(to text: String) -> Direction? { readers.directions.nearest(to: text) }
}

/// Remembers what was understood, so that each distinct text is understood once.
public struct RecognitionCache {
  private let recognizer: Recognizer
  private var channels: [String: ChannelRecognition] = [:]
  private var interactions: [String: NeedRecognition] = [:]

  public init(_ recognizer: Recognizer = .standard) {
    self.recognizer = recognizer
  }

  public mutating func channel(of text: String) -> ChannelRecognition {
    if let known = channels[text] { return known }
    let result = recognizer.channel(of: text)
    channels[text] = result
    return result
  }

  public mutating func needs(in text: String) -> NeedRecognition {
    if let known = interactions[text] { return known }
    let result = recognizer.needs(in: text)
    interactions[text] = result
    return result
  }
}

import ByteStream

/// Understands the words of columns 2, 4 and 5: one small engine over tables of phrases.
///
/// The tables are compiled when the first text is asked for, which takes milliseconds: make one (`standard`) and share
/// it. What was understood of a text is remembered.
public struct Recognizer: Sendable {
  /// The recognizer with the phrases that the program brings along.
  public static let standard = Recognizer()

  private let readers: Readers

  /// The compiled tables, in one place: a recognizer is copied with whatever carries it along.
  private final class Readers: Sendable {
    let channels: MadeOnce<ChannelReader>
    let interactions: MadeOnce<NeedReader>
    let directions = MadeOnce { DirectionReader() }
    let channelMemo = TextMemo<ChannelRecognition>()
    let needMemo = TextMemo<NeedRecognition>()
    let directionMemo = TextMemo<Direction?>(capacity: 1_024)

    init(channels: [(phrase: String, channel: Channel)], needs: [(phrase: String, need: CustomerNeed)]) {
      self.channels = MadeOnce { ChannelReader(extra: channels) }
      interactions = MadeOnce { NeedReader(extra: needs) }
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
    readers = Readers(channels: channelPhrases, needs: needPhrases)
  }

  /// Compiles the tables that are not yet: to be called on a thread that has nothing better to do.
  func prepare() {
    _ = readers.interactions.value
    _ = readers.channels.value
  }

  /// The channel that the name of a touchpoint (column 4, cleaned) tells of.
  public func channel(of text: String) -> ChannelRecognition {
    readers.channelMemo.value(of: text) { readers.channels.value.channel(of: $0) }
  }

  /// The needs that an interaction (column 5, cleaned) tells of.
  public func needs(in text: String) -> NeedRecognition {
    readers.needMemo.value(of: text) { readers.interactions.value.needs(in: $0) }
  }

  /// The direction that a text names (column 2, or a sheet's name): the appendix's names and those of п. 3.5,
  /// near and shortened spellings too.
  public func direction(named text: String) -> Direction? {
    readers.directionMemo.value(of: text) { readers.directions.value.direction(named: $0) }
  }

  /// The direction whose name comes nearest, to be offered where `direction(named:)` finds none.
  public func nearestDirection(to text: String) -> Direction? { readers.directions.value.nearest(to: text) }
}

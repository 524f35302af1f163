/// Finds the measures of a text: a quantity, its limit, and what it is of.
///
/// A quantity belongs to the noun of its clause: of the part up to the quantity, else of the words behind it, else of
/// an earlier part of the clause. Work and memory grow with the text's length alone.
final class MeasureReader: Sendable {
  static let standard = MeasureReader()

  private let table: PhraseTable<MeasurePhrases.Topic>
  private let words: MeasureWords

  init() {
    let lines = MeasurePhrases.groups.flatMap { group in
      group.lines.spacedLines.map { (label: group.topic, pattern: String($0)) }
    }
    let vocabulary = Vocabulary(
      lexicon: MeasureVocabulary.lexicon, irregular: MeasurePhrases.irregular, shortestMisspelled: 5)
    table = PhraseTable(lines, vocabulary: vocabulary)
    words = MeasureWords(table.vocabulary)
  }

  /// The measures that a text (column 6, cleaned) promises, in its order.
  func measures(in text: String) -> [Measure] {
    let text = MeasuredText(text, vocabulary: table.vocabulary, words: words)
    var matches: [PhraseTable<MeasurePhrases.Topic>.Match] = []
    for start in text.items.indices where text.items[start].token.kind == .word {
      table.matches(in: text, at: start, into: &matches)
    }
    let topics = matches.undisplaced { $0.covers($1, furtherPhrases: 0) }.compactMap { match -> TopicPlace? in
      guard let first = match.positions.first, let last = match.positions.last else { return nil }
      return TopicPlace(topic: table.phrases[match.phrase].label, range: first..<last + 1)
    }
    guard !topics.isEmpty else { return [] }
    var transfers: [Int: Int] = [:]
    for place in topics where place.topic == .subject(.transfer) {
      transfers[place.range.lowerBound] = place.range.upperBound
    }
    let quantities = QuantityReader(text: text, transfers: transfers).quantities()
    var walk = ClauseWalk(text: text, topics: topics, quantities: quantities)
    return walk.measures()
  }
}

/// A phrase of the text that tells what a quantity can be of.
struct TopicPlace {
  var topic: MeasurePhrases.Topic
  var range: Range<Int>
}

/// Who a process is for: external customers (п. 2.2) or internal ones (п. 2.3).
enum CustomerAudience {
  /// Directions 1 to 4 are for external customers, 5 is for internal ones, 6 is for whom its text names.
  static func isExternal(_ process: CheckedProcess, in direction: Direction) -> Bool {
    switch direction {
    case .services, .control, .appeals, .openness: true
    case .internalCustomer: false
    case .otherFunctions:
      process.name.namesCustomers
        || process.touchpoints.contains {
          $0.name.namesCustomers || $0.interaction.namesCustomers || $0.particularities.namesCustomers
        }
    }
  }

  /// Whether the words of a text name external customers.
  static func isNamed(in words: KeyWords) -> Bool {
    let words = words.words
    return words.indices.contains { start in
      firsts.places(in: words[start]).contains { place in
        let phrase = phrases[place]
        return start + phrase.count <= words.count
          && zip(words[start...], phrase).allSatisfy { word, stem in
            word.starts(with: stem.utf8) && !exceptions.contains(word)
          }
      }
    }
  }

  /// The beginnings of the words that name external customers, one phrase a line.
  private static let phrases: [[String]] = """
    граждан
    заявител
    предпринимател
    самозанят
    поставщик
    подрядчик
    населени
    посетител
    арендатор
    юридическ лиц
    физическ лиц
    участник закуп
    участник торг
    участник аукцион
    некоммерческ организац
    представител бизнес
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

  /// Of the words of which a text has one that names external customers.
  static let beginnings = phrases.map { $0[0] }
  private static let firsts = WordBeginnings(beginnings)

  /// Words of the civil service and the civil code, and what only sounds alike.
  private static let exceptions = WordBeginnings(["гражданск", "предпринимательск", "населенн"])
}

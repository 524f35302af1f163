import Diagnostics

/// TP405: the customer can see the history of the services that were given (п. 3.8(5)).
struct HistoryRule: ProcessRule {
  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard [.services, .control, .appeals].contains(direction), !process.touchpoints.isEmpty,
      !process.touchpoints.contains(where: Self.showsHistory)
    else { return }
    report.add(.historyMissing(process: process.entry.name), at: context.place(of: process.entry))
  }

  private static func showsHistory(_ touchpoint: CheckedTouchpoint) -> Bool {
    touchpoint.channel == .personalAccount || touchpoint.name.showsHistory
      || touchpoint.interaction.showsHistory || touchpoint.particularities.showsHistory
  }

  /// Whether words say where the customer finds what was dealt with before.
  static func isShown(in words: KeyWords) -> Bool {
    let words = words.words
    return words.indices.contains { index in
      firsts.places(in: words[index]).contains { place in
        // Up to two words may stand between the two of a phrase.
        phrases[place].next.isEmpty || words[(index + 1)...].prefix(3).contains(where: nexts[place].contains)
      }
    }
  }

  /// A word, and the words of which one has to follow it.
  private static let phrases: [(first: String, next: [String])] = [
    (
      "истори",
      ["обращен", "взаимодейств", "заявлен", "заявок", "запрос", "услуг", "оплат", "переписк", "посещен"]
    ),
    ("архив", ["обращен", "заявлен", "заявок", "запрос", "переписк", "ответ"]),
    ("ране", ["поданн", "оказанн", "направленн", "полученн"]),
    ("личн", ["кабинет"]),
    ("епгу", []), ("рпгу", []), ("госуслуг", []),
  ]

  /// Of the words of which a text has one that shows a history.
  static let beginnings = phrases.map(\.first)
  private static let firsts = WordBeginnings(beginnings)
  private static let nexts = phrases.map { WordBeginnings($0.next) }
}

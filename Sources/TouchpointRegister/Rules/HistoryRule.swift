import Diagnostics

/// TP405: the customer can see the history of the services that were given (п. 3.8(5)).
struct HistoryRule: RegisterRule {
  func check(
    _ process: Process, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard [.services, .control, .appeals].contains(direction), !process.touchpoints.isEmpty,
      !process.touchpoints.contains(where: Self.showsHistory)
    else { return }
    report.add(.historyMissing(process: process.name), at: context.place(of: process))
  }

  private static func showsHistory(_ touchpoint: Touchpoint) -> Bool {
    if touchpoint.channel == .personalAccount { return true }
    return [touchpoint.name, touchpoint.interaction, touchpoint.particularities].contains { text in
      let words = RegisterKey(text).description.split { !$0.isLetter }.map { String($0) }
      return words.indices.contains { index in
        phrases.contains { phrase in
          // Up to two words may stand between the two of a phrase.
          words[index].hasPrefix(phrase.first)
            && (phrase.next.isEmpty
              || words[(index + 1)...].prefix(3).contains { word in
                phrase.next.contains { word.hasPrefix($0) }
              })
        }
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
}

/// A clause of the order that no rule can check, and why.
package struct UncheckedClause: Sendable, Hashable {
  /// As in `Rule.clause`: `4.2(3)б`.
  package var clause: String
  /// What the clause asks for.
  package var requirement: String
  /// Why a table of touchpoints cannot show whether it is met.
  package var reason: String
}

extension UncheckedClause {
  /// All of them, in the order's order.
  package static func all(in language: Language) -> [UncheckedClause] {
    table.map { row in
      let (requirement, reason) = language.pick(ru: row.ru, en: row.en)
      return UncheckedClause(clause: row.clause, requirement: requirement, reason: reason)
    }
  }

  private typealias Words = (requirement: String, reason: String)

  private static let table: [(clause: String, ru: Words, en: Words)] = [
    (
      "3.6",
      (
        "Точки выявляются по актам, контрактам, соглашениям и устным поручениям.",
        "Из таблицы не видно, по каким документам она составлена; об этом напоминает бланк."
      ),
      (
        "Touchpoints are gathered from acts, contracts, agreements and oral orders.",
        "The table does not show which documents it was made from; the blank form reminds of it."
      )
    ),
    (
      "3.8(1)",
      (
        "Взаимодействие простое и лёгкое в любом канале.",
        "Просто ли это, судит клиент; из текста графы этого не видно."
      ),
      (
        "Interaction is simple and easy in every channel.",
        "Ease is for the customer to judge, not for a text to show."
      )
    ),
    (
      "3.8(4)",
      (
        "Учитываются клиенты с низким уровнем знания русского языка.",
        "Проверяется только упоминание доступности (TP404); о языке формы ничего не говорят."
      ),
      (
        "Customers with little knowledge of Russian are taken into account.",
        "Only a mention of accessibility is checked (TP404); forms say nothing of language."
      )
    ),
    (
      "4.2(2)б",
      (
        "Клиенту отвечают на обращения, упоминания и комментарии.",
        "Это видно в самой социальной сети, а не в Перечне."
      ),
      (
        "Customers are answered on appeals, mentions and comments.",
        "The social network itself shows that, the register does not."
      )
    ),
    (
      "4.2(2)г",
      (
        "Шаблоны ответов и правила их подготовки есть и обновляются.",
        "Это внутренние документы; в Перечень они не входят."
      ),
      (
        "Reply templates and rules exist and are kept up to date.",
        "They are internal documents outside the register."
      )
    ),
    (
      "4.2(3)б",
      (
        "Речь по телефону нейтральная, доброжелательная, грамотная.",
        "Это видно из самого разговора, а не из Перечня."
      ),
      ("Speech on the telephone is neutral, kind and correct.", "Only a call shows how it was held.")
    ),
    (
      "4.2(3)в",
      ("Используется техника активного слушания.", "Это видно из самого разговора, а не из Перечня."),
      ("Active listening is used.", "Only a call shows how it was held.")
    ),
    (
      "4.2(3)г",
      (
        "Для типовых обращений есть сценарии разговоров.",
        "Это внутренние документы; в Перечень они не входят."
      ),
      ("Scripts exist for typical calls.", "They are internal documents outside the register.")
    ),
    (
      "4.2(4)б",
      (
        "Ответ исчерпывающий, за клиентами закреплены ответственные.",
        "Полнота ответа видна из самого ответа."
      ),
      (
        "Replies are exhaustive, and someone is in charge of each customer.",
        "Only a reply shows how full it is."
      )
    ),
    (
      "4.2(4)в",
      (
        "База знаний с шаблонами ответов ведётся и обновляется.",
        "Это внутренний ресурс; в Перечень он не входит."
      ),
      (
        "A knowledge base with reply templates is kept up to date.",
        "It is an internal resource outside the register."
      )
    ),
    (
      "4.2(4)г",
      (
        "Есть быстрая обратная связь в электронных каналах.",
        "Это видно в самом сервисе, а не в его описании."
      ),
      (
        "Electronic channels offer quick feedback.",
        "The service itself shows that, its description does not."
      )
    ),
    (
      "4.2(5)а",
      ("Целесообразность личного приёма определяется по потребностям.", "Это решение, а не свойство точки."),
      (
        "Whether to receive in person is decided by need.",
        "That is a decision, not a property of a touchpoint."
      )
    ),
    (
      "4.2(5)б",
      ("Внедрены правила профессионального обслуживания.", "Это видно на приёме, а не в Перечне."),
      ("Rules of professional service are in force.", "The reception shows that, the register does not.")
    ),
  ]
}

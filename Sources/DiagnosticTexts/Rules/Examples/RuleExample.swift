package import Diagnostics

/// What makes a rule speak, or what it lets pass: rows of the form where a table shows it, words where it does not.
package struct RuleExample: Sendable, Hashable {
  /// Rows of one form; empty where the example is no table.
  package var rows: [FormRow]
  /// What is said of the rows, or in their place.
  private var remark: Remark?

  private struct Remark: Hashable {
    var ru: String
    var en: String
  }

  /// The example in words, a line a row; the words of the form are Russian in both languages.
  package func lines(in language: Language) -> [String] {
    var lines = rows.map { $0.line(in: language) }
    if lines.count > 1 {
      lines = lines.enumerated().map { language.pick(ru: "строка", en: "row") + " \($0 + 1), " + $1 }
    }
    lines = lines.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    guard let remark else { return lines }
    let words = language.pick(ru: remark.ru, en: remark.en)
    return lines.count == 1 ? [lines[0] + ". " + words] : lines + [words]
  }

  static func row(
    number: String? = nil, direction: String? = nil, process: String? = nil, touchpoint: String? = nil,
    interaction: String? = nil, particularities: String? = nil
  ) -> RuleExample {
    .rows([
      FormRow(
        number: number, direction: direction, process: process, touchpoint: touchpoint,
        interaction: interaction, particularities: particularities)
    ])
  }

  static func rows(_ rows: [FormRow]) -> RuleExample { RuleExample(rows: rows) }

  static func words(ru: String, en: String) -> RuleExample {
    RuleExample(rows: [], remark: Remark(ru: ru, en: en))
  }

  func remarked(ru: String, en: String) -> RuleExample {
    RuleExample(rows: rows, remark: Remark(ru: ru, en: en))
  }
}

/// An example of what a rule speaks of, and its near neighbour that the rule lets pass.
package struct RuleExamples: Sendable, Hashable {
  package var breaks: RuleExample
  package var keeps: RuleExample
}

/// The examples of a rule of the catalogue.
package func examples(of rule: Rule) -> RuleExamples { rule.examples }

extension Rule {
  var examples: RuleExamples {
    switch self {
    case .formNotFound: .formNotFound
    case .columnMissing: .columnMissing
    case .columnsRearranged: .columnsRearranged
    case .sheetNotRead: .sheetNotRead
    case .rowWithoutDirection: .rowWithoutDirection
    case .directionNumberDisagrees: .directionNumberDisagrees
    case .directionNumberMangled: .directionNumberMangled
    case .errorValue: .errorValue
    case .textTooLong: .textTooLong
    case .activeContent: .activeContent
    case .commentsNotKept: .commentsNotKept
    case .formulaWithoutValue: .formulaWithoutValue
    case .rowsNotRead: .rowsNotRead
    case .notHeldByFormat: .notHeldByFormat

    case .directionUnknown: .directionUnknown
    case .directionEmpty: .directionEmpty
    case .processMissing: .processMissing
    case .processWithoutTouchpoints: .processWithoutTouchpoints
    case .placeholderLeft: .placeholderLeft
    case .needMissing: .needMissing
    case .touchpointMissing: .touchpointMissing
    case .particularitiesMissing: .particularitiesMissing
    case .registryProcessMissing: .registryProcessMissing
    case .processNotInRegistry: .processNotInRegistry
    case .submissionUnnamed: .submissionUnnamed

    case .touchpointRepeated: .touchpointRepeated
    case .touchpointsNearlyEqual: .touchpointsNearlyEqual
    case .needUnknown: .needUnknown
    case .formalApproach: .formalApproach
    case .resultMissing: .resultMissing
    case .cellSplit: .cellSplit
    case .touchpointPerStage: .touchpointPerStage
    case .needRepeated: .needRepeated

    case .channelUnknown: .channelUnknown
    case .digitalMissing: .digitalMissing
    case .offlineMissing: .offlineMissing
    case .accessibilityUnmentioned: .accessibilityUnmentioned
    case .historyMissing: .historyMissing
    case .touchpointNotFindable: .touchpointNotFindable
    case .contactMalformed: .contactMalformed
    case .foreignMessenger: .foreignMessenger

    case .siteFeaturesUnmentioned: .siteFeaturesUnmentioned
    case .replyTooSlow: .replyTooSlow
    case .replyTimeUnmentioned: .replyTimeUnmentioned
    case .moderationUnmentioned: .moderationUnmentioned
    case .tooManyTransfers: .tooManyTransfers
    case .voiceFeaturesUnmentioned: .voiceFeaturesUnmentioned
    case .acknowledgementUnmentioned: .acknowledgementUnmentioned
    case .waitingTooLong: .waitingTooLong
    case .appointmentUnmentioned: .appointmentUnmentioned

    case .mixedScripts: .mixedScripts
    case .invisibleCharacters: .invisibleCharacters
    case .formulaInjection: .formulaInjection
    case .personalData: .personalData
    case .textUnbalanced: .textUnbalanced

    case .conflict: .conflict
    case .processUnderSeveralDirections: .processUnderSeveralDirections
    case .entriesJoined: .entriesJoined
    case .processesNearlyEqual: .processesNearlyEqual
    case .unitSilent: .unitSilent
    case .unitUnknown: .unitUnknown
    case .unitSentTwice: .unitSentTwice

    case .processChanged: .processChanged
    case .touchpointChanged: .touchpointChanged
    case .needsChanged: .needsChanged
    case .editorialChange: .editorialChange
    case .publishedLate: .publishedLate
    case .calendarIncomplete: .calendarIncomplete
    case .editionUnnamed: .editionUnnamed
    }
  }
}

extension Rule {
  /// The default severity.
  public var severity: Severity { entry.severity }
  /// The clause of the order («п.»), or of another act; nil where the rule has none.
  public var clause: String? { entry.clause }
  /// Whether the configuration may neither switch the rule off nor lower it (marked ! in the catalogue).
  public var isLocked: Bool { entry.isLocked }

  private struct Entry {
    var severity: Severity
    var clause: String?
    var isLocked = false
  }

  private var entry: Entry {
    switch self {
    case .formNotFound: Entry(severity: .error, clause: "прил.", isLocked: true)
    case .columnMissing: Entry(severity: .error, clause: "прил.", isLocked: true)
    case .columnsRearranged: Entry(severity: .note, clause: "прил.")
    case .sheetNotRead: Entry(severity: .note)
    case .rowWithoutDirection: Entry(severity: .error, clause: "прил.", isLocked: true)
    case .directionNumberDisagrees: Entry(severity: .warning, clause: "прил.")
    case .directionNumberMangled: Entry(severity: .warning)
    case .errorValue: Entry(severity: .error, isLocked: true)
    case .textTooLong: Entry(severity: .warning)
    case .activeContent: Entry(severity: .warning)
    case .commentsNotKept: Entry(severity: .note)
    case .formulaWithoutValue: Entry(severity: .warning)
    case .rowsNotRead: Entry(severity: .note, clause: "прил.")
    case .notHeldByFormat: Entry(severity: .note)

    case .directionUnknown: Entry(severity: .error, clause: "3.5", isLocked: true)
    case .directionEmpty: Entry(severity: .warning, clause: "3.5")
    case .processMissing: Entry(severity: .error, clause: "3.5", isLocked: true)
    case .processWithoutTouchpoints: Entry(severity: .error, clause: "3.5")
    case .placeholderLeft: Entry(severity: .error, clause: "прил.")
    case .needMissing: Entry(severity: .error, clause: "3.7")
    case .touchpointMissing: Entry(severity: .error, clause: "3.5")
    case .particularitiesMissing: Entry(severity: .warning, clause: "прил.")
    case .registryProcessMissing: Entry(severity: .warning, clause: "3.1")
    case .processNotInRegistry: Entry(severity: .warning, clause: "3.1")
    case .submissionUnnamed: Entry(severity: .warning, clause: "3.4")

    case .touchpointRepeated: Entry(severity: .error, clause: "3.7")
    case .touchpointsNearlyEqual: Entry(severity: .warning, clause: "3.7")
    case .needUnknown: Entry(severity: .warning, clause: "3.7")
    case .formalApproach: Entry(severity: .warning, clause: "3.7")
    case .resultMissing: Entry(severity: .warning, clause: "3.7")
    case .cellSplit: Entry(severity: .note, clause: "3.7")
    case .touchpointPerStage: Entry(severity: .warning, clause: "3.7")
    case .needRepeated: Entry(severity: .note, clause: "3.7")

    case .channelUnknown: Entry(severity: .warning, clause: "2.5, 4.1")
    case .digitalMissing: Entry(severity: .warning, clause: "3.8(2)")
    case .offlineMissing: Entry(severity: .warning, clause: "3.8(3)")
    case .accessibilityUnmentioned: Entry(severity: .note, clause: "3.8(4)")
    case .historyMissing: Entry(severity: .note, clause: "3.8(5)")
    case .touchpointNotFindable: Entry(severity: .warning, clause: "2.5")
    case .contactMalformed: Entry(severity: .error)
    case .foreignMessenger: Entry(severity: .warning, clause: "41-ФЗ")

    case .siteFeaturesUnmentioned: Entry(severity: .note, clause: "4.2(1)")
    case .replyTooSlow: Entry(severity: .warning, clause: "4.2(2)в")
    case .replyTimeUnmentioned: Entry(severity: .note, clause: "4.2(2)в")
    case .moderationUnmentioned: Entry(severity: .note, clause: "4.2(2)а")
    case .tooManyTransfers: Entry(severity: .error, clause: "4.2(3)а")
    case .voiceFeaturesUnmentioned: Entry(severity: .note, clause: "4.2(3)д")
    case .acknowledgementUnmentioned: Entry(severity: .note, clause: "4.2(4)а")
    case .waitingTooLong: Entry(severity: .error, clause: "4.2(5)г")
    case .appointmentUnmentioned: Entry(severity: .note, clause: "4.2(5)в")

    case .mixedScripts: Entry(severity: .warning)
    case .invisibleCharacters: Entry(severity: .note)
    case .formulaInjection: Entry(severity: .warning)
    case .personalData: Entry(severity: .error, clause: "152-ФЗ")
    case .textUnbalanced: Entry(severity: .warning)

    case .conflict: Entry(severity: .error, clause: "3.3(2)")
    case .processUnderSeveralDirections: Entry(severity: .error, clause: "3.3(2)")
    case .entriesJoined: Entry(severity: .note, clause: "3.7")
    case .processesNearlyEqual: Entry(severity: .warning, clause: "3.3(2)")
    case .unitSilent: Entry(severity: .warning, clause: "5.4")
    case .unitUnknown: Entry(severity: .warning, clause: "3.4")
    case .unitSentTwice: Entry(severity: .error, clause: "3.3")

    case .processChanged: Entry(severity: .note, clause: "5.3(1)")
    case .touchpointChanged: Entry(severity: .note, clause: "5.3(2)")
    case .needsChanged: Entry(severity: .note, clause: "5.3(3)")
    case .editorialChange: Entry(severity: .note)
    case .publishedLate: Entry(severity: .error, clause: "5.5")
    case .calendarIncomplete: Entry(severity: .warning, clause: "5.5")
    case .editionUnnamed: Entry(severity: .warning, clause: "5.1")
    }
  }
}

/// What was found, with the facts that its message needs: the user's own words, numbers, other places.
///
/// A case for each way a rule can fire. Cases appear together with the code that finds them; `DiagnosticTexts`
/// switches over them all, so a finding without its Russian and English text does not compile.
public enum Finding: Sendable, Hashable {
  // TP1: the form.
  case formNotFound(FormAbsence)
  /// `column` is the number of the form's column, 1 to 6.
  case columnMissing(column: Int)
  /// `order` is the form's column numbers as they stand on the sheet; `foreign` the captions between them.
  case columnsRearranged(order: [Int], foreign: [String])
  case sheetHidden(name: String)
  case sheetWithoutHeader(name: String)
  case rowWithoutDirection(touchpoint: String)
  case directionNumberDisagrees(number: Int, name: String, nameNumber: Int)
  case directionNumberMangled(shown: String, number: Int)
  case errorValue(value: String)
  /// `limit` is in UTF-16 code units for a text cut at the format's limit, in characters for a long one.
  case textCut(limit: Int)
  case textLong(length: Int, limit: Int)
  /// A cell of the file that is written holds only the beginning of a text; lengths are in UTF-16 code units.
  case textCutOnWriting(sheet: String, cell: String, text: String, length: Int, limit: Int)
  case activeContent(ActiveContent)
  case commentsNotKept
  case trackedChangesNotKept
  case formulaWithoutValue
  /// Rows after the table's end; `rows` is the first and the last of them, `text` the first's words.
  case rowsAfterTable(first: Int, last: Int, text: String)
  case rowWithoutTouchpoint(process: String)
  case notHeldByFormat(format: String, what: UnheldPart)

  // TP2: completeness.
  case directionUnknown(text: String, nearest: String?)
  case directionEmpty(number: Int, name: String)
  case processMissing(touchpoint: String)
  case processWithoutTouchpoints(process: String)
  case placeholderLeft(placeholder: String)
  case needMissing(touchpoint: String)
  case touchpointMissing(text: String)
  case particularitiesMissing(touchpoint: String)
  case registryProcessMissing(process: String)
  case processNotInRegistry(process: String, nearest: String?)
  case submissionUnitMissing
  case submissionResponsibleMissing

  // TP3: touchpoints and needs.
  case touchpointRepeated(touchpoint: String, first: SourceLocation)
  case touchpointsNearlyEqual(touchpoint: String, other: String, at: SourceLocation)
  /// The touchpoints' address, phone or URL is the same.
  case touchpointsSameContact(touchpoint: String, other: String, contact: String, at: SourceLocation)
  case needUnknown(text: String, nearest: String?)
  case formalApproach(process: String)
  case resultMissing(process: String)
  case feedbackResultMissing(process: String)
  case cellSplit(parts: [String])
  case touchpointPerStage(touchpoint: String, other: String, at: SourceLocation)
  case needRepeated(need: String, phrases: [String])

  // TP4: channels and principles.
  case channelUnknown(text: String, nearest: String?)
  case digitalMissing(process: String)
  case offlineMissing(process: String)
  case historyMissing(process: String)
  case touchpointNotFindable(touchpoint: String, missing: Whereabouts)
  case contactMalformed(kind: ContactKind, text: String)
  /// `messenger` is named as the text has it.
  case foreignMessenger(touchpoint: String, messenger: String)
  case accessibilityUnmentioned(touchpoint: String, isSite: Bool)

  // TP5: requirements of п. 4.2 on column 6; `phrase` is the text's own words.
  case siteFeaturesUnmentioned(touchpoint: String)
  /// `minutes` is the limit.
  case replyTooSlow(phrase: String, minutes: Int, occasion: ReplyOccasion)
  case replyTimeUnmentioned(touchpoint: String)
  case moderationUnmentioned(touchpoint: String)
  case tooManyTransfers(phrase: String, limit: Int)
  case voiceFeaturesUnmentioned(touchpoint: String, missing: [VoiceFeature])
  case acknowledgementUnmentioned(touchpoint: String)
  /// `minutes` is the limit.
  case waitingTooLong(phrase: String, minutes: Int)
  case appointmentUnmentioned(touchpoint: String)

  // TP6: text.
  case mixedScripts(original: String, corrected: String)
  case invisibleCharacters
  case formulaInjection(text: String)
  /// The data itself is not told.
  case personalData(PersonalDataKind)
  /// `text` is the sign with the words beside it.
  case signUnpaired(sign: String, text: String)
  case textCutOff(ending: String)

  // TP7: merging.
  case channelConflict(touchpoint: String, variants: [FindingVariant])
  case particularitiesConflict(touchpoint: String, variants: [FindingVariant])
  case processUnderSeveralDirections(process: String, variants: [FindingVariant])
  case entriesJoined(touchpoint: String, units: [String])
  case processesNearlyEqual(process: String, other: String, units: [String])
  case unitSilent(unit: String)
  case unitUnknown(unit: String, nearest: String?)
  case unitSentTwice(unit: String, files: [String])
  case unitLatestTaken(unit: String, kept: String, left: [String])
  /// `decision` is the id of the question.
  case unitSubmissionLeft(unit: String, decision: String)

  // TP8: editions and publication.
  /// Dates are ISO 8601; `order` is that of the approving order.
  case publishedLate(published: String, deadline: String, order: String)
  /// The years of which only the law's holidays are known.
  case calendarIncomplete(years: [Int])
  case editionUnnamed

  /// What of a workbook can act on its own.
  public enum ActiveContent: String, Sendable, Hashable, CaseIterable {
    case macros, externalLinks, embeddedObjects
  }

  /// What a touchpoint is found by.
  public enum Whereabouts: String, Sendable, Hashable, CaseIterable {
    case webAddress, phoneNumber, emailAddress, place
  }

  /// What is written to reach a touchpoint by.
  public enum ContactKind: String, Sendable, Hashable, CaseIterable {
    case webAddress, emailAddress, phoneNumber
  }

  /// What of a person is looked for.
  public enum PersonalDataKind: String, Sendable, Hashable, CaseIterable {
    case snils, taxNumber, passport, bankCard, birthDate
  }

  /// What a reply in a social network or messenger answers (п. 4.2(2)в).
  public enum ReplyOccasion: String, Sendable, Hashable, CaseIterable {
    /// An official appeal, a message, a complaint, a comment.
    case appeal
    case mention
    /// The text does not say what is answered.
    case unnamed
  }

  /// What a voice assistant must be able to do (п. 4.2(3)д).
  public enum VoiceFeature: String, Sendable, Hashable, CaseIterable {
    case speech, keypad, officeHours
  }

  /// What of a register a format cannot hold.
  public enum UnheldPart: String, Sendable, Hashable, CaseIterable {
    case edition, submission, sources, variants, authority, title, channel, needs
  }
}

/// One side of a contradiction between units.
public struct FindingVariant: Sendable, Hashable {
  public var unit: String
  public var text: String
  public var location: SourceLocation?

  public init(unit: String, text: String, location: SourceLocation?) {
    self.unit = unit
    self.text = text
    self.location = location
  }
}

extension Finding {
  /// The rule of the catalogue that this finding belongs to.
  public var rule: Rule {
    switch self {
    case .formNotFound: .formNotFound
    case .columnMissing: .columnMissing
    case .columnsRearranged: .columnsRearranged
    case .sheetHidden, .sheetWithoutHeader: .sheetNotRead
    case .rowWithoutDirection: .rowWithoutDirection
    case .directionNumberDisagrees: .directionNumberDisagrees
    case .directionNumberMangled: .directionNumberMangled
    case .errorValue: .errorValue
    case .textCut, .textLong, .textCutOnWriting: .textTooLong
    case .activeContent: .activeContent
    case .commentsNotKept, .trackedChangesNotKept: .commentsNotKept
    case .formulaWithoutValue: .formulaWithoutValue
    case .rowsAfterTable, .rowWithoutTouchpoint: .rowsNotRead
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
    case .submissionUnitMissing, .submissionResponsibleMissing: .submissionUnnamed
    case .touchpointRepeated: .touchpointRepeated
    case .touchpointsNearlyEqual, .touchpointsSameContact: .touchpointsNearlyEqual
    case .needUnknown: .needUnknown
    case .formalApproach: .formalApproach
    case .resultMissing, .feedbackResultMissing: .resultMissing
    case .cellSplit: .cellSplit
    case .touchpointPerStage: .touchpointPerStage
    case .needRepeated: .needRepeated
    case .channelUnknown: .channelUnknown
    case .digitalMissing: .digitalMissing
    case .offlineMissing: .offlineMissing
    case .historyMissing: .historyMissing
    case .touchpointNotFindable: .touchpointNotFindable
    case .contactMalformed: .contactMalformed
    case .foreignMessenger: .foreignMessenger
    case .accessibilityUnmentioned: .accessibilityUnmentioned
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
    case .signUnpaired, .textCutOff: .textUnbalanced
    case .channelConflict, .particularitiesConflict: .conflict
    case .processUnderSeveralDirections: .processUnderSeveralDirections
    case .entriesJoined: .entriesJoined
    case .processesNearlyEqual: .processesNearlyEqual
    case .unitSilent: .unitSilent
    case .unitUnknown: .unitUnknown
    case .unitSentTwice, .unitLatestTaken, .unitSubmissionLeft: .unitSentTwice
    case .publishedLate: .publishedLate
    case .calendarIncomplete: .calendarIncomplete
    case .editionUnnamed: .editionUnnamed
    }
  }
}

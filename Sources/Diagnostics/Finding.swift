/// What was found, with the facts that its message needs: the user's own words, numbers, other places.
///
/// A case for each way a rule can fire. Cases appear together with the code that finds them; `DiagnosticTexts`
/// switches over them all, so a finding without its Russian and English text does not compile.
public enum Finding: Sendable, Hashable {
  // TP1: the form.
  /// TP101, at the file: no sheet has four of the six captions on one row or two; why, as far as
  /// it shows.
  case formNotFound(FormAbsence)
  /// TP102, at the header; `column` is the number of the form's column, 1 to 6.
  case columnMissing(column: Int)
  /// TP103, at the header; `order` is the form's column numbers as they stand on the sheet, `foreign` the
  /// captions between them.
  case columnsRearranged(order: [Int], foreign: [String])
  /// TP104: a hidden sheet was passed over.
  case sheetHidden(name: String)
  /// TP104: a sheet beside the form's has cells, but not the header.
  case sheetWithoutHeader(name: String)
  /// TP105, at the empty column 2; `touchpoint` is the row's own words.
  case rowWithoutDirection(touchpoint: String)
  /// TP106: column 1 says `number`, the name in column 2 is that of direction `nameNumber`, which counts.
  case directionNumberDisagrees(number: Int, name: String, nameNumber: Int)
  /// TP107: the cell shows `shown`, a date or a fraction, and was read as direction `number`.
  case directionNumberMangled(shown: String, number: Int)
  /// TP108: a cell of columns 1 to 6 holds an error, `#REF!`, and counts as unreadable.
  case errorValue(value: String)
  /// TP109: a text of exactly `limit` UTF-16 code units, where the format cuts texts.
  case textCut(limit: Int)
  /// TP109: a text of `length` characters, more than the `limit` that people read.
  case textLong(length: Int, limit: Int)
  /// TP109: a cell of the file that is written holds only the beginning of a text; lengths are in UTF-16 code
  /// units.
  case textCutOnWriting(sheet: String, cell: String, text: String, length: Int, limit: Int)
  /// TP110, at the file: what the workbook carries and nothing opens.
  case activeContent(ActiveContent)
  /// TP111, at the file: remarks of people stand at cells.
  case commentsNotKept
  /// TP111, at the file: the program that wrote it recorded who changed what.
  case trackedChangesNotKept
  /// TP112: the cell counts as unreadable until its program calculates it.
  case formulaWithoutValue
  /// TP113: rows after the table's end, from `first` to `last`; `text` is the first's words.
  case rowsAfterTable(first: Int, last: Int, text: String)
  /// TP113: a row with nothing in columns 4 to 6 adds nothing; `process` is the name that it stands under.
  case rowWithoutTouchpoint(process: String)
  /// TP114, at the output: `format` is the code of its kind, `what` the part that is lost.
  case notHeldByFormat(format: String, what: UnheldPart)

  // TP2: completeness.
  /// TP201, once for all rows below; `nearest` is the direction's name that the text comes near.
  case directionUnknown(text: String, nearest: String?)
  /// TP202: direction `number`, 1 to 6, has no process.
  case directionEmpty(number: Int, name: String)
  /// TP203, at the empty column 3.
  case processMissing(touchpoint: String)
  /// TP204, at column 3.
  case processWithoutTouchpoints(process: String)
  /// TP205, at column 3: the appendix's words in place of a name.
  case placeholderLeft(placeholder: String)
  /// TP206, at column 5.
  case needMissing(touchpoint: String)
  /// TP207, at the empty column 4; `text` is that of column 5, or else 6.
  case touchpointMissing(text: String)
  /// TP208, at the empty column 6.
  case particularitiesMissing(touchpoint: String)
  /// TP209, at the registry's line.
  case registryProcessMissing(process: String)
  /// TP210, at column 3; `nearest` is the registry's nearest name, nil where none comes near.
  case processNotInRegistry(process: String, nearest: String?)
  /// TP211: nothing beside the label «Структурное подразделение», or no such label.
  case submissionUnitMissing
  /// TP211: nothing beside the label «Ответственный», or no such label.
  case submissionResponsibleMissing

  // TP3: touchpoints and needs.
  /// TP301, at the later one of the two; `first` is where the other stands.
  case touchpointRepeated(touchpoint: String, first: SourceLocation)
  /// TP302: the names differ in a tenth of their letters at most; `at` is where the other stands.
  case touchpointsNearlyEqual(touchpoint: String, other: String, at: SourceLocation)
  /// TP302: the touchpoints' address, phone or URL, `contact`, is the same; `at` is where the other stands.
  case touchpointsSameContact(touchpoint: String, other: String, contact: String, at: SourceLocation)
  /// TP303, at column 5; `nearest` is the phrase of a named need that the text comes near.
  case needUnknown(text: String, nearest: String?)
  /// TP304, at column 3 of the process's first row.
  case formalApproach(process: String)
  /// TP305: filing is possible, the result is given nowhere.
  case resultMissing(process: String)
  /// TP305: feedback is taken, what became of it is told nowhere.
  case feedbackResultMissing(process: String)
  /// TP306: the touchpoints that the cell became, in its order.
  case cellSplit(parts: [String])
  /// TP307: the names differ by the stage of the process alone; `at` is where the other stands.
  case touchpointPerStage(touchpoint: String, other: String, at: SourceLocation)
  /// TP308: `need` is the interchange code, `phrases` the two places of the text.
  case needRepeated(need: String, phrases: [String])

  // TP4: channels and principles.
  /// TP401, at column 4; `nearest` is the word that a misspelling comes near.
  case channelUnknown(text: String, nearest: String?)
  /// TP402, at column 3 of the process's first row.
  case digitalMissing(process: String)
  /// TP403, at column 3 of the process's first row.
  case offlineMissing(process: String)
  /// TP405, at column 3 of the process's first row.
  case historyMissing(process: String)
  /// TP406, at column 4; `missing` is what a customer would need.
  case touchpointNotFindable(touchpoint: String, missing: Whereabouts)
  /// TP407: `text` is the contact as written.
  case contactMalformed(kind: ContactKind, text: String)
  /// TP408, at column 4; `messenger` is named as the text has it.
  case foreignMessenger(touchpoint: String, messenger: String)
  /// TP404, at column 6; of a site, or else of a reception place.
  case accessibilityUnmentioned(touchpoint: String, isSite: Bool)

  // TP5: requirements of п. 4.2 on column 6; `phrase` is the text's own words.
  /// TP501, at column 6.
  case siteFeaturesUnmentioned(touchpoint: String)
  /// TP511, at column 6; `phrase` is the text's own words, `minutes` the limit that they pass.
  case replyTooSlow(phrase: String, minutes: Int, occasion: ReplyOccasion)
  /// TP512, at column 6.
  case replyTimeUnmentioned(touchpoint: String)
  /// TP513, at column 6.
  case moderationUnmentioned(touchpoint: String)
  /// TP521, at column 6; `phrase` is the text's own words, `limit` a number of transfers.
  case tooManyTransfers(phrase: String, limit: Int)
  /// TP522, at column 6; at least one feature is missing.
  case voiceFeaturesUnmentioned(touchpoint: String, missing: [VoiceFeature])
  /// TP531, at column 6.
  case acknowledgementUnmentioned(touchpoint: String)
  /// TP541, at column 6; `phrase` is the text's own words, `minutes` the limit that they pass.
  case waitingTooLong(phrase: String, minutes: Int)
  /// TP542, at column 6.
  case appointmentUnmentioned(touchpoint: String)

  // TP6: text.
  /// TP601: a word as written and as it is kept.
  case mixedScripts(original: String, corrected: String)
  /// TP602: once a cell, whatever was cleaned in it.
  case invisibleCharacters
  /// TP603: the text begins with `=`, `+`, `-`, `@`, a tab or a carriage return.
  case formulaInjection(text: String)
  /// TP604: the kind of data; the data itself is not told.
  case personalData(PersonalDataKind)
  /// TP605: a quote or bracket without its second; `text` is the sign with the words beside it.
  case signUnpaired(sign: String, text: String)
  /// TP605: the text ends in a hyphen, or at exactly 255 characters; `ending` is its last words.
  case textCutOff(ending: String)

  // TP7: merging.
  /// TP701: the channels that units give, each with its cell.
  case channelConflict(touchpoint: String, variants: [FindingVariant])
  /// TP701: the texts of column 6 of which none holds the others line by line.
  case particularitiesConflict(touchpoint: String, variants: [FindingVariant])
  /// TP702: the directions that units give, each with its cell.
  case processUnderSeveralDirections(process: String, variants: [FindingVariant])
  /// TP703: the units in the order of their names.
  case entriesJoined(touchpoint: String, units: [String])
  /// TP704: two names, and the units that use them.
  case processesNearlyEqual(process: String, other: String, units: [String])
  /// TP705, at the roster.
  case unitSilent(unit: String)
  /// TP706; `nearest` is the roster's nearest name, nil where none comes near.
  case unitUnknown(unit: String, nearest: String?)
  /// TP707: the files that differ, none of them preferred.
  case unitSentTwice(unit: String, files: [String])
  /// TP707, a note under `--latest`: the file that won, and those left out.
  case unitLatestTaken(unit: String, kept: String, left: [String])
  /// TP707: a submission was left out by the officer's decision, whose id is `decision`.
  case unitSubmissionLeft(unit: String, decision: String)

  // TP8: editions and publication.
  /// TP805: dates as ISO 8601; `order` is that of the approving order.
  case publishedLate(published: String, deadline: String, order: String)
  /// TP806: the years of which only the law's holidays are known, ascending.
  case calendarIncomplete(years: [Int])
  /// TP807: the order's date or number is not known.
  case editionUnnamed

  /// What of a workbook can act on its own.
  public enum ActiveContent: String, Sendable, Hashable, CaseIterable {
    /// A VBA project, or scripts of OpenDocument.
    case macros
    /// References to other workbooks or the network.
    case externalLinks
    /// Documents of other programs in the book.
    case embeddedObjects
  }

  /// What a touchpoint is found by.
  public enum Whereabouts: String, Sendable, Hashable, CaseIterable {
    /// The URL of a site, page or application.
    case webAddress
    /// A number to call.
    case phoneNumber
    /// An address to write to.
    case emailAddress
    /// A street address, or a room.
    case place
  }

  /// What is written to reach a touchpoint by.
  public enum ContactKind: String, Sendable, Hashable, CaseIterable {
    /// A URL, with or without its scheme.
    case webAddress
    /// A name and a domain with `@` between them.
    case emailAddress
    /// +7 or 8 and not ten digits more; short and extension numbers are fine.
    case phoneNumber
  }

  /// What of a person is looked for.
  public enum PersonalDataKind: String, Sendable, Hashable, CaseIterable {
    /// СНИЛС, by its form and check digits.
    case snils
    /// The twelve-digit ИНН of a person, by its check digits.
    case taxNumber
    /// Series and number of a passport, with a word that says so.
    case passport
    /// The number of a bank card, by Luhn's check digit (ISO/IEC 7812-1).
    case bankCard
    /// A date of birth, with a word that says so.
    case birthDate
  }

  /// What a reply in a social network or messenger answers (п. 4.2(2)в).
  public enum ReplyOccasion: String, Sendable, Hashable, CaseIterable {
    /// An official appeal, a message, a complaint, a comment.
    case appeal
    /// The authority is named in a text that is not addressed to it.
    case mention
    /// The text does not say what is answered.
    case unnamed
  }

  /// What a voice assistant must be able to do (п. 4.2(3)д).
  public enum VoiceFeature: String, Sendable, Hashable, CaseIterable {
    /// It understands what is said.
    case speech
    /// It takes keys of the telephone.
    case keypad
    /// It tells the office hours.
    case officeHours
  }

  /// What of a register a format cannot hold.
  public enum UnheldPart: String, Sendable, Hashable, CaseIterable {
    /// Date and number of the approving order.
    case edition
    /// Who sent the form, and when.
    case submission
    /// The rows that entries came from.
    case sources
    /// What units say apart, which further merges need.
    case variants
    /// What the unit takes back («исключить»).
    case withdrawals
    /// The authority's name.
    case authority
    /// The register's title.
    case title
    /// A channel that the text of column 4 does not give by itself.
    case channel
    /// Needs that the text of column 5 does not give by itself.
    case needs
  }
}

/// One side of a contradiction between units.
public struct FindingVariant: Sendable, Hashable {
  /// Who says it; the base name of the file where that names no unit.
  public var unit: String
  /// What is said: a channel's code, the text of column 6, the name of a direction.
  public var text: String
  /// The cell that says it; nil where it came from no table.
  public var location: SourceLocation?

  /// - Parameters:
  ///   - unit: who says it.
  ///   - text: what is said.
  ///   - location: the cell that says it, where there is one.
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

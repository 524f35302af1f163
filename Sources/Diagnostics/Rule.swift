/// A rule of the catalogue. Ids are stable: they never change their meaning.
public enum Rule: String, Sendable, Hashable, CaseIterable {
  // TP1: the form.
  /// No sheet of the workbook has the form's header (прил.). Locked.
  case formNotFound = "TP101"
  /// A form sheet lacks one of the six columns (прил.). Locked.
  case columnMissing = "TP102"
  /// Columns stand in another order, or foreign ones between them (прил.).
  case columnsRearranged = "TP103"
  /// A hidden sheet, or one without the header, was not read.
  case sheetNotRead = "TP104"
  /// A row has columns 4 to 6, and no direction stands above it (прил.). Locked.
  case rowWithoutDirection = "TP105"
  /// The number in column 1 and the name in column 2 are of different directions; the name counts (прил.).
  case directionNumberDisagrees = "TP106"
  /// A spreadsheet program turned a direction's number into a date or a fraction.
  case directionNumberMangled = "TP107"
  /// A cell that counts holds an error value, `#REF!`. Locked.
  case errorValue = "TP108"
  /// A text is cut at the format's 32,767 characters, or is longer than 2,000.
  case textTooLong = "TP109"
  /// The workbook carries macros, external links or embedded objects; they are ignored.
  case activeContent = "TP110"
  /// The workbook carries comments or tracked changes, which a form that is written does not keep.
  case commentsNotKept = "TP111"
  /// A cell that counts is a formula without a stored value.
  case formulaWithoutValue = "TP112"
  /// Rows behind the table's end, or without touchpoints, were not read (прил.).
  case rowsNotRead = "TP113"
  /// Something of the register cannot be held by the format that is written.
  case notHeldByFormat = "TP114"

  // TP2: completeness.
  /// The direction is none of the six (п. 3.5). Locked.
  case directionUnknown = "TP201"
  /// One of the six directions has no process (п. 3.5); not asked of a unit's submission.
  case directionEmpty = "TP202"
  /// Touchpoints stand under no process name (п. 3.5). Locked.
  case processMissing = "TP203"
  /// A process has no touchpoint (п. 3.5); a warning where the template brought its name.
  case processWithoutTouchpoints = "TP204"
  /// The form's own words stand in column 3 beside filled columns (прил.).
  case placeholderLeft = "TP205"
  /// A touchpoint names no need of the customer (п. 3.7).
  case needMissing = "TP206"
  /// Columns 5 or 6 are filled, and column 4 is empty (п. 3.5).
  case touchpointMissing = "TP207"
  /// Column 6 is empty (прил.).
  case particularitiesMissing = "TP208"
  /// No input has an entry for a process of the registry (п. 3.1).
  case registryProcessMissing = "TP209"
  /// A process is not in the registry (п. 3.1).
  case processNotInRegistry = "TP210"
  /// The submission does not say which unit it is from, or who prepared it (п. 3.4).
  case submissionUnnamed = "TP211"

  // TP3: touchpoints and needs.
  /// A touchpoint stands twice in one process (п. 3.7).
  case touchpointRepeated = "TP301"
  /// Two touchpoints of one process and channel have nearly the same name, or the same address, phone or URL
  /// (п. 3.7).
  case touchpointsNearlyEqual = "TP302"
  /// A need is none of the eight that п. 3.7 names; it is kept as `other`.
  case needUnknown = "TP303"
  /// A process has touchpoints for the final purpose alone, none that comes before it (п. 3.7).
  case formalApproach = "TP304"
  /// Something can be filed, or feedback given, and no touchpoint of the process gives the result of it (п.
  /// 3.7).
  case resultMissing = "TP305"
  /// One cell of column 4 held several touchpoints and was split (п. 3.7).
  case cellSplit = "TP306"
  /// One touchpoint was written once for each stage of the process (п. 3.7).
  case touchpointPerStage = "TP307"
  /// Two phrases of one cell of column 5 name the same need (п. 3.7).
  case needRepeated = "TP308"

  // TP4: channels and principles.
  /// The channel cannot be told from column 4 (п. 2.5, 4.1).
  case channelUnknown = "TP401"
  /// A process has no digital touchpoint (п. 3.8(2)).
  case digitalMissing = "TP402"
  /// A process for external customers has no offline touchpoint (п. 3.8(3)).
  case offlineMissing = "TP403"
  /// A reception place or a site says nothing of accessibility (п. 3.8(4)).
  case accessibilityUnmentioned = "TP404"
  /// No touchpoint of a process of directions 1 to 3 lets the customer see the history (п. 3.8(5)).
  case historyMissing = "TP405"
  /// Nobody finds the touchpoint by its text: no address, number, e-mail or room is given (п. 2.5).
  case touchpointNotFindable = "TP406"
  /// A URL, an e-mail address or a phone number cannot be right.
  case contactMalformed = "TP407"
  /// A messenger that authorities may not use with customers is named as a channel (41-ФЗ).
  case foreignMessenger = "TP408"

  // TP5: requirements of п. 4.2 on column 6.
  /// Column 6 of a site names none of the seven features of п. 4.2(1).
  case siteFeaturesUnmentioned = "TP501"
  /// A reply in a social network or messenger takes over 4 hours for a mention, over 2 for an appeal or
  /// comment (п. 4.2(2)в).
  case replyTooSlow = "TP511"
  /// Column 6 of a social network or messenger states no reply time (п. 4.2(2)в).
  case replyTimeUnmentioned = "TP512"
  /// Column 6 of a public chat or page names no rules of moderation (п. 4.2(2)а).
  case moderationUnmentioned = "TP513"
  /// A call is passed on more than twice (п. 4.2(3)а).
  case tooManyTransfers = "TP521"
  /// A voice assistant's speech recognition, keypad or office hours are not named (п. 4.2(3)д).
  case voiceFeaturesUnmentioned = "TP522"
  /// A written channel names no acknowledgement of receipt (п. 4.2(4)а).
  case acknowledgementUnmentioned = "TP531"
  /// Waiting for reception in person takes over 15 minutes (п. 4.2(5)г).
  case waitingTooLong = "TP541"
  /// Reception in person names no way to make an appointment (п. 4.2(5)в).
  case appointmentUnmentioned = "TP542"

  // TP6: text.
  /// A word mixes Latin and Cyrillic letters that look alike; it was corrected.
  case mixedScripts = "TP601"
  /// Odd spaces or invisible characters were cleaned.
  case invisibleCharacters = "TP602"
  /// A text would run as a formula in a spreadsheet program; CSV gets an apostrophe before it.
  case formulaInjection = "TP603"
  /// What looks like a person's data is about to be published (152-ФЗ); nothing of it is quoted.
  case personalData = "TP604"
  /// Quotes or brackets are unbalanced, or a text was cut off.
  case textUnbalanced = "TP605"

  // TP7: merging.
  /// Units describe one touchpoint of one process differently in channel or column 6 (п. 3.3(2)).
  case conflict = "TP701"
  /// Units put one process under different directions (п. 3.3(2)).
  case processUnderSeveralDirections = "TP702"
  /// The same entry came from several units and was joined (п. 3.7).
  case entriesJoined = "TP703"
  /// Names of processes of two units nearly agree; the officer decides (п. 3.3(2)).
  case processesNearlyEqual = "TP704"
  /// A unit of the roster has sent nothing (п. 5.4).
  case unitSilent = "TP705"
  /// A submission comes from a unit that the roster does not know (п. 3.4).
  case unitUnknown = "TP706"
  /// One unit sent two submissions that differ (п. 3.3).
  case unitSentTwice = "TP707"

  // TP8: editions and publication.
  /// A process, function or service was added, removed or moved to another direction (п. 5.3(1)).
  case processChanged = "TP801"
  /// A touchpoint was added or removed, or its channel changed (п. 5.3(2)).
  case touchpointChanged = "TP802"
  /// The needs met at a touchpoint changed (п. 5.3(3)).
  case needsChanged = "TP803"
  /// A change that is no trigger of п. 5.3: a text, a spelling, a renaming.
  case editorialChange = "TP804"
  /// The day of publication lies after the tenth working day (п. 5.5).
  case publishedLate = "TP805"
  /// The calendar does not cover a year of the term: the law's holidays alone were counted (п. 5.5).
  case calendarIncomplete = "TP806"
  /// An edition is published without the date and number of its order (п. 5.1).
  case editionUnnamed = "TP807"

  /// The stable id: `TP301`.
  public var id: String { rawValue }
}

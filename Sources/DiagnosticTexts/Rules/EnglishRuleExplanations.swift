import Diagnostics

extension Rule {
  var englishExplanation: String {
    switch self {
    case .formNotFound: "No sheet of the workbook has the form's header."
    case .columnMissing: "The sheet's header lacks one of the form's six columns."
    case .columnsRearranged: "Columns stand in another order, or foreign columns stand between them."
    case .sheetNotRead: "A sheet is hidden or has no header of the form; its data is not in the register."
    case .rowWithoutDirection: "Columns 4–6 are filled in, and no direction of activity stands above them."
    case .directionNumberDisagrees:
      "The number in column 1 and the direction's name mean different directions."
    case .directionNumberMangled:
      "A spreadsheet program turned the direction's number into a date or a fraction."
    case .errorValue: "A cell that the register needs holds an error value (#REF!, #N/A and others)."
    case .textTooLong: "A text is cut at a cell's limit (32,767 characters), or is longer than 2,000."
    case .activeContent:
      "The workbook carries macros, links to other workbooks or embedded objects; they are ignored."
    case .commentsNotKept: "The workbook carries comments or tracked changes; a new form does not keep them."
    case .formulaWithoutValue: "A cell holds a formula whose value is not stored in the file."
    case .rowsNotRead: "Rows after the table's end, or without touchpoints, are not in the register."
    case .notHeldByFormat: "The format that the register is written in cannot hold all of it."

    case .directionUnknown: "The direction named is none of the six directions of activity."
    case .directionEmpty: "One of the six directions has no process."
    case .processMissing: "Touchpoints are given, but not the process that they belong to."
    case .processWithoutTouchpoints: "A process has no touchpoint."
    case .placeholderLeft:
      "Beside filled columns the form's placeholder stands in place of the process's name."
    case .needMissing: "Nothing says which customer needs the touchpoint meets."
    case .touchpointMissing: "Column 5 or 6 is filled in, column 4 is empty."
    case .particularitiesMissing: "Column 6 is empty."
    case .registryProcessMissing: "None of the files has data on a process of the registry."
    case .processNotInRegistry: "The process is not in the registry; the nearest name is offered."
    case .submissionUnnamed: "The form does not say which unit it is from, or who prepared it."

    case .touchpointRepeated: "One touchpoint stands twice in one process."
    case .touchpointsNearlyEqual:
      "Two touchpoints of one process and channel have nearly the same name, or the same address, phone or link."
    case .needUnknown: "The need is none of the eight that the order names; it is kept as another one."
    case .formalApproach:
      "The process has only touchpoints for the final purpose, and none that comes before an application."
    case .resultMissing:
      "The customer can file or give feedback, but no touchpoint of the process gives its result."
    case .cellSplit: "A cell named several touchpoints, and was split."
    case .touchpointPerStage: "One touchpoint was written once for each stage of the process."
    case .needRepeated: "One need is named by two phrases of a cell."

    case .channelUnknown: "The text of column 4 does not tell which channel it is."
    case .digitalMissing: "The process has no digital touchpoint, though digital channels come first."
    case .offlineMissing: "A process for external customers has no offline touchpoint."
    case .accessibilityUnmentioned: "A reception place or a site says nothing of its accessibility."
    case .historyMissing: "No touchpoint of a process of directions 1–3 lets the customer see the history."
    case .touchpointNotFindable:
      "A site, phone, e-mail or reception place is given without its address or number."
    case .contactMalformed: "A web address, e-mail address or phone number is malformed."
    case .foreignMessenger: "A foreign messenger, which authorities must not use, is named as a channel."

    case .siteFeaturesUnmentioned: "Column 6 names none of the seven features that a site should have."
    case .replyTooSlow:
      "A reply in a social network or messenger is promised later than in four hours (two for appeals)."
    case .replyTimeUnmentioned: "A social network or messenger states no reply time."
    case .moderationUnmentioned: "A public chat or page names no moderation rules."
    case .tooManyTransfers: "A call is transferred more than twice."
    case .voiceFeaturesUnmentioned:
      "A voice assistant's speech recognition, keypad or office hours are not named."
    case .acknowledgementUnmentioned: "A written channel names no acknowledgement of receipt."
    case .waitingTooLong: "Waiting for reception in person is over 15 minutes."
    case .appointmentUnmentioned: "Reception in person names no way to make an appointment."

    case .mixedScripts: "A word mixes Latin and Cyrillic look-alike letters; it was corrected."
    case .invisibleCharacters: "Odd spaces or invisible characters were removed."
    case .formulaInjection: "A spreadsheet program may run the text as a formula; it is neutralised in CSV."
    case .personalData: "A text looks like personal data: СНИЛС, passport, ИНН, card number, date of birth."
    case .textUnbalanced: "Quotes or brackets are unbalanced, or a text is cut off."

    case .conflict: "Units describe one touchpoint of one process differently: its channel or column 6."
    case .processUnderSeveralDirections: "One process stands under different directions in different files."
    case .entriesJoined: "One entry came from several units, and was joined."
    case .processesNearlyEqual: "The process names of two units nearly agree; the officer decides."
    case .unitSilent: "A unit of the roster has sent nothing."
    case .unitUnknown: "A submission comes from a unit that is not on the roster."
    case .unitSentTwice: "One unit sent two different files."

    case .processChanged: "A process, function or service was added, removed or moved to another direction."
    case .touchpointChanged: "A touchpoint was added or removed, or its kind (channel) changed."
    case .needsChanged: "The needs met at a touchpoint changed."
    case .editorialChange: "A change that does not ask for an update of the register under clause 5.3."
    case .publishedLate: "The register was published after the tenth working day from the change."
    case .calendarIncomplete:
      "No calendar covers the year: only the holidays and moves of article 112 of the Labour Code were used."
    case .editionUnnamed: "The register is published without the date and number of the approving order."
    }
  }
}

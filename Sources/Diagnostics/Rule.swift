/// A rule of the catalogue. Ids are stable: they never change their meaning.
public enum Rule: String, Sendable, Hashable, CaseIterable {
  // TP1: the form.
  case formNotFound = "TP101"
  case columnMissing = "TP102"
  case columnsRearranged = "TP103"
  case sheetNotRead = "TP104"
  case rowWithoutDirection = "TP105"
  case directionNumberDisagrees = "TP106"
  case directionNumberMangled = "TP107"
  case errorValue = "TP108"
  case textTooLong = "TP109"
  case activeContent = "TP110"
  case commentsNotKept = "TP111"
  case formulaWithoutValue = "TP112"
  case rowsNotRead = "TP113"
  case notHeldByFormat = "TP114"

  // TP2: completeness.
  case directionUnknown = "TP201"
  case directionEmpty = "TP202"
  case processMissing = "TP203"
  case processWithoutTouchpoints = "TP204"
  case placeholderLeft = "TP205"
  case needMissing = "TP206"
  case touchpointMissing = "TP207"
  case particularitiesMissing = "TP208"
  case registryProcessMissing = "TP209"
  case processNotInRegistry = "TP210"
  case submissionUnnamed = "TP211"

  // TP3: touchpoints and needs.
  case touchpointRepeated = "TP301"
  case touchpointsNearlyEqual = "TP302"
  case needUnknown = "TP303"
  case formalApproach = "TP304"
  case resultMissing = "TP305"
  case cellSplit = "TP306"
  case touchpointPerStage = "TP307"
  case needRepeated = "TP308"

  // TP4: channels and principles.
  case channelUnknown = "TP401"
  case digitalMissing = "TP402"
  case offlineMissing = "TP403"
  case accessibilityUnmentioned = "TP404"
  case historyMissing = "TP405"
  case touchpointNotFindable = "TP406"
  case contactMalformed = "TP407"
  case foreignMessenger = "TP408"

  // TP5: requirements of п. 4.2 on column 6.
  case siteFeaturesUnmentioned = "TP501"
  case replyTooSlow = "TP511"
  case replyTimeUnmentioned = "TP512"
  case moderationUnmentioned = "TP513"
  case tooManyTransfers = "TP521"
  case voiceFeaturesUnmentioned = "TP522"
  case acknowledgementUnmentioned = "TP531"
  case waitingTooLong = "TP541"
  case appointmentUnmentioned = "TP542"

  // TP6: text.
  case mixedScripts = "TP601"
  case invisibleCharacters = "TP602"
  case formulaInjection = "TP603"
  case personalData = "TP604"
  case textUnbalanced = "TP605"

  // TP7: merging.
  case conflict = "TP701"
  case processUnderSeveralDirections = "TP702"
  case entriesJoined = "TP703"
  case processesNearlyEqual = "TP704"
  case unitSilent = "TP705"
  case unitUnknown = "TP706"
  case unitSentTwice = "TP707"

  // TP8: editions and publication.
  case processChanged = "TP801"
  case touchpointChanged = "TP802"
  case needsChanged = "TP803"
  case editorialChange = "TP804"
  case publishedLate = "TP805"
  case calendarIncomplete = "TP806"
  case editionUnnamed = "TP807"

  /// The stable id: `TP301`.
  public var id: String { rawValue }
}

public import Diagnostics

/// A finding in words.
public struct FindingText: Sendable, Hashable {
  /// What is wrong, with the user's own words quoted; one sentence or two.
  public var message: String
  /// What to do next, in the imperative; nil where nothing needs doing.
  public var suggestion: String?

  /// - Parameters:
  ///   - message: what is wrong.
  ///   - suggestion: what to do; nil where nothing needs doing.
  public init(message: String, suggestion: String?) {
    self.message = message
    self.suggestion = suggestion
  }
}

/// The words for a finding at its place; other places that it names are told as seen from there.
public func text(of diagnostic: Diagnostic, in language: Language) -> FindingText {
  text(of: diagnostic.finding, at: diagnostic.location, in: language)
}

/// The words for a finding.
/// - Parameters:
///   - finding: what was found.
///   - location: where it stands; without it other places are told in full.
///   - language: of the words; what the user wrote stays as it is.
public func text(of finding: Finding, at location: SourceLocation? = nil, in language: Language)
  -> FindingText
{
  Wording(language: language, location: location).text(of: finding)
}

extension Wording {
  fileprivate func text(of finding: Finding) -> FindingText {
    switch finding {
    case .formNotFound(let absence): formNotFound(absence)
    case .columnMissing(let column): columnMissing(column)
    case .columnsRearranged(let order, let foreign): columnsRearranged(order, foreign)
    case .sheetHidden(let name): sheetHidden(name)
    case .sheetWithoutHeader(let name): sheetWithoutHeader(name)
    case .rowWithoutDirection(let touchpoint): rowWithoutDirection(touchpoint)
    case .directionNumberDisagrees(let number, let name, let nameNumber):
      directionNumberDisagrees(number, name, nameNumber)
    case .directionNumberMangled(let shown, let number): directionNumberMangled(shown, number)
    case .errorValue(let value): errorValue(value)
    case .textCut(let limit): textCut(limit)
    case .textCutOnWriting(let sheet, let cell, let text, let length, let limit):
      textCutOnWriting(sheet, cell, text, length, limit)
    case .textLong(let length, let limit): textLong(length, limit)
    case .activeContent(let content): activeContent(content)
    case .commentsNotKept: commentsNotKept()
    case .trackedChangesNotKept: trackedChangesNotKept()
    case .formulaWithoutValue: formulaWithoutValue()
    case .rowsAfterTable(let first, let last, let text): rowsAfterTable(first, last, text)
    case .rowWithoutTouchpoint(let process): rowWithoutTouchpoint(process)
    case .notHeldByFormat(let format, let what): notHeldByFormat(format, what)

    case .directionUnknown(let text, let nearest): directionUnknown(text, nearest)
    case .directionEmpty(let number, let name): directionEmpty(number, name)
    case .processMissing(let touchpoint): processMissing(touchpoint)
    case .processWithoutTouchpoints(let process): processWithoutTouchpoints(process)
    case .placeholderLeft(let placeholder): placeholderLeft(placeholder)
    case .needMissing(let touchpoint): needMissing(touchpoint)
    case .touchpointMissing(let text): touchpointMissing(text)
    case .particularitiesMissing(let touchpoint): particularitiesMissing(touchpoint)
    case .registryProcessMissing(let process): registryProcessMissing(process)
    case .processNotInRegistry(let process, let nearest): processNotInRegistry(process, nearest)
    case .submissionUnitMissing: submissionUnitMissing()
    case .submissionResponsibleMissing: submissionResponsibleMissing()

    case .touchpointRepeated(let touchpoint, let first): touchpointRepeated(touchpoint, first)
    case .touchpointsNearlyEqual(let touchpoint, let other, let at):
      touchpointsNearlyEqual(touchpoint, other, at)
    case .touchpointsSameContact(let touchpoint, let other, let contact, let at):
      touchpointsSameContact(touchpoint, other, contact, at)
    case .needUnknown(let text, let nearest): needUnknown(text, nearest)
    case .formalApproach(let process): formalApproach(process)
    case .resultMissing(let process): resultMissing(process)
    case .feedbackResultMissing(let process): feedbackResultMissing(process)
    case .cellSplit(let parts): cellSplit(parts)
    case .touchpointPerStage(let touchpoint, let other, let at): touchpointPerStage(touchpoint, other, at)
    case .needRepeated(let need, let phrases): needRepeated(need, phrases)

    case .channelUnknown(let text, let nearest): channelUnknown(text, nearest)
    case .digitalMissing(let process): digitalMissing(process)
    case .offlineMissing(let process): offlineMissing(process)
    case .historyMissing(let process): historyMissing(process)
    case .touchpointNotFindable(let touchpoint, let missing): touchpointNotFindable(touchpoint, missing)
    case .contactMalformed(let kind, let text): contactMalformed(kind, text)
    case .foreignMessenger(let touchpoint, let messenger): foreignMessenger(touchpoint, messenger)

    case .accessibilityUnmentioned(let touchpoint, let isSite): accessibilityUnmentioned(touchpoint, isSite)

    case .siteFeaturesUnmentioned(let touchpoint): siteFeaturesUnmentioned(touchpoint)
    case .replyTooSlow(let phrase, let minutes, let occasion): replyTooSlow(phrase, minutes, occasion)
    case .replyTimeUnmentioned(let touchpoint): replyTimeUnmentioned(touchpoint)
    case .moderationUnmentioned(let touchpoint): moderationUnmentioned(touchpoint)
    case .tooManyTransfers(let phrase, let limit): tooManyTransfers(phrase, limit)
    case .voiceFeaturesUnmentioned(let touchpoint, let missing): voiceFeaturesUnmentioned(touchpoint, missing)
    case .acknowledgementUnmentioned(let touchpoint): acknowledgementUnmentioned(touchpoint)
    case .waitingTooLong(let phrase, let minutes): waitingTooLong(phrase, minutes)
    case .appointmentUnmentioned(let touchpoint): appointmentUnmentioned(touchpoint)

    case .mixedScripts(let original, let corrected): mixedScripts(original, corrected)
    case .invisibleCharacters: invisibleCharacters()
    case .formulaInjection(let text): formulaInjection(text)
    case .personalData(let kind): personalData(kind)
    case .signUnpaired(let sign, let text): signUnpaired(sign, text)
    case .textCutOff(let ending): textCutOff(ending)

    case .channelConflict(let touchpoint, let variants): channelConflict(touchpoint, variants)
    case .particularitiesConflict(let touchpoint, let variants): particularitiesConflict(touchpoint, variants)
    case .processUnderSeveralDirections(let process, let variants):
      processUnderSeveralDirections(process, variants)
    case .entriesJoined(let touchpoint, let units): entriesJoined(touchpoint, units)
    case .processesNearlyEqual(let process, let other, let units): processesNearlyEqual(process, other, units)
    case .unitSilent(let unit): unitSilent(unit)
    case .unitUnknown(let unit, let nearest): unitUnknown(unit, nearest)
    case .unitSentTwice(let unit, let files): unitSentTwice(unit, files)
    case .unitLatestTaken(let unit, let kept, let left): unitLatestTaken(unit, kept, left)
    case .unitSubmissionLeft(let unit, let decision): unitSubmissionLeft(unit, decision)

    case .publishedLate(let published, let deadline, let order): publishedLate(published, deadline, order)
    case .calendarIncomplete(let years): calendarIncomplete(years)
    case .editionUnnamed: editionUnnamed()
    }
  }
}

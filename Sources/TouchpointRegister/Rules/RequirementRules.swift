import Diagnostics

/// TP501, TP512, TP513, TP522, TP531, TP542: column 6 names what п. 4.2 asks of the channel.
///
/// What is refused is not named: «предварительная запись не требуется» is no way to make an appointment, «без
/// уведомления о получении» no acknowledgement.
struct RequirementRules: TouchpointRule {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    guard !touchpoint.entry.particularities.isEmpty else { return }
    let findings = findings(touchpoint, &report)
    guard !findings.isEmpty else { return }
    let place = context.particularitiesPlace(of: touchpoint.entry)
    for finding in findings { report.addOnce(finding, at: place) }
  }

  private func findings(_ touchpoint: CheckedTouchpoint, _ report: inout RuleReport) -> [Finding] {
    let (name, text) = (touchpoint.entry.name, touchpoint.particularities)
    func named() -> Set<RequirementFeature> { text.requirements.named }
    switch touchpoint.channel {
    case .website:
      return named().isDisjoint(with: RequirementFeature.ofSite)
        ? [.siteFeaturesUnmentioned(touchpoint: name)] : []
    case .socialNetwork, .messenger:
      let named = named()
      let hasReplyTime =
        named.contains(.replyTime)
        || text.measures.contains { $0.subject == .reply }
      return (hasReplyTime ? [] : [.replyTimeUnmentioned(touchpoint: name)])
        + (named.contains(.moderation) ? [] : [.moderationUnmentioned(touchpoint: name)])
    case .voiceAssistant:
      let named = named()
      let wanted: [(feature: RequirementFeature, word: Finding.VoiceFeature)] = [
        (.speech, .speech), (.keypad, .keypad), (.officeHours, .officeHours),
      ]
      let missing = wanted.filter { !named.contains($0.feature) }.map(\.word)
      return missing.isEmpty ? [] : [.voiceFeaturesUnmentioned(touchpoint: name, missing: missing)]
    case .email, .letter, .personalAccount:
      return named().contains(.acknowledgement) ? [] : [.acknowledgementUnmentioned(touchpoint: name)]
    case .inPerson:
      return named().contains(.appointment) ? [] : [.appointmentUnmentioned(touchpoint: name)]
    default: return []
    }
  }
}

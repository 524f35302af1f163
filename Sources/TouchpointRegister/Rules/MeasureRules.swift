import Diagnostics

/// TP511, TP521, TP541: what column 6 promises keeps the limits of п. 4.2.
struct MeasureRules: TouchpointRule {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    guard !touchpoint.entry.particularities.isEmpty, let subject = Self.subject(of: touchpoint.channel) else {
      return
    }
    let place = context.particularitiesPlace(of: touchpoint.entry)
    var told = 0
    for measure in touchpoint.particularities.measures where measure.subject == subject {
      guard let (finding, severity) = finding(measure, context.settings) else { continue }
      report.addOnce(finding, at: place, about: measure.phrase, severity: severity)
      told += 1
      if told == Self.mostTold { break }
    }
  }

  /// A text with more is telling nobody anything by each of them.
  private static let mostTold = 10

  private static func subject(of channel: Channel) -> Measure.Subject? {
    switch channel {
    case .socialNetwork, .messenger: .reply
    case .phone, .voiceAssistant: .transfer
    case .inPerson: .wait
    default: nil
    }
  }

  private func finding(_ measure: Measure, _ settings: RuleSettings) -> (Finding, Severity?)? {
    switch measure.subject {
    case .reply:
      let isAppeal = measure.occasions.contains(.appeal)
      let limit = isAppeal ? settings.longestAppealReply : settings.longestMentionReply
      // Where both are named at once the stricter limit holds.
      let other = measure.occasions.contains(.mention) ? settings.longestMentionReply : limit
      guard measure.exceeds(min(limit, other)) else { return nil }
      let occasion: Finding.ReplyOccasion =
        isAppeal && limit <= other ? .appeal : measure.occasions.contains(.mention) ? .mention : .unnamed
      return (
        .replyTooSlow(phrase: measure.phrase, minutes: min(limit, other), occasion: occasion),
        settings.serviceLevel == .maximum ? .error : nil
      )
    case .transfer:
      guard measure.exceeds(settings.mostTransfers) else { return nil }
      return (.tooManyTransfers(phrase: measure.phrase, limit: settings.mostTransfers), nil)
    case .wait:
      guard measure.exceeds(settings.longestWait) else { return nil }
      return (.waitingTooLong(phrase: measure.phrase, minutes: settings.longestWait), nil)
    }
  }
}

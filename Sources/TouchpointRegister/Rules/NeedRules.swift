import Diagnostics

/// TP206, TP303, TP308: what column 5 says of the customer's needs.
struct NeedRules: TouchpointRule {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    let touchpoint = touchpoint.entry
    let place = context.interactionPlace(of: touchpoint)
    if touchpoint.needs.isEmpty, !context.facts.unreadCells.contains(place) {
      report.addOnce(.needMissing(touchpoint: touchpoint.name), at: place)
    }
    for text in touchpoint.otherNeeds {
      let nearest = NearestNeed.need(for: text)?.rawValue
      report.addOnce(.needUnknown(text: text, nearest: nearest), at: place, about: text)
    }
    // An entry made from several rows names a need once a row.
    guard touchpoint.sources.count <= 1, !touchpoint.interaction.isEmpty else { return }
    for repeated in report.recognizer.needs(in: touchpoint.interaction).repeated {
      report.addOnce(
        .needRepeated(need: repeated.need.rawValue, phrases: repeated.phrases), at: place,
        about: repeated.need.rawValue)
    }
  }
}

import Diagnostics

/// TP208: column 6 says something.
struct ParticularitiesRule: TouchpointRule {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    let touchpoint = touchpoint.entry
    guard touchpoint.particularities.isEmpty else { return }
    let place = context.particularitiesPlace(of: touchpoint)
    guard !context.facts.unreadCells.contains(place) else { return }
    report.addOnce(.particularitiesMissing(touchpoint: touchpoint.name), at: place)
  }
}

import Diagnostics

/// TP404: a reception place or a site says something of accessibility (п. 3.8(4)).
///
/// Columns 4 and 6 are read. A place that says what it lacks («пандуса нет») does say something.
struct AccessibilityRule: TouchpointRule {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    guard touchpoint.channel == .inPerson || touchpoint.channel == .website,
      !touchpoint.entry.particularities.isEmpty
    else { return }
    for text in [touchpoint.particularities, touchpoint.name]
    where text.requirements.spokenOf.contains(.accessibility) { return }
    report.addOnce(
      .accessibilityUnmentioned(touchpoint: touchpoint.entry.name, isSite: touchpoint.channel == .website),
      at: context.particularitiesPlace(of: touchpoint.entry))
  }
}

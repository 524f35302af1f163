import Diagnostics

/// TP202: each of the six directions has a process. A unit's part need not have all.
struct DirectionCoverage: RegisterRule {
  func check(_ context: RuleContext, _ report: inout RuleReport) {
    guard context.isComplete || context.register.submission?.unit == nil else { return }
    var covered = Set(context.facts.emptyProcesses.map(\.direction))
    for section in context.register.directions where !section.processes.isEmpty {
      covered.insert(section.direction)
    }
    for direction in Direction.allCases where !covered.contains(direction) {
      report.add(
        .directionEmpty(number: direction.rawValue, name: direction.name),
        at: context.facts.directionPlaces[direction] ?? context.place,
        severity: context.isComplete ? .error : nil)
    }
  }
}

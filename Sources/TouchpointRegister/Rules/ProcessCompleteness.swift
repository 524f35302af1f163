import Diagnostics

/// TP204: a process has a touchpoint. A name that the template brought along is a question, not a mistake.
struct ProcessCompleteness: RegisterRule, ProcessRule {
  func check(_ context: RuleContext, _ report: inout RuleReport) {
    for process in context.facts.emptyProcesses {
      report.add(
        .processWithoutTouchpoints(process: process.name), at: process.location ?? context.place,
        severity: process.isFromTemplate ? .warning : nil)
    }
  }

  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard process.touchpoints.isEmpty else { return }
    report.add(.processWithoutTouchpoints(process: process.entry.name), at: context.place(of: process.entry))
  }
}

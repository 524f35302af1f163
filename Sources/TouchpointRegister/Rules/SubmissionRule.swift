import Diagnostics

/// TP211: a submission says which unit it is from and who prepared it. A whole register is nobody's submission.
struct SubmissionRule: RegisterRule {
  func check(_ context: RuleContext, _ report: inout RuleReport) {
    if context.isComplete || context.isMerged { return }
    if context.register.submission?.unit == nil {
      report.add(.submissionUnitMissing, at: context.facts.unitPlace ?? context.place)
    }
    if context.register.submission?.responsible == nil {
      report.add(.submissionResponsibleMissing, at: context.facts.responsiblePlace ?? context.place)
    }
  }
}

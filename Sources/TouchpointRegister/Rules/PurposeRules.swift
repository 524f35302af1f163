import Diagnostics

/// TP304: beside the final purpose there is something that comes before it (п. 3.7).
struct FormalApproachRule: RegisterRule {
  private static let final: Set<CustomerNeed> = [.filing, .result]
  private static let before: Set<CustomerNeed> = [.information, .consultation, .forms, .other]

  func check(
    _ process: Process, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard let needs = process.knownNeeds, !needs.isDisjoint(with: Self.final),
      needs.isDisjoint(with: Self.before)
    else { return }
    report.add(.formalApproach(process: process.name), at: context.place(of: process))
  }
}

/// TP305: what is filed has a result, and so has feedback.
struct PairedNeedsRule: RegisterRule {
  func check(
    _ process: Process, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard let needs = process.knownNeeds else { return }
    if needs.contains(.filing), !needs.contains(.result) {
      report.add(.resultMissing(process: process.name), at: context.place(of: process))
    }
    if needs.contains(.feedback), !needs.contains(.feedbackResult) {
      report.add(.feedbackResultMissing(process: process.name), at: context.place(of: process))
    }
  }
}

extension Process {
  /// The needs met at all its touchpoints; nil where one of them names none, which is told (TP206): what is missing
  /// may stand there.
  fileprivate var knownNeeds: Set<CustomerNeed>? {
    guard !touchpoints.contains(where: \.needs.isEmpty) else { return nil }
    return touchpoints.reduce(into: []) { $0.formUnion($1.needs) }
  }
}

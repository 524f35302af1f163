import Diagnostics

/// TP304: beside the final purpose there is something that comes before it (п. 3.7).
struct FormalApproachRule: ProcessRule {
  private static let final = NeedSet([.filing, .result])
  private static let before = NeedSet([.information, .consultation, .forms, .other])

  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard let needs = process.entry.knownNeeds, !needs.isDisjoint(with: Self.final),
      needs.isDisjoint(with: Self.before)
    else { return }
    report.add(.formalApproach(process: process.entry.name), at: context.place(of: process.entry))
  }
}

/// TP305: what is filed has a result, and so has feedback.
struct PairedNeedsRule: ProcessRule {
  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard let needs = process.entry.knownNeeds else { return }
    if needs.contains(NeedSet([.filing])), !needs.contains(NeedSet([.result])) {
      report.add(.resultMissing(process: process.entry.name), at: context.place(of: process.entry))
    }
    if needs.contains(NeedSet([.feedback])), !needs.contains(NeedSet([.feedbackResult])) {
      report.add(.feedbackResultMissing(process: process.entry.name), at: context.place(of: process.entry))
    }
  }
}

extension Process {
  /// The needs met at all its touchpoints; nil where one of them names none, which is told (TP206): what is missing
  /// may stand there.
  fileprivate var knownNeeds: NeedSet? {
    var needs: NeedSet = []
    for index in touchpoints.indices {
      if touchpoints[index].needs.isEmpty { return nil }
      needs.formUnion(NeedSet(touchpoints[index].needs))
    }
    return needs
  }
}

/// Needs as bits: all processes of all files are asked.
private struct NeedSet: OptionSet {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ needs: [CustomerNeed]) {
    rawValue = needs.reduce(0) { $0 | 1 << $1.order }
  }
}

import Diagnostics

/// TP402, TP403: a digital channel first, and for external customers an offline one beside it (п. 3.8). A channel
/// that can't be told counts as neither.
struct ChannelBalance: ProcessRule {
  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard !process.touchpoints.isEmpty else { return }
    let modes = process.touchpoints.lazy.map(\.channel).filter { $0 != .other }.map(\.mode)
    if !modes.contains(.digital) {
      report.add(.digitalMissing(process: process.entry.name), at: context.place(of: process.entry))
    }
    if !modes.contains(.offline), CustomerAudience.isExternal(process, in: direction) {
      report.add(.offlineMissing(process: process.entry.name), at: context.place(of: process.entry))
    }
  }
}
